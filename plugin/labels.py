"""The labels of the module's own objects, and those that databases inherit.

Bare keys are the seed document's. Under a domain they are the keys that the Go
module really writes, so that a stack that it deployed can be continued.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from plugin.configuration_keys import full_key
from plugin.contract import Metadata
from plugin.errors import InvalidStackInputError, Problem
from plugin.module.vars import LABEL_DOMAIN_CONFIG, RESOURCE_KIND

_BARE_KEYS = {
    "resource": "resource",
    "organization": "organization",
    "environment": "environment",
    "kind": "resource_kind",
    "id": "resource_id",
}
_LABEL_DOMAIN = re.compile(
    r"(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*"
)
"""The prefix of a Kubernetes label key: DNS subdomain of RFC 1123."""


class Labels(NamedTuple):
    """The labels of one deployment.

    Attributes:
        own: labels of the objects that the module creates.
        inherited: keys that the operator copies from a `postgresql` resource.
    """

    own: Mapping[str, str]
    inherited: tuple[str, ...]


def labels(metadata: Metadata, domain: str | None) -> Labels:
    """Return the labels for `metadata`; one whose source is empty is left out."""
    keys = _domain_keys(domain) if domain else _BARE_KEYS
    values = {
        "resource": "true",
        "organization": metadata.org,
        "environment": metadata.env,
        "kind": RESOURCE_KIND,
        "id": metadata.id,
        "name": metadata.name,
    }
    own = {keys[name]: value for name, value in values.items() if value and name in keys}
    inherited = tuple(keys[name] for name in _BARE_KEYS)
    return Labels(own, inherited)


def checked_label_domain(configured: str | None) -> str | None:
    """Return the Pulumi configuration's `planton-cloud:label-domain`, None where
    it is absent or empty.

    Raises:
        InvalidStackInputError: it cannot be the prefix of a label key.
    """
    if configured and not _LABEL_DOMAIN.fullmatch(configured):
        message = (
            f"Pulumi configuration {full_key(LABEL_DOMAIN_CONFIG)} is no DNS name:"
            " set it to for example planton.ai"
        )
        raise InvalidStackInputError([Problem(message)])
    return configured or None


def _domain_keys(domain: str) -> Mapping[str, str]:
    return {name: f"{domain}/{name}" for name in (*_BARE_KEYS, "name")}
