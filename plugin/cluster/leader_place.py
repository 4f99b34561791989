"""Where an operator has databases keep their leader: in an etcd, or in objects of Kubernetes."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from plugin.effects.change import text


class LeaderPlace(NamedTuple):
    """The place, by the operator's settings of these names, each as text.

    Attributes:
        etcd_host: where the etcd is, empty where there is none.
        kubernetes_use_configmaps: without one, whether it is ConfigMaps, not Endpoints.
    """

    etcd_host: str
    kubernetes_use_configmaps: str


def place_by(settings: Mapping[str, Any]) -> LeaderPlace:
    """Return the place that the operator takes from its settings, as `patroniUsesKubernetes`
    and `patroniKubernetesUseConfigMaps` in its util.go do.
    """
    host = text(settings.get("etcd_host"))
    in_config_maps = not host and text(settings.get("kubernetes_use_configmaps")) == "true"
    return LeaderPlace(host, text(in_config_maps))


def in_words(place: LeaderPlace) -> str:
    """Return what a person calls it."""
    if place.etcd_host:
        return f"etcd at {place.etcd_host}"
    return "ConfigMaps" if place.kubernetes_use_configmaps == text(value=True) else "Endpoints"
