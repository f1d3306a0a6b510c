import { describe, expect, it } from "vitest";
import { parse } from "./markdown-render";

describe("a document's text", () => {
  it("becomes headings, lists and emphasis", () => {
    expect(parse("## Hoy\n\n- **una** cosa")).toContain("<strong>una</strong>");
  });

  it("never becomes markup of its own: HTML in it is shown as it was written", () => {
    const html = parse('<img src=x onerror="alert(1)"> <script>alert(1)</script>');
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain("&lt;script&gt;");
  });

  it("cannot carry a link that runs code, nor a picture from elsewhere", () => {
    const html = parse("[toca](javascript:alert(1)) ![x](https://example.org/p.png)");
    expect(html).not.toMatch(/href="javascript|<img/);
  });

  it("opens other sites in a tab of their own that learns nothing of this one", () => {
    const html = parse("[sitio](https://example.org/)");
    expect(html).toContain('rel="noopener noreferrer external"');
    expect(html).toContain('target="_blank"');
  });
});
