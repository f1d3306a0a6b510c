/** Every address of the app, who it is for, and the screen behind it, which is loaded when it is first opened. */
import type { ComponentType } from "preact";
import type { Role } from "./app/types";

export interface ScreenProps {
  params: Record<string, string>;
}

interface Route {
  path: string;
  /** File under `screens/`. */
  screen: string;
  /** `null`: open to everybody; `[]`: any unlocked profile; else one of these roles. */
  roles: Role[] | null;
}

export const routes: readonly Route[] = [
  { path: "/", screen: "front/Front", roles: null },
  { path: "/join", screen: "join/Join", roles: null },
  { path: "/unlock", screen: "unlock/Unlock", roles: null },
  { path: "/about", screen: "about/About", roles: null },
  { path: "/help", screen: "help/Help", roles: null },
  { path: "/help/contacts", screen: "help/Contacts", roles: [] },
  { path: "/settings", screen: "settings/Settings", roles: null },
  { path: "/settings/data", screen: "settings/Data", roles: null },
  { path: "/settings/notices", screen: "settings/Notices", roles: [] },
  { path: "/settings/region", screen: "settings/Region", roles: [] },
  { path: "/settings/kit", screen: "settings/Kit", roles: [] },
  { path: "/settings/passphrase", screen: "settings/ChangePassphrase", roles: [] },
  { path: "/home", screen: "home/Home", roles: [] },
  { path: "/news", screen: "news/News", roles: [] },
  { path: "/learn", screen: "learn/Courses", roles: [] },
  { path: "/learn/glossary", screen: "learn/glossary/Glossary", roles: [] },
  { path: "/learn/:course", screen: "learn/Course", roles: [] },
  { path: "/learn/:course/certificate", screen: "learn/Certificate", roles: [] },
  { path: "/learn/:course/:part", screen: "learn/Part", roles: [] },
  { path: "/workshops", screen: "workshops/Workshops", roles: [] },
  { path: "/workshops/:id", screen: "workshops/Workshop", roles: [] },
  { path: "/workshops/:id/register", screen: "workshops/Register", roles: [] },
  { path: "/workshops/:id/attend", screen: "workshops/Attend", roles: [] },
  { path: "/workshops/:id/feedback", screen: "workshops/Feedback", roles: [] },
  { path: "/tools", screen: "tools/Tools", roles: [] },
  { path: "/tools/:id", screen: "tools/Tool", roles: [] },
  { path: "/advocacy", screen: "advocacy/Advocacy", roles: [] },
  { path: "/advocacy/code", screen: "advocacy/Code", roles: [] },
  { path: "/advocacy/:id", screen: "advocacy/Plan", roles: [] },
  { path: "/advocacy/:id/:part", screen: "advocacy/Plan", roles: [] },
  { path: "/mechanisms", screen: "mechanisms/Mechanisms", roles: [] },
  { path: "/mechanisms/guide", screen: "mechanisms/guide/Guide", roles: [] },
  { path: "/mechanisms/:id", screen: "mechanisms/Mechanism", roles: [] },
  { path: "/reports", screen: "reports/Reports", roles: ["defender"] },
  { path: "/reports/new", screen: "reports/NewReport", roles: ["defender"] },
  { path: "/reports/open", screen: "reports/record/OpenSaved", roles: null },
  { path: "/reports/:id", screen: "reports/Report", roles: ["defender"] },
  { path: "/reports/:id/more", screen: "reports/record/More", roles: ["defender"] },
  { path: "/reports/:id/more/:section", screen: "reports/record/Section", roles: ["defender"] },
  { path: "/reports/:id/more/:section/:part", screen: "reports/record/Part", roles: ["defender"] },
  { path: "/reports/:id/evidence", screen: "reports/record/EvidenceList", roles: ["defender"] },
  { path: "/reports/:id/evidence/:part", screen: "reports/record/Evidence", roles: ["defender"] },
  { path: "/reports/:id/permissions", screen: "reports/record/Permissions", roles: ["defender"] },
  { path: "/reports/:id/permissions/:mechanism", screen: "reports/record/Permission", roles: ["defender"] },
  { path: "/reports/:id/custody", screen: "reports/record/Custody", roles: ["defender"] },
  { path: "/reports/:id/send", screen: "reports/record/SendMore", roles: ["defender"] },
  { path: "/reports/:id/save", screen: "reports/record/Save", roles: ["defender"] },
  { path: "/alerts", screen: "alerts/Alerts", roles: [] },
  { path: "/alerts/new", screen: "alerts/NewAlert", roles: ["coordinator"] },
  { path: "/checkins", screen: "checkins/CheckIns", roles: ["defender"] },
  { path: "/checkins/new", screen: "checkins/NewCheckIn", roles: ["defender"] },
  { path: "/checkins/:id", screen: "checkins/CheckIn", roles: ["defender"] },
  { path: "/missed/:id", screen: "checkins/Missed", roles: ["coordinator"] },
  { path: "/inbox", screen: "inbox/Inbox", roles: ["coordinator"] },
  { path: "/inbox/:id", screen: "inbox/Item", roles: ["coordinator"] },
  { path: "/dossiers/:of", screen: "dossiers/Dossiers", roles: ["defender", "coordinator"] },
  { path: "/dossiers/:of/:mechanism", screen: "dossiers/Dossier", roles: ["defender", "coordinator"] },
  { path: "/bundles/verify", screen: "bundles/Verify", roles: null },
  { path: "/bundles/:of/:mechanism", screen: "bundles/Bundle", roles: ["defender", "coordinator"] },
  { path: "/statistics", screen: "statistics/Statistics", roles: ["coordinator"] },
  { path: "/cases", screen: "cases/Cases", roles: ["coordinator"] },
  { path: "/cases/charts", screen: "cases/Charts", roles: ["coordinator"] },
  { path: "/cases/team", screen: "cases/Team", roles: ["coordinator"] },
  { path: "/cases/:id", screen: "cases/Case", roles: ["coordinator"] },
  { path: "/cases/:id/:part", screen: "cases/Case", roles: ["coordinator"] },
  { path: "/needs", screen: "needs/Needs", roles: ["defender", "facilitator", "coordinator"] },
  { path: "/needs/:id", screen: "needs/Need", roles: ["defender", "facilitator", "coordinator"] },
  { path: "/roundtables", screen: "roundtables/Roundtables", roles: ["coordinator"] },
  { path: "/roundtables/kept", screen: "roundtables/Kept", roles: ["coordinator"] },
  { path: "/roundtables/:id", screen: "roundtables/Roundtable", roles: ["coordinator"] },
  { path: "/roundtables/:id/:part", screen: "roundtables/Roundtable", roles: ["coordinator"] },
  { path: "/invitations", screen: "invitations/Invitations", roles: ["coordinator"] },
  { path: "/operator", screen: "operator/Operator", roles: ["operator"] },
  { path: "/hub", screen: "hub/Hub", roles: ["coordinator", "operator"] },
  { path: "/hub/fleet", screen: "hub/Fleet", roles: ["operator"] },
  { path: "/hub/:region", screen: "hub/Region", roles: ["coordinator"] },
  { path: "/desk", screen: "desk/Desk", roles: ["facilitator"] },
  { path: "/desk/new", screen: "desk/New", roles: ["facilitator"] },
  { path: "/desk/review/:proposal", screen: "desk/Review", roles: ["facilitator"] },
  { path: "/desk/history/:lang/:work", screen: "desk/History", roles: ["facilitator"] },
  { path: "/desk/merge/:id", screen: "desk/Merge", roles: ["facilitator"] },
  { path: "/desk/original/:lang/:work", screen: "desk/Original", roles: ["facilitator"] },
  { path: "/desk/published/:type", screen: "desk/Published", roles: ["facilitator"] },
  { path: "/desk/:id", screen: "desk/Draft", roles: ["facilitator"] },
  { path: "/desk/:id/:part", screen: "desk/Edit", roles: ["facilitator"] },
  { path: "/facilitator", screen: "facilitator/Facilitator", roles: ["facilitator"] },
  { path: "/facilitator/completions", screen: "facilitator/Completions", roles: ["facilitator"] },
  { path: "/facilitator/workshops/:id", screen: "facilitator/Gathering", roles: ["facilitator"] },
  { path: "/facilitator/workshops/:id/attendance", screen: "facilitator/Attendance", roles: ["facilitator"] },
  { path: "/facilitator/workshops/:id/feedback", screen: "facilitator/Opinions", roles: ["facilitator"] },
];

