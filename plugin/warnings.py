"""What is allowed of a stack input, and should be known before it is deployed."""

from plugin.annotations import annotation_warnings
from plugin.backup.warnings import backup_warnings
from plugin.chart.chart import Chart
from plugin.contract import StackInput
from plugin.helm.warnings import helm_warnings
from plugin.kubernetes_provider.warnings import cluster_warnings

Warnings = tuple[tuple[str, str], ...]
"""Path and message of each."""


def warnings_of(stack_input: StackInput, chart: Chart | None) -> Warnings:
    """Return the warnings of a checked stack input, and of its chart where that is at hand."""
    spec = stack_input.target.spec
    return (
        *annotation_warnings(stack_input.target.metadata),
        *cluster_warnings(stack_input.provider_config),
        *backup_warnings(spec),
        *helm_warnings(spec, chart),
    )
