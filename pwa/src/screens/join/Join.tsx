import { useEffect, useState } from "preact/hooks";
import {
  checkInvitation,
  type Invitation,
  JoinError,
  type JoinFailure,
  join,
  joinWith,
  loadProfiles,
  profiles,
  readInvitation,
} from "../../app/profiles";
import { region } from "../../app/region";
import { appName, askToKeepStorage } from "../../app/settings";
import type { InvitationState, JoinStep } from "../../app/types";
import { t } from "../../app/words";
import { arrivedInvitation } from "../../shell/arrival";
import { Button, Card, Loading, Notice, Screen } from "../../ui";
import { BrowserAdvice } from "./BrowserAdvice";
import { type BrowserProblem, browserProblem } from "./browser";
import { CarryIn } from "./CarryIn";
import "./join.css";
import { Making } from "./Making";
import { Meet } from "./Meet";
import { Passphrase } from "./Passphrase";
import { PasteLink } from "./PasteLink";

type Failure = JoinFailure | "failed";

/** What may go well at the next try, with the same invitation. */
const AGAIN: ReadonlySet<Failure> = new Set([
  "unreachable",
  "failed",
  "storage",
  "passphrase",
  "bad-file",
  "wrong-secret",
  "same-region",
]);

/** She chooses her file again. */
const OF_FILE: ReadonlySet<Failure> = new Set(["bad-file", "wrong-secret", "same-region"]);

/** Where she is on the way in. */
type Stage =
  | { at: "link"; unreadable: boolean }
  /** There is a space here already: she may have touched her link again, to come back. */
  | { at: "here" }
  | { at: "checking" }
  /** `passphrase`: it failed after she chose one; the next try goes on from there. */
  | { at: "failed"; why: Failure; again?: () => void }
  | { at: "meet"; invitation: Extract<InvitationState, { state: "open" }> }
  | { at: "passphrase"; resume: boolean }
  /** She brings a space from another region. */
  | { at: "carry" }
  | { at: "making"; step: JoinStep }
  | { at: "done" };

const linkOf = (invitation: Invitation): string =>
  `${location.origin}/join#1.${invitation.seed}.${invitation.region}`;

function regionName(): string {
  const known = region.value;
  return known !== null && known !== "unreachable" ? known.name : appName.value;
}

function titleOf(stage: Stage): string {
  switch (stage.at) {
    case "here":
      return t("join-here-title");
    case "meet":
      return t("join-meet-title", { region: regionName() });
    case "passphrase":
      return t("join-pass-title");
    case "carry":
      return t("join-carry-title");
    case "making":
      return t("join-making-title");
    case "done":
      return t("join-done-title");
    default:
      return t("join-title");
  }
}

function Failed({ why, onRetry, onOther }: { why: Failure; onRetry: () => void; onOther: () => void }) {
  const again = AGAIN.has(why);
  return (
    <div class="stack">
      <Notice tone={again ? "warn" : "danger"} title={t(`join-${why}-title`)} live>
        <p>{t(`join-${why}-text`)}</p>
        {why === "used" && <p>{t("join-used-next")}</p>}
      </Notice>
      {again && (
        <Button kind="primary" icon="refresh" wide onClick={onRetry}>
          {t("common-retry")}
        </Button>
      )}
      <Button wide onClick={onOther}>
        {t("front-join-go")}
      </Button>
    </div>
  );
}

function Here({ onOther }: { onOther: () => void }) {
  return (
    <div class="stack">
      <p>{t("join-here-text")}</p>
      <Button kind="primary" icon="unlock" href="/unlock" wide>
        {t("join-here-open")}
      </Button>
      <Button wide onClick={onOther}>
        {t("join-here-other")}
      </Button>
    </div>
  );
}

