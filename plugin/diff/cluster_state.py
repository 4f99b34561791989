"""The objects of a deployment as they are in the cluster, and as they would be."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from itertools import chain
from typing import Any

from kubernetes.client import ApiException

from plugin.cluster.connect import Cluster
from plugin.cluster.resources import ServedResources
from plugin.diff.api_words import said
from plugin.diff.comparable import comparable
from plugin.diff.definitions import definition_of
from plugin.diff.wanted import as_sent, is_pulumis, manager_of, without_given_up
from plugin.helm.tree import merged
from plugin.kubernetes_object import Key, Object, Objects, key_of
from plugin.preview.registration import SecretInput

_UNKNOWN = "field not declared in schema"
"""What the API server says of a field that a definition does not know, where it is sent
by server-side apply. Helm merges instead, and the API server drops the field."""

_IDENTITIES = ("resource_id", "/id")
"""How the label ends that no other deployment has."""


class ClusterState:
    """Asks a cluster for both states.

    Attributes:
        refused: objects that it would not take, with its words.
        notes: what is not compared, a sentence each.
    """

    def __init__(
        self,
        cluster: Cluster,
        *,
        wanted: Objects,
        deployed: Objects,
        labels: Mapping[str, str],
    ) -> None:
        """Take what is to be.

        Args:
            cluster: is asked.
            wanted: comparable objects that would be deployed.
            deployed: those of the Helm release as it was deployed last.
            labels: of the module's own objects.
        """
        self._cluster = cluster
        self._served = ServedResources(cluster)
        self._wanted = wanted
        self._deployed = deployed
        self._labels = labels
        self._live: dict[Key, Object] = {}
        self._refusals: list[tuple[Key, str]] = []
        self.refused: list[tuple[Key, str]] = []
        self.notes: list[str] = []

    def before(self) -> Objects:
        """Return the objects that are there: wanted, of the release, or left over.

        Raises:
            ApiException: the cluster refuses to show them.
        """
        for key in {**self._wanted, **self._deployed}:
            path = self._path(key)
            if path and (found := self._cluster.find(path)):
                self._live[key] = found
        self._live.update(self._left_over())
        return {key: comparable(found) for key, found in self._live.items()}

    def after(self) -> Objects:
        """Return the objects that would be there, as the cluster would store them; one that
        it refuses with what is wanted laid over what it is.

        Raises:
            ApiException: the cluster refuses to say.
        """
        after = {key: self._becomes(key, wanted) for key, wanted in self._wanted.items()}
        self._sort_refusals(after)
        return after

    def _becomes(self, key: Key, wanted: Object) -> Object:
        live = self._live.get(key)
        if live is None:
            return wanted
        before = comparable(live)
        try:
            answer = self._cluster.dry_run_apply(
                self._path(key) or "", as_sent(wanted, before), manager_of(live)
            )
        except ApiException as error:
            if error.status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN) or not error.status:
                raise
            self._refusals.append((key, _words(key, error, wanted)))
            after: Object = merged(before, wanted)
        else:
            after = comparable(answer)
        return without_given_up(after, self._deployed.get(key, wanted), wanted)

    def _sort_refusals(self, after: Objects) -> None:
        """Tell what is refused from what only a definition refuses: that which the deployment
        replaces first, or that which is left to Helm, which asks less.
        """
        for key, words in self._refusals:
            definition = definition_of(key, self._wanted)
            if definition in self._live and comparable(self._live[definition]) != after[definition]:
                self.notes.append(
                    f"{key.kind} {key.name} is shown as it is wanted: the cluster still judges it"
                    " by a definition that this deployment replaces first"
                )
            elif definition is None and _UNKNOWN in words:
                self.notes.append(
                    f"{key.kind} {key.name} is shown as it is wanted, but settings are dropped that"
                    " its definition in the cluster does not know; crds: managed upgrades it first:"
                    f" {words}"
                )
            else:
                self.refused.append((key, words))

    def _path(self, key: Key) -> str | None:
        """Return where the API has an object, None where the cluster does not know its kind."""
        resource = self._served.get(key.api_version, key.kind)
        return resource.path(key.namespace, key.name) if resource else None

    def _left_over(self) -> Iterator[tuple[Key, Object]]:
        """Yield the module's own objects that are wanted no more, known by label."""
        if not any(key.endswith(_IDENTITIES) for key in self._labels):
            return
        for kind, plural in (("Secret", "secrets"), ("ConfigMap", "configmaps")):
            try:
                listed = self._cluster.get(f"/api/v1/{plural}", self._labels)["items"]
            except ApiException as error:
                self.notes.append(
                    f"the cluster answers {error.status} to who lists {plural}: those that would be"
                    " removed are not shown"
                )
                continue
            for found in listed:
                named = {"apiVersion": "v1", "kind": kind, **found}
                if is_pulumis(found) and key_of(named) not in self._wanted:
                    yield key_of(named), named


def _words(key: Key, error: ApiException, wanted: Object) -> str:
    """Return the API's words, but not where they may quote a key."""
    words = said(error)
    quotes = key.kind == "Secret" or any(secret in words for secret in _secrets(wanted))
    return f"{error.status} {error.reason}" if quotes else words


def _secrets(value: Any) -> Iterator[str]:
    match value:
        case SecretInput() if value.value:
            yield str(value.value)
        case Mapping():
            yield from chain.from_iterable(map(_secrets, value.values()))
        case list():
            yield from chain.from_iterable(map(_secrets, value))
        case _:
            pass
