/**
 * The app's one Trusted Types policy. It makes nothing but addresses of its own scripts: a worker or the
 * service worker can only ever come from this origin. (HTML goes through DOMPurify's own policy.)
 */
interface ScriptUrlPolicy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

function sameOrigin(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new TypeError("a script of another origin");
  return url.href;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy: ScriptUrlPolicy = factory?.createPolicy("tejedora", { createScriptURL: sameOrigin }) ?? {
  createScriptURL: sameOrigin,
};

/** The address as the browser wants it for `new Worker(…)` and `serviceWorker.register(…)`. Throws `TypeError` for another origin. */
export function scriptUrl(address: string | URL): string {
  return policy.createScriptURL(String(address));
}
