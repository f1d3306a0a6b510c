import { useState } from "preact/hooks";
import { keepUnsent, unsentText } from "../../app/unsent";

/** Why a text was not sealed: there is none, or it could not be done now. */
export type SealingProblem = "empty" | "failed" | null;

/**
 * A text that is written, then sealed. It stays through every failure and every change of screen, until it is sealed.
 *
 * @param id what the text belongs to: a report's id
 * @param seal seals it; a rejection keeps the text
 * @param onSealed what to say once it is sealed
 */
export function useSealing(
  id: string,
  seal: (id: string, text: string) => Promise<void>,
  onSealed: () => void,
) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SealingProblem>(null);
  const text = unsentText(id);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!text.trim()) {
      setProblem("empty");
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await seal(id, text);
      keepUnsent(id, "");
      onSealed();
    } catch {
      setProblem("failed");
    } finally {
      setBusy(false);
    }
  }

  return {
    text,
    busy,
    problem,
    write: (more: string) => keepUnsent(id, more),
    submit: (event: Event) => void submit(event),
  };
}
