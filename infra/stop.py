"""One error for all that ends a command with one clear line and exit code 1."""

from __future__ import annotations


class Stop(Exception):  # noqa: N818 - it is an end, told in one line, more than an error
    """The command cannot go on; `str()` is the line for the person who typed it."""
