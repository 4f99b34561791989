"""A stack for each manifest, several at a time, in one process, by Pulumi's Automation API.

`.venv/bin/python hack/fleet/batch.py up clusters` deploys `clusters/eu-1.yaml` as the stack
`eu-1`, with the settings in `clusters/Pulumi.eu-1.yaml`, and so on. The state is where Pulumi
is logged in to.
"""

import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import click
from one_stack import COMMANDS, FAILED, run
from pulumi import automation

from plugin.errors import DecodeError
from plugin.manifests.kinds import is_ours
from plugin.manifests.read import Unreadable, documents


class Found(NamedTuple):
    """The manifests by the names of their stacks, and what is wrong with others."""

    manifests: dict[str, Path]
    wrong: list[str]


def find(given: Iterable[str]) -> Found:
    """Return what there is in files and folders, documents of other kinds left out."""
    found = Found({}, [])
    for document in documents(given):
        path = Path(document.origin).absolute()
        if isinstance(document, Unreadable):
            found.wrong.append(f"{path}: {document.reason}")
            continue
        try:
            ours = is_ours(document)
        except DecodeError as error:
            found.wrong.append(str(error))
            continue
        if ours and path.stem in found.manifests:
            other = found.manifests[path.stem]
            found.wrong.append(f"{path}: the stack {path.stem} is that of {other} already")
        elif ours:
            found.manifests[path.stem] = path
    return found


def pulumi_command() -> automation.PulumiCommand:
    """Return Pulumi's CLI.

    Raises:
        click.ClickException: there is none, or none that this SDK can work with.
    """
    try:
        return automation.PulumiCommand()
    except FileNotFoundError:
        message = "pulumi is not on PATH: install the Pulumi CLI"
        raise click.ClickException(message) from None
    except automation.InvalidVersionError as error:
        raise click.ClickException(str(error)) from None


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("command", type=click.Choice(list(COMMANDS)))
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True))
@click.option(
    "--parallel",
    default=4,
    show_default=True,
    type=click.IntRange(1),
    help="How many stacks to run at the same time.",
)
def main(command: str, paths: tuple[str, ...], parallel: int) -> None:
    """Preview, deploy or destroy a stack for each manifest in PATHS, named after its file.

    Exits with 1 where one of them failed; the others go on.
    """
    found = find(paths)
    for message in found.wrong:
        click.echo(message, err=True)
    if not any(found):
        message = "there is no manifest in what was given"
        raise click.ClickException(message)
    failed = bool(found.wrong)
    pulumi = pulumi_command()
    pool = ThreadPoolExecutor(parallel)
    try:
        runs = {
            pool.submit(run, command, manifest, pulumi): name
            for name, manifest in found.manifests.items()
        }
        for ended in as_completed(runs):
            outcome = ended.result()
            click.echo(f"{runs[ended]}: {outcome.summary}")
            for message in outcome.said:
                click.echo(indent(message, "  "), err=True)
            failed |= outcome.summary == FAILED
    finally:
        # After Ctrl-C, which those that run have got as well, no other begins.
        pool.shutdown(cancel_futures=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
