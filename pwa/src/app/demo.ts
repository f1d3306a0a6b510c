/**
 * A demo coordinator would find an empty inbox. This sends her one example report through the real hub, the way any
 * report comes: from a defender who is enrolled for it, sealed, and forgotten afterwards. Loaded only then.
 */
import { generateIdentity, recipientOf } from "../core/age";
import { addDays, dayOf, fromBase64Url, randomId, rfc3339 } from "../core/encoding";
import { type Header, seal } from "../core/envelope";
import { type From, HELLO_TYPE, type MessageDraft } from "../core/messages";
import { generateSigningKey, keyFromSeed, type SigningKey, sign } from "../core/signing";
import { browserFetch, openCall } from "../sync/api";
import { ownDatabase } from "../sync/pouch";
import { forgetEnvelope, keepEnvelope, pushEnvelope } from "../sync/push";
import { Session } from "../sync/session";
import { lang } from "./settings";
import { RECEIVED, type Received } from "./unlocked/incoming";
import type { Space } from "./unlocked/space";

const EXAMPLES: Record<string, { title: string; what: string; where: string; who: string }> = {
  es: {
    title: "Ejemplo: nos siguieron al salir de la asamblea",
    what: "Ejemplo. Al terminar la asamblea del ejido, un coche gris sin placas nos siguió hasta la carretera. Éramos tres. Cambiamos de camino y entramos a la tienda de una compañera; el coche esperó unos diez minutos y se fue. No tomamos fotos para no ponernos en más riesgo.",
    where: "Camino de la asamblea a la carretera",
    who: "Las tres que íbamos y la compañera de la tienda",
  },
  en: {
    title: "Example: we were followed after the assembly",
    what: "Example. When the community assembly ended, a grey car without plates followed us to the main road. There were three of us. We changed our route and went into a colleague's shop; the car waited about ten minutes and left. We took no photos, so as not to put ourselves at more risk.",
    where: "The road from the assembly to the highway",
    who: "The three of us and the colleague at the shop",
  },
};

/** Sends the example if no report has arrived yet and somebody could open it. */
export async function exampleReport(space: Space): Promise<void> {
  await space.settled;
  if (space.closing.signal.aborted || hasReport(space)) return;
  const recipients = space.trust.recipients("coordinators");
  if (recipients.length === 0) return;
  const defender = await enrolDefender(space);
  const day = new Date();
  const header: Header = {
    v: 1,
    region: space.identity.region,
    to: "coordinators",
    day: dayOf(day),
    exp: dayOf(addDays(day, 30)),
  };
  const message = exampleMessage(defender.from);
  const doc = await seal({ header, message, recipients, author: defender.author });
  const database = ownDatabase(space.vault.id, `out-${randomId()}`);
  await keepEnvelope(database, doc);
  try {
    await pushEnvelope(defender.session, database);
  } finally {
    await forgetEnvelope(database);
    await defender.session.end();
  }
}

/** Whoever joins says hello: that alone is no report. */
function hasReport({ vault }: Space): boolean {
  return vault.all<Received>(RECEIVED).some(({ body }) => body.message.kind === "report");
}

function exampleMessage(from: From): MessageDraft {
  const language = lang.value in EXAMPLES ? lang.value : "es";
  const { title, what, where, who } = EXAMPLES[language] as (typeof EXAMPLES)[string];
  const body = {
    title,
    what,
    when: { precision: "day" as const, date: dayOf(new Date()) },
    where: { precision: "place" as const, words: where },
    risk: { who, now: false },
    urgent: false,
    language,
    files: [],
  };
  return { id: randomId(), kind: "report", from, made: rfc3339(new Date()), re: [], body };
}

async function enrolDefender({
  identity,
  session,
}: Space): Promise<{ session: Session; from: From; author: SigningKey }> {
  const call = <T>(path: string, body: unknown) =>
    openCall<T>(browserFetch, "POST", session.origin + path, body);
  const { seed } = await call<{ seed: string }>("/api/demo/enter", { role: "defender" });
  const { time } = await openCall<{ time: string }>(browserFetch, "GET", `${session.origin}/api/region`);
  const invitation = await keyFromSeed(fromBase64Url(seed));
  const auth = await generateSigningKey();
  const author = await generateSigningKey();
  const apiOrigin = session.origin;
  const { region } = identity;
  const statement = {
    region,
    api_origin: apiOrigin,
    invitation: invitation.public,
    auth: auth.public,
    at: time,
  };
  const { device, box } = await call<{ device: string; box: string }>(
    "/api/enrol",
    await sign("tejedora/enrol/v1", statement, invitation, auth),
  );
  const recipient = await recipientOf(await generateIdentity());
  const named = { author: author.public, seal: recipient, box };
  const cert = await sign(HELLO_TYPE, { region, ...named }, invitation);
  const own = new Session({ region, apiOrigin, device, auth });
  return { session: own, from: { ...named, cert }, author };
}
