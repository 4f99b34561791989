"""Compares the versions that requirements files pin with the vulnerabilities that are known.

By pip-audit, and by the first of its services that answers. Where none does, as
where nothing but a package registry is reached, it says so; that nothing is
known is said only by a service that knows the packages.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

_PIP_AUDIT = Path(sys.executable).with_name("pip-audit")
_ALL_PINNED = ("--require-hashes", "--disable-pip", "--progress-spinner", "off")
_SECONDS = "10"
"""How long a service may take to answer for one package."""
SERVICES = {
    name: ("--vulnerability-service", name, "--timeout", _SECONDS) for name in ("osv", "pypi")
}
"""What pip-audit is told, by the name of the service."""


def audit(file: str, services: Mapping[str, Sequence[str]]) -> tuple[list[str], bool]:
    """Return what is to be said of a requirements file, and whether no vulnerability is known."""
    failures = []
    for name, options in services.items():
        command = [
            str(_PIP_AUDIT),
            "--format",
            "json",
            *_ALL_PINNED,
            *options,
            "--requirement",
            file,
        ]
        done = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603 - our own environment's
        if audited := packages(done.stdout):
            found = list(_findings(audited))
            end = f"{len(found)} known vulnerabilities, by {name} of {len(audited)} packages"
            return [*found, f"{file}: {end}"], not found
        failures.append(f"{name} {'knows no package' if done.stdout else _mistake(done.stderr)}")
    return [f"{file}: vulnerabilities not checked: {', '.join(failures)}"], True


def packages(report: str) -> Sequence[Mapping[str, Any]]:
    """Return the packages of pip-audit's report in JSON that were compared.

    A service that knows none, as a registry's stand-in for PyPI, is no error to pip-audit.
    """
    every = json.loads(report or "{}").get("dependencies", ())
    return [package for package in every if "skip_reason" not in package]


def _mistake(output: str) -> str:
    """Return the class of the exception that ends a traceback."""
    return f"ended with {output.strip().splitlines()[-1].partition(':')[0]}"


def _findings(packages: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for package in packages:
        for found in package["vulns"]:
            fixed = ", ".join(found["fix_versions"]) or "no version"
            yield f"{package['name']} {package['version']}: {found['id']}, fixed in {fixed}"


def main() -> int:
    """Print what is known of the files given as arguments, and return the status to end with."""
    outcomes = [audit(file, SERVICES) for file in sys.argv[1:]]
    for lines, _ in outcomes:
        print(*lines, sep="\n")  # noqa: T201 - what this is for
    return int(not all(holds for _, holds in outcomes))


if __name__ == "__main__":
    sys.exit(main())
