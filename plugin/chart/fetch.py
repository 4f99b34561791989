"""Archives of charts, fetched from where they are."""

import logging
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
import yaml
from oras.logger import logger
from oras.provider import Registry

from plugin.chart.fetch_error import FetchError
from plugin.chart.source import Archive, Credentials, Oci, Repository, Source
from plugin.module.vars import HELM_CHART_NAME

_TIMEOUT_SECONDS = 30
_MAX_BYTES = 20 * 1024 * 1024
_LAYER = "application/vnd.cncf.helm.chart.content.v1.tar+gzip"
"""Media type of a chart in a registry (Helm's pkg/registry/constants.go)."""


def fetch(source: Source, credentials: Credentials | None) -> bytes:
    """Return the archive.

    Raises:
        FetchError: it cannot be had.
    """
    try:
        match source:
            case Repository():
                return _from_repository(source, credentials)
            case Oci():
                return _pull(source, credentials)
            case Archive(location) if location.startswith("/"):
                return Path(location).read_bytes()
            case Archive(location):
                return _get(location, credentials)
    except requests.RequestException as error:
        raise FetchError(f"cannot be fetched: {_reason(error)}") from error
    except OSError as error:
        raise FetchError(f"cannot be read: {error.strerror}") from error


def _get(url: str, credentials: Credentials | None) -> bytes:
    auth = (credentials.username, credentials.password.reveal()) if credentials else None
    with requests.get(url, auth=auth, timeout=_TIMEOUT_SECONDS, stream=True) as response:
        response.raise_for_status()
        content: bytes = response.raw.read(_MAX_BYTES + 1, decode_content=True)
    if len(content) > _MAX_BYTES:
        raise FetchError("is too large for a chart")
    return content


def _from_repository(repository: Repository, credentials: Credentials | None) -> bytes:
    """The index may name another host, which the credentials are not for."""
    url = _archive_url(repository, credentials)
    same = urlsplit(url)[:2] == urlsplit(repository.url)[:2]
    return _get(url, credentials if same else None)


def _archive_url(repository: Repository, credentials: Credentials | None) -> str:
    base = repository.url.rstrip("/") + "/"
    try:
        index = yaml.load(_get(urljoin(base, "index.yaml"), credentials), yaml.CSafeLoader)
        entries = index["entries"][HELM_CHART_NAME]
        versions: dict[str, Mapping[str, Any]] = {str(entry["version"]): entry for entry in entries}
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise FetchError(f"has no index.yaml that lists {HELM_CHART_NAME}") from error
    if repository.version not in versions:
        raise FetchError(f"has {', '.join(versions)}, but not {repository.version}")
    return urljoin(base, str(versions[repository.version]["urls"][0]))


class _Registry(Registry):  # type: ignore[misc]  # oras ships no types
    # Asked once. With its retries, a wrong password takes two minutes.
    do_request = Registry.do_request.__wrapped__


def _pull(source: Oci, credentials: Credentials | None) -> bytes:
    """Helm writes `_` for the `+` of a version, which no tag may hold."""
    tag = source.version.replace("+", "_")
    reference = f"{source.reference.removeprefix('oci://')}:{tag}"
    registry = _Registry(auth_backend="token")
    # It prints what it is going to raise.
    logger.set_level(logging.CRITICAL)
    registry.session.request = partial(registry.session.request, timeout=_TIMEOUT_SECONDS)
    if credentials:
        registry.auth.set_basic_auth(credentials.username, credentials.password.reveal())
    try:
        layers = registry.get_manifest(reference)["layers"]
        (digest,) = (layer["digest"] for layer in layers if layer["mediaType"] == _LAYER)
        content: bytes = registry.get_blob(reference, digest).content
    except (ValueError, KeyError) as error:
        raise FetchError("cannot be fetched: the registry has no such chart, or refuses") from error
    return content


def _reason(error: requests.RequestException) -> str:
    """Say what went wrong without the URL, which may hold a token."""
    if error.response is not None:
        return f"the server answers {error.response.status_code} {error.response.reason}"
    return "no answer" if isinstance(error, requests.Timeout) else "the server cannot be reached"
