"""The zip that a bundle travels in: one list of files has one sequence of bytes.

Nothing compressed, no times, no comments, no extra fields, files one after the other, then the directory. So
nothing can hide between the files, no small file grows into a huge one, and two readers never see different
files. The same rules stand in the app (`pwa/src/core/bundle/container.ts`); `tests/vectors/bundle.json` holds
the two together.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal

LOCAL = 0x04034B50
CENTRAL = 0x02014B50
END = 0x06054B50
VERSION = 20
FLAGS = 0x0800
"""Names are UTF-8."""
DATE = 0x0021
"""1 January 1980: as early as a zip can say."""
MAX_FILES = 10_000
MAX_PATH = 200
MAX_NAME = 4096
"""Longer names are read no further: a stranger's file must not fill the memory."""
MAX_DIRECTORY = MAX_FILES * (46 + MAX_PATH)
REPACKED = 2
"""As many compressed files tell that another program packed it; one alone may be one altered byte."""
PIECE = 1024 * 1024

_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
_PATH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*", re.ASCII)


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong: the file it is about ("": the zip as a whole), and a code."""

    path: str
    code: str


@dataclass(frozen=True)
class Entry:
    """What a zip says of one file, twice."""

    name: bytes
    crc: int
    size: int

    @property
    def local(self) -> bytes:
        """The header before the file."""
        sizes = (self.crc, self.size, self.size, len(self.name))
        return _LOCAL.pack(LOCAL, VERSION, FLAGS, 0, 0, DATE, *sizes, 0) + self.name

    def central(self, offset: int) -> bytes:
        """The header in the directory."""
        sizes = (self.crc, self.size, self.size, len(self.name))
        head = _CENTRAL.pack(CENTRAL, VERSION, VERSION, FLAGS, 0, 0, DATE, *sizes, 0, 0, 0, 0, 0, offset)
        return head + self.name


@dataclass(frozen=True)
class Member:
    """A file of the container: where its bytes lie."""

    path: str
    offset: int
    size: int


@dataclass(frozen=True)
class Container:
    """What could be read, and all that is not as it must be."""

    members: tuple[Member, ...]
    faults: tuple[Fault, ...]


def is_safe_path(path: str) -> bool:
    """No way out of a folder, nothing that a file system reads in its own way."""
    return len(path) <= MAX_PATH and _PATH.fullmatch(path) is not None and ".." not in path


def end_record(count: int, size: int, offset: int) -> bytes:
    """The last bytes of the zip."""
    return _END.pack(END, 0, 0, count, count, size, offset, 0)


def pieces(file: BinaryIO, offset: int, size: int) -> Iterator[bytes]:
    """The bytes of a member, piece by piece."""
    file.seek(offset)
    while size > 0:
        piece = file.read(min(PIECE, size))
        if not piece:
            return
        size -= len(piece)
        yield piece


def read_container(file: BinaryIO) -> Container:
    """Read as far as possible, and name everything that is not as a bundle is written."""
    whole = file.seek(0, 2)
    entries = _listed(file, whole) or _walked(file)
    if entries == "repacked":
        return Container((), (Fault("", "repacked"),))
    if not entries:
        return Container((), (Fault("", "not-a-bundle"),))
    if len(entries) > MAX_FILES:
        return Container((), (Fault("", "too-many-files"),))
    faults: list[Fault] = []
    members: list[Member] = []
    central: list[bytes] = []
    seen: set[str] = set()
    offset = 0
    for entry in entries:
        path = printable(entry.name)
        start = offset + len(entry.local)
        if not is_safe_path(path):
            faults.append(Fault(path, "unsafe-path"))
        if path.lower() in seen:
            faults.append(Fault(path, "duplicate-name"))
        seen.add(path.lower())
        if _at(file, offset, len(entry.local)) != entry.local:
            faults.append(Fault(path, "altered-header"))
        size = max(0, min(entry.size, whole - start))
        if size != entry.size:
            faults.append(Fault(path, "cut-short"))
        elif _crc(file, start, size) != entry.crc:
            faults.append(Fault(path, "altered-byte"))
        members.append(Member(path, start, size))
        central.append(entry.central(offset))
        offset = start + entry.size
    faults += _faults_of_directory(file, whole, entries, central, offset)
    return Container(tuple(members), tuple(faults))


def _faults_of_directory(
    file: BinaryIO, whole: int, entries: list[Entry], central: list[bytes], start: int
) -> Iterator[Fault]:
    at = start
    for entry, header in zip(entries, central, strict=True):
        if _at(file, at, len(header)) != header:
            yield Fault(printable(entry.name), "altered-header")
        at += len(header)
    end = end_record(len(entries), at - start, start) if max(at, start) < 2**32 else b""
    if _at(file, at, len(end)) != end or whole != at + len(end):
        yield Fault("", "altered-header")


def _crc(file: BinaryIO, offset: int, size: int) -> int:
    crc = 0
    for piece in pieces(file, offset, size):
        crc = zlib.crc32(piece, crc)
    return crc


def _at(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(size)


def _listed(file: BinaryIO, whole: int) -> list[Entry] | Literal["repacked"] | None:
    """What the directory at the end lists; None when it cannot be read."""
    if whole < _END.size:
        return None
    signature, _, _, _, count, size, start, _ = _END.unpack(_at(file, whole - _END.size, _END.size))
    if signature != END or start + size != whole - _END.size or size > MAX_DIRECTORY:
        return None
    data = _at(file, start, size)
    entries: list[Entry] = []
    at = offset = repacked = 0
    consistent = True
    while at < len(data):
        if len(data) - at < _CENTRAL.size:
            return None
        header = _CENTRAL.unpack_from(data, at)
        if header[0] != CENTRAL:
            return None
        _, _, _, flags, method, _, _, crc, _, length, name, extra, comment, _, _, _, place = header
        repacked += _is_repacked(flags, method)
        name_at = at + _CENTRAL.size
        entries.append(Entry(data[name_at : name_at + name], crc, length))
        consistent = consistent and place == offset
        offset += _LOCAL.size + name + length
        at = name_at + name + extra + comment
    if repacked >= REPACKED:
        return "repacked"
    return entries if consistent and at == len(data) and len(entries) == count and offset == start else None


def _walked(file: BinaryIO) -> list[Entry] | Literal["repacked"] | None:
    """What stands before the directory, when that cannot be read: file after file from the beginning."""
    entries: list[Entry] = []
    at = repacked = 0
    while len(entries) <= MAX_FILES:
        data = _at(file, at, _LOCAL.size)
        if len(data) < _LOCAL.size:
            break
        signature, _, flags, method, _, _, crc, _, length, name, _ = _LOCAL.unpack(data)
        if signature != LOCAL or name > MAX_NAME:
            break
        repacked += _is_repacked(flags, method)
        entries.append(Entry(_at(file, at + _LOCAL.size, name), crc, length))
        at += _LOCAL.size + name + length
    if repacked >= REPACKED:
        return "repacked"
    return entries or None


def _is_repacked(flags: int, method: int) -> bool:
    """Compressed, or with sizes after the data: as other programs write zips."""
    return method == 8 or bool(flags & 0x0008)


def printable(name: bytes) -> str:
    r"""A name as it can be shown: every byte that is no printable ASCII as `\xhh`."""
    return "".join(chr(byte) if 0x20 < byte < 0x7F and byte != 0x5C else f"\\x{byte:02x}" for byte in name)
