"""Logins of registries that `helm registry login` and `docker login` have kept."""

import base64
import json
import os
from collections.abc import Iterator
from pathlib import Path

from plugin.chart.http import Login


def known_login(host: str) -> Login | None:
    """Return the login for a registry, by `host` or `host:port`, if a file holds one.

    One that a credential helper keeps is not found.
    """
    for path in _files():
        try:
            kept = json.loads(path.read_bytes())["auths"][host]["auth"]
            user, separator, password = base64.b64decode(kept).decode().partition(":")
        except (OSError, ValueError, LookupError, TypeError):
            continue
        if separator:
            return user, password
    return None


def _files() -> Iterator[Path]:
    """Yield where Helm looks, then Docker (Helm's pkg/cli/environment.go)."""
    if path := os.environ.get("HELM_REGISTRY_CONFIG"):
        yield Path(path)
    settings = os.environ.get("HELM_CONFIG_HOME") or Path.home() / ".config/helm"
    yield Path(settings) / "registry/config.json"
    yield Path(os.environ.get("DOCKER_CONFIG") or Path.home() / ".docker") / "config.json"
