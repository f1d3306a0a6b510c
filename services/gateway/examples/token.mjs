// Signs a device in and prints its bearer token, good for fifteen minutes:
//   node token.mjs device.json

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { call, keyFromSeed, signed } from "./keys.mjs";

/** The token of a device as `enrol.mjs` printed it. */
export async function signIn(device) {
  const auth = await keyFromSeed(Buffer.from(device.auth, "base64url"));
  const { nonce, exp } = await call(`${device.hub}/api/sessions/nonce`, { device: device.device });
  const statement = { region: device.region, api_origin: device.apiOrigin, device: device.device, nonce, exp };
  const { token } = await call(`${device.hub}/api/sessions`, await signed("tejedora/session/v1", statement, auth));
  return token;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const device = JSON.parse(await readFile(process.argv[2], "utf8"));
  process.stdout.write(`${await signIn(device)}\n`);
}
