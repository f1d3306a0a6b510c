/** Her space from its sealed file, as who joins another region with it: the same keys and records, another place. */
import { dayOf, randomId, toBase64Url } from "../../core/encoding";
import { generateSigningKey } from "../../core/signing";
import { BackupError, importVault } from "../../core/vault/backup";
import { readKit } from "../../core/vault/kit";
import { VaultStore } from "../../core/vault/store";
import { Vault } from "../../core/vault/vault";
import { JoinError } from "../profiles";
import { leave } from "./formers";
import { IDENTITY, type Identity } from "./identity";

/** The file, and the passphrase or the kit's words that open it. */
export interface Carried {
  file: Blob;
  secret: string;
}

/** Opens a space of this device with its passphrase or its kit. @throws {WrongSecret} */
export async function openEither(id: string, secret: string): Promise<Vault> {
  const kit = await readKit([secret]);
  return kit ? Vault.unlockWithKit(id, kit) : Vault.unlock(id, secret);
}

/**
 * Writes the space onto this device and makes it ready for a region. Nobody was told yet: her sign-in key is new, so the
 * two hubs cannot know her as one. Her coordinators can: she signs with the key that they know.
 * @throws {JoinError}
 */
export async function carryIn(
  { file, secret }: Carried,
  to: Pick<Identity, "region" | "regionName" | "root" | "apiOrigin">,
): Promise<{ vault: Vault; identity: Identity }> {
  const id = randomId();
  try {
    await importVault(file, secret, id);
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    throw new JoinError(error.reason === "wrong-secret" ? "wrong-secret" : "bad-file");
  }
  const vault = await openEither(id, secret);
  const old = vault.one<Identity>(IDENTITY)?.body;
  if (!old?.enrolled || old.region === to.region || old.demo) {
    await vault.close();
    await VaultStore.wipe(id);
    throw new JoinError(old?.region === to.region ? "same-region" : "bad-file");
  }
  await leave(vault, old, dayOf(new Date()));
  const auth = toBase64Url((await generateSigningKey()).seed);
  const nowhere = { member: "", device: "", box: "", roles: [], cert: null, enrolled: false };
  const identity: Identity = { ...old, ...to, ...nowhere, auth };
  await vault.putOne<Identity>(IDENTITY, identity);
  return { vault, identity };
}
