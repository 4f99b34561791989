"""What the real charts' values.yaml shows, also behind a #, is known to them."""

import io
import re
import tarfile
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

from plugin.chart.chart import Chart
from plugin.helm.known_keys import unknown_keys

VERSIONS = ("1.12.2", "2.0.1")
each_version = pytest.mark.parametrize("version", VERSIONS)

_SECTION = re.compile(r"([A-Za-z]+):")
_COMMENTED = re.compile(r"( *)# ([A-Za-z_][A-Za-z0-9_]*):(?: |$)(?!.*[a-z] [a-z])")
"""A key behind a #, not a sentence with a colon in it."""

SENTENCES = frozenset({"Note", "ref", "Ref", "value"})
"""What looks like a key in a comment of the charts, and is none."""


def commented(values: str) -> Iterator[tuple[str, ...]]:
    """Yield the path of each key of the chart that stands in a comment."""
    section = ""
    for line in values.splitlines():
        if found := _SECTION.match(line):
            section = found[1]
        elif (found := _COMMENTED.match(line)) and found[2] not in SENTENCES:
            yield (section, found[2]) if found[1] else (found[2],)


def values_text(chart: Chart) -> str:
    with tarfile.open(fileobj=io.BytesIO(chart.content)) as archive:
        file = archive.extractfile("postgres-operator/values.yaml")
        assert file
        return file.read().decode()


def nested(path: tuple[str, ...]) -> dict[str, Any]:
    *around, last = path
    values: dict[str, Any] = {last: "any"}
    for key in reversed(around):
        values = {key: values}
    return values


@each_version
def test_every_key_of_the_charts_own_values_is_known(
    version: str, chart_of: Callable[[str], Chart]
) -> None:
    chart = chart_of(version)
    assert yaml.safe_load(values_text(chart)) == chart.values
    assert list(unknown_keys(chart.values, chart)) == []


@each_version
def test_every_key_in_a_comment_is_known(version: str, chart_of: Callable[[str], Chart]) -> None:
    chart = chart_of(version)
    found = list(commented(values_text(chart)))
    assert {("imagePullSecrets",), ("configAwsOrGcp", "wal_s3_bucket")} <= set(found)
    assert len(found) >= 40
    unknown = [path for path in found if list(unknown_keys(nested(path), chart))]
    assert unknown == []


@each_version
@pytest.mark.parametrize(
    ("part", "key"),
    [
        ("kubernetes", "enable_sidecars"),
        ("users", "super_username"),
        ("aws_or_gcp", "aws_region"),
        ("debug", "debug_logging"),
    ],
)
def test_another_section_is_no_setting_of_the_general_one(
    part: str, key: str, version: str, chart_of: Callable[[str], Chart]
) -> None:
    """In the OperatorConfiguration it would stand twice, and one of the two be lost."""
    given = {"configGeneral": {part: {key: "any"}}}
    found = [path for path, _ in unknown_keys(given, chart_of(version))]
    assert found == [("configGeneral", part)]
