import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [preact()],
  define: { global: "globalThis", __VERSION__: JSON.stringify("test") },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: "./vitest.setup.ts",
    maxWorkers: 2,
    // Key derivation and sealing take seconds on a small, busy machine.
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
