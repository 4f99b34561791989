"""Annotations that are close to one of ours, and those that are the platform's."""

import pytest

from plugin.annotations import annotation_warnings
from plugin.contract import Metadata, StackInput, Target
from plugin.warnings import warnings_of


@pytest.mark.parametrize("name", ["spec-overlays", "specOverlay", "spec_overlay", "overlay"])
def test_a_misspelt_one_is_warned_of(name: str) -> None:
    metadata = Metadata(annotations={f"planton.ai/{name}": "container: {}"})
    assert list(annotation_warnings(metadata)) == [
        (
            f'target.metadata.annotations["planton.ai/{name}"]',
            "is passed over: did you mean planton.ai/spec-overlay?",
        )
    ]


@pytest.mark.parametrize(
    "key",
    [
        "planton.ai/spec-overlay",
        "planton.ai/service",
        "planton.ai/stack-job-id",
        "planton.ai/spec-hash",
        "example.com/spec-overlays",
        "spec-overlays",
    ],
)
def test_any_other_is_left_alone(key: str) -> None:
    assert not list(annotation_warnings(Metadata(annotations={key: ""})))


def test_it_is_among_the_warnings_of_a_stack_input() -> None:
    metadata = Metadata(annotations={"planton.ai/specOverlay": ""})
    (warning,) = warnings_of(StackInput(target=Target(metadata=metadata)), None)
    assert warning[0] == 'target.metadata.annotations["planton.ai/specOverlay"]'
