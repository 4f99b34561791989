"""`planton-zalando validate`."""

import os
import sys
from collections.abc import Iterable, Iterator

import click

from plugin.command_line.counter import Counter
from plugin.command_line.inputs import (
    FILE,
    Configuration,
    configuration_option,
    deployment_settings,
)
from plugin.findings.check import by_cli, by_module
from plugin.findings.finding import Checked, Finding
from plugin.findings.many import check_all
from plugin.findings.tally import Tally
from plugin.manifests.read import documents
from plugin.reports.as_github import as_github
from plugin.reports.as_json import as_json
from plugin.reports.as_sarif import as_sarif
from plugin.reports.as_text import as_text, as_text_with_lines

_REPORTS = {"text": as_text, "json": as_json, "sarif": as_sarif, "github": as_github}
_LOOKS = {"module": (by_module,), "cli": (by_module, by_cli)}


@click.command("validate")
@click.argument("paths", nargs=-1, required=True, type=FILE, metavar="FILE|DIR|GLOB|-...")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_REPORTS)),
    default="text",
    show_default=True,
    help="text for people, json for programs, sarif for code scanning, github for its workflows.",
)
@click.option(
    "--for",
    "reader",
    type=click.Choice(list(_LOOKS)),
    default="module",
    show_default=True,
    help="Who has to take the manifests: this module, or a stock CLI before it as well.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@configuration_option
def validate_command(
    paths: tuple[str, ...],
    form: str,
    reader: str,
    strict: bool,  # noqa: FBT001 - click's way to give a flag
    configuration: Configuration,
) -> None:
    """Check manifests, any number of them, without a network and a cluster.

    In a folder every *.yaml, *.yml and *.json is read but in hidden folders, - is
    standard input. Documents of other kinds are skipped.

    Exit status: 0, 1 with errors or with nothing to check, 2 for wrong usage.

    Example: planton-zalando validate clusters/ --format github
    """
    settings = deployment_settings(configuration)
    tally, counter = Tally(), Counter("documents", sys.stderr)
    checked = check_all(documents(paths), settings, _LOOKS[reader])
    report = as_text_with_lines if form == "text" and sys.stdout.isatty() else _REPORTS[form]
    for piece in report(_findings(checked, tally, counter), tally):
        counter.clear()
        click.echo(piece, nl=False, color=False if os.environ.get("NO_COLOR") else None)
    counter.clear()
    click.echo(tally.nothing_checked(paths) or str(tally), err=True)
    if not tally.is_fine or (strict and tally.with_warnings):
        sys.exit(1)


def _findings(checked: Iterable[Checked], tally: Tally, counter: Counter) -> Iterator[Finding]:
    for one in checked:
        tally.count(one)
        counter.count()
        yield from one.findings
