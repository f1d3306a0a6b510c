/** What can be happening, how many steps each has (the words are in `help.ftl`), and where it leads on to. */
import type { IconName } from "../../ui";

export interface Situation {
  id: "detention" | "raid" | "threat" | "disappearance" | "assault" | "phone";
  icon: IconName;
  /** Steps of the next minutes, and of later. */
  now: number;
  next: number;
  /** Mechanisms of the directory that fit, the nearest first. */
  doors: readonly string[];
  /** The lesson it is taken from: its sources stand there. */
  lesson: string;
}

export const SITUATIONS: readonly Situation[] = [
  {
    id: "detention",
    icon: "lock",
    now: 5,
    next: 3,
    doors: ["mx-amparo", "mx-human-rights-commissions", "un-special-procedures"],
    lesson: "crisis/03-detention",
  },
  {
    id: "raid",
    icon: "home",
    now: 5,
    next: 3,
    doors: ["mx-prosecutors", "mx-human-rights-commissions", "mx-federal-mechanism"],
    lesson: "crisis/04-raid",
  },
  {
    id: "threat",
    icon: "warn",
    now: 5,
    next: 3,
    doors: ["mx-federal-mechanism", "mx-protection-orders", "accompaniment-networks"],
    lesson: "security-incidents/04-act",
  },
  {
    id: "disappearance",
    icon: "search",
    now: 5,
    next: 3,
    doors: ["mx-search-and-victims", "mx-amparo", "un-disappearances"],
    lesson: "crisis/05-disappearance",
  },
  {
    id: "assault",
    icon: "heart",
    now: 5,
    next: 3,
    doors: ["mx-protection-orders", "mx-prosecutors", "mx-search-and-victims"],
    lesson: "crisis/06-sexual-violence",
  },
  {
    id: "phone",
    icon: "phone",
    now: 5,
    next: 3,
    doors: ["mx-protection-orders", "protectdefenders-relocation", "accompaniment-networks"],
    lesson: "digital-security/05-when-it-is-someone-close",
  },
];
