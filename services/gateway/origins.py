"""Which web origins this hub answers for: what a session is bound to, and who may call across origins."""

from __future__ import annotations

from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}


def origin_of(url: str) -> str:
    """`scheme://host[:port]` as browsers write it. Raises ValueError for anything but http and https."""
    parts = urlsplit(url)
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        raise ValueError("an origin is http:// or https:// and a host")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = parts.port
    return f"{parts.scheme}://{host}" + ("" if port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{port}")


def accepted_origins(public_url: str, reachable: bool, ports: frozenset[int]) -> frozenset[str]:
    """Origins that a signed statement may name as `api_origin`.

    Always the public one. While the hub is this machine only (`reachable` false), also the loopback names of
    it on the given ports, because people type both `localhost` and `127.0.0.1`.
    """
    origins = {origin_of(public_url)}
    if not reachable:
        own = urlsplit(public_url).port
        for port in ports | ({own} if own else frozenset()):
            origins |= {f"http://{host}:{port}" for host in ("127.0.0.1", "localhost")}
    return frozenset(origins)


def split_origins(text: str) -> tuple[str, ...]:
    """The origins of a comma-separated setting.

    Raises ValueError when one is not an origin (a path, a `*`).
    """
    origins = tuple(part.strip() for part in text.split(",") if part.strip())
    for origin in origins:
        if origin_of(origin) != origin:
            raise ValueError(f"{origin} is not an origin like https://app.example.org")
    return origins
