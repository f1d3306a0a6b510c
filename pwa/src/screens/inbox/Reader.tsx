import { useEffect, useRef, useState } from "preact/hooks";
import { openPdf, type Pages, readText } from "../../app/documents";
import { t } from "../../app/words";
import { Button, Loading, Notice } from "../../ui";
import { useLoaded } from "../dossiers/useLoaded";

function Unreadable() {
  return (
    <Notice tone="warn" live>
      <p>{t("inbox-read-failed")}</p>
    </Notice>
  );
}

/** One page at a time: a phone holds the picture of one, and she sees where she is. */
function Pdf({ blob }: { blob: Blob }) {
  const opened = useLoaded(() => openPdf(blob), [blob]);
  useEffect(() => (opened && opened !== "failed" ? opened.close : undefined), [opened]);
  if (opened === "failed") return <Unreadable />;
  return opened ? <Leaf pages={opened} /> : <Loading />;
}

function Leaf({ pages }: { pages: Pages }) {
  const [page, setPage] = useState(1);
  const [words, setWords] = useState("");
  const [failed, setFailed] = useState(false);
  const [isLarge, setLarge] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    const { current } = canvas;
    if (!current) return;
    setFailed(false);
    pages.draw(page, current, current.clientWidth || 320).then(
      (said) => isWanted && setWords(said),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [page, pages, isLarge]);
  const at = { page, count: pages.count };
  return (
    <div class="stack-s">
      <div class="row">
        {pages.count > 1 && (
          <>
            <Button icon="back" disabled={page === 1} onClick={() => setPage(page - 1)}>
              {t("inbox-read-back")}
            </Button>
            <Button icon="chevron" disabled={page === pages.count} onClick={() => setPage(page + 1)}>
              {t("inbox-read-next")}
            </Button>
          </>
        )}
        <Button icon="eye" onClick={() => setLarge(!isLarge)}>
          {t(isLarge ? "inbox-read-smaller" : "inbox-read-larger")}
        </Button>
      </div>
      <p class="soft small" role="status">
        {t("inbox-read-page", at)}
      </p>
      {failed && <Unreadable />}
      <div class="file-leaf" tabIndex={isLarge ? 0 : undefined}>
        {/* Keyed: a page that is still being drawn when she turns it draws into nothing. */}
        <canvas
          key={`${page} ${isLarge}`}
          ref={canvas}
          class={`file-page${isLarge ? " file-page-large" : ""}`}
          role="img"
          aria-label={t("inbox-read-page", at)}
        />
      </div>
      <details class="case-more">
        <summary>{t("inbox-read-words")}</summary>
        <p class="said" dir="auto">
          {words.trim() || t("inbox-read-no-words")}
        </p>
      </details>
    </div>
  );
}

function Text({ blob }: { blob: Blob }) {
  const read = useLoaded(() => readText(blob), [blob]);
  if (read === "failed") return <Unreadable />;
  if (!read) return <Loading />;
  return (
    <div class="stack-s">
      <p class="said file-text" dir="auto">
        {read.text}
      </p>
      {read.more && <p class="soft small">{t("inbox-read-more")}</p>}
    </div>
  );
}

/** A document inside the app: no copy of it leaves the vault. */
export function Reader({ blob, type }: { blob: Blob; type: string }) {
  return (
    <div class="file-player">{type === "application/pdf" ? <Pdf blob={blob} /> : <Text blob={blob} />}</div>
  );
}
