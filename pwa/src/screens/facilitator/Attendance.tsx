import { useEffect, useRef, useState } from "preact/hooks";
import {
  type Gathering,
  gatheringOf,
  type Mark,
  mark,
  markGuest,
  marksOf,
  type Registered,
  type Scanned,
  type ShownCode,
  scanned,
  shownCode,
} from "../../app/gatherings";
import { clock, moment, t } from "../../app/words";
import { Button, Empty, Notice, QrImage, Screen, Tag } from "../../ui";
import { useScan } from "../scan/useScan";
import { NotHere, useWorkshop } from "../workshops/NotHere";
import { nameOf, stateOf } from "./gathering/tables";
import "./gathering/gathering.css";

const LOOKS = { none: "plain", present: "good", absent: "plain", claimed: "warn" } as const;
const TONES = {
  marked: "good",
  already: "info",
  old: "warn",
  unreadable: "warn",
  "other-workshop": "warn",
  "not-hers": "danger",
} as const;

/** The code for everybody in the room, while she shows it. */
function RoomCode({ id, onClose }: { id: string; onClose: () => void }) {
  const [code, setCode] = useState<ShownCode | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let alive = true;
    const show = async () => {
      const next = await shownCode(id);
      if (!alive) return;
      setCode(next);
      timer = setTimeout(() => void show(), Math.max(1000, next.left));
    };
    void show();
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [id]);
  return (
    <div class="gath-panel stack">
      <h2>{t("facilitator-code-title")}</h2>
      {code && (
        <>
          <div class="gath-code">
            <QrImage svg={code.qr} alt={t("facilitator-code-alt")} />
          </div>
          <p class="gath-letters">{code.code}</p>
          <p class="soft small">{t("facilitator-code-until", { time: clock(code.until) })}</p>
        </>
      )}
      <p class="small">{t("facilitator-code-text")}</p>
      <Button wide onClick={onClose}>
        {t("facilitator-code-close")}
      </Button>
    </div>
  );
}

function Scanner({ id, onClose }: { id: string; onClose: () => void }) {
  const [result, setResult] = useState<{ of: Scanned; text: string } | null>(null);
  const last = useRef("");
  const Scan = useScan(true);
  const take = (text: string): boolean => {
    // The camera sees the same code many times; each is asked about once.
    if (last.current !== text) {
      last.current = text;
      void scanned(id, text).then((of) => setResult({ of, text }));
    }
    return false;
  };
  const of = result?.of;
  const person = of && "person" in of ? of.person : null;
  return (
    <div class="gath-panel stack">
      {of && (
        <Notice tone={TONES[of.state]} live>
          <p>
            {t(`facilitator-scan-${of.state}`, {
              name: person ? nameOf(person, marksOf.value) : t("facilitator-scan-somebody"),
            })}
          </p>
        </Notice>
      )}
      {Scan && <Scan onText={take} onStop={onClose} />}
    </div>
  );
}

function How({ mark: one }: { mark: Mark }) {
  const weak = one.proof === "old" || (one.by === "herself" && one.proof !== "holds");
  return (
    <li>
      {t(`facilitator-mark-${one.present ? one.how : "taken"}`, {
        by: t(`facilitator-by-${one.by}`),
        at: moment(one.at),
      })}
      {one.present && weak && <> {t(`facilitator-proof-${one.proof === "old" ? "old" : "none"}`)}</>}
    </li>
  );
}

function Row({ id, person }: { id: string; person: Registered }) {
  const name = nameOf(person, marksOf.value);
  const { registration, attendance, marks, marksDiffer } = person;
  const state = stateOf(person);
  const isPresent = attendance === "present";
  return (
    <li class="gath-person stack-s">
      <div class="gath-head">
        <h3>{name}</h3>
        <Tag tone={LOOKS[attendance]} icon={isPresent ? "check" : undefined}>
          {t(`facilitator-attendance-${attendance}`)}
        </Tag>
      </div>
      {state !== "none" && <p class="soft small">{t(`facilitator-state-${state}`)}</p>}
      {marksDiffer && (
        <Notice tone="warn">
          <p>{t("facilitator-marks-differ")}</p>
        </Notice>
      )}
      {marks.length > 0 && (
        <ul class="gath-plain small">
          {marks.map((one) => (
            <How key={`${one.by} ${one.at} ${one.how}`} mark={one} />
          ))}
        </ul>
      )}
      {registration && (
        <Button
          wide
          icon={isPresent ? "refresh" : "check"}
          aria-label={t(isPresent ? "facilitator-unmark-name" : "facilitator-mark-name", { name })}
          onClick={() => void mark(id, registration, !isPresent)}
        >
          {t(isPresent ? "facilitator-unmark" : "facilitator-mark")}
        </Button>
      )}
    </li>
  );
}

function List({ id, of }: { id: string; of: Gathering }) {
  const listed = of.people.filter(({ withdrawn, attendance }) => withdrawn === null || attendance !== "none");
  return (
    <section class="stack">
      <h2>{t("facilitator-list", { present: of.counts.present, total: listed.length })}</h2>
      {listed.length === 0 ? (
        <Empty
          icon="people"
          title={t("facilitator-none-registered")}
          text={t("facilitator-none-registered-text")}
        />
      ) : (
        <ul class="gath-list">
          {listed.map((person) => (
            <Row key={person.author ?? person.registration} id={id} person={person} />
          ))}
        </ul>
      )}
      <Button icon="person" wide onClick={() => void markGuest(id)}>
        {t("facilitator-guest-add")}
      </Button>
      <p class="soft small">{t("facilitator-list-merge")}</p>
    </section>
  );
}

/** Who was there: by a code in either direction, or by hand; without a network. */
export default function Attendance({ params }: { params: Record<string, string> }) {
  const [doing, setDoing] = useState<"scan" | "code" | null>(null);
  const workshop = useWorkshop(params);
  const id = params.id ?? "";
  const of = gatheringOf(id);
  if (!workshop && of.people.length === 0) return <NotHere back="/facilitator" />;
  return (
    <Screen
      title={t("facilitator-attendance")}
      back={`/facilitator/workshops/${encodeURIComponent(id)}`}
      above={workshop && <span lang={workshop.lang}>{workshop.title}</span>}
    >
      <p class="soft">{t("facilitator-attendance-text")}</p>
      {doing === "scan" && <Scanner id={id} onClose={() => setDoing(null)} />}
      {doing === "code" && <RoomCode id={id} onClose={() => setDoing(null)} />}
      {doing === null && (
        <>
          {navigator.mediaDevices && (
            <Button kind="primary" icon="qr" wide onClick={() => setDoing("scan")}>
              {t("facilitator-scan")}
            </Button>
          )}
          <Button icon="eye" wide onClick={() => setDoing("code")}>
            {t("facilitator-code")}
          </Button>
        </>
      )}
      <List id={id} of={of} />
    </Screen>
  );
}
