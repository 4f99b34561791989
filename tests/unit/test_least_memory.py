"""How little memory the operator's container may be given."""

import pytest

from plugin.contract import StackInput
from plugin.validation.checks import checks


@pytest.mark.parametrize(
    ("memory", "is_told"),
    [("6Mi", False), ("6291455", True), ("256m", True), ("0", False), ("", False), ("6M", True)],
)
def test_memory(memory: str, *, is_told: bool) -> None:
    stack_input = StackInput()
    # A limit above it, so that nothing else is said.
    resources = stack_input.target.spec.container.resources
    resources.requests.memory, resources.limits.memory = memory, "1Gi"
    path = "target.spec.container.resources.requests.memory"
    assert [found for found, _ in checks(stack_input)] == ([path] if is_told else [])
