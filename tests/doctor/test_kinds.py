"""Which kinds a chart's templates come to, by the values of a release."""

from typing import Any

import pytest
from archives import archive, sha256

from plugin.chart.archive import read_chart
from plugin.chart.chart import Chart
from plugin.doctor.cluster.kinds import Kind, chart_kinds

ALWAYS = "apiVersion: v1\nkind: Service\nspec: {kind: NotThis}\n"
GUARDED = """{{- if .Values.priority.create }}
apiVersion: scheduling.k8s.io/v1
description: between the two
kind: PriorityClass
{{- if .Values.other }}
value: 1
{{- end }}
{{- end }}
"""
CHOSEN = """{{ if eq .Values.target "ConfigMap" }}
apiVersion: "v1"
kind: ConfigMap
{{ end }}
"""
UNKNOWN = """{{- if and .Values.a (not .Values.b) }}
{{- range .Values.list }}
---
apiVersion: batch/v1
kind: Job
{{- end }}
{{- end }}
"""
SERVICE, PRIORITY = Kind("v1", "Service"), Kind("scheduling.k8s.io/v1", "PriorityClass")
CONFIG_MAP, JOB = Kind("v1", "ConfigMap"), Kind("batch/v1", "Job")


CHART: Chart = read_chart(
    content := archive(
        **{
            "values.yaml": "priority: {create: true}\ntarget: ConfigMap\na: 1\nother: {}\n",
            "templates/always.yaml": ALWAYS,
            "templates/guarded.yaml": GUARDED,
            "templates/chosen.yaml": CHOSEN,
            "templates/unknown.yaml": UNKNOWN,
        }
    ),
    sha256(content),
)


@pytest.mark.parametrize(
    ("values", "left_out"),
    [
        ({}, set()),
        ({"priority": {"create": False}}, {PRIORITY}),
        ({"priority": {"create": None}}, {PRIORITY}),
        ({"priority": "text"}, {PRIORITY}),
        ({"target": "OperatorConfigurationCRD"}, {CONFIG_MAP}),
        # Of a guard that is not understood, nothing is left out.
        ({"a": 0, "list": []}, set()),
        ({"other": {"more": 1}}, set()),
    ],
)
def test_a_template_counts_where_its_guard_is_open(
    values: dict[str, Any], left_out: set[Kind]
) -> None:
    every = {SERVICE, PRIORITY, CONFIG_MAP, JOB}
    assert chart_kinds(CHART, values) == every - left_out
