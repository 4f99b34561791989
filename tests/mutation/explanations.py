"""Which changes make no difference, and what that leaves of those that no test noticed."""

import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch
from typing import NamedTuple

import yaml

NOT_TRIED = "not checked"
_NOTICED = {"killed", "timeout"}


class Mutant(NamedTuple):
    """One change, and what became of it, in mutmut's words.

    Attributes:
        module: dotted, as `plugin.backup.schedule`.
        diff: the lines that change, each after `-` or `+`.
    """

    module: str
    name: str
    status: str
    diff: Sequence[str]

    @property
    def package(self) -> str:
        return ".".join(self.module.split(".")[:2])

    @property
    def was_noticed(self) -> bool:
        return self.status in _NOTICED


class Explanation(NamedTuple):
    """Why a change makes no difference.

    Attributes:
        module: which modules it is about, as a pattern of fnmatch.
        becomes: what a line becomes, without what it is indented by.
    """

    module: str
    becomes: re.Pattern[str]

    def is_about(self, mutant: Mutant) -> bool:
        return fnmatch(mutant.module, self.module)

    def explains(self, mutant: Mutant) -> bool:
        """Whether a line that a mutant adds is the one."""
        added = (line[1:].strip() for line in mutant.diff if line.startswith("+"))
        return self.is_about(mutant) and any(map(self.becomes.fullmatch, added))


class Tally(NamedTuple):
    """How many changes of a package were tried, noticed, and left unnoticed with a reason."""

    tried: int = 0
    noticed: int = 0
    explained: int = 0

    @property
    def percent(self) -> int:
        """Of 100 changes that make a difference, those that were noticed, rounded down."""
        telling = self.tried - self.explained
        return 100 * self.noticed // telling if telling else 100


class Outcome(NamedTuple):
    """What was found.

    Attributes:
        tallies: by package.
        left: what no test noticed and nothing explains.
        unused: explanations of modules that were tried whole, which fit nothing.
    """

    tallies: dict[str, Tally]
    left: list[Mutant]
    unused: list[Explanation]


def explanations(text: str) -> list[Explanation]:
    """Read survivors.yaml: entries with `module`, `becomes` and `reason`."""
    entries = yaml.safe_load(text)
    return [Explanation(entry["module"], re.compile(entry["becomes"])) for entry in entries]


def outcome(mutants: Iterable[Mutant], known: Sequence[Explanation]) -> Outcome:
    """Return what was found, with those changes left out that were not tried."""
    tallies: dict[str, Tally] = {}
    left, fitting, untried = [], set[Explanation](), set[Explanation]()
    for mutant in mutants:
        if mutant.status == NOT_TRIED:
            untried |= {each for each in known if each.is_about(mutant)}
            continue
        found = () if mutant.was_noticed else [each for each in known if each.explains(mutant)]
        fitting.update(found)
        if not mutant.was_noticed and not found:
            left.append(mutant)
        tally = tallies.get(mutant.package, Tally())
        tallies[mutant.package] = Tally(
            tally.tried + 1, tally.noticed + mutant.was_noticed, tally.explained + bool(found)
        )
    return Outcome(tallies, left, [each for each in known if each not in fitting | untried])
