"""A stack for each manifest, several at a time, in one process, by Pulumi's Automation API.

`.venv/bin/python hack/fleet/batch.py up clusters` deploys `clusters/eu-1.yaml` as the stack
`eu-1`, with the settings in `clusters/Pulumi.eu-1.yaml`, and so on. The state is where Pulumi
is logged in to.
"""

import sys
from concurrent.futures import ThreadPoolExecutor, as_completed

import click
from find import find
from one_stack import COMMANDS, run
from outcome import exit_status, tell
from pulumi import automation


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
    pulumi = pulumi_command()
    pool = ThreadPoolExecutor(parallel)
    try:
        runs = {
            pool.submit(run, command, manifest, pulumi): name
            for name, manifest in found.manifests.items()
        }
        outcomes = []
        for ended in as_completed(runs):
            outcomes.append(ended.result())
            tell(runs[ended], outcomes[-1])
    finally:
        # After Ctrl-C, which those that run have got as well, no other begins.
        pool.shutdown(cancel_futures=True)
    sys.exit(exit_status(found.wrong, outcomes))


if __name__ == "__main__":
    main()
