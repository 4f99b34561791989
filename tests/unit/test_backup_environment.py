"""The environment of database pods, from a table of files."""

from pathlib import Path

import pytest
import yaml
from google.protobuf import json_format

from plugin.backup_environment import backup_credentials, backup_environment
from plugin.contract import BackupConfig
from plugin.secret_text import SecretText

CASES = sorted((Path(__file__).parent / "environment").glob("*.yaml"))


def revealed(value: str | SecretText) -> str:
    return value.reveal() if isinstance(value, SecretText) else value


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_environment(path: Path) -> None:
    case = yaml.safe_load(path.read_text())
    config = json_format.ParseDict(case["backup_config"], BackupConfig())
    environment = backup_environment(config)
    assert {name: revealed(value) for name, value in environment.items()} == case["environment"]
    secrets = {name for name, value in environment.items() if isinstance(value, SecretText)}
    assert secrets == {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}


def test_the_secret_holds_the_keys_unescaped() -> None:
    config = BackupConfig()
    config.r2_config.access_key_id = "a"
    config.r2_config.secret_access_key = "$(b)$$"  # noqa: S105 - made up
    assert backup_credentials(config) == {
        "AWS_ACCESS_KEY_ID": SecretText("a"),
        "AWS_SECRET_ACCESS_KEY": SecretText("$(b)$$"),
    }
