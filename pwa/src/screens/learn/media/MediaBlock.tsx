import { file, type MediaRef } from "../../../app/media";
import { size, t } from "../../../app/words";
import { Button, Icon, Notice, Progress, saveAs } from "../../../ui";
import { isPicture, type Media, useMedia } from "./useMedia";
import "./media.css";

type Kind = "picture" | "audio" | "video" | "sheet";

const kindOf = (ref: MediaRef): Kind =>
  isPicture(ref)
    ? "picture"
    : ref.type.startsWith("audio/")
      ? "audio"
      : ref.type.startsWith("video/")
        ? "video"
        : "sheet";

interface Props {
  media: MediaRef;
  caption?: string;
  /** Language of its words. */
  lang: string;
}

/** A picture, recording or sheet: in words until she wants it, with its size before anything comes. */
export function MediaBlock({ media: ref, caption = "", lang }: Props) {
  const media = useMedia(ref);
  return (
    <figure class="media">
      {media.isHere ? (
        <Present media={media} about={ref} lang={lang} />
      ) : (
        <Ask media={media} about={ref} lang={lang} />
      )}
      {caption && <figcaption lang={lang}>{caption}</figcaption>}
    </figure>
  );
}

interface Inside {
  media: Media;
  about: MediaRef;
  lang: string;
}

function Ask({ media, about, lang }: Inside) {
  const kind = kindOf(about);
  const whole = size(about.size);
  return (
    <div class="media-ask">
      <p class="media-words" lang={lang}>
        <Icon name={kind === "picture" ? "image" : kind === "sheet" ? "file" : "play"} />
        <span>{about.alt}</span>
      </p>
      {media.trouble && (
        <Notice tone="warn" live>
          <p>{t(`media-trouble-${media.trouble}`)}</p>
        </Notice>
      )}
      {media.bytes === null ? (
        <Button icon="download" onClick={media.fetch}>
          {t(`media-show-${kind}`, { size: whole })}
        </Button>
      ) : (
        <>
          <Progress
            value={media.bytes}
            max={about.size}
            label={t("media-coming", { done: size(media.bytes), total: whole })}
          />
          <Button icon="stop" onClick={media.stop}>
            {t("media-stop")}
          </Button>
        </>
      )}
    </div>
  );
}

function Present({ media: { address }, about, lang }: Inside) {
  if (!address) return <p class="media-words">{about.alt}</p>;
  switch (kindOf(about)) {
    case "picture":
      return <img class="media-picture" src={address} alt={about.alt} lang={lang} />;
    case "audio":
      // biome-ignore lint/a11y/useMediaCaption: what it says is told in words, by whoever put it there
      return <audio class="media-player" controls preload="metadata" src={address} aria-label={about.alt} />;
    case "video":
      return (
        // biome-ignore lint/a11y/useMediaCaption: the same
        <video
          class="media-player"
          controls
          playsInline
          preload="metadata"
          src={address}
          aria-label={about.alt}
        />
      );
    case "sheet":
      return <Sheet about={about} lang={lang} />;
  }
}

function Sheet({ about, lang }: Omit<Inside, "media">) {
  async function save(): Promise<void> {
    const blob = await file(about.sha256);
    if (blob) saveAs(blob, about.name);
  }
  return (
    <div class="media-ask">
      <p class="media-words" lang={lang}>
        <Icon name="file" />
        <span>{about.alt}</span>
      </p>
      <Button icon="download" onClick={() => void save()}>
        {t("media-save-sheet")}
      </Button>
    </div>
  );
}
