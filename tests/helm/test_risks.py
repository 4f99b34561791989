"""What is taken for the charts' own settings, by which others put data at risk, is theirs."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from plugin.chart.chart import Chart
from plugin.effects.change import text
from plugin.helm.risks import risks_of_chart, risks_of_values
from plugin.module.vars import DEFAULTS_OF_RISK, OTHER_DEFAULTS_OF_RISK

LEFT_OUT = ("configGeneral", "kubernetes_use_configmaps")
"""By the first of the charts, so that the operator's own default counts."""


def values_of(chart: Chart) -> dict[tuple[str, ...], str]:
    found = {}
    for path in DEFAULTS_OF_RISK:
        value: Any = chart.values
        for key in path:
            value = value.get(key) if value else None
        found[path] = text(value)
    return found


@pytest.mark.parametrize(
    ("version", "others"), [("1.12.2", {LEFT_OUT: None}), ("2.0.1", OTHER_DEFAULTS_OF_RISK)]
)
def test_the_charts_have_these_defaults(
    version: str, others: Mapping[tuple[str, ...], Any], chart_of: Callable[[str], Chart]
) -> None:
    expected = {path: text(value) for path, value in {**DEFAULTS_OF_RISK, **others}.items()}
    assert values_of(chart_of(version)) == expected


GENERAL, UPGRADE = "configGeneral", "configMajorVersionUpgrade"
LABELS = ("configKubernetes", "cluster_labels", "application")


@pytest.mark.parametrize(
    ("values", "version", "told"),
    [
        ({}, "1.12.2", []),
        ({GENERAL: {"etcd_host": ""}}, "1.12.2", []),
        ({GENERAL: {"etcd_host": "etcd:2379"}}, "1.12.2", [(GENERAL, "etcd_host")]),
        ({"configUsers": {"super_username": "postgres"}}, "1.12.2", []),
        ({"configUsers": {"super_username": "root"}}, "2.0.1", [("configUsers", "super_username")]),
        ({"configKubernetes": {"cluster_labels": {"application": "spilo"}}}, "1.12.2", []),
        ({"configKubernetes": {"cluster_labels": {"application": "x"}}}, "1.12.2", [LABELS]),
        # Chart 2.0.1 has the one of itself, and the other is what was.
        ({GENERAL: {LEFT_OUT[1]: True}}, "1.12.2", [LEFT_OUT]),
        ({GENERAL: {LEFT_OUT[1]: True}}, "2.0.1", []),
        ({GENERAL: {LEFT_OUT[1]: False}}, "2.0.1", []),
        (
            {UPGRADE: {"major_version_upgrade_mode": "manual"}},
            "1.12.2",
            [(UPGRADE, "major_version_upgrade_mode")],
        ),
        ({UPGRADE: {"major_version_upgrade_mode": "manual"}}, "2.0.1", []),
        ({UPGRADE: {"major_version_upgrade_mode": "off"}}, "2.0.1", []),
        # A setting that counts beside another alone.
        ({UPGRADE: {"target_major_version": "17"}}, "2.0.1", []),
        (
            {UPGRADE: {"target_major_version": "17", "major_version_upgrade_mode": "full"}},
            "2.0.1",
            [(UPGRADE, "major_version_upgrade_mode"), (UPGRADE, "target_major_version")],
        ),
        # No setting of the operator's.
        ({"podLabels": {"super_username": "x"}}, "1.12.2", []),
    ],
)
def test_values_at_risk(
    values: Mapping[str, Any], version: str, told: list[tuple[str, ...]]
) -> None:
    found = list(risks_of_values(values, version))
    assert [path for path, _ in found] == told
    start = "data is at risk where databases run with another value: "
    assert all(message.startswith(start) for _, message in found)


@pytest.mark.parametrize(
    ("values", "version", "told"),
    [
        ({}, "1.12.2", []),
        ({}, "1.15.1", []),
        ({}, "2.0.0", [LEFT_OUT[1], "major_version_upgrade_mode"]),
        ({GENERAL: {LEFT_OUT[1]: False}}, "2.0.1", ["major_version_upgrade_mode"]),
        ({UPGRADE: {"major_version_upgrade_mode": "manual"}}, "2.0.1", [LEFT_OUT[1]]),
    ],
)
def test_charts_at_risk(values: Mapping[str, Any], version: str, told: list[str]) -> None:
    found = list(risks_of_chart(values, version))
    assert len(found) == len(told)
    for message, setting in zip(found, told, strict=True):
        assert message.startswith(f"chart {version} has ")
        assert f".{setting}: " in message
