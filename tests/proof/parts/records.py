"""What ran of each level and what did not, kept from one process to the next as files.

They are kept where the environment names a folder for them, as `.ci/run` does.
"""

import json
import os
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

FOLDER_VARIABLE = "PROOF_FOLDER"


@dataclass
class Tally:
    """How many tests of a level passed and failed, and why how many were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        """Count another's tests too."""
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped


def record(tallies: Mapping[str, Tally]) -> None:
    """Keep tallies by level for `recorded`, if there is a folder for them."""
    if not (folder := os.environ.get(FOLDER_VARIABLE)):
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    text = json.dumps({level: vars(tally) for level, tally in tallies.items()})
    (Path(folder) / f"{uuid.uuid4()}.json").write_text(text)


def recorded(folder: Path) -> Mapping[str, Tally]:
    """Return what the files of a folder say together, by level."""
    found: dict[str, Tally] = {}
    for file in folder.glob("*.json"):
        for level, kept in json.loads(file.read_text()).items():
            tally = Tally(kept["passed"], kept["failed"], Counter(kept["skipped"]))
            found.setdefault(level, Tally()).add(tally)
    return found
