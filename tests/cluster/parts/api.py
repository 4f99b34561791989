"""The cluster's API, over plain HTTPS.

Not a test. No client library: what matters here is the server's strict validation
of a server-side apply, and what it really answers, field by field.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import urllib3

Object = Mapping[str, Any]
"""A Kubernetes object."""

_APPLY = {"fieldManager": "tests", "fieldValidation": "Strict", "force": "true"}
_SECONDS = 20


class ApiError(Exception):
    """The API server refuses something.

    Attributes:
        status: of HTTP.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(f"{status}: {message}")
        self.status = status


class Api:
    """Requests of an administrator."""

    def __init__(self, server: str, authority: Path, token: str) -> None:
        self._server = server
        self._authority = authority
        # Takes no proxy from the environment.
        self._pool = urllib3.PoolManager(
            ca_certs=str(authority),
            headers={"Authorization": f"Bearer {token}"},
            timeout=_SECONDS,
            retries=False,
        )
        self._resources: dict[tuple[str, str], Mapping[str, Any]] = {}

    def of(self, token: str) -> "Api":
        """Return requests of another account."""
        return Api(self._server, self._authority, token)

    def close(self) -> None:
        """Close the connections."""
        self._pool.clear()

    def is_ready(self) -> bool:
        """Return whether the server answers and all its parts have started."""
        try:
            return self._pool.request("GET", f"{self._server}/readyz").status == 200
        except urllib3.exceptions.HTTPError:
            return False

    def apply(self, wanted: Object, manager: str = "tests") -> dict[str, Any]:
        """Apply an object, strictly validated, and return what is stored."""
        return self._patch(wanted, {**_APPLY, "fieldManager": manager})

    def try_apply(self, wanted: Object) -> dict[str, Any]:
        """Return what applying an object would store, without storing it."""
        return self._patch(wanted, {**_APPLY, "dryRun": "All"})

    def accepts(self, wanted: Object) -> bool:
        """Return whether applying an object would be accepted now."""
        try:
            self.try_apply(wanted)
        except ApiError:
            return False
        return True

    def get(self, named: Object) -> dict[str, Any]:
        """Return an object as it is stored."""
        return self._answer("GET", self._path(named))

    def exists(self, named: Object) -> bool:
        """Return whether there is an object of this kind and name."""
        try:
            self.get(named)
        except ApiError as error:
            if error.status == 404:
                return False
            raise
        return True

    def lists(self, api_version: str, plural: str) -> bool:
        """Return whether objects of a kind can be listed, of which there may be none."""
        try:
            self._answer("GET", f"{_root(api_version)}/{plural}")
        except ApiError as error:
            if error.status in (404, 429):
                return False
            raise
        return True

    def names(self, api_version: str, kind: str) -> bool:
        """Return whether the server names a kind among its own, which it does a while after it
        can list objects of the kind.
        """
        try:
            self._resource(api_version, kind)
        except (ApiError, KeyError):
            return False
        return True

    def items(self, api_version: str, namespace: str, plural: str) -> list[Object]:
        """Return the objects of a kind that stand in a namespace."""
        path = f"{_root(api_version)}/namespaces/{namespace}/{plural}"
        return list(self._answer("GET", path)["items"])

    def token(self, namespace: str, account: str) -> str:
        """Return a token of a service account, which has no rights but those that it was given."""
        path = f"{_root('v1')}/namespaces/{namespace}/serviceaccounts/{account}/token"
        wanted = {"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {}}
        headers = {**self._pool.headers, "Content-Type": "application/json"}
        answer = self._answer("POST", path, body=json.dumps(wanted), headers=headers)
        return str(answer["status"]["token"])

    def delete(self, named: Object) -> None:
        """Delete an object, which need not be gone when this returns."""
        self._answer("DELETE", self._path(named))

    def _path(self, named: Object) -> str:
        resource = self._resource(named["apiVersion"], named["kind"])
        metadata = named["metadata"]
        namespace = f"/namespaces/{metadata['namespace']}" if resource["namespaced"] else ""
        return (
            f"{_root(named['apiVersion'])}{namespace}/{resource['name']}/{quote(metadata['name'])}"
        )

    def _resource(self, api_version: str, kind: str) -> Mapping[str, Any]:
        if (api_version, kind) not in self._resources:
            found = self._answer("GET", _root(api_version))["resources"]
            self._resources |= {
                (api_version, each["kind"]): each for each in found if "/" not in each["name"]
            }
        return self._resources[api_version, kind]

    def _patch(self, wanted: Object, parameters: Mapping[str, str]) -> dict[str, Any]:
        return self._answer(
            "PATCH",
            f"{self._path(wanted)}?{urlencode(parameters)}",
            # JSON is YAML, which is the only form that an apply takes.
            body=json.dumps(wanted),
            headers={**self._pool.headers, "Content-Type": "application/apply-patch+yaml"},
        )

    def _answer(self, method: str, path: str, **request: Any) -> dict[str, Any]:
        answer = self._pool.request(method, self._server + path, **request)
        if answer.status >= 400:
            raise ApiError(answer.status, answer.data.decode())
        return dict(json.loads(answer.data))


def _root(api_version: str) -> str:
    return f"/apis/{api_version}" if "/" in api_version else f"/api/{api_version}"
