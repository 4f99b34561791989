"""`planton-zalando completion`."""

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

_SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command("completion")
@click.argument("shell", type=click.Choice(list(_SHELLS)))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> None:
    """Print what makes a shell complete commands, options, files and the paths of explain.

    Example: source <(planton-zalando completion bash)
    """
    program = context.find_root()
    name = program.info_name or ""
    variable = f"_{name.replace('-', '_').upper()}_COMPLETE"
    click.echo(_SHELLS[shell](program.command, {}, name, variable).source())
