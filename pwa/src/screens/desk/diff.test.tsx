import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import type { DocumentChange } from "../../app/desk-versions";
import { speak } from "../../app/words";
import { Diff } from "./Diff";

const HASH = "9eb33abc".padEnd(64, "0");
const OTHER = "17ff00aa".padEnd(64, "0");
const changes: DocumentChange["changes"] = [];

vi.mock("../../app/desk-versions", () => ({
  differences: async () => [{ id: "workshop:eve", lang: "es", kind: "changed", changes }],
}));

async function shown(of: DocumentChange["changes"]): Promise<string> {
  changes.splice(0, changes.length, ...of);
  await speak("es");
  const place = document.createElement("div");
  await act(() => render(<Diff before={[]} after={[]} />, place));
  await vi.waitFor(() => expect(place.querySelector(".desk-diff")).not.toBeNull());
  return place.textContent ?? "";
}

describe("what a reviewer sees of a file", () => {
  it("is its title, and the beginning of its hash instead of all of it", async () => {
    const added = { place: ["materials", 0], value: { title: "Hoja para imprimir", media: HASH } };
    const text = await shown([{ before: null, after: added, words: null }]);
    expect(text).toContain("Hoja para imprimir");
    expect(text).toContain("archivo 9eb33abc");
    expect(text).not.toContain(HASH);
  });

  it("tells that it is another one", async () => {
    const at = (value: string) => ({ place: ["materials", 0, "media"], value });
    const words = [
      { kind: "removed", text: HASH },
      { kind: "added", text: OTHER },
    ] as const;
    const text = await shown([{ before: at(HASH), after: at(OTHER), words: [...words] }]);
    expect(text).toContain("archivo 9eb33abc");
    expect(text).toContain("archivo 17ff00aa");
    expect(text).not.toContain(OTHER);
  });
});
