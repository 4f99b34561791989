"""What the archive of a chart holds, read in memory."""

import io
import re
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

_MAX_BYTES = 20 * 1024 * 1024
"""The most that the files of a chart may hold together. Zalando's have 400 kB."""

_CRD_KIND = "CustomResourceDefinition"


class NoChartError(ValueError):
    """The bytes are no archive of a chart. Says what is wrong, after `the archive`."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart.

    Attributes:
        name: of its Chart.yaml, as the version.
        values: of its values.yaml.
        templates: the text of its templates, one after the other.
        crds: the custom resource definitions of its `crds` folder.
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


def read_chart(content: bytes, sha256: str) -> Chart:
    """Return the chart of an archive.

    Args:
        content: a gzipped tar with the chart's folder at its top.
        sha256: of the content.

    Raises:
        NoChartError: it is none.
    """
    files = _files(content)
    try:
        about = yaml.load(files.get("Chart.yaml", ""), yaml.CSafeLoader) or {}
        values = yaml.load(files.get("values.yaml", ""), yaml.CSafeLoader) or {}
        crds = [
            found
            for name, text in sorted(files.items())
            if name.startswith("crds/")
            for found in yaml.load_all(text, yaml.CSafeLoader)
            if isinstance(found, dict) and found.get("kind") == _CRD_KIND
        ]
    except yaml.YAMLError:
        raise NoChartError("holds a file that is no YAML") from None
    if not isinstance(about, dict) or not {"name", "version"} <= about.keys():
        raise NoChartError("holds no Chart.yaml with a name and a version")
    if not isinstance(values, dict):
        raise NoChartError("holds a values.yaml that is no mapping")
    return Chart(
        name=str(about["name"]),
        version=str(about["version"]),
        values=values,
        templates="\n".join(files[name] for name in sorted(files) if name.startswith("templates/")),
        crds=tuple(crds),
        sha256=sha256,
        content=content,
    )


def _files(content: bytes) -> dict[str, str]:
    """Return the text of each file that counts, by its path below the chart's folder."""
    counts = re.compile(r"[^/]+/(Chart\.yaml|values\.yaml|(?:crds|templates)/.+)")
    files: dict[str, str] = {}
    left = _MAX_BYTES
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as archive:
            for member in archive:
                found = counts.fullmatch(member.name.removeprefix("./"))
                left -= member.size
                if left < 0:
                    raise NoChartError("is too large for a chart")
                file = archive.extractfile(member) if found and member.isfile() else None
                if found and file:
                    files[found[1]] = file.read().decode()
    except (tarfile.TarError, OSError, EOFError, UnicodeDecodeError) as error:
        raise NoChartError("is no gzipped tar of texts") from error
    return files
