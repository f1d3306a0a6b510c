/** The hub's reason codes for a refused report, gathered into the few things that she can do something about. Pure. */

const WORDS: Record<string, string> = {
  "bad-size": "size",
  "header-too-large": "size",
  expired: "expired",
  "expires-too-late": "clock",
  "future-dated": "clock",
  "wrong-region": "region",
  "unknown-box": "region",
  "bad-document": "broken",
  "bad-id": "broken",
  "bad-header": "broken",
  "bad-base64": "broken",
  "not-age": "broken",
  "id-mismatch": "broken",
};

/** The message that explains a refusal; a code it does not know is shown as it is. */
export function reasonWord(code: string | undefined): string {
  return `reports-reason-${(code && WORDS[code]) ?? "other"}`;
}