function Done() {
  return (
    <div class="stack">
      <p>{t("join-done-text")}</p>
      <Card tone="accent" icon="key" title={t("join-done-kit-title")} href="/settings/kit">
        <p>{t("join-done-kit-text")}</p>
      </Card>
      <Button href="/home" wide>
        {t("join-done-later")}
      </Button>
    </div>
  );
}

export default function Join() {
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [stage, setStage] = useState<Stage>({ at: "link", unreadable: false });
  const [problem, setProblem] = useState<BrowserProblem | null>(null);

  async function check(next: Invitation): Promise<void> {
    setInvitation(next);
    setStage({ at: "checking" });
    const found = await checkInvitation(next);
    setStage(found.state === "open" ? { at: "meet", invitation: found } : { at: "failed", why: found.state });
  }

  /** Asking the hub about a used invitation alarms whoever made it: not before she says that she wants in once more. */
  async function arrive(next: Invitation): Promise<void> {
    setInvitation(next);
    await loadProfiles().catch(() => {});
    if (profiles.value.some(({ demo }) => !demo)) setStage({ at: "here" });
    else await check(next);
  }

  async function run(way: (of: Invitation, onStep: (step: JoinStep) => void) => Promise<unknown>) {
    if (!invitation) return;
    setStage({ at: "making", step: "keys" });
    try {
      await way(invitation, (step) => setStage({ at: "making", step }));
      void askToKeepStorage();
      setStage({ at: "done" });
    } catch (error) {
      const why = error instanceof JoinError ? error.reason : "failed";
      const again = OF_FILE.has(why) ? () => setStage({ at: "carry" }) : () => void run(way);
      setStage({ at: "failed", why, again });
    }
  }

  const make = (passphrase: string) => run((of, onStep) => join(of, passphrase, onStep));

  useEffect(() => void browserProblem().then(setProblem), []);
  useEffect(() => {
    const fragment = arrivedInvitation.value;
    if (fragment === null) return;
    arrivedInvitation.value = null;
    const read = readInvitation(fragment);
    if (read) void arrive(read);
    else setStage({ at: "link", unreadable: true });
  }, [arrivedInvitation.value]);

  const link = invitation && linkOf(invitation);
  return (
    <Screen
      title={titleOf(stage)}
      back={stage.at === "making" || stage.at === "done" ? undefined : "/"}
      key={stage.at}
    >
      {problem && stage.at !== "done" ? (
        <BrowserAdvice problem={problem} link={link} onAnyway={() => setProblem(null)} />
      ) : (
        <>
          {stage.at === "link" && (
            <PasteLink
              key={String(stage.unreadable)}
              unreadable={stage.unreadable}
              onInvitation={(read) => void arrive(read)}
            />
          )}
          {stage.at === "here" && <Here onOther={() => invitation && void check(invitation)} />}
          {stage.at === "checking" && <Loading label={t("join-checking")} />}
          {stage.at === "failed" && (
            <Failed
              why={stage.why}
              onRetry={() => {
                if (stage.again) stage.again();
                else if (invitation) void check(invitation);
              }}
              onOther={() => setStage({ at: "link", unreadable: false })}
            />
          )}
          {stage.at === "meet" && (
            <Meet
              invitation={stage.invitation}
              onAccept={() => setStage({ at: "passphrase", resume: stage.invitation.resume === true })}
            />
          )}
          {stage.at === "passphrase" && (
            <>
              <Passphrase
                go={t("join-pass-go")}
                first={stage.resume ? "own" : "words"}
                onChosen={(passphrase) => void make(passphrase)}
              />
              <Card icon="file" title={t("join-carry-title")} onClick={() => setStage({ at: "carry" })}>
                <p>{t("join-carry-card")}</p>
              </Card>
            </>
          )}
          {stage.at === "carry" && (
            <CarryIn onChosen={(carried) => void run((of, onStep) => joinWith(of, carried, onStep))} />
          )}
          {stage.at === "making" && <Making step={stage.step} />}
          {stage.at === "done" && <Done />}
        </>
      )}
    </Screen>
  );
}
