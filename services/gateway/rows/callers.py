"""Who may call an operation, by roles; everybody who is signed in is `authorise.EVERYONE`."""

from __future__ import annotations

from services.gateway.directory import PUBLIC_ROLES

COORDINATOR = frozenset({"coordinator"})
OPERATOR = frozenset({"operator"})
FACILITATOR = frozenset({"facilitator"})
PUBLIC = frozenset(PUBLIC_ROLES)
LOOKS = COORDINATOR | OPERATOR
PEER = frozenset({"peer"})
