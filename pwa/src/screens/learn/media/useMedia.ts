import { useEffect, useRef, useState } from "preact/hooks";
import {
  comesByItself,
  coming,
  fetchNow,
  MediaNotHere,
  type MediaRef,
  type MediaTrouble,
  SMALL_BYTES,
  stored,
  url,
} from "../../../app/media";

export interface Media {
  /** For `src`; null while it is not here. */
  address: string | null;
  isHere: boolean;
  /** Bytes that have come while it is on its way, else null. */
  bytes: number | null;
  trouble: MediaTrouble | null;
  fetch: () => void;
  stop: () => void;
}

export const isPicture = ({ type }: MediaRef): boolean => type.startsWith("image/");

/** One medium as it is now: not here, on its way, or here and ready to show. */
export function useMedia(ref: MediaRef): Media {
  const [address, setAddress] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<MediaTrouble | null>(null);
  const abort = useRef<AbortController | null>(null);
  const isHere = stored.value?.has(ref.sha256) ?? false;

  useEffect(() => {
    if (!isHere) {
      setAddress(null);
      return;
    }
    let alive = true;
    let made: string | null = null;
    void url(ref.sha256).then((fresh) => {
      made = fresh;
      if (alive) setAddress(fresh);
      else if (fresh) URL.revokeObjectURL(fresh);
    });
    return () => {
      alive = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [isHere, ref.sha256]);

  function fetch(isAsked: boolean): void {
    setTrouble(null);
    abort.current = new AbortController();
    fetchNow(ref, abort.current.signal).catch((error: unknown) => {
      // What she did not ask for does not complain either: the words and the button stay.
      if (isAsked && error instanceof MediaNotHere) setTrouble(error.reason);
    });
  }

  const comes = comesByItself.value && isPicture(ref) && ref.size <= SMALL_BYTES;
  const isUnknown = stored.value === null;
  useEffect(() => {
    if (comes && !isUnknown && !isHere) fetch(false);
  }, [comes, isUnknown, ref.sha256]);

  return {
    address,
    isHere,
    bytes: coming.value.get(ref.sha256) ?? null,
    trouble,
    fetch: () => fetch(true),
    stop: () => abort.current?.abort(),
  };
}
