/** Runs in the browser: fills a locked space with reports, as if they had come over the years. Names nobody. */
import { randomBytes, randomId, toBase32, toBase64Url } from "../../../pwa/src/core/encoding.ts";
import { Vault } from "../../../pwa/src/core/vault/vault.ts";

const WORDS =
  "camioneta oficina mercado carretera asamblea comunidad llamada mensaje amenaza vigilancia patrulla reunión compañera proyecto río cerro denuncia fiscalía hospital escuela noche madrugada tarde vecina teléfono cuenta foto video puerta ventana placa gris blanca negra siguió esperó preguntó gritó llamó escribió publicó rompió entró salió regresó".split(
    " ",
  );
const PLACES = ["sierra norte", "costa", "valle", "frontera", "capital", "istmo"];

const pick = (list) => list[Math.floor(Math.random() * list.length)];
const text = (length) => Array.from({ length }, () => pick(WORDS)).join(" ");
const instant = (days) => `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19)}Z`;

function report(author, days) {
  const made = instant(days);
  const body = {
    what: text(60),
    when: { precision: "day", date: made.slice(0, 10) },
    where: { precision: "region", words: pick(PLACES) },
    risk: { who: text(3), now: null },
    urgent: Math.random() < 0.1,
    language: "es",
    files: [],
  };
  const from = { author, seal: "", box: "", cert: null };
  const message = { id: randomId(), kind: "report", h: "", to: [], from, made, re: [], body };
  const signed = { t: "tejedora/message/v1", p: JSON.stringify(message), s: [] };
  const envelope = toBase32(randomBytes(32));
  const kept = { envelope, box: "coordinators", urgent: body.urgent, message, signed, at: made };
  return { ...kept, invitation: null, conflict: false };
}

globalThis.fillReports = async (space, passphrase, count) => {
  const vault = await Vault.unlock(space, passphrase);
  const authors = Array.from({ length: Math.ceil(count / 3) }, () => toBase64Url(randomBytes(32)));
  const writes = [];
  for (let i = 0; i < count; i++) writes.push(vault.put("received", report(pick(authors), i / 5)));
  await Promise.all(writes);
  await vault.close();
};
