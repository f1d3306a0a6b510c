import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../app/words";
import { Button } from "../../ui";
import { blocksOf, pickVoice } from "./speech";

const READING = "being-read";

/** The voice for a language, as soon as the browser has named its voices. */
function useVoice(lang: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    const speech = globalThis.speechSynthesis;
    if (!speech) return;
    const look = () => setVoice(pickVoice(lang, speech.getVoices()));
    look();
    speech.addEventListener?.("voiceschanged", look);
    return () => speech.removeEventListener?.("voiceschanged", look);
  }, [lang]);
  return voice;
}

interface Props {
  /** The text on the screen that is read. */
  text: RefObject<HTMLElement | null>;
  lang: string;
}

/**
 * Listen, pause, go on. Shown only where the phone has a voice of its own for the language. It falls silent when
 * she leaves the text or the app goes out of sight: nobody near her should hear what she did not mean to play.
 */
export function ReadAloud({ text, lang }: Props) {
  const voice = useVoice(lang);
  const [speaking, setSpeaking] = useState(false);
  const [place, setPlace] = useState(0);
  const turn = useRef(0);

  function hush(): void {
    turn.current += 1;
    globalThis.speechSynthesis?.cancel();
    for (const element of document.querySelectorAll(`.${READING}`)) element.classList.remove(READING);
    setSpeaking(false);
  }

  function read(from: number): void {
    if (!voice || !text.current) return;
    hush();
    const mine = turn.current;
    const blocks = blocksOf(text.current);
    const say = (index: number): void => {
      const block = blocks[index];
      for (const element of document.querySelectorAll(`.${READING}`)) element.classList.remove(READING);
      setPlace(block ? index : 0);
      if (!block) {
        setSpeaking(false);
        return;
      }
      block.element.classList.add(READING);
      block.element.scrollIntoView({ block: "center", behavior: "smooth" });
      const utterance = new SpeechSynthesisUtterance(block.text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.95;
      // Pausing is cancelling and starting the paragraph again: many phones never come back from `pause()`.
      utterance.onend = () => turn.current === mine && say(index + 1);
      utterance.onerror = () => turn.current === mine && hush();
      globalThis.speechSynthesis.speak(utterance);
    };
    setSpeaking(true);
    say(from);
  }

  useEffect(() => {
    const hidden = () => document.hidden && hush();
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      hush();
    };
  }, []);

  if (!voice) return null;
  if (speaking) {
    return (
      <Button icon="pause" onClick={hush}>
        {t("learn-listen-pause")}
      </Button>
    );
  }
  return (
    <Button icon="play" onClick={() => read(place)}>
      {t(place > 0 ? "learn-listen-on" : "learn-listen")}
    </Button>
  );
}
