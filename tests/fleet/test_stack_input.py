"""hack/fleet/stack_input.py where there is nothing to print."""

import pytest
from click.testing import CliRunner
from stack_input import main

STACK = "kind: Stack\nmetadata: {name: eu-1}\nspec: {config: {other:key: x}}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "there is no Stack eu-1 with planton-cloud:stack-input in its config"),
        (STACK, "there is no Stack eu-1 with planton-cloud:stack-input in its config"),
        ("---\n- Stack\n---\nkind: Stack\n", "there is no Stack eu-1 with"),
        ("a: b: c\n", "standard input is no YAML: mapping values are not allowed here"),
    ],
)
def test_it_is_told(text: str, told: str) -> None:
    done = CliRunner().invoke(main, ["eu-1"], input=text)
    assert done.exit_code == 1
    assert done.output.startswith(f"Error: {told}")
