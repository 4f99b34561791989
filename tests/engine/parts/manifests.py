"""Manifests, with the chart from its archive.

Not a test: what the tests of this level share.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import charts

OLD, NEW = "1.12.2", "2.0.1"


@dataclass(frozen=True)
class Manifests:
    """Manifests of operators in a namespace of their own.

    Attributes:
        archive: gives the archive of a chart's version.
    """

    archive: Callable[[str], Path]

    def manifest(
        self,
        namespace: str,
        version: str = OLD,
        helm: Mapping[str, Any] | None = None,
        **spec: Any,
    ) -> dict[str, Any]:
        """Return one that creates its namespace, unless the spec says otherwise."""
        chart = {**self.chart(version), **(helm or {})}
        return {
            "apiVersion": "kubernetes.project-planton.org/v1",
            "kind": "KubernetesZalandoPostgresOperator",
            "metadata": {"name": namespace},
            "spec": {
                "container": {},
                "namespace": {"value": namespace},
                "createNamespace": True,
                "helm": chart,
                **spec,
            },
        }

    def chart(self, version: str) -> dict[str, str]:
        """Return the fields of `spec.helm` that name an archive."""
        return {"chart": str(self.archive(version)), "sha256": charts.SHA256[version]}
