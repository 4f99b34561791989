"""How long a name may be that a volume of database pods is called by, with its suffix."""

import pytest

from plugin.contract import Target
from plugin.validation.backup.files import mounted_name_problems


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("a" * (63 - len("-backup-files")), False),
        ("a" * (64 - len("-backup-files")), True),
        ("a.b", True),
    ],
)
def test_a_name(name: str, *, is_told: bool) -> None:
    target = Target()
    target.metadata.name = name
    # Where the spec names a namespace the objects are called by the manifest's name.
    target.spec.namespace.value = "postgres-operator"
    target.spec.backup_config.s3_config.ca_certificate = "example"
    assert bool(list(mounted_name_problems(target))) is is_told
