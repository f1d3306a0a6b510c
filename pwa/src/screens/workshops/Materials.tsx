import { catalogue } from "../../app/catalogue";
import { type MediaRef, stored } from "../../app/media";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import { Icon, type IconName } from "../../ui";
import { MediaBlock } from "../learn/media/MediaBlock";

/** Where a material leads to: a course, a part of one, or a mechanism. */
function pathOf(docId: string): string {
  const [type = "", first = "", part] = docId.split(":");
  if (type === "mechanism") return `/mechanisms/${first}`;
  return part ? `/learn/${first}/${part}` : `/learn/${first}`;
}

function Leading({ to, title, icon, lang }: { to: string; title: string; icon: IconName; lang: string }) {
  return (
    <a href={to} lang={lang}>
      <Icon name={icon} size={20} />
      <span>{title}</span>
    </a>
  );
}

/** A picture or a recording that is here shows itself: then its title stands below. Anything else says it anyway. */
function File({ about, title, lang }: { about: MediaRef; title: string; lang: string }) {
  const isShown = stored.value?.has(about.sha256) && about.type !== "application/pdf";
  return <MediaBlock media={{ ...about, alt: title }} caption={isShown ? title : ""} lang={lang} />;
}

/** What is read or brought along: courses and their parts, and files that come when she wants them. */
export function Materials({ of }: { of: WorkshopView }) {
  const course = of.course !== null && catalogue.value.courses.find(({ id }) => id === of.course);
  if (of.materials.length === 0 && !course) return null;
  const file = (hash: string): MediaRef | undefined => of.media?.find(({ sha256 }) => sha256 === hash);
  return (
    <section>
      <h2>{t("workshops-materials")}</h2>
      <ul class="ws-materials">
        {course && (
          <li>
            <Leading to={`/learn/${course.id}`} title={course.title} icon="learn" lang={course.lang} />
          </li>
        )}
        {of.materials.map(({ title, docId, media }, at) => {
          const ref = media && file(media);
          return (
            <li key={`${at} ${docId ?? media}`}>
              {ref && <File about={ref} title={title} lang={of.lang} />}
              {docId && <Leading to={pathOf(docId)} title={title} icon="text" lang={of.lang} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
