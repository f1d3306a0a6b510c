import { useEffect, useState } from "preact/hooks";
import { type Comment, desk, markOf } from "../../app/desk";
import { moment, t } from "../../app/words";

/** The mark of a colleague's key: nobody is introduced by name in the directory. */
export function Mark({ of }: { of: string }) {
  const [mark, setMark] = useState("");
  useEffect(() => {
    let here = true;
    void markOf(of).then((text) => here && setMark(text));
    return () => {
      here = false;
    };
  }, [of]);
  return <code class="small">{mark}</code>;
}

function Row({ comment }: { comment: Comment }) {
  return (
    <li class="desk-comment">
      <p class="small soft">
        {t(comment.mine ? "desk-you" : "desk-colleague")} {!comment.mine && <Mark of={comment.author} />} ·{" "}
        {moment(comment.made)}
      </p>
      <p>
        <strong>{t(`desk-verdict-${comment.verdict}`)}</strong>
      </p>
      {comment.text && <p class="desk-comment-text">{comment.text}</p>}
    </li>
  );
}

/** What colleagues said of a proposal. */
export function Comments({ proposal }: { proposal: string }) {
  const comments = desk.value?.proposals.find(({ id }) => id === proposal)?.comments ?? [];
  if (comments.length === 0) return null;
  return (
    <section>
      <h2>{t("desk-comments")}</h2>
      <ul class="desk-comments">
        {comments.map((comment) => (
          <Row key={comment.id} comment={comment} />
        ))}
      </ul>
    </section>
  );
}
