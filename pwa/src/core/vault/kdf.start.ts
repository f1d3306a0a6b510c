/** Starts the key worker. Apart, because only a browser build knows the worker's address. */
import { scriptUrl } from "../../trusted";
import address from "./kdf.worker?worker&url";

export function startKdfWorker(): Worker {
  return new Worker(scriptUrl(address), { type: "module" });
}
