"""Why the cluster refused something: cases are files, their error texts seen on the real
provider.
"""

from pathlib import Path

import pytest
import yaml

from plugin.failure_causes import cause_advice
from plugin.helm.advice import namespace_advice, release_advice

CASES = sorted((Path(__file__).parent / "causes").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_names_cause_and_remedy(path: Path) -> None:
    case = yaml.safe_load(path.read_text())
    errors = [case["error"]]
    told = list(cause_advice(errors))
    assert len(told) == bool(case["told"])
    for sentence in told:
        assert sentence.startswith(case["told"])
        assert "deploy again" in sentence
    assert list(namespace_advice(errors, "acid")) == told
    assert list(release_advice(errors, "postgres-operator", "acid", 180)) == told


def test_of_a_release_the_state_is_told_after_the_cause() -> None:
    error = (
        'Helm release "acid/postgres-operator" failed to initialize completely. Error: cannot'
        ' patch "postgres-operator" with kind Deployment: admission webhook "guard.example.com"'
        " denied the request: nothing changes on a Friday"
    )
    cause, state = release_advice([error], "postgres-operator", "acid", 180)
    assert cause.startswith("an admission webhook or policy of the cluster refuses an object")
    assert state.startswith("the Helm release acid/postgres-operator is failed")
