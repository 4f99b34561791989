"""Archives of charts, fetched from where they are."""

from pathlib import Path
from typing import assert_never
from urllib.parse import urljoin, urlsplit

from plugin.chart.chart import MAX_ARCHIVE_BYTES
from plugin.chart.fetch_error import FetchError
from plugin.chart.http import Login, get
from plugin.chart.local import read_archive
from plugin.chart.registry import pull
from plugin.chart.source import Archive, Credentials, Oci, Repository, Source
from plugin.chart.yaml_files import NotPlainError, plain_texts
from plugin.module.vars import HELM_CHART_NAME

_MAX_INDEX_BYTES = 64 * 1024 * 1024
_SHOWN = 10
"""How many versions are listed where the right one is missing."""


def fetch(source: Source, credentials: Credentials | None) -> bytes:
    """Return the archive.

    Raises:
        FetchError: it cannot be had.
    """
    login = (credentials.username, credentials.password.reveal()) if credentials else None
    match source:
        case Repository():
            return _from_repository(source, login)
        case Oci():
            return pull(source, login)
        case Archive(location) if location.startswith("/"):
            return read_archive(Path(location))
        case Archive(location):
            return get(location, MAX_ARCHIVE_BYTES, login=login).body()
        case _:
            assert_never(source)


def _from_repository(repository: Repository, login: Login | None) -> bytes:
    """The index may name another host, which the login is not for."""
    base = repository.url.rstrip("/") + "/"
    index = get(urljoin(base, "index.yaml"), _MAX_INDEX_BYTES, login=login).body()
    try:
        url = urljoin(base, _listed(index, repository.version))
        same = urlsplit(url)[:2] == urlsplit(repository.url)[:2]
    except ValueError:
        raise FetchError("has an index.yaml that leads nowhere") from None
    return get(url, MAX_ARCHIVE_BYTES, login=login if same else None).body()


def _listed(index: bytes, version: str) -> str:
    try:
        entries = plain_texts(index)[0]["entries"][HELM_CHART_NAME]
        urls = {str(entry["version"]): entry["urls"] for entry in entries}
        if version in urls:
            return str(urls[version][0])
    except (NotPlainError, LookupError, TypeError):
        raise FetchError(f"has no index.yaml that lists {HELM_CHART_NAME}") from None
    known = [known for known in urls if known.isprintable()]
    more = " and others" if len(known) > _SHOWN else ""
    raise FetchError(f"lists {', '.join(known[:_SHOWN])}{more}, but not {version}")
