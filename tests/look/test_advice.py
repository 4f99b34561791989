"""What is advised at the moment of a failure: cases are files, their error texts seen
on the real provider.
"""

from pathlib import Path

import pytest
import yaml

from plugin.helm.advice import namespace_advice, release_advice

CASES = sorted((Path(__file__).parent / "failures").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_names_state_and_command(path: Path) -> None:
    case = yaml.safe_load(path.read_text())
    told = list(release_advice([case["error"]], "postgres-operator", "acid", 180))
    assert len(told) == bool(case["state"])
    for sentence in told:
        assert sentence.startswith("the Helm release acid/postgres-operator " + case["state"])
        for command in case["commands"]:
            assert f"`{command}`" in sentence


def test_a_namespace_that_is_there_already() -> None:
    (told,) = namespace_advice(['namespaces "acid" already exists'], "acid")
    assert told == (
        "the namespace acid is in the cluster already: name it by spec.namespace, without"
        " spec.create_namespace. It is then used as it is, and stays when the stack is destroyed"
    )
    assert not list(namespace_advice(["is forbidden"], "acid"))
