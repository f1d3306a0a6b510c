"""The OpenAPI 3.1 document, made from the same rows as the routes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from services.gateway.operations import Operation
from services.gateway.sync.operations import Row
from shared import __version__
from shared.schemas.http import Problem as ProblemModel

REF = "#/components/schemas/{model}"
DESCRIPTION = (
    "The only door of a Tejedora hub. Errors are RFC 9457 problem details whose `type` is "
    "`urn:tejedora:problem:<slug>`. Open operations need no token; all others a bearer token of "
    "`POST /api/sessions`. `/sync` is CouchDB's replication protocol, as much of it as the table of "
    "authorisation in services/gateway/README.md allows."
)
OBJECT = {"application/json": {"schema": {"type": "object"}}}


def document(operations: Sequence[Operation], rows: Iterable[Row]) -> dict[str, Any]:
    """The whole document."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation)
    for row in rows:
        paths.setdefault(row.path, {})[row.method.lower()] = _row(row)
    for path, item in paths.items():
        parameters = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in re.findall(r"\{(\w+)\}", path)
        ]
        if parameters:
            item["parameters"] = parameters
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Tejedora hub",
            "version": __version__,
            "description": DESCRIPTION,
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {
            "schemas": _schemas(operations),
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": "Of POST /api/sessions."}
            },
            "responses": {
                "Problem": {
                    "description": "What went wrong, and what to do",
                    "content": {
                        "application/problem+json": {"schema": {"$ref": REF.format(model="Problem")}}
                    },
                }
            },
        },
    }


def _operation(operation: Operation) -> dict[str, Any]:
    problems = {*operation.problems, 429}
    if operation.body is not None:
        problems |= {400, 413} if operation.signed else {400, 413, 422}
    if operation.roles is not None:
        problems |= {401, 403}
    item: dict[str, Any] = {
        "operationId": _identity(operation.method, operation.path),
        "summary": operation.summary,
        "tags": [operation.tag],
        "responses": {
            **{str(status): _response(status, model) for status, model in operation.answers.items()},
            **{str(status): {"$ref": "#/components/responses/Problem"} for status in sorted(problems)},
        },
        "security": [] if operation.roles is None else [{"token": []}],
    }
    if operation.roles is not None:
        item["x-roles"] = sorted(operation.roles)
    if operation.description:
        item["description"] = operation.description
    if operation.body is not None:
        schema = {"$ref": REF.format(model=operation.body.__name__)}
        item["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    elif operation.method == "PUT":
        schema = {"type": "string", "format": "binary"}
        item["requestBody"] = {"required": True, "content": {"application/octet-stream": {"schema": schema}}}
    return item


def _row(row: Row) -> dict[str, Any]:
    problems = (400, 401, 403, 404, 413, 422, 429, 503) if row.body else (400, 401, 403, 404, 429, 503)
    item: dict[str, Any] = {
        "operationId": _identity(row.method, row.path),
        "summary": row.summary,
        "tags": ["sync"],
        "responses": {
            **{str(status): {"$ref": "#/components/responses/Problem"} for status in problems},
        },
        "security": [{"token": []}],
    }
    if row.endpoint != "local":
        status = "201" if row.endpoint == "bulk_docs" else "200"
        item["responses"][status] = {"description": "As CouchDB answers", "content": _any_json()}
    if row.parameters:
        item["parameters"] = [
            {"name": name, "in": "query", "schema": {"type": "string"}} for name in row.parameters
        ]
    if row.body:
        item["requestBody"] = {"required": row.endpoint != "changes", "content": OBJECT}
    return item


def _any_json() -> dict[str, Any]:
    return {"application/json": {"schema": {}}}


def _response(status: int, model: Any) -> dict[str, Any]:
    description = HTTPStatus(status).phrase
    if model is None:
        return {"description": description}
    if isinstance(model, str):
        schema: dict[str, Any] = (
            {"type": "string"} if model.startswith("text/") else {"type": "string", "format": "binary"}
        )
        return {"description": description, "content": {model: {"schema": schema}}}
    if isinstance(model, type) and issubclass(model, BaseModel):
        schema = {"$ref": REF.format(model=model.__name__)}
    else:
        schema = TypeAdapter(model).json_schema(ref_template=REF)
        schema.pop("$defs", None)
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _schemas(operations: Sequence[Operation]) -> dict[str, Any]:
    found: list[Any] = [ProblemModel]
    extra: dict[str, Any] = {}
    for operation in operations:
        if operation.body is not None:
            found.append(operation.body)
        for model in operation.answers.values():
            if isinstance(model, type) and issubclass(model, BaseModel):
                found.append(model)
            elif model is not None and not isinstance(model, str):
                extra.update(TypeAdapter(model).json_schema(ref_template=REF).get("$defs", {}))
    unique = list(dict.fromkeys(found))
    _, definitions = models_json_schema([(model, "validation") for model in unique], ref_template=REF)
    return dict(sorted({**extra, **definitions["$defs"]}.items()))


def _identity(method: str, path: str) -> str:
    words = re.findall(r"\w+", path)
    return method.lower() + "".join(word[:1].upper() + word[1:] for word in words)
