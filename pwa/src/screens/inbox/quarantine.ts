/** Why something could not be opened, gathered into what a coordinator can understand and act on. Pure. */

const WORDS: Record<string, string> = {
  "not-for-us": "not-for-us",
  "cannot-open": "damaged",
  malformed: "damaged",
  "bad-size": "damaged",
  "id-differs": "damaged",
  "bad-header": "damaged",
  "wrong-region": "wrong-place",
  "wrong-box": "wrong-place",
  "not-signed": "not-signed",
  "bad-signature": "not-signed",
  "bad-key": "not-signed",
  "header-differs": "header-differs",
  "bad-message": "unknown-kind",
  "not-allowed": "not-allowed",
};

export function quarantineWord(code: string): string {
  return `inbox-reason-${WORDS[code] ?? "other"}`;
}
