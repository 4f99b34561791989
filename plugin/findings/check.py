"""One document, checked in every way that needs no network and no cluster."""

from collections.abc import Callable, Iterable, Sequence

from plugin.chart.obtain import obtain_at_hand
from plugin.errors import DecodeError, Position, Problem, StackInputError
from plugin.findings.excerpt import excerpt
from plugin.findings.finding import Checked, Finding, Outcome, Severity
from plugin.manifests.kinds import is_ours
from plugin.manifests.read import Unreadable
from plugin.plan import warned_of
from plugin.settings import Settings
from plugin.stack_input.document import Document

Found = Iterable[tuple[Severity, str, Problem]]
"""Severity, kind of rule, and the problem itself."""

Look = Callable[[Document, Settings], Found]
"""Finds what is wrong with a manifest, and what should be known of it."""


def by_module(manifest: Document, settings: Settings) -> Found:
    """Yield what this module refuses or, if it does not, warns of."""
    try:
        warnings = warned_of(manifest, settings, obtain_at_hand)
    except StackInputError as error:
        yield from ((Severity.ERROR, "module", problem) for problem in error.problems)
    else:
        yield from ((Severity.WARNING, "module", problem) for problem in warnings)


def by_cli(manifest: Document, _settings: Settings) -> Found:
    """Yield what the nearest release of the CLI refuses, note what others do, and warn of
    what none hands over.
    """
    # Most runs do not ask for it.
    from plugin.stock_cli.manifest import read_manifest  # noqa: PLC0415
    from plugin.stock_cli.refusals import dropped, refusals  # noqa: PLC0415

    try:
        read = read_manifest(manifest)
    except DecodeError:
        return  # Which this module refuses.
    for refusal in refusals(read):
        severity = Severity.ERROR if refusal.is_nearest else Severity.NOTE
        yield severity, "cli", refusal.problem
    yield from ((Severity.WARNING, "cli", problem) for problem in dropped(read))


def check(source: Document | Unreadable, settings: Settings, looks: Sequence[Look]) -> Checked:
    """Return what became of one document, and everything that was found in it."""
    if isinstance(source, Unreadable):
        return _unreadable(source.origin, [Problem(source.reason)])
    try:
        if not is_ours(source):
            return Checked(Outcome.OTHER_KIND)
    except DecodeError as error:
        return _unreadable(source.origin, error.problems)
    found = (finding for look in looks for finding in look(source, settings))
    findings = (
        Finding(source.origin, severity, rule, problem, excerpt(source, problem))
        for severity, rule, problem in found
    )
    return Checked(Outcome.CHECKED, tuple(sorted(findings, key=_by_place)))


def _by_place(finding: Finding) -> tuple[Position, ...]:
    """Sort key: in the order of the text, those of no place in it first."""
    return (finding.place,) if finding.place else ()


def _unreadable(file: str, problems: Sequence[Problem]) -> Checked:
    return Checked(
        Outcome.UNREADABLE,
        tuple(Finding(file, Severity.ERROR, "file", problem) for problem in problems),
    )
