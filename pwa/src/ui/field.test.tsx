import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Field, TextInput } from "./Field";

let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement("div"));
});

afterEach(() => {
  render(null, root);
  root.remove();
});

it("a control is named by its label and described by its hint and its error", async () => {
  await act(() =>
    render(
      <Field label="Tu frase" hint="Doce letras" error="Muy corta">
        <TextInput value="" onInput={() => {}} />
      </Field>,
      root,
    ),
  );
  const input = root.querySelector("input");
  expect(root.querySelector("label")?.htmlFor).toBe(input?.id);
  const described = (input?.getAttribute("aria-describedby") ?? "").split(" ");
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    "Doce letras",
    "Muy corta",
  ]);
  expect(input?.getAttribute("aria-invalid")).toBe("true");
});

it("a secret is kept from keyboards that learn what is typed", async () => {
  await act(() => render(<TextInput value="" onInput={() => {}} secret />, root));
  const input = root.querySelector("input");
  expect(input?.getAttribute("autocorrect")).toBe("off");
  expect(input?.getAttribute("autocapitalize")).toBe("none");
});
