// What a device signs with, in Node's own WebCrypto: Ed25519, base64url, DSSE.

import { webcrypto } from "node:crypto";

const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex"); // what stands before a raw seed

export const b64u = (bytes) => Buffer.from(bytes).toString("base64url");

/** A signing key from its 32-byte seed: {public, sign(bytes)}. */
export async function keyFromSeed(seed) {
  const key = await webcrypto.subtle.importKey("pkcs8", Buffer.concat([PKCS8, seed]), "Ed25519", true, ["sign"]);
  const { x } = await webcrypto.subtle.exportKey("jwk", key);
  return { public: x, sign: (bytes) => webcrypto.subtle.sign("Ed25519", key, bytes) };
}

/** A DSSE object: `payload` as JSON text, signed by each key. */
export async function signed(type, payload, ...keys) {
  const p = JSON.stringify(payload);
  const pae = Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${Buffer.byteLength(p)} ${p}`);
  const s = await Promise.all(keys.map(async (key) => ({ k: key.public, sig: b64u(await key.sign(pae)) })));
  return { t: type, p, s };
}

/** JSON in, JSON out. Throws an Error with the hub's problem details. */
export async function call(url, body, token) {
  const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
  const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
  const response = await fetch(url, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(`${answer.status} ${answer.type}: ${answer.detail ?? answer.title}`);
  return answer;
}
