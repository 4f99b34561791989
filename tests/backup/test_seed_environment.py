"""The seed's environment of database pods, from a table of files: R2, keys in the
ConfigMap.
"""

from pathlib import Path

import pytest
import yaml
from google.protobuf import json_format

from plugin.backup.credentials import credentials
from plugin.backup.delivery import backup
from plugin.contract import BackupConfig, R2Config, Target
from plugin.secret_text import SecretText
from plugin.sensitive import resolve

CASES = sorted((Path(__file__).parent / "seed").glob("*.yaml"))
KEYS = {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_environment(path: Path) -> None:
    case = yaml.safe_load(path.read_text())
    target = Target()
    target.spec.backup_config.CopyFrom(json_format.ParseDict(case["backup_config"], BackupConfig()))
    found = backup(target, "postgres-operator")
    assert found
    assert {name: resolve(value, {}) for name, value in found.config_map.items()} == (
        case["environment"]
    )
    secrets = {name for name, value in found.config_map.items() if isinstance(value, SecretText)}
    assert secrets == KEYS | {f"CLONE_{name}" for name in KEYS}


def test_the_secret_holds_the_keys_unescaped() -> None:
    config = R2Config(access_key_id="a", secret_access_key="$(b)$$")  # noqa: S106 - made up
    assert credentials(config, "postgres-operator") == {
        "AWS_ACCESS_KEY_ID": SecretText("a"),
        "AWS_SECRET_ACCESS_KEY": SecretText("$(b)$$"),
    }
