import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import type { MediaRef } from "../../../app/media";
import { MediaBlock } from "./MediaBlock";
import { split } from "./split";

interface Props {
  text: string;
  media: readonly MediaRef[] | null | undefined;
  lang: string;
  /** How a piece of the text is shown. */
  children: (text: string) => ComponentChildren;
}

/** A text with its pictures where they stand in it. */
export function Illustrated({ text, media, lang, children }: Props) {
  return (
    <>
      {split(text, media ?? []).map((piece, at) => (
        <Fragment key={typeof piece === "string" ? at : piece.ref.sha256}>
          {typeof piece === "string" ? (
            children(piece)
          ) : (
            <MediaBlock media={piece.ref} caption={piece.caption} lang={lang} />
          )}
        </Fragment>
      ))}
    </>
  );
}
