import type { ProfileStub } from "../../app/types";
import { day, t } from "../../app/words";
import { Choice } from "../../ui";
import { spaceName } from "../front/Spaces";

interface Props {
  spaces: readonly ProfileStub[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Asked only where there are several. */
export function WhichSpace({ spaces, chosen, onChoose }: Props) {
  if (spaces.length < 2) return null;
  return (
    <Choice
      label={t("unlock-which")}
      value={chosen}
      onChange={onChoose}
      options={spaces.map((space) => ({
        value: space.id,
        label: spaceName(space),
        hint: t("front-space-made", { day: day(space.made) }),
      }))}
    />
  );
}
