import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { part } from "../../app/catalogue";
import { MediaNotHere, type MediaTrouble } from "../../app/media";
import { bringBack, download, downloading, remove, removed, stop, storageOf } from "../../app/offline";
import type { CourseView } from "../../app/types";
import { size, t } from "../../app/words";
import { Button, Dialog, Icon, Notice, Progress, toast } from "../../ui";

/** What of a course is on this phone, and what more there is, with its size. */
export function Offline({ course }: { course: CourseView }) {
  const missing = course.parts.filter(({ id }) => part(course.id, id) === null).length;
  const of = storageOf(course);
  return (
    <div class="course-offline">
      <p class="course-here soft small">
        <Icon name={missing === 0 ? "check" : "download"} size={20} />
        <span>
          {missing === 0
            ? t("learn-here-all", { size: size(of.text) })
            : t("learn-here-some", { n: missing })}
        </span>
      </p>
      {of.files > 0 && <CourseMedia course={course} />}
    </div>
  );
}

function CourseMedia({ course }: { course: CourseView }) {
  const [trouble, setTrouble] = useState<MediaTrouble | null>(null);
  const of = storageOf(course);
  const whole = size(of.media);
  if (of.filesHere === of.files) {
    return (
      <p class="course-here soft small">
        <Icon name="check" size={20} />
        <span>{t("learn-media-here", { n: of.files, size: whole })}</span>
      </p>
    );
  }

  async function begin(): Promise<void> {
    setTrouble(null);
    try {
      await download(course);
    } catch (error) {
      if (!(error instanceof MediaNotHere)) throw error;
      setTrouble(error.reason);
    }
  }

  if (downloading.value.includes(course.id)) {
    return (
      <>
        <Progress
          value={of.here}
          max={of.media}
          label={t("media-coming", { done: size(of.here), total: whole })}
        />
        <Button icon="stop" onClick={() => stop(course.id)}>
          {t("media-stop")}
        </Button>
      </>
    );
  }
  return (
    <>
      <p class="soft small">
        {t("learn-media-away", { n: of.files - of.filesHere, size: size(of.media - of.here) })}
      </p>
      {trouble && (
        <Notice tone="warn" live>
          <p>{t(`media-trouble-${trouble}`)}</p>
        </Notice>
      )}
      <Button icon="download" onClick={() => void begin()}>
        {t("learn-media-download", { size: size(of.media - of.here) })}
      </Button>
    </>
  );
}

/** How to be rid of a course, and how to have it back. */
export function Removal({ course }: { course: CourseView }) {
  if (!removed.value.includes(course.id)) return <Remove course={course} />;
  return (
    <Notice>
      <p>{t("learn-removed-text")}</p>
      <Button icon="plus" onClick={() => void bringBack(course.id)}>
        {t("learn-bring-back")}
      </Button>
    </Notice>
  );
}

function Remove({ course }: { course: CourseView }) {
  const { route } = useLocation();
  const [asked, setAsked] = useState(false);
  const of = storageOf(course);

  async function go(): Promise<void> {
    await remove(course);
    toast(t("learn-removed-done"));
    route("/learn");
  }

  return (
    <>
      <Button icon="trash" onClick={() => setAsked(true)}>
        {t("learn-remove")}
      </Button>
      <Dialog
        open={asked}
        title={t("learn-remove-title")}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button kind="primary" onClick={() => void go()}>
              {t("learn-remove-go")}
            </Button>
            <Button onClick={() => setAsked(false)}>{t("learn-remove-not")}</Button>
          </>
        }
      >
        <p>{t("learn-remove-text", { text: size(of.text) })}</p>
        {of.here > 0 && <p>{t("learn-remove-media", { media: size(of.here) })}</p>}
      </Dialog>
    </>
  );
}
