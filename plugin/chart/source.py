"""Where the chart comes from, as the spec says."""

from typing import NamedTuple

from plugin.contract import MANAGED, Helm, Spec
from plugin.module.vars import HELM_CHART_REPOSITORY, HELM_CHART_VERSION
from plugin.secret_text import SecretText

OCI = "oci://"
"""How a reference to a registry starts."""


class Credentials(NamedTuple):
    """What a repository or registry is logged in to with."""

    username: str
    password: SecretText


class Repository(NamedTuple):
    """A chart repository with an index, by its URL, and a version in it."""

    url: str
    version: str


class Oci(NamedTuple):
    """A chart in a registry, by `oci://` reference, and a version of it."""

    reference: str
    version: str


class Archive(NamedTuple):
    """An archive, by its URL or absolute path."""

    location: str


Source = Repository | Oci | Archive


def chart_source(helm: Helm) -> Source:
    """Return the source that a checked block names, or the seed's repository."""
    version = helm.version or HELM_CHART_VERSION
    if helm.chart.startswith(OCI):
        return Oci(helm.chart, version)
    if helm.chart:
        return Archive(helm.chart)
    return Repository(helm.repository or HELM_CHART_REPOSITORY, version)


def chart_credentials(helm: Helm) -> Credentials | None:
    """Return the credentials of a checked block, if it has some."""
    return Credentials(helm.username, SecretText(helm.password)) if helm.username else None


def needs_archive(spec: Spec) -> bool:
    """Whether the module has to look into the archive itself, instead of leaving
    it to Helm to find the chart.
    """
    return bool(spec.helm.sha256 or spec.helm.image_registry or spec.crds == MANAGED)
