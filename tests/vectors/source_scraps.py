"""Front matter and Markdown that nobody would write: what one reader makes of it, the other must too."""

from __future__ import annotations

YAML = (
    "a: b", "a:", "a: ~", "a: null", "a: Null", "a: NULL", "a: nULL", "a: 'null'", "a: true", "a: True",
    "a: yes", "a: on", "a: y", "a: 0", "a: -0", "a: -5", "a: +5", "a: 007", "a: 0o7", "a: 0x1f",
    "a: 1_000", "a: 1.5", "a: 1e3", "a: .inf", "a: 1:30", "a: 2026-11-24", "a: 2026-11-24T10:00:00Z",
    "<<: {b: c}", "a: =", "=: a", "a: [b, c]", "a: [b, c,]", "a: [,]", "a: {b: c, d: e}", "a: {b}",
    "a: {b: }", "a: [b: c]", "a: b # c", "a: b#c", "# a\nb: c", "a: 'b''c'", "a: \"b\\\"c\"",
    "a: \"b\\nc\"", "a: \"\\u00e1\\x41\\t\\/\"", "a: \"\\ud83d\"", "a: \"\\x07\"", "a: \"\\L\"",
    "a: \"\\q\"", "a: |\n  b\n  c\n", "a: >\n  b\n  c\n\n  d\n", "a: |-\n  b\n", "a: |+\n  b\n\n",
    "a: >-\n  b\n   c\n", "a: b\n  c", "a:\n  b", "a:\n- b\n- c", "a:\n  - b: c\n    d: e\n  - f: g",
    "- a\n- b", "- - a\n  - b", "a", "'a'", "[]", "{}", "", " ", "# a", "a: b\na: c", "a: {b: c, b: d}",
    "1: a\n'1': b", "null: a", "true: a", "~: a", "? a\n: b", "? [a]\n: b", "&a b: c", "a: &b c", "a: *b",
    "a: !b c", "!!map {a: b}", "a: %b", "a: @b", "a: `b`", "%YAML 1.2", "a: -", "--- a", "...",
    "a: b\n...", "a:\tb", "\ta: b", "a: b: c", "a: 'b", "a: \"b", "a: [b", "a: {b", "a: ]", "a: b, c",
    "a: -b", "a: - b", "a: ?b", "a: :b", "a: b:", "a::b: c", "a:b", "a: http://x", "a: [http://x]",
    "a: {b:c}", "a: {b: http://x}", "a: [\"b\":c]", "a: {\"b\":c}", "a: [é, ñ]", "a: \U0001f9f6",
    "a: 'b\n  c'", "a: \"b\n  c\"", "a: \"b\\\n  c\"", "a: b\n\n  c", "a: b\nc", " a: b\nc: d",
    "a:\n b: c\n  d: e", "a: >2\n   b", "__proto__: a", "constructor: a", "a: {__proto__: b}",
    "a: [[[[b]]]]", "a: b\n# c\nd: e", "a: #b", "a: '#b'",
)  # fmt: skip
"""Front matter, plain and odd: it means something, or it is refused."""

MARKDOWN = (
    "## a\n", "## b\n", "## ", "# c\n", "a\n===\n", "a\n---\n", "---\n", "***\n", "\n", "\n\n", "  ",
    "    ", "- [ ] b\n", "- [x] c\n", "* [ ] d\n", "+ [x] e\n", "- e\n", "-\n", "1. f\n",
    "- [ ] g\n  h\n", "\n  why\n\n", "    code\n", "- [d](#a)\n", "- [e](#b)\n", "- [*f*](#c) g\n",
    "> good: e\n", "> hard: f\n> g\n", ">\n", "> quote\n", "```\n", "~~~\n", "`x`", "*y*",
    "[z](https://example.org)", "[ref]: /x\n", "\\", "|", "&amp;", "words\n", "more words  \n",
    "é ñ ¿?\n", "\u00a0", "\u3000x\n", "<", "<https://example.org>\n", "  - [ ] deep\n", "\t- [ ] tab\n",
    "   ## c\n", "## d ##\n", "[ ] e\n",
)  # fmt: skip
"""Scraps of Markdown, to be put together by chance."""

READING = (
    "Respira. Come algo; llama a tu red.",
    "¿Quién cuida? ¡Todas! «Así» pesa menos… ¿no?",
    "Una guía de pingüinos, días, oír, construir, ciudad y huésped.",
    "We've been looked-after, and walked home: it isn't easy. Whole tables fell.",
    "La institucionalización de procedimientos interinstitucionales imposibilita la implementación.",
    "3 + 4 = 7",
    "",
)
"""Texts whose ease of reading both sides measure alike."""
