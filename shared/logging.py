"""Logs: one JSON object a line on standard output, snake_case event names, a request id, and nothing
personal.

What may stand in a log is opaque ids and counts. `redact` is the second line of defence behind that rule: it
empties fields whose names could hold content, and cuts secrets and addresses out of any text.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

import structlog

from shared.encoding import new_id

REQUEST_ID_HEADER = "Request-Id"
REDACTED = "[redacted]"

# Names of fields that hold what people wrote, keys, or where they are. Compared in lower case.
_SECRET_FIELDS = frozenset(
    [
        "a",
        "address",
        "author",
        "auth",
        "authorization",
        "body",
        "client",
        "cookie",
        "detail",
        "doc",
        "document",
        "email",
        "file",
        "h",
        "headers",
        "host",
        "ip",
        "key",
        "label",
        "name",
        "p",
        "passphrase",
        "password",
        "path",
        "payload",
        "phone",
        "peer",
        "query",
        "recipient",
        "referer",
        "remote_addr",
        "s",
        "seal",
        "secret",
        "seed",
        "session",
        "sig",
        "text",
        "title",
        "token",
        "url",
        "user",
        "user_agent",
        "words",
    ]
)
_SECRETS = re.compile(
    r"AGE-SECRET-KEY-1[0-9A-Z]+"  # age identities
    r"|age1[02-9ac-hj-np-z]{20,}"  # age recipients tell who may read
    r"|(?i:bearer)\s+\S+"
    r"|(?<=://)[^/\s:@]*:[^/\s@]*(?=@)"  # user:password@ of an address
    r"|#1\.[A-Za-z0-9_-]{20,}"  # an invitation's fragment
    r"|\b(?:\d{1,3}\.){3}\d{1,3}\b"  # IPv4
    r"|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){3,7}[0-9a-fA-F:]*"  # IPv6
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"  # e-mail
)
_LOOPBACK = re.compile(r"(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0)\Z")


def redact(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """structlog processor: empties fields that could be personal and cuts secrets out of the rest."""
    for field, value in event.items():
        if field.lower() in _SECRET_FIELDS:
            event[field] = REDACTED
        else:
            event[field] = _clean(value)
    return event


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _SECRETS.sub(lambda m: m[0] if _LOOPBACK.match(m[0]) else REDACTED, value)
    if isinstance(value, dict):
        return {k: REDACTED if str(k).lower() in _SECRET_FIELDS else _clean(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_clean(item) for item in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return _clean(str(value))


def configure(service: str, level: str = "INFO") -> None:
    """Send structlog's and the standard library's logs to standard output as redacted JSON lines.

    `service` is added to each line. Tracebacks of foreign libraries are reduced to the kind of error: their
    text may quote what was being handled.
    """
    common: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        _service_name(service),
        structlog.processors.TimeStamper(fmt="%Y-%m-%dT%H:%M:%SZ", utc=True),
        _error_kind,
        redact,
    ]
    structlog.configure(
        processors=[*common, structlog.processors.JSONRenderer(ensure_ascii=False)],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stdout),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=common,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(logging.getLevelNamesMapping()[level], logging.WARNING))


def _service_name(service: str) -> structlog.typing.Processor:
    def add(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        event.setdefault("service", service)
        return event

    return add


def _error_kind(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Replace exception information by the name of the error and the line of ours that raised it."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info if isinstance(info, BaseException) else info[1] if isinstance(info, tuple) else None
    if error is not None:
        event["error"] = type(error).__name__
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        if trace is not None:
            event["where"] = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
    return event


def request_id() -> str:
    """The request id of the work under way, or a new one that is then its id."""
    known = structlog.contextvars.get_contextvars().get("request_id")
    if isinstance(known, str):
        return known
    fresh = new_id()
    structlog.contextvars.bind_contextvars(request_id=fresh)
    return fresh


def acceptable_request_id(text: str | None) -> str:
    """A request id from outside if it is plain and short, else a new one: it cannot forge log lines."""
    if text is not None and re.fullmatch(r"[A-Za-z0-9_-]{8,64}", text):
        return text
    return new_id()


@contextmanager
def bound_request_id(text: str | None) -> Iterator[str]:
    """Work inside the block carries this request id in its logs and in the NATS messages it sends."""
    identity = acceptable_request_id(text)
    with structlog.contextvars.bound_contextvars(request_id=identity):
        yield identity
