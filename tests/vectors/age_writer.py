"""Writes age v1 files for X25519 recipients with given randomness: vectors are the same bytes each time.

For vectors only: real randomness is what makes age safe. Follows https://age-encryption.org/v1; the unit
tests open every file with pyrage.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 64 * 1024
_CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def identity(secret: bytes) -> str:
    """`AGE-SECRET-KEY-1…` of 32 secret bytes."""
    return _bech32("age-secret-key-", secret).upper()


def recipient(secret: bytes) -> str:
    """`age1…` of 32 secret bytes."""
    return _bech32("age", X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw())


def encrypt(plain: bytes, recipients: list[bytes], seed: bytes) -> bytes:
    """An age file for raw X25519 public keys; all its randomness is derived from `seed`."""
    file_key = _random(seed, "file-key", 16)
    stanzas = []
    for number, public in enumerate(recipients):
        ephemeral = X25519PrivateKey.from_private_bytes(_random(seed, f"ephemeral-{number}", 32))
        share = ephemeral.public_key().public_bytes_raw()
        shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
        wrap = _hkdf(shared, share + public, b"age-encryption.org/v1/X25519", 32)
        body = ChaCha20Poly1305(wrap).encrypt(bytes(12), file_key, None)
        stanzas.append(f"-> X25519 {_b64(share)}\n{_b64(body)}\n")
    header = "age-encryption.org/v1\n" + "".join(stanzas) + "---"
    mac = hmac.digest(_hkdf(file_key, b"", b"header", 32), header.encode(), "sha256")
    nonce = _random(seed, "nonce", 16)
    stream = ChaCha20Poly1305(_hkdf(file_key, nonce, b"payload", 32))
    parts = [plain[i : i + CHUNK] for i in range(0, len(plain), CHUNK)] or [b""]
    sealed = [
        stream.encrypt(number.to_bytes(11, "big") + bytes([number == len(parts) - 1]), part, None)
        for number, part in enumerate(parts)
    ]
    return f"{header} {_b64(mac)}\n".encode() + nonce + b"".join(sealed)


def padded(plain: bytes, recipients: list[bytes], seed: bytes, size: int) -> bytes:
    """An age file of exactly `size` bytes: `plain` is followed by spaces."""
    spare = size - len(encrypt(plain, recipients, seed))
    for spaces in range(max(spare, 0), max(spare - 17 * 20, -1), -1):
        made = encrypt(plain + b" " * spaces, recipients, seed)
        if len(made) == size:
            return made
    raise ValueError("the text does not fit the size")


def _random(seed: bytes, purpose: str, length: int) -> bytes:
    return hashlib.sha512(seed + b"|" + purpose.encode()).digest()[:length]


def _hkdf(key: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(key)


def _b64(data: bytes) -> str:
    return base64.b64encode(data).rstrip(b"=").decode()


def _bech32(prefix: str, data: bytes) -> str:
    bits = int.from_bytes(data, "big") << (-len(data) * 8 % 5)
    count = (len(data) * 8 + 4) // 5
    values = [bits >> 5 * (count - 1 - i) & 31 for i in range(count)]
    check = 1
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    for value in [*expanded, *values, 0, 0, 0, 0, 0, 0]:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for i, generator in enumerate(_GENERATORS):
            check ^= generator if top >> i & 1 else 0
    check ^= 1
    values += [check >> 5 * (5 - i) & 31 for i in range(6)]
    return prefix + "1" + "".join(_CHARSET[value] for value in values)
