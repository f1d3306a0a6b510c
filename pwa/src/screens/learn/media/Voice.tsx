import { useEffect, useRef } from "preact/hooks";
import type { MediaRef } from "../../../app/media";
import { size, t } from "../../../app/words";
import { Button, Notice, Progress } from "../../../ui";
import { useMedia } from "./useMedia";
import "./media.css";

/** A lesson read by a person. It falls silent when the app goes out of sight, as reading aloud does. */
export function Voice({ voice }: { voice: MediaRef }) {
  const media = useMedia(voice);
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const hidden = () => document.hidden && player.current?.pause();
    document.addEventListener("visibilitychange", hidden);
    return () => document.removeEventListener("visibilitychange", hidden);
  }, []);

  if (media.address) {
    return (
      <div class="media-voice">
        <p class="soft small">{t("media-voice")}</p>
        {/* biome-ignore lint/a11y/useMediaCaption: it reads what stands below it */}
        <audio
          class="media-player"
          controls
          preload="metadata"
          src={media.address}
          ref={player}
          aria-label={t("media-voice")}
        />
      </div>
    );
  }
  if (media.bytes !== null) {
    const label = t("media-coming", { done: size(media.bytes), total: size(voice.size) });
    return <Progress value={media.bytes} max={voice.size} label={label} />;
  }
  return (
    <div class="media-voice">
      {media.trouble && (
        <Notice tone="warn" live>
          <p>{t(`media-trouble-${media.trouble}`)}</p>
        </Notice>
      )}
      <Button icon="play" onClick={media.fetch}>
        {t("media-show-voice", { size: size(voice.size) })}
      </Button>
    </div>
  );
}
