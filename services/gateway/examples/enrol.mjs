// Enrols a new device with an invitation's link, and prints what the device must keep:
//   node enrol.mjs 'http://127.0.0.1:8470/join#1.<seed>.<region>' > device.json

import { randomBytes } from "node:crypto";
import { b64u, call, keyFromSeed, signed } from "./keys.mjs";

const link = new URL(process.argv[2]);
const [version, invitationSeed, region] = link.hash.slice(1).split(".");
if (version !== "1") throw new Error("this is not an invitation");

const hub = await call(new URL("/api/region", link));
if (hub.region !== region) throw new Error("this hub serves another region than the invitation");

const authSeed = randomBytes(32);
const invitation = await keyFromSeed(Buffer.from(invitationSeed, "base64url"));
const auth = await keyFromSeed(authSeed);
const statement = {
  region,
  api_origin: hub.api_origin,
  invitation: invitation.public,
  auth: auth.public,
  at: hub.time,
};
const enrolled = await call(new URL("/api/enrol", link), await signed("tejedora/enrol/v1", statement, invitation, auth));

const device = { hub: link.origin, apiOrigin: hub.api_origin, auth: b64u(authSeed), ...enrolled };
process.stdout.write(`${JSON.stringify(device, null, 2)}\n`);
