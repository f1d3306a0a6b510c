/** Python's `textwrap.dedent`, which the hub reads lists with: the same text gives the same lines. */
export function dedent(text: string): string {
  const lines = text.split("\n").map((line) => (/^[ \t]*$/.test(line) ? "" : line));
  const margins = lines.filter((line) => line !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const margin = margins.reduce<string | null>((kept, next) => {
    if (kept === null || kept.startsWith(next)) return next;
    let length = 0;
    while (length < next.length && next[length] === kept[length]) length += 1;
    return kept.slice(0, length);
  }, null);
  return margin
    ? lines.map((line) => line.slice(line === "" ? 0 : margin.length)).join("\n")
    : lines.join("\n");
}
