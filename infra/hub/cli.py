"""`hub`: what an operator does on the machine of her hub. `hub --help` lists it all."""

from __future__ import annotations

import argparse
import asyncio
import inspect
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, get_args

from infra.hub import (
    asking,
    backup,
    catalogue,
    directory,
    fleet,
    parcel,
    peer,
    people,
    restore,
    status,
    verify_bundle,
)
from infra.stop import Stop
from infra.words import say
from shared import __version__
from shared.directory_statements import RoleName
from shared.limits import INVITATION_DAYS, ROLE_MAX
from shared.peers import LinkRole
from shared.schemas.base import MemberRole

Command = Callable[[argparse.Namespace], Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, 1 for what could not be done (one line says why), 2 for a senseless command."""
    asking.quiet()
    try:
        chosen = parser().parse_args(arguments)
        answer = chosen.command(chosen)
        if inspect.isawaitable(answer):
            answer = asyncio.run(_awaited(answer))
    except Stop as stop:
        print(f"hub: {stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return answer or 0


async def _awaited(answer: Any) -> Any:
    return await answer


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    whole = argparse.ArgumentParser(prog="hub", description=say("help-hub"))
    whole.add_argument("--version", action="version", version=f"Tejedora {__version__}")
    commands = whole.add_subparsers(metavar=say("help-command"), required=True)

    invite = _command(commands, "invite", people.invite)
    invite.add_argument("--role", required=True, choices=get_args(MemberRole), help=say("help-role"))
    invite.add_argument("--days", type=_days(INVITATION_DAYS), default=7, help=say("help-days"))
    _json(invite)
    _json(_command(commands, "status", status.status))
    _json(_command(commands, "fleet", fleet.fleet))
    _json(_command(commands, "members", people.members))
    _command(commands, "revoke", people.revoke).add_argument("member", help=say("help-member"))

    saving = _command(commands, "backup", backup.backup)
    saving.add_argument("file", help=say("help-backup-file"))
    _json(saving)
    restoring = _command(commands, "restore", restore.restore)
    restoring.add_argument("file", help=say("help-backup-file"))
    restoring.add_argument("--replace", action="store_true", help=say("help-replace"))

    verifying = _command(commands, "verify-bundle", verify_bundle.verify_bundle)
    verifying.add_argument("file", help=say("help-bundle-file"))
    verifying.add_argument("--region", metavar="ID", help=say("help-bundle-region"))
    _json(verifying)

    exporting = _command(commands, "export", parcel.write)
    exporting.add_argument("file", help=say("help-parcel-file"))
    exporting.add_argument("--since", metavar="FILE", help=say("help-parcel-since"))
    _json(exporting)
    importing = _command(commands, "import", parcel.read)
    importing.add_argument("file", help=say("help-parcel-file"))
    _json(importing)

    _directory(_group(commands, "directory"))
    _peer(_group(commands, "peer", peer.show))
    _catalogue(_group(commands, "catalogue", catalogue.show))
    return whole


def _directory(commands: Any) -> None:
    init = _command(commands, "init", directory.init, "directory-init")
    _root(init)
    init.add_argument("--name", default="", help=say("help-name"))
    init.add_argument("--offline", action="store_true", help=say("help-offline"))
    _json(_command(commands, "show", directory.show, "directory-show"))

    request = _command(commands, "request", directory.request, "directory-request")
    request.add_argument("--key", help=say("help-key"))
    request.add_argument(
        "--role", choices=get_args(RoleName), default="coordinator", help=say("help-public-role")
    )
    request.add_argument("--revoke", action="append", default=[], metavar="KEY", help=say("help-revoke-key"))

    sign = _command(commands, "sign", directory.sign, "directory-sign")
    _root(sign)
    sign.add_argument("--days", type=_days(ROLE_MAX.days), default=365, help=say("help-term"))
    sign.add_argument("--yes", action="store_true", help=say("help-yes"))
    _command(commands, "import", directory.bring_in, "directory-import")


def _peer(commands: Any) -> None:
    invite = _command(commands, "invite", peer.invite, "peer-invite")
    invite.add_argument("--role", choices=get_args(LinkRole)[:3], required=True, help=say("help-peer-role"))
    _json(invite)
    join = _command(commands, "join", peer.join, "peer-join")
    join.add_argument("code", help=say("help-peer-code"))
    _json(join)
    _json(_command(commands, "list", peer.show, "peer-list"))
    know = _command(commands, "know", peer.know, "peer-know")
    know.add_argument("region", help=say("help-peer-region"))
    know.add_argument("--name", required=True, help=say("help-peer-name"))
    know.add_argument(
        "--role", choices=get_args(LinkRole), default="distant", help=say("help-peer-know-role")
    )
    _command(commands, "remove", peer.remove, "peer-remove").add_argument(
        "region", help=say("help-peer-which")
    )
    _command(commands, "rotate", peer.rotate, "peer-rotate")


def _catalogue(commands: Any) -> None:
    _command(commands, "key", catalogue.new_key, "catalogue-key").add_argument(
        "--out", required=True, metavar="FILE", help=say("help-key-out")
    )
    _command(commands, "sign", catalogue.sign, "catalogue-sign").add_argument(
        "--key", required=True, metavar="FILE", help=say("help-key-file")
    )


def _command(commands: Any, name: str, act: Command, sentence: str = "") -> argparse.ArgumentParser:
    text = say(f"help-{sentence or name}")
    made: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    made.set_defaults(command=act)
    return made


def _group(commands: Any, name: str, act: Command | None = None) -> Any:
    """A command of commands. With `act`, it can also be given by itself, and answers in JSON if asked."""
    text = say(f"help-{name}")
    made = commands.add_parser(name, help=text, description=text)
    if act is not None:
        made.set_defaults(command=act)
        _json(made)
    return made.add_subparsers(metavar=say("help-command"), required=act is None)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=say("help-json"))


def _root(command: argparse.ArgumentParser) -> None:
    command.add_argument("--root", required=True, metavar="FILE", help=say("help-root"))


def _days(most: int) -> Callable[[str], int]:
    def days(text: str) -> int:
        if not text.isdecimal() or not 1 <= int(text) <= most:
            raise argparse.ArgumentTypeError(say("bad-days", most=most))
        return int(text)

    return days


if __name__ == "__main__":
    sys.exit(main())
