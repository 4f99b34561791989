"""One document, checked in every way that needs no network and no cluster."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from plugin.chart.obtain import obtain_at_hand
from plugin.errors import DecodeError, Position, Problem, StackInputError
from plugin.findings.excerpt import Excerpts
from plugin.findings.finding import Checked, Finding, Outcome, Severity
from plugin.manifests.kinds import is_ours
from plugin.manifests.read import Unreadable
from plugin.plan import warned_of
from plugin.settings import Settings
from plugin.stack_input.document import Document
from plugin.stack_input.read import Read, decoded

Found = Iterable[tuple[Severity, str, Problem]]
"""Severity, kind of rule, and the problem itself."""

Look = Callable[[Document, Settings], Callable[[], Found]]
"""Reads a manifest. What it returns finds what is wrong with it, and what should be known.

In two steps, so that who has many reads some before the rules of the first are checked:
each step is faster in a row, by a tenth of the whole, than in turn with the other.
"""


def by_module(manifest: Document, settings: Settings) -> Callable[[], Found]:
    """Find what this module refuses or, if it does not, warns of."""
    try:
        read = decoded(manifest, settings.overlays)
    except StackInputError as error:
        return partial(_errors, error)
    return partial(_by_rules, read, settings)


def _by_rules(read: Read, settings: Settings) -> Found:
    try:
        warnings = warned_of(read, settings, obtain_at_hand)
    except StackInputError as error:
        return _errors(error)
    return [(Severity.WARNING, "module", problem) for problem in warnings]


def _errors(error: StackInputError) -> Found:
    return [(Severity.ERROR, "module", problem) for problem in error.problems]


def by_cli(manifest: Document, _settings: Settings) -> Callable[[], Found]:
    """Find what the nearest release of the CLI refuses, note what others do, and warn of
    what none hands over.
    """
    return partial(_by_releases, manifest)


def _by_releases(manifest: Document) -> Found:
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


def begin_check(
    source: Document | Unreadable, settings: Settings, looks: Sequence[Look]
) -> Callable[[], Checked]:
    """Read one document. What is returned checks it, and returns what became of it, with
    everything that was found in it.
    """
    if isinstance(source, Unreadable):
        return partial(_unreadable, source.origin, [Problem(source.reason)])
    try:
        if not is_ours(source):
            return partial(Checked, Outcome.OTHER_KIND)
    except DecodeError as error:
        return partial(_unreadable, source.origin, error.problems)
    return partial(_checked, source, [look(source, settings) for look in looks])


def _checked(source: Document, begun: Sequence[Callable[[], Found]]) -> Checked:
    excerpts = Excerpts(source)
    findings = (
        Finding(source.origin, severity, rule, problem, excerpts.at(problem))
        for finish in begun
        for severity, rule, problem in finish()
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
