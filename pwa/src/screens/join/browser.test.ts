import { describe, expect, it } from "vitest";
import { isInApp } from "./browser";

const WEBVIEW =
  "Mozilla/5.0 (Linux; Android 11; SM-A107M Build/RP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.43 Mobile Safari/537.36";
const CHROME =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";
const FIREFOX = "Mozilla/5.0 (Android 13; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0";
const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

describe("browsers inside other apps", () => {
  it.each([
    ["Android's own mark", WEBVIEW],
    ["Facebook", `${CHROME} [FB_IAB/FB4A;FBAV/470.0.0.0.1;]`],
    ["Instagram", `${SAFARI} Instagram 334.0.0.0.1 (iPhone14,5; iOS 17_5; es_MX)`],
    ["WhatsApp", `${WEBVIEW} WhatsApp/2.24.10`],
  ])("are recognised: %s", (_name, userAgent) => expect(isInApp(userAgent)).toBe(true));

  it.each([
    ["Chrome", CHROME],
    ["Firefox", FIREFOX],
    ["Safari", SAFARI],
  ])("are not confused with ordinary ones: %s", (_name, userAgent) => expect(isInApp(userAgent)).toBe(false));
});
