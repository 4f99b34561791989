"""`planton-zalando explain`."""

import click
from click.shell_completion import CompletionItem

from plugin.errors import UnknownPathError
from plugin.explain.as_text import as_text, as_tree
from plugin.explain.places import MANIFEST, STACK_INPUT, Place, find


def _complete(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the fields that a path may go on with.

    One with fields of its own stands there with a `.` too, so that no shell
    takes it for the whole path.
    """
    around, _, start = incomplete.rpartition(".")
    try:
        places = [find(around)] if around else [MANIFEST, STACK_INPUT]
    except UnknownPathError:
        return []
    fields = [below for place in places for below in place.below() if _goes_on(below, start)]
    return [
        CompletionItem(f"{field.path}{end}")
        for field in fields
        for end in ("", ".")[: 2 if field.message else 1]
    ]


def _goes_on(place: Place, start: str) -> bool:
    return place.path.rpartition(".")[2].startswith(start)


@click.command("explain")
@click.argument("path", default="", shell_complete=_complete)
@click.option(
    "--recursive",
    is_flag=True,
    help="All fields at any depth, without their meaning.",
)
def explain_command(path: str, *, recursive: bool) -> None:
    """Say what a field of the manifest means, which rules it has and what may stand in it.

    PATH is as spec.backupConfig.r2Config, in camelCase or snake_case; without
    it the manifest is explained. providerConfig is what the CLI hands over
    beside it.

    Example: planton-zalando explain spec.backupConfig.r2Config
    """
    render = as_tree if recursive else as_text
    click.echo(render(find(path)), nl=False)
