import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { current, profiles } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Empty, Screen } from "../../ui";
import { DeleteSpace } from "./DeleteSpace";
import { WithFile } from "./WithFile";
import { WithKit } from "./WithKit";
import { WithPassphrase } from "./WithPassphrase";

type Way = "passphrase" | "kit" | "file" | "delete";

const TITLES: Record<Way, string> = {
  passphrase: "unlock-title",
  kit: "unlock-kit-title",
  file: "unlock-file-title",
  delete: "unlock-delete-title",
};

/** Where to go once open: an address of this app, never anything else. */
function destination(to: string | undefined): string {
  return to?.startsWith("/") && !to.startsWith("//") ? to : "/home";
}

function wayIn(query: Record<string, string>): Way {
  const asked = (["kit", "file", "delete"] as const).find((way) => way in query);
  return asked ?? "passphrase";
}

export default function Unlock() {
  const { query, route } = useLocation();
  const way = wayIn(query);
  const spaces = profiles.value;
  const [chosen, setChosen] = useState(query.id ?? spaces[0]?.id ?? "");
  const space = spaces.find(({ id }) => id === chosen) ?? spaces[0];
  const opened = (): void => route(destination(query.to), true);

  // Opened in another way meanwhile (the Back button): there is nothing to ask.
  useEffect(() => {
    if (current.peek() && way === "passphrase" && (!query.id || query.id === current.peek()?.id)) opened();
  }, []);

  const to = query.to ? `&to=${encodeURIComponent(query.to)}` : "";
  const ways: [Way, string][] = [
    ["passphrase", `/unlock?id=${encodeURIComponent(space?.id ?? "")}${to}`],
    ["kit", `/unlock?kit=1${to}`],
    ["file", `/unlock?file=1${to}`],
    ["delete", "/unlock?delete=1"],
  ];
  const words: Record<Way, string> = {
    passphrase: "unlock-pass-link",
    kit: "unlock-kit-link",
    file: "unlock-file-link",
    delete: "unlock-delete-link",
  };
  return (
    <Screen title={t(TITLES[way])} back="/" key={way}>
      {way === "file" ? (
        <WithFile onOpened={opened} />
      ) : !space ? (
        <Empty
          icon="lock"
          title={t("unlock-none-title")}
          text={t("unlock-none-text")}
          action={
            <Button kind="primary" href="/join">
              {t("front-join-go")}
            </Button>
          }
        />
      ) : way === "kit" ? (
        <WithKit onOpened={opened} />
      ) : way === "delete" ? (
        <DeleteSpace space={space} spaces={spaces} onChoose={setChosen} />
      ) : (
        <WithPassphrase space={space} spaces={spaces} onChoose={setChosen} onOpened={opened} key={space.id} />
      )}
      <section>
        <h2>{t("unlock-other")}</h2>
        <ul class="unlock-ways">
          {ways
            .filter(([other]) => other !== way && (space || other === "file"))
            .map(([other, href]) => (
              <li key={other}>
                <a href={href}>{t(words[other])}</a>
              </li>
            ))}
        </ul>
        {space && !space.demo && way !== "delete" && (
          <details class="unlock-lost">
            <summary>{t("unlock-lost")}</summary>
            <p>{t("unlock-lost-text")}</p>
            <p>{t("unlock-lost-next")}</p>
          </details>
        )}
      </section>
    </Screen>
  );
}
