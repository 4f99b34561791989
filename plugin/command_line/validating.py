"""What `planton-zalando validate` does, once it is known what is asked."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

import click

from plugin.command_line.counter import Counter
from plugin.command_line.inputs import Configuration, deployment_settings
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


def validate(paths: Sequence[str], form: str, reader: str, configuration: Configuration) -> Tally:
    """Check what is given, and print the report.

    Args:
        paths: files, folders, patterns, and `-` for standard input.
        form: of the report: text, json, sarif or github.
        reader: who has to take the manifests: module, or cli for a stock CLI as well.
        configuration: Pulumi's.

    Returns:
        How many there were of what.

    Raises:
        PluginError: the configuration is refused, or a process was killed.
    """
    settings = deployment_settings(configuration)
    tally, counter = Tally(), Counter("documents", sys.stderr)
    checked = check_all(documents(paths), settings, _LOOKS[reader])
    report = as_text_with_lines if form == "text" and sys.stdout.isatty() else _REPORTS[form]
    for piece in report(_findings(checked, tally, counter), tally):
        counter.clear()
        click.echo(piece, nl=False, color=False if os.environ.get("NO_COLOR") else None)
    counter.clear()
    click.echo(tally.nothing_checked or str(tally), err=True)
    return tally


def _findings(checked: Iterable[Checked], tally: Tally, counter: Counter) -> Iterator[Finding]:
    for one in checked:
        tally.count(one)
        counter.count()
        yield from one.findings
