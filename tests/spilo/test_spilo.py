"""Spilo's own logic on the environment of each cell: a WAL-G that archives,
restores and clones.

Needs Spilo's configure_spilo.py on PATH, and a python3 with what that imports.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from cells import expected, load, possible
from kubelet import CLONE, OPERATOR, environment
from spilo_view import clone, own

DRIVER = Path(__file__).parent / "driver.py"
each_cell = pytest.mark.parametrize("path", possible(), ids=lambda path: path.stem)


@pytest.fixture(scope="session")
def scripts() -> Path:
    found = shutil.which("configure_spilo.py")
    if not found:
        pytest.skip("spilo level: configure_spilo.py is not on PATH")
    return Path(found).parent


def configured(scripts: Path, folder: Path, variables: Mapping[str, str]) -> Any:
    python = shutil.which("python3") or "python3"
    result = subprocess.run(  # noqa: S603 - our own driver
        [python, DRIVER, scripts, folder],
        env={"PATH": os.environ["PATH"], **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@each_cell
def test_database_archives_and_is_restored(path: Path, scripts: Path, tmp_path: Path) -> None:
    pod = expected(load(path))
    given = environment(OPERATOR, pod)
    said = configured(scripts, tmp_path, given)
    assert not said["standby"]
    if "BACKUP_SCHEDULE" not in given:
        assert said["archive_command"] == "/bin/true"
        assert not any("postgres_backup.sh" in line for line in said["crontab"])
        return
    assert said["archive_command"].endswith('wal-g wal-push "%p"')
    (job,) = (line for line in said["crontab"] if "postgres_backup.sh" in line)
    assert job.startswith(f"{given['BACKUP_SCHEDULE']} envdir ")
    assert said["env"] == said["env"] | own(pod, given)
    assert said["env"]["USE_WALG_BACKUP"] == "true"
    assert said["env"]["USE_WALG_RESTORE"] == "true"


@each_cell
def test_clone_finds_its_source(path: Path, scripts: Path, tmp_path: Path) -> None:
    pod = expected(load(path))
    given = environment(CLONE, pod)
    said = configured(scripts, tmp_path, given)
    assert not said["standby"]
    wal_g = clone(pod, given)
    ((name, prefix),) = ((k, v) for k, v in wal_g.items() if k.endswith("_PREFIX"))
    assert "orders" in prefix.split("/")
    assert "restored" not in prefix
    assert said["clone"] == said["clone"] | wal_g
    assert said["clone"]["USE_WALG_RESTORE"] == "true"
    found = [key for key in said["clone"] if key.startswith("WALG_") and key.endswith("_PREFIX")]
    assert found == [name]
