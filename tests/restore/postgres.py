"""A PostgreSQL of Debian's, and WAL-G beside it, in a folder of their own."""

import os
import pwd
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_ACCOUNT = "postgres"


@dataclass(frozen=True)
class Database:
    """A data folder, and how to run programs on it.

    `settings` are WAL-G's variables: all that its environment has of the pod.
    """

    folder: Path
    programs: Path
    wal_g: str
    settings: Mapping[str, str]

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def run(self, *command: str | Path) -> str:
        """Run a program as the database's own account, with WAL-G's environment."""
        result = subprocess.run(  # noqa: S603 - PostgreSQL and WAL-G, found below
            command,
            env={"PATH": f"{self.programs}:/usr/bin:/bin", "HOME": str(self.folder)}
            | {"PGHOST": str(self.folder), "PGUSER": _ACCOUNT, **self.settings},
            user=_ACCOUNT if os.geteuid() == 0 else None,
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert result.returncode == 0, f"{command}: {result.stdout}{result.stderr}"
        return result.stdout.strip()

    def sql(self, statement: str) -> str:
        return self.run("psql", "--no-psqlrc", "-Atc", statement, "-d", "postgres")

    def walg(self, *arguments: str | Path) -> str:
        return self.run(self.wal_g, *arguments)

    def start(self, **parameters: str) -> None:
        """Start the server with parameters, and wait until it is in use."""
        listen = {"listen_addresses": "", "unix_socket_directories": str(self.folder)}
        options = [
            f"-c {name}={shlex.quote(value)}" for name, value in (listen | parameters).items()
        ]
        log = self.folder / "server.log"
        self.run("pg_ctl", "-D", self.data, "-l", log, "-w", "-o", " ".join(options), "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", self.data, "-m", "fast", "stop")

    def archive_command(self) -> str:
        return f"{self.wal_g} wal-push %p"

    def restore_command(self) -> str:
        return f"{self.wal_g} wal-fetch %f %p"


@contextmanager
def database(settings: Mapping[str, str]) -> Iterator[Database]:
    """Make a folder for a database; at the end stop its server and remove it."""
    wal_g = shutil.which("wal-g")
    if not wal_g:
        pytest.skip("restore level: wal-g is not on PATH")
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    if not programs:
        pytest.skip("restore level: there is no PostgreSQL in /usr/lib/postgresql")
    folder = Path(tempfile.mkdtemp(prefix="restore-"))
    made = Database(folder, programs[-1].parent, wal_g, settings)
    try:
        if os.geteuid() == 0:
            account = pwd.getpwnam(_ACCOUNT)
            os.chown(folder, account.pw_uid, account.pw_gid)
        yield made
    finally:
        if (made.data / "postmaster.pid").exists():
            made.stop()
        shutil.rmtree(folder)
