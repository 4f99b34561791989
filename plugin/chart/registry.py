"""Charts in OCI registries, by the distribution API."""

import hashlib
import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import parse_http_list, parse_keqv_list

from plugin.chart.archive import MAX_ARCHIVE_BYTES
from plugin.chart.fetch_error import FetchError
from plugin.chart.http import Answer, Login, get
from plugin.chart.logins import known_login
from plugin.chart.source import Credentials, Oci

_MANIFEST = "application/vnd.oci.image.manifest.v1+json"
_LAYER = "application/vnd.cncf.helm.chart.content.v1.tar+gzip"
"""Media type of a chart in a registry (Helm's pkg/registry/constants.go)."""
_MAX_MANIFEST_BYTES = 4 * 1024 * 1024
_NO_CHART = "is no chart: what lies there has another form"


def pull(source: Oci, credentials: Credentials | None) -> bytes:
    """Return the archive of a chart.

    Raises:
        FetchError: it cannot be had.
    """
    host, _, name = source.reference.removeprefix("oci://").partition("/")
    login = (
        (credentials.username, credentials.password.reveal()) if credentials else known_login(host)
    )
    # No tag may hold a +, for which Helm writes _.
    tag = source.version.replace("+", "_")
    base = f"https://{host}/v2/{name}"
    manifest = _get(f"{base}/manifests/{tag}", name, login, _MAX_MANIFEST_BYTES)
    digest = _chart_digest(manifest)
    content = _get(f"{base}/blobs/{digest}", name, login, MAX_ARCHIVE_BYTES)
    if f"sha256:{hashlib.sha256(content).hexdigest()}" != digest:
        raise FetchError("cannot be fetched: the registry hands out another file than it names")
    return content


def _get(url: str, name: str, login: Login | None, limit: int) -> bytes:
    answer = get(url, limit, Accept=_MANIFEST)
    if answer.status == HTTPStatus.UNAUTHORIZED:
        answer = _get_signed_in(url, name, login, limit, answer)
    if answer.status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise FetchError("cannot be fetched: the registry refuses the login, or asks for one")
    if answer.status == HTTPStatus.NOT_FOUND:
        raise FetchError("cannot be fetched: the registry has no such chart of that version")
    return answer.body()


def _get_signed_in(
    url: str, name: str, login: Login | None, limit: int, challenge: Answer
) -> Answer:
    """Ask again as the registry wants it: with the login itself, or a token for it."""
    scheme, _, rest = challenge.headers.get("WWW-Authenticate", "").partition(" ")
    if scheme.lower() == "basic" and login:
        return get(url, limit, login=login, Accept=_MANIFEST)
    if scheme.lower() == "bearer":
        token = _token(_parameters(rest), name, login)
        return get(url, limit, Accept=_MANIFEST, Authorization=f"Bearer {token}")
    return challenge


def _parameters(text: str) -> Mapping[str, str]:
    try:
        return parse_keqv_list(parse_http_list(text))
    except ValueError:
        return {}


def _token(told: Mapping[str, str], name: str, login: Login | None) -> str:
    realm = told.get("realm") or ""
    if urlsplit(realm).scheme != "https":
        raise FetchError("cannot be fetched: the registry wants the login sent unencrypted")
    query = {"service": told.get("service") or "", "scope": f"repository:{name}:pull"}
    answer = get(f"{realm}?{urlencode(query)}", _MAX_MANIFEST_BYTES, login=login)
    if answer.status != HTTPStatus.OK:
        raise FetchError("cannot be fetched: the registry refuses the login, or asks for one")
    given = _object(answer.content)
    token = given.get("token") or given.get("access_token")
    if not isinstance(token, str) or not token.isascii() or not token.isprintable():
        raise FetchError("cannot be fetched: the registry hands out no token")
    return token


def _chart_digest(manifest: bytes) -> str:
    layers = _object(manifest).get("layers")
    digests = [
        layer.get("digest")
        for layer in (layers if isinstance(layers, list) else [])
        if isinstance(layer, dict) and layer.get("mediaType") == _LAYER
    ]
    if len(digests) != 1 or not isinstance(digests[0], str) or not _is_digest(digests[0]):
        raise FetchError(_NO_CHART)
    return digests[0]


def _is_digest(text: str) -> bool:
    algorithm, _, digits = text.partition(":")
    return algorithm == "sha256" and digits.isalnum()


def _object(content: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        raise FetchError(_NO_CHART) from None
    return found if isinstance(found, dict) else {}
