"""Compares the versions that requirements files pin with the vulnerabilities that are known.

By pip-audit, and by the first of its services that answers. Where none does, as
where nothing but a package registry is reached, it says so; that nothing is
known is said only by a service that knows the packages. Whatever else keeps
pip-audit from comparing is a fault.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

_PIP_AUDIT = Path(sys.executable).with_name("pip-audit")
_ALL_PINNED = ("--require-hashes", "--disable-pip", "--progress-spinner", "off")
_SECONDS = "10"
"""How long a service may take to answer for one package."""
SERVICES = {
    name: ("--vulnerability-service", name, "--timeout", _SECONDS) for name in ("osv", "pypi")
}
"""What pip-audit is told, by the name of the service."""
_UNREACHED = (
    "requests.exceptions.ConnectionError: ",
    "requests.exceptions.ProxyError: ",
    "requests.exceptions.ReadTimeout: ",
    "ERROR:pip_audit._cli:Tip: your network may be blocking this service.",
)
"""How the last line that pip-audit 2.10 writes begins where it reaches no service. Only of a
connection that takes too long it makes a message; the others end it with a traceback.
"""


class Audit(NamedTuple):
    """What is to be said of a file, a line each, and whether nothing speaks against its pins."""

    lines: Sequence[str]
    holds: bool


def audit(file: str, services: Mapping[str, Sequence[str]]) -> Audit:
    """Ask services about what a requirements file pins, until one answers.

    Args:
        file: its path.
        services: as in `SERVICES`.
    """
    silent = []
    for name, options in services.items():
        done = _pip_audit(*options, "--requirement", file)
        every = json.loads(done.stdout or "{}").get("dependencies") or ()
        # One that knows none, as a registry's stand-in for PyPI, is no error to pip-audit.
        known = [package for package in every if "skip_reason" not in package]
        if known:
            unknown = [package["name"] for package in every if package not in known]
            return _compared(file, name, known, unknown)
        if every:
            silent.append(f"{name} knows no package")
        elif _is_unreached(done.stderr):
            silent.append(f"{name} cannot be reached")
        else:
            said = done.stderr.splitlines()
            end = f"pip-audit compared nothing and ended with status {done.returncode}"
            return Audit([*said, f"{file}: {end}"], holds=False)
    return Audit([f"{file}: vulnerabilities not checked: {', '.join(silent)}"], holds=True)


def _pip_audit(*options: str) -> subprocess.CompletedProcess[str]:
    command = [str(_PIP_AUDIT), "--format", "json", *_ALL_PINNED, *options]
    return subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603 - our own environment's


def _is_unreached(output: str) -> bool:
    *_, last = output.strip().splitlines() or [""]
    return last.startswith(_UNREACHED)


def _compared(
    file: str, service: str, known: Sequence[Mapping[str, Any]], unknown: Sequence[str]
) -> Audit:
    found = list(_findings(known))
    end = f"{len(found)} known vulnerabilities, by {service} of {len(known)} packages"
    rest = f"; not known to it, and so not compared: {', '.join(unknown)}" if unknown else ""
    return Audit([*found, f"{file}: {end}{rest}"], not found)


def _findings(packages: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for package in packages:
        for found in package["vulns"]:
            fixed = ", ".join(found["fix_versions"]) or "no version"
            yield f"{package['name']} {package['version']}: {found['id']}, fixed in {fixed}"


def main() -> int:
    """Print what is known of the files given as arguments, and return the status to end with."""
    audits = [audit(file, SERVICES) for file in sys.argv[1:]]
    for each in audits:
        print(*each.lines, sep="\n")  # noqa: T201 - what this is for
    return int(not all(each.holds for each in audits))


if __name__ == "__main__":
    sys.exit(main())
