"""gpg, with a home of its own.

Not a test: what the tests of OpenPGP share.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from programs import needed


class Gpg:
    """gpg with keys that live as long as a test."""

    def __init__(self, program: str, home: Path, passphrase: str) -> None:
        self._command = [program, "--homedir", str(home), "--batch", "--pinentry-mode", "loopback"]
        self._command += ["--passphrase", passphrase]

    def run(self, *arguments: str) -> str:
        return subprocess.run(  # noqa: S603 - gpg, found on PATH
            [*self._command, *arguments], capture_output=True, text=True, check=True, timeout=120
        ).stdout

    def answer(self, *lines: str, arguments: tuple[str, ...]) -> None:
        """Run it with answers to what it asks."""
        command = [each for each in self._command if each != "--batch"]
        subprocess.run(  # noqa: S603 - gpg, found on PATH
            [*command, "--no-tty", "--command-fd", "0", *arguments],
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )

    def exported(self, option: str) -> str:
        """Return what an option exports, its armor said to be of a private key."""
        return self.run("--armor", option).replace(" PUBLIC ", " PRIVATE ")

    def fingerprint(self) -> str:
        lines = self.run("--list-keys", "--with-colons").splitlines()
        return next(line for line in lines if line.startswith("fpr:")).split(":")[9]


@contextmanager
def gpg(folder: Path, passphrase: str = "") -> Iterator[Gpg]:
    program = needed("gpg", "OpenPGP keys")
    home = folder / "gpg"
    home.mkdir(mode=0o700)
    try:
        yield Gpg(program, home, passphrase)
    finally:
        # gpg leaves its agent behind.
        kill = ["gpgconf", "--homedir", str(home), "--kill", "gpg-agent"]
        subprocess.run(kill, check=False, timeout=60)  # noqa: S603 - comes with gpg


def new_key(
    folder: Path,
    passphrase: str = "",
    usage: str = "sign,encrypt",
    option: str = "--export-secret-keys",
) -> str:
    """Return an RSA key that was made for this, in ASCII armor."""
    with gpg(folder, passphrase) as keys:
        keys.run("--quick-generate-key", "tests", "rsa2048", usage, "never")
        return keys.exported(option)
