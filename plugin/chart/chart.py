"""A chart, once it is read."""

from collections.abc import Mapping
from typing import Any, NamedTuple

MAX_ARCHIVE_BYTES = 20 * 1024 * 1024
"""The most that an archive may have. Zalando's have 40 kB."""


class NoChartError(Exception):
    """The bytes are no archive of a chart. Says what is wrong, after `the archive`."""


class Chart(NamedTuple):
    """A chart.

    Attributes:
        name: of its Chart.yaml, as the version.
        values: of its values.yaml.
        templates: the text of its templates, one after the other.
        crds: the custom resource definitions of its `crds` folder, each with a
            name of its own and a spec.
        sha256: of the archive, in hexadecimal digits.
        content: the archive.
    """

    name: str
    version: str
    values: Mapping[str, Any]
    templates: str
    crds: tuple[Mapping[str, Any], ...]
    sha256: str
    content: bytes

    def __repr__(self) -> str:
        return f"Chart({self.name}-{self.version}, sha256={self.sha256})"
