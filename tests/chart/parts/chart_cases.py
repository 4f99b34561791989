"""What a case of the chart level deploys.

Not a test: what the chart level and the cluster level share.
"""

import hashlib
from pathlib import Path
from typing import Any

import yaml

from plugin.chart.archive import read_chart
from plugin.chart.chart import Chart
from plugin.chart.source import needs_archive
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.module.locals import Locals, initialize_locals
from plugin.stack_input.document import Document
from plugin.stack_input.read import read


def chart_of(archive: Path) -> Chart:
    """Return the chart of an archive."""
    content = archive.read_bytes()
    return read_chart(content, hashlib.sha256(content).hexdigest())


def locals_of(case: Any, archive: Path) -> Locals:
    """Return the locals of a case, which look into the archive where they need it."""
    handoff = Document("manifest.yaml", yaml.safe_dump(case["manifest"]).encode())
    stack_input = read(handoff, None).stack_input
    chart = chart_of(archive) if needs_archive(stack_input.target.spec) else None
    return initialize_locals(stack_input, AmbientCluster(), case.get("label_domain"), chart)
