"""Charts in OCI registries, by the distribution API."""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import parse_http_list, parse_keqv_list

from plugin.chart.chart import MAX_ARCHIVE_BYTES
from plugin.chart.fetch_error import FetchError
from plugin.chart.http import Login, get
from plugin.chart.logins import known_login
from plugin.chart.source import OCI, Oci

_MANIFEST = "application/vnd.oci.image.manifest.v1+json"
_LAYER = "application/vnd.cncf.helm.chart.content.v1.tar+gzip"
"""Media type of a chart in a registry (Helm's pkg/registry/constants.go)."""
_MAX_MANIFEST_BYTES = 4 * 1024 * 1024
_REFUSED = "cannot be fetched: the registry refuses the login, or asks for one"
_NO_CHART = "is no chart: what lies there has another form"


def pull(source: Oci, login: Login | None) -> bytes:
    """Return the archive of a chart.

    Args:
        source: where it is.
        login: None for what the machine has kept.

    Raises:
        FetchError: it cannot be had.
    """
    host, _, name = source.reference.removeprefix(OCI).partition("/")
    session = _Session(f"https://{host}/v2/{name}", name, login or known_login(host))
    # No tag may hold a +, for which Helm writes _.
    tag = source.version.replace("+", "_")
    digest = _chart_digest(session.get(f"manifests/{tag}", _MAX_MANIFEST_BYTES))
    content = session.get(f"blobs/{digest}", MAX_ARCHIVE_BYTES)
    if f"sha256:{hashlib.sha256(content).hexdigest()}" != digest:
        raise FetchError("cannot be fetched: the registry hands out another file than it names")
    return content


@dataclass(slots=True)
class _Session:
    """Requests for one chart. Signs in when it is asked to, once."""

    base: str
    name: str
    login: Login | None
    headers: dict[str, str] = field(default_factory=lambda: {"Accept": _MANIFEST})

    def get(self, path: str, limit: int) -> bytes:
        url = f"{self.base}/{path}"
        answer = get(url, limit, headers=self.headers)
        if answer.status == HTTPStatus.UNAUTHORIZED and "Authorization" not in self.headers:
            self.headers |= self._signed_in(answer.headers.get("WWW-Authenticate", ""))
            answer = get(url, limit, headers=self.headers)
        if answer.status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
            raise FetchError(_REFUSED)
        if answer.status == HTTPStatus.NOT_FOUND:
            raise FetchError("cannot be fetched: the registry has no such chart of that version")
        return answer.body()

    def _signed_in(self, challenge: str) -> dict[str, str]:
        """Return the header that the registry wants: the login itself, or a token for it."""
        scheme, _, rest = challenge.partition(" ")
        if scheme.lower() == "bearer":
            return {"Authorization": f"Bearer {_token(_parameters(rest), self.name, self.login)}"}
        if scheme.lower() != "basic" or not self.login:
            raise FetchError(_REFUSED)
        encoded = base64.b64encode(":".join(self.login).encode()).decode()
        return {"Authorization": f"Basic {encoded}"}


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
        raise FetchError(_REFUSED)
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
