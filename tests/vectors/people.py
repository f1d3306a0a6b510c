"""The keys of the vectors: fixed seeds, named by what they are used for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from shared.encoding import b32
from shared.signing import Seed, public_key
from tests.vectors.age_writer import identity, recipient


@dataclass(frozen=True)
class Person:
    """Secret keys derived from a name."""

    name: str

    def secret(self, purpose: str, length: int = 32) -> bytes:
        """Fixed bytes for a purpose."""
        return hashlib.sha512(f"tejedora vector|{self.name}|{purpose}".encode()).digest()[:length]

    @cached_property
    def seed(self) -> Seed:
        """Ed25519 seed of the author key."""
        return Seed(self.secret("author"))

    @cached_property
    def key(self) -> str:
        """Public author key."""
        return public_key(self.seed)

    @cached_property
    def identity(self) -> str:
        """age identity."""
        return identity(self.secret("seal"))

    @cached_property
    def recipient(self) -> str:
        """age recipient."""
        return recipient(self.secret("seal"))

    @cached_property
    def raw_recipient(self) -> bytes:
        """The recipient's 32 bytes."""
        return X25519PrivateKey.from_private_bytes(self.secret("seal")).public_key().public_bytes_raw()

    @cached_property
    def box(self) -> str:
        """The name of her box."""
        return "box-" + b32(self.secret("box", 16))

    def message_id(self, number: int) -> str:
        """Id of her message with this number."""
        return b32(self.secret(f"message-{number}", 16))


ROOT_1 = Person("root 1")
ROOT_2 = Person("root 2")
ROOT_3 = Person("root 3")
ROOT_NEW = Person("root new")
COORDINATOR = Person("coordinator")
COORDINATOR_2 = Person("coordinator 2")
COORDINATOR_3 = Person("coordinator 3")
CUSTODIAN = Person("custodian")
AUTHOR = Person("author")
REVIEWER = Person("reviewer")
RELEASE = Person("release")
DEFENDER = Person("defender")
DEFENDER_2 = Person("defender 2")
INVITATION = Person("invitation")
STRANGER = Person("stranger")
