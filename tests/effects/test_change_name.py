"""The name that the table has for a path."""

import pytest

from plugin.effects.judge import change_name
from plugin.effects.subject import Subject


@pytest.mark.parametrize(
    ("subject", "path", "name"),
    [
        (Subject.CONFIGURATION, "configuration kubernetes pod_role_label", "pod_role_label"),
        (Subject.CONFIGURATION, "configuration kubernetes toleration key", "toleration.key"),
        (Subject.CONFIGURATION, "configuration docker_image", "docker_image"),
        # A setting of no section, and of several parts.
        (Subject.CONFIGURATION, "configuration sidecars 0 name", "sidecars.0.name"),
        # A section as a whole.
        (Subject.CONFIGURATION, "configuration debug", "debug"),
        (Subject.POD_VARIABLES, "data WALG_S3_PREFIX", "WALG_S3_PREFIX"),
        (Subject.POD_SECRET, "stringData key.json", "key.json"),
        (Subject.OPERATOR, "spec replicas", "spec.replicas"),
        (Subject.OPERATOR, "", ""),
    ],
)
def test_name(subject: Subject, path: str, name: str) -> None:
    assert change_name(subject, tuple(path.split())) == name
