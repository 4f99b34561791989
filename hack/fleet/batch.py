"""A stack for each manifest, several at a time, in one process, by Pulumi's Automation API.

`.venv/bin/python hack/fleet/batch.py up clusters` deploys `clusters/eu-1.yaml` as the stack
`eu-1`, with the settings in `clusters/Pulumi.eu-1.yaml`, and so on. `init` makes the stacks,
once. The state is where Pulumi is logged in to.
"""

import signal
import sys
from functools import partial

# While all else is imported, which takes a second, Ctrl-C ends it without a traceback.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import click
from backend import pulumi_with_backend
from find import find
from one_stack import COMMANDS, run
from outcome import exit_status
from several import run_all

from plugin.command_line.interrupts import Interrupted, one_interrupt


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
@click.option("--yes", is_flag=True, help="Destroy, which nothing else asks about.")
def main(
    command: str,
    paths: tuple[str, ...],
    parallel: int,
    yes: bool,  # noqa: FBT001 - click's way to give a flag
) -> None:
    """Make, preview, deploy or destroy a stack for each manifest in PATHS, named after its file.

    Nothing begins where a file is wrong. Exits with 1 then, and where a stack failed; the others
    go on. After Ctrl-C none begins any more, and it exits with 130 once those at work have ended.
    """
    if command == "destroy" and not yes:
        message = "destroy deletes operators, and databases with their namespaces: add --yes"
        raise click.UsageError(message)
    try:
        with one_interrupt():
            found = find(paths)
            for message in found.wrong:
                click.echo(message, err=True)
            if found.wrong:
                sys.exit(1)
            if not found.manifests:
                message = "there is no manifest in what was given"
                raise click.ClickException(message)
            begin = partial(run, command, pulumi=pulumi_with_backend())
            sys.exit(exit_status(run_all(begin, found.manifests, parallel)))
    except Interrupted as interrupted:
        sys.exit(interrupted.exit_status)


if __name__ == "__main__":
    main()