/** Shown while everything is locked, too. */
export const isOpenToAll = (path: string): boolean =>
  routes.some((route) => route.roles === null && route.path === path);

const files = import.meta.glob<ComponentType<ScreenProps>>(
  [
    "./screens/front/Front.tsx",
    "./screens/join/Join.tsx",
    "./screens/unlock/Unlock.tsx",
    "./screens/about/About.tsx",
    "./screens/alerts/{Alerts,NewAlert}.tsx",
    "./screens/checkins/{CheckIns,NewCheckIn,CheckIn,Missed}.tsx",
    "./screens/help/{Help,Contacts}.tsx",
    "./screens/settings/{Settings,Data,Notices,Region,Kit,ChangePassphrase}.tsx",
    "./screens/home/Home.tsx",
    "./screens/news/News.tsx",
    "./screens/learn/{Courses,Course,Part,Certificate}.tsx",
    "./screens/learn/glossary/Glossary.tsx",
    "./screens/tools/{Tools,Tool}.tsx",
    "./screens/advocacy/{Advocacy,Code,Plan}.tsx",
    "./screens/mechanisms/{Mechanisms,Mechanism}.tsx",
    "./screens/mechanisms/guide/Guide.tsx",
    "./screens/reports/{Reports,NewReport,Report}.tsx",
    "./screens/reports/record/{More,Section,Part,SendMore,Save}.tsx",
    "./screens/reports/record/{EvidenceList,Evidence,Permissions,Permission,Custody,OpenSaved}.tsx",
    "./screens/inbox/{Inbox,Item}.tsx",
    "./screens/dossiers/{Dossiers,Dossier}.tsx",
    "./screens/bundles/{Verify,Bundle}.tsx",
    "./screens/statistics/Statistics.tsx",
    "./screens/cases/{Cases,Case,Charts,Team}.tsx",
    "./screens/needs/{Needs,Need}.tsx",
    "./screens/roundtables/{Roundtables,Roundtable,Kept}.tsx",
    "./screens/invitations/Invitations.tsx",
    "./screens/operator/Operator.tsx",
    "./screens/hub/Fleet.tsx",
    "./screens/hub/Hub.tsx",
    "./screens/hub/Region.tsx",
    "./screens/desk/{Desk,Published,New,Review,History,Merge,Original,Draft,Edit}.tsx",
    "./screens/facilitator/{Facilitator,Completions,Gathering,Attendance,Opinions}.tsx",
    "./screens/workshops/{Workshops,Workshop,Register,Attend,Feedback}.tsx",
  ],
  { import: "default" },
);

/** Loads a screen's code; `null` when the app has no such screen. */
export async function loadScreen(screen: string): Promise<ComponentType<ScreenProps> | null> {
  const load = files[`./screens/${screen}.tsx`];
  return load ? load() : null;
}
