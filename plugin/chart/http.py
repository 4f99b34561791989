"""Answers of servers that may be anything: bounded in size and time, never a surprise."""

import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from os import environ
from types import MappingProxyType
from urllib.parse import urlsplit

import requests
import urllib3

from plugin.chart.fetch_error import FetchError

Login = tuple[str, str]
"""User name and password."""

_CONNECT_SECONDS = 10
_SILENCE_SECONDS = 30
_TOTAL_SECONDS = 120
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers and body of an answer."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def body(self) -> bytes:
        """Return the body of a success.

        Raises:
            FetchError: the server refuses.
        """
        if self.status != HTTPStatus.OK:
            raise FetchError(f"cannot be fetched: the server answers {self.status}")
        return self.content


def get(
    url: str,
    limit: int,
    *,
    login: Login | None = None,
    headers: Mapping[str, str] = MappingProxyType({}),
) -> Answer:
    """Return what a server answers.

    Args:
        url: of http or https. Redirects are followed, without login and
            Authorization where they lead to another host.
        limit: the most bytes that the body may have.
        login: sent by HTTP's Basic scheme.
        headers: by name.

    Raises:
        FetchError: it cannot be had. No word of the server's own is in the reason,
            and of the URL, which may hold a token, the host alone.
    """
    try:
        with requests.get(
            url,
            headers={"Accept-Encoding": "identity", **headers},
            # Without one, requests would look for a login in ~/.netrc.
            auth=login or _no_login,
            timeout=(_CONNECT_SECONDS, _SILENCE_SECONDS),
            stream=True,
            verify=_authorities(),
        ) as response:
            return Answer(response.status_code, response.headers, _body(response, limit))
    except requests.exceptions.SSLError:
        raise FetchError(
            f"cannot be fetched: the certificate of {_server(url)} is not trusted; the environment"
            " variable SSL_CERT_FILE names a file with the authorities that are"
        ) from None
    except (requests.Timeout, urllib3.exceptions.TimeoutError):
        raise FetchError(f"cannot be fetched: {_server(url)} does not answer in time") from None
    except (
        requests.RequestException,
        urllib3.exceptions.HTTPError,
        # Of addresses that are none, in redirects too.
        ValueError,
    ):
        raise FetchError(
            f"cannot be fetched: {_server(url)} cannot be reached, or breaks off"
        ) from None


def _server(url: str) -> str:
    """Return the server that was asked first, as far as it can be told."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    return f"the server {host}" if host and host.isprintable() else "the server"


def _no_login(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _body(response: requests.Response, limit: int) -> bytes:
    until = time.monotonic() + _TOTAL_SECONDS
    content = bytearray()
    while chunk := response.raw.read1(_CHUNK, decode_content=False):
        content += chunk
        if len(content) > limit:
            raise FetchError(f"cannot be fetched: the answer has more than {limit} bytes")
        if time.monotonic() > until:
            raise FetchError("cannot be fetched: the server does not answer in time")
    return bytes(content)


def _authorities() -> str | bool:
    """Return the authorities that the system trusts, as Helm does; SSL_CERT_FILE names others.

    requests itself would take those of Mozilla.
    """
    if environ.get("REQUESTS_CA_BUNDLE"):
        return environ["REQUESTS_CA_BUNDLE"]
    paths = ssl.get_default_verify_paths()
    return paths.cafile or paths.capath or True
