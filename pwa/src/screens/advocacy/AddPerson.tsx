import { useState } from "preact/hooks";
import {
  addPerson,
  myName,
  NAME_LIMIT,
  type PlanView,
  type Reading,
  readPersonCode,
} from "../../app/advocacy";
import { keepUnsent, unsentText } from "../../app/unsent";
import { t } from "../../app/words";
import { Button, Field, Notice, TextArea, TextInput, toast } from "../../ui";
import { useScan } from "../scan/useScan";
import { Problem } from "./Problem";
import { useDoing } from "./useDoing";

interface FoundProps {
  view: PlanView;
  reading: Reading;
  onDone: () => void;
}

/** Her code was read: the mark is compared, and she gets a name among them. */
function Found({ view, reading, onDone }: FoundProps) {
  const { busy, problem, run } = useDoing();
  const known = view.people.find(({ author }) => author === reading.address.author)?.name ?? "";
  const [name, setName] = useState(known);
  const [me, setMe] = useState(myName());
  const isNamed = view.people.some(({ you, name: called }) => you && called !== "");
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await run(() => addPerson(view.id, reading.address, name, me)))) return;
    toast(t("advocacy-people-added"));
    onDone();
  }
  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Notice tone="good" title={t("advocacy-people-found")} live>
        <p>{t("advocacy-people-compare")}</p>
        <p>
          <code>{reading.mark}</code>
        </p>
      </Notice>
      <Field label={t("advocacy-people-name")} hint={t("advocacy-people-name-hint")} required>
        <TextInput value={name} onInput={setName} maxLength={NAME_LIMIT} />
      </Field>
      {!isNamed && (
        <Field label={t("advocacy-people-me")} hint={t("advocacy-people-me-hint")} required>
          <TextInput value={me} onInput={setMe} maxLength={NAME_LIMIT} />
        </Field>
      )}
      <p class="small">{t("advocacy-people-sure-text")}</p>
      <Problem id={problem} />
      <Button
        kind="primary"
        type="submit"
        icon="key"
        wide
        busy={busy}
        disabled={!name.trim() || (!isNamed && !me.trim())}
      >
        {t("advocacy-people-sure")}
      </Button>
      <Button wide onClick={onDone}>
        {t("advocacy-people-cancel")}
      </Button>
    </form>
  );
}

/** Adding a woman to a plan by her code: scanned, pasted or typed from paper. */
export function AddPerson({ view }: { view: PlanView }) {
  const draft = `plan-code ${view.id}`;
  const code = unsentText(draft);
  const [reading, setReading] = useState<Reading | null>(null);
  const [wrong, setWrong] = useState("");
  const [scanning, setScanning] = useState(false);
  const Scan = useScan(scanning);

  async function read(text: string): Promise<void> {
    const found = await readPersonCode(text);
    setWrong(found?.isMe ? "advocacy-people-own" : found ? "" : "advocacy-people-bad");
    if (found && !found.isMe) setReading(found);
  }
  function done(): void {
    setReading(null);
    keepUnsent(draft, "");
  }
  if (reading) return <Found view={view} reading={reading} onDone={done} />;
  if (scanning && Scan) {
    return (
      <Scan
        onText={(text) => {
          setScanning(false);
          keepUnsent(draft, text);
          void read(text);
          return true;
        }}
        onStop={() => setScanning(false)}
      />
    );
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void read(code);
      }}
    >
      <p>{t("advocacy-people-add-text")}</p>
      <Button icon="qr" wide onClick={() => setScanning(true)}>
        {t("advocacy-people-scan")}
      </Button>
      <Field
        label={t("advocacy-people-type")}
        hint={t("advocacy-people-type-hint")}
        error={wrong && t(wrong)}
      >
        <TextArea value={code} onInput={(text) => keepUnsent(draft, text)} rows={4} secret />
      </Field>
      <Button type="submit" icon="check" wide disabled={code.trim() === ""}>
        {t("advocacy-people-read")}
      </Button>
    </form>
  );
}
