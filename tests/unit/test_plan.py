from pathlib import Path
from typing import Any

import pytest
import yaml

from plugin.chart.obtain import obtain_at_hand
from plugin.errors import StackInputError
from plugin.plan import plan, warned_of
from plugin.settings import settings
from plugin.stack_input.document import Document
from plugin.stack_input.read import decoded

MANIFEST = Path(__file__).parent.parent.parent / "hack/manifest.yaml"
SETTINGS = settings(lambda _key: None, {})


def handoff(**helm: Any) -> Document:
    manifest = yaml.safe_load(MANIFEST.read_text())
    manifest["spec"]["backupConfig"]["enableWalGRestore"] = False
    if helm:
        manifest["spec"]["helm"] = helm
    return Document.from_text("m.yaml", yaml.safe_dump(manifest))


@pytest.mark.parametrize(
    "helm", [{}, {"timeoutSeconds": 60}, {"values": {"podLabels": {"team": "billing"}}}]
)
def test_the_warnings_are_those_of_the_plan(helm: dict[str, Any]) -> None:
    (warning,) = warned_of(decoded(handoff(**helm), None), SETTINGS, obtain_at_hand)
    assert warning.path == "spec.backup_config.enable_wal_g_restore"
    assert (warning,) == plan(handoff(**helm), SETTINGS, obtain_at_hand).warnings


def test_values_in_the_way_are_refused_without_a_plan_too() -> None:
    wrong = handoff(values={"resources": {}, "nameOverride": "other"})
    with pytest.raises(StackInputError) as by_warned_of:
        warned_of(decoded(wrong, None), SETTINGS, obtain_at_hand)
    with pytest.raises(StackInputError) as by_plan:
        plan(wrong, SETTINGS, obtain_at_hand)
    for refused in (by_warned_of, by_plan):
        assert [problem.path for problem in refused.value.problems] == [
            "spec.helm.values.nameOverride"
        ]
