import { useEffect, useState } from "preact/hooks";
import { catalogue } from "../../app/catalogue";
import { forget, lookAtStored, stored } from "../../app/media";
import { forgetMedia, mediaOf, storageOf } from "../../app/offline";
import { current } from "../../app/profiles";
import {
  askToKeepStorage,
  lowData,
  mediaWithoutAsking,
  storageFree,
  storagePersisted,
} from "../../app/settings";
import { size, t } from "../../app/words";
import { Button, Choice, Notice, Screen, Toggle } from "../../ui";
import "./data.css";

/** What comes through the network, and when. */
function Saving() {
  const saves = lowData.value === "on";
  return (
    <section>
      <h2>{t("data-saving")}</h2>
      <Toggle
        label={t("data-low")}
        hint={t("data-low-text")}
        checked={saves}
        onChange={(on) => {
          lowData.value = on ? "on" : "off";
        }}
      />
      {saves ? (
        <p class="soft small">{t("data-media-low")}</p>
      ) : (
        <Choice
          label={t("data-media")}
          value={mediaWithoutAsking.value}
          onChange={(chosen) => {
            mediaWithoutAsking.value = chosen;
          }}
          options={(["nothing", "pictures"] as const).map((value) => ({
            value,
            label: t(`data-media-${value}`),
          }))}
        />
      )}
    </section>
  );
}

/** Whether the browser keeps what is here, and how much more fits. */
function Kept() {
  const [asked, setAsked] = useState(false);
  useEffect(() => void askToKeepStorage(), []);
  const kept = storagePersisted.value;
  return (
    <section>
      <h2>{t("data-room")}</h2>
      {storageFree.value !== null && <p>{t("settings-storage-free", { size: size(storageFree.value) })}</p>}
      {kept === true && <Notice tone="good">{t("settings-storage-kept")}</Notice>}
      {kept === false && (
        <Notice tone="warn">
          <p>{t("settings-storage-evictable")}</p>
          {asked && <p role="status">{t("settings-storage-refused")}</p>}
          <Button
            onClick={() => {
              void askToKeepStorage().then(() => setAsked(true));
            }}
          >
            {t("settings-storage-ask")}
          </Button>
        </Notice>
      )}
    </section>
  );
}

/** Pictures and recordings by course, and what no course shows any more. */
function ByCourse() {
  useEffect(() => void lookAtStored(), []);
  const { courses } = catalogue.value;
  const here = stored.value ?? new Map<string, number>();
  const rows = courses.map((course) => ({ course, of: storageOf(course) }));
  const shown = rows.filter(({ of }) => of.filesHere > 0);
  const ofCourses = new Set(courses.flatMap(mediaOf).map(({ sha256 }) => sha256));
  const others = [...here].filter(([hash]) => !ofCourses.has(hash));
  const text = rows.reduce((total, { of }) => total + of.text, 0);
  const sum = (of: [string, number][]) => of.reduce((total, [, bytes]) => total + bytes, 0);
  return (
    <section>
      <h2>{t("data-here")}</h2>
      <p>{t("data-text", { n: courses.length, size: size(text) })}</p>
      <p>{t("data-media-total", { size: size(sum([...here])) })}</p>
      <ul class="data-list">
        {shown.map(({ course, of }) => (
          <li key={course.id}>
            <div>
              <a href={`/learn/${encodeURIComponent(course.id)}`} lang={course.lang}>
                {course.title}
              </a>
              <p class="soft small">{t("data-course", { n: of.filesHere, size: size(of.here) })}</p>
            </div>
            <Button
              icon="trash"
              aria-label={t("data-forget-of", { course: course.title })}
              onClick={() => void forgetMedia(course)}
            >
              {t("data-forget")}
            </Button>
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <p>{t("data-others", { n: others.length, size: size(sum(others)) })}</p>
            <Button icon="trash" onClick={() => void forget(others.map(([hash]) => hash))}>
              {t("data-forget")}
            </Button>
          </li>
        )}
      </ul>
      <p class="soft small">{t("data-visible")}</p>
    </section>
  );
}

/** Data and room: what she pays for with her network and her phone, and her say in it. */
export default function Data() {
  return (
    <Screen title={t("data-title")} back="/settings">
      <Saving />
      <Kept />
      {current.value && <ByCourse />}
    </Screen>
  );
}
