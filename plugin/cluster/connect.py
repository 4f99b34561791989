"""A client of the cluster that Pulumi's provider will deploy to."""

import contextlib
import logging
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from kubernetes.client import ApiClient, ApiException, Configuration
from kubernetes.config import (
    KUBE_CONFIG_DEFAULT_LOCATION,
    load_incluster_config,
    load_kube_config,
    load_kube_config_from_dict,
)

from plugin.kubernetes_object import Object
from plugin.kubernetes_provider.cluster_access import ClusterAccess

_TIMEOUT_SECONDS = (5, 10)
"""For a connection, and for each part of an answer."""

_APPLY = "application/apply-patch+yaml"
"""As what the API takes a server-side apply; JSON is YAML."""


class NoApiError(Exception):
    """What answers is no Kubernetes API: a page to sign in at, or another program."""


class Cluster:
    """Reads objects as plain mappings, and changes none.

    Each call raises ApiException where the cluster refuses, or has nothing there, and
    NoApiError where what answers is none.
    """

    def __init__(self, client: ApiClient) -> None:
        """Read by `client`."""
        self._client = client

    def get(self, path: str, labels: Mapping[str, str] | None = None) -> Object:
        """Return what the API has at a path."""
        selector = ",".join(f"{key}={value}" for key, value in (labels or {}).items())
        return self._call("GET", path, query_params=_selected(selector))

    def find(self, path: str) -> Object | None:
        """Return what the API has at a path, None where that is nothing."""
        try:
            return self.get(path)
        except ApiException as error:
            if error.status != HTTPStatus.NOT_FOUND:
                raise
            return None

    def ask(self, path: str, question: Object) -> Object:
        """Return the API's answer to a review, which is posted and not kept."""
        return self._call("POST", path, body=question)

    def dry_run_apply(self, path: str, wanted: Object, manager: str) -> Object:
        """Return what the object at a path would become by a server-side apply, as the
        server would store it.

        Args:
            path: of the object, which need not exist.
            wanted: its fields.
            manager: whose fields those are; what it had before, and has not now, goes.
        """
        return self._call(
            "PATCH",
            path,
            query_params=[("dryRun", "All"), ("fieldManager", manager), ("force", "true")],
            header_params={"Content-Type": _APPLY, "Accept": "application/json"},
            body=wanted,
        )

    def _call(self, method: str, path: str, **request: Any) -> Object:
        try:
            found, _, _ = self._client.call_api(
                path,
                method,
                auth_settings=["BearerToken"],
                response_type="object",
                _request_timeout=_TIMEOUT_SECONDS,
                **request,
            )
        except UnicodeDecodeError:
            raise NoApiError from None
        if not isinstance(found, dict):
            raise NoApiError
        return found


def _selected(selector: str) -> list[tuple[str, str]]:
    return [("labelSelector", selector)] if selector else []


@contextlib.contextmanager
def connected(access: ClusterAccess) -> Iterator[Cluster]:
    """Yield a client for the cluster that `access` leads to, by kubectl's rules.

    Keys and certificates of a kubeconfig are files as long as the block lasts.
    """
    configuration = Configuration()
    configuration.retries = False
    text = access.kubeconfig.reveal() if access.kubeconfig else ""
    with TemporaryDirectory() as folder, _silence():
        _configure(configuration, text, access.context, folder)
        with ApiClient(configuration) as client:
            yield Cluster(client)


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """Let the client not log what a command that signs in has said."""
    root = logging.getLogger()
    root.addFilter(_is_not_the_clients)
    try:
        yield
    finally:
        root.removeFilter(_is_not_the_clients)


def _is_not_the_clients(record: logging.LogRecord) -> bool:
    return record.module != "kube_config"


def _configure(configuration: Configuration, text: str, context: str | None, folder: str) -> None:
    options = {"context": context, "client_configuration": configuration, "persist_config": False}
    given = yaml.load(text, yaml.CSafeLoader) if text else None
    if isinstance(given, dict):
        load_kube_config_from_dict(given, temp_file_path=folder, **options)
    elif text or Path(KUBE_CONFIG_DEFAULT_LOCATION).expanduser().exists():
        load_kube_config(text or None, temp_file_path=folder, **options)
    else:
        load_incluster_config(client_configuration=configuration)
