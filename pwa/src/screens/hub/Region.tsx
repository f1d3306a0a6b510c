import { useState } from "preact/hooks";
import { bytesOf, EXCERPT_BYTES, type Excerpt } from "../../app/excerpts";
import { type Attachment, isTooMuch } from "../../app/letter-files";
import { fileOfLetter, type Letter, letters, neighbours, writeTo } from "../../app/neighbours";
import { online } from "../../app/region";
import { moment, t } from "../../app/words";
import { Button, Empty, Field, Icon, Notice, Screen, TextArea, Toggle, toast } from "../../ui";
import { Files } from "../inbox/Files";
import { useSealing } from "../reports/useSealing";
import { Attach } from "./Attach";
import { Excerpts, FromCase } from "./FromCase";
import "./hub.css";

const ICON = { waiting: "clock", arrived: "clock", delivered: "check", opened: "eye" } as const;
const iconOf = (state: Letter["state"]) => (state in ICON ? ICON[state as keyof typeof ICON] : "warn");

/** What became of one of ours, in words. */
function fate({ state, reason }: Letter): string {
  if (state !== "refused") return t(`hub-letter-${state}`);
  return t(reason === "expired" ? "hub-letter-expired" : "hub-letter-refused");
}

function Said({ letter, name }: { letter: Letter; name: string }) {
  return (
    <li class={`hub-letter hub-letter-${letter.from} stack-s`}>
      <p class="small soft">
        {letter.from === "us" ? t("hub-letter-us") : t("hub-letter-them", { name })} · {moment(letter.made)}
      </p>
      {letter.urgent && <p class="hub-urgent">{t("hub-letter-urgent")}</p>}
      <p class="hub-words">{letter.text}</p>
      <Excerpts of={letter.excerpts} />
      {letter.files.length > 0 && (
        <Files
          files={letter.files.map((file) => ({ ...file, state: null }))}
          get={(sha256) => fileOfLetter(letter.id, sha256)}
        />
      )}
      {letter.unsent && <p class="small soft">{t(`hub-letter-files-${letter.unsent}`)}</p>}
      {letter.from === "us" && (
        <p class="small hub-fate">
          <Icon name={iconOf(letter.state)} size={18} />
          <span>{fate(letter)}</span>
        </p>
      )}
    </li>
  );
}

/** What our coordinators and those of another region write to each other. */
export default function Region({ params }: { params: Record<string, string> }) {
  const region = params.region ?? "";
  const neighbour = neighbours.value.find((one) => one.region === region);
  const said = letters.value.filter((letter) => letter.region === region);
  const name = neighbour?.name || t("hub-unnamed");
  return (
    <Screen title={name} back="/hub">
      {!neighbour && said.length === 0 && (
        <Empty icon="people" title={t("hub-no-region-title")} text={t("hub-no-region-text")} />
      )}
      {said.length > 0 && (
        <ul class="hub-letters">
          {said.map((letter) => (
            <Said key={letter.id} letter={letter} name={name} />
          ))}
        </ul>
      )}
      {neighbour && neighbour.coordinators === 0 && (
        <Notice tone="warn" title={t("hub-nobody-title")}>
          <p>{t("hub-nobody-yet")}</p>
        </Notice>
      )}
      {neighbour && neighbour.coordinators > 0 && (
        <Write region={region} name={name} readers={neighbour.coordinators} />
      )}
    </Screen>
  );
}

function Write({ region, name, readers }: { region: string; name: string; readers: number }) {
  const [urgent, setUrgent] = useState(false);
  const [chosen, setChosen] = useState<readonly Excerpt[]>([]);
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const { text, busy, problem, write, submit } = useSealing(
    region,
    (to, words) => writeTo(to, words, urgent, chosen, files),
    () => {
      setChosen([]);
      setFiles([]);
      toast(t(online.peek() ? "hub-sent" : "hub-sent-waits"));
    },
  );
  return (
    <form class="stack-s" onSubmit={submit} noValidate>
      <Field
        label={t("hub-write-label", { name })}
        hint={t("hub-write-hint")}
        error={problem ? t(`hub-write-${problem}`) : undefined}
      >
        <TextArea value={text} onInput={write} rows={7} />
      </Field>
      <FromCase chosen={chosen} onChange={setChosen} files={files} onFiles={setFiles} />
      <Attach chosen={files} onChange={setFiles} />
      <Toggle label={t("hub-write-urgent")} checked={urgent} onChange={setUrgent} />
      <Notice title={t("hub-readers-title")}>
        <p>{t("hub-readers", { name, count: readers })}</p>
      </Notice>
      <Button
        kind="primary"
        type="submit"
        icon="send"
        wide
        busy={busy}
        disabled={bytesOf(chosen) > EXCERPT_BYTES || isTooMuch(files)}
      >
        {t("hub-write-go")}
      </Button>
    </form>
  );
}
