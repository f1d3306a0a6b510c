"""The hub's own key: it signs in at other hubs and signs parcels. Nobody believes what it might author.

That it is this region's hub is said by the region's root (role `hub` in the directory). A new key takes the
old one's place only once the root has said so, so that no link breaks while the root is still offline.
"""

from __future__ import annotations

import secrets

from services.federation.links import DATABASE
from shared.couch import Couch, Doc
from shared.directory import Directory
from shared.encoding import b64u, format_time, now, unb64u
from shared.signing import Seed, public_key

DOCUMENT = "hubkey"


class HubKeys:
    """The key in use, and the next one while it waits for the root. Several copies agree on both."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch

    async def prepare(self) -> None:
        """Make the first key, unless there is one. Raises CouchError."""
        await self._couch.update(DATABASE, DOCUMENT, lambda present: present or _fresh())

    async def seed(self) -> Seed:
        """The secret of the key in use. Raises CouchError."""
        return Seed(unb64u((await self._doc())["seed"]))

    async def public(self) -> str:
        """The key in use."""
        return public_key(await self.seed())

    async def waiting(self, directory: Directory) -> list[str]:
        """Keys of this hub that the root has not named as its hub's: for `hub directory request`."""
        doc = await self._doc()
        keys = [public_key(Seed(unb64u(doc[name]))) for name in ("seed", "next") if doc.get(name)]
        return [key for key in keys if not directory.holds(key, "hub", now())]

    async def rotate(self) -> str:
        """Make the next key, unless one waits already; its public half. Raises CouchError."""

        def change(present: Doc | None) -> Doc:
            doc = present or _fresh()
            return doc if doc.get("next") else {**doc, "next": b64u(secrets.token_bytes(32))}

        doc = await self._couch.update(DATABASE, DOCUMENT, change)
        return public_key(Seed(unb64u((doc or {})["next"])))

    async def promote(self, directory: Directory) -> bool:
        """Take the next key into use if the root has named it. True when that happened."""
        doc = await self._doc()
        waiting = doc.get("next")
        if not waiting or not directory.holds(public_key(Seed(unb64u(waiting))), "hub", now()):
            return False

        def change(present: Doc | None) -> Doc | None:
            if present is None or present.get("next") != waiting:
                return None
            return {**present, "seed": waiting, "next": None, "made": format_time(now())}

        await self._couch.update(DATABASE, DOCUMENT, change)
        return True

    async def _doc(self) -> Doc:
        doc = await self._couch.get(DATABASE, DOCUMENT)
        if doc is None:
            await self.prepare()
            doc = await self._couch.get(DATABASE, DOCUMENT)
        assert doc is not None
        return doc


def _fresh() -> Doc:
    return {"seed": b64u(secrets.token_bytes(32)), "next": None, "made": format_time(now())}
