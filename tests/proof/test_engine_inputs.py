"""Each field that the README describes is in an input that the real engine deploys."""

from inputs import PATHS, described_fields, fields_of, read

ELSEWHERE = {
    "spec.namespace.valueFrom": "is refused, since the platform has to replace it",
    "spec.databases.toleration.tolerationSeconds": "is refused, since the operator drops it",
    "spec.helm.chart": "comes by the configuration of every stack",
    "spec.helm.sha256": "comes with it",
    "spec.helm.version": "excludes it",
    "spec.helm.repository": "excludes it, too",
    "spec.helm.username": "tests/engine/test_secrets.py",
    "spec.helm.password": "tests/engine/test_secrets.py",
}
"""Fields that are in no input, and why; with those in them."""


def test_each_is_in_one_of_the_inputs() -> None:
    fields = described_fields()
    used = {field for path in PATHS for field in fields_of("spec", read(path).spec)}
    # The README describes the blocks of a restore's source once, where they first come.
    used |= {field.replace(".restoreFrom", "") for field in used}
    left = {field for field in fields if field not in used}
    assert left == {field for field in fields if field.startswith(tuple(ELSEWHERE))}
