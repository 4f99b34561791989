"""Runs Spilo's own configure_spilo.py on the environment that this process has.

Started by the tests with the folder of that script and an empty folder, under a
Python that has the script's dependencies. Prints what the script makes of it.
"""

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

scripts, folder = sys.argv[1:]
os.environ |= {"RW_DIR": folder, "PGHOME": folder, "WALE_TMPDIR": f"{folder}/scratch"}
os.environ |= {"SPILO_PROVIDER": "local", "KUBERNETES_SERVICE_HOST": "127.0.0.1"}
sys.path.insert(0, scripts)

spilo: Any = importlib.import_module("configure_spilo")

crontabs: list[str] = []
spilo.adjust_owner = lambda *_, **__: None
spilo.setup_runit_cron = lambda *_: None
spilo.setup_crontab = lambda _, lines: crontabs.extend(lines)


def envdir(name: str) -> dict[str, str]:
    """Return variables as envdir hands them on: of each file the first line."""
    path = Path(folder, "etc/wal-e.d", name)
    files = sorted(path.iterdir()) if path.exists() else []
    return {file.name: file.read_text().split("\n")[0].rstrip(" \t") for file in files}


placeholders = spilo.get_placeholders(spilo.get_provider())
if placeholders["USE_WALE"]:
    spilo.write_wale_environment(placeholders, "", overwrite=True)
if placeholders["CLONE_WITH_WALE"]:
    spilo.update_and_write_wale_configuration(placeholders, "CLONE_", overwrite=True)
spilo.write_crontab(placeholders, overwrite=True)
print(  # noqa: T201 - what the tests read
    json.dumps(
        {
            "archive_command": placeholders["postgresql"]["parameters"]["archive_command"],
            "standby": bool(placeholders["STANDBY_CLUSTER"]),
            "crontab": crontabs,
            "env": envdir("env"),
            "clone": envdir(f"env-clone-{placeholders.get('CLONE_SCOPE')}"),
        }
    )
)
