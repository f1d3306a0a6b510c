import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import about from "./package.json" with { type: "json" };

const hub = process.env.HUB_URL ?? "http://127.0.0.1:8470";

/** Two chunks a language: `words-es` with what the first screen says, `words-es-rest` with all else. */
function wordsOf(id: string): string | null {
  const [, language, area] = /\/words\/([\w-]+)\/([\w-]+)\.ftl/.exec(id) ?? [];
  if (!language) return null;
  return area === "common" || area === "front" ? `words-${language}` : `words-${language}-rest`;
}

export default defineConfig({
  plugins: [
    preact(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "sw.ts",
      // The app registers it itself: the address must pass through its Trusted Types policy.
      injectRegister: false,
      // Three manifests stand in public/: the person chooses which name and icon her phone shows.
      manifest: false,
      injectManifest: {
        rollupFormat: "iife",
        globPatterns: ["**/*.{js,css,html,svg,png,webmanifest,wasm,woff}"],
        // Only whoever receives a PDF needs it (1.4 MB): kept when it comes, by the service worker.
        globIgnores: ["**/pdfjs-*.js"],
        maximumFileSizeToCacheInBytes: 3_000_000,
      },
    }),
  ],
  // PouchDB's dependencies still speak of node's `global`.
  define: { global: "globalThis", __VERSION__: JSON.stringify(about.version) },
  build: {
    target: ["chrome99", "firefox100", "safari15.4"],
    manifest: true,
    // Its polyfill is for browsers that lack what the app needs anyway.
    modulePreload: { polyfill: false },
    // Small pictures stay files: one cache entry each, and style sheets stay readable.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: wordsOf, debugName: "words" }],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/sync", "/blobs", "/packs", "/media", "/live"].map((path) => [path, hub]),
    ),
  },
});
