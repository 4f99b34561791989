"""What the archive of a chart holds, read in memory."""

import gzip
import io
import re
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from plugin.chart.chart import MAX_ARCHIVE_BYTES, Chart, NoChartError
from plugin.chart.yaml_files import NotPlainError, plain_documents, plain_texts

_MAX_BYTES = 2 * MAX_ARCHIVE_BYTES
"""The most that it may unpack to."""

_NO_TAR = "is no gzipped tar of texts"
_CRD_KIND = "CustomResourceDefinition"
_COUNTS = re.compile(r"[^/]+/(Chart\.yaml|values\.yaml|(?:crds|templates)/.+)")
_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+(?:[-+][-+.0-9A-Za-z]+)?")


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
        about = _only(plain_texts(files.get("Chart.yaml", "")))
        values = _only(plain_documents(files.get("values.yaml", "")))
        crds = tuple(_definitions(files))
    except NotPlainError as error:
        raise NoChartError(f"holds a file that {error}") from None
    if not isinstance(about, dict) or not {"name", "version"} <= about.keys():
        raise NoChartError("holds no Chart.yaml with a name and a version")
    if not _VERSION.fullmatch(str(about["version"])):
        raise NoChartError("holds a Chart.yaml whose version is none")
    if not isinstance(values, dict):
        raise NoChartError("holds a values.yaml that is no mapping")
    return Chart(
        name=str(about["name"]),
        version=str(about["version"]),
        values=values,
        templates="\n".join(files[name] for name in sorted(files) if name.startswith("templates/")),
        crds=crds,
        sha256=sha256,
        content=content,
    )


def _only(documents: list[Any]) -> Any:
    if len(documents) > 1:
        raise NoChartError("holds several documents where one belongs")
    return documents[0] if documents else {}


def _definitions(files: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    names: set[str] = set()
    for name, text in sorted(files.items()):
        for found in plain_documents(text) if name.startswith("crds/") else ():
            if not isinstance(found, dict) or found.get("kind") != _CRD_KIND:
                continue
            metadata = found.get("metadata")
            called = metadata.get("name") if isinstance(metadata, dict) else None
            if not isinstance(called, str) or not isinstance(found.get("spec"), dict):
                raise NoChartError("holds a custom resource definition without a name or a spec")
            if called in names:
                raise NoChartError(f"holds the custom resource definition {called} twice")
            names.add(called)
            yield found


def _files(content: bytes) -> dict[str, str]:
    """Return the text of each file that counts, by its path below the chart's folder."""
    unpacked = _unpacked(content)
    try:
        with tarfile.open(fileobj=io.BytesIO(unpacked), mode="r:") as archive:
            return dict(_texts(archive))
    except (tarfile.TarError, OSError, EOFError, ValueError, OverflowError):
        raise NoChartError(_NO_TAR) from None


def _unpacked(content: bytes) -> bytes:
    try:
        unpacked = gzip.GzipFile(fileobj=io.BytesIO(content)).read(_MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        raise NoChartError(_NO_TAR) from None
    if len(unpacked) > _MAX_BYTES:
        raise NoChartError("is too large for a chart")
    return unpacked


def _texts(archive: tarfile.TarFile) -> Iterator[tuple[str, str]]:
    for member in archive:
        found = _COUNTS.fullmatch(member.name.removeprefix("./"))
        file = archive.extractfile(member) if found and member.isfile() else None
        if found and file:
            yield found[1], file.read().decode()
