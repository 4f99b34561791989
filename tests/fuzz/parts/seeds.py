"""What the fuzzer begins with: good and bad hand-offs, and the contract's words.

Not a test: what the fuzzer and the test of its findings share.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from canary import CANARY, TEXTS

from plugin.module.vars import SPEC_OVERLAY_ANNOTATION
from plugin.stack_input.fields import field_names

_ROOT = Path(__file__).parents[3]
_TESTS = _ROOT / "tests"
_HANDOFFS = [_ROOT / "hack/manifest.yaml", *sorted((_TESTS / "handoffs/input").glob("*.yaml"))]
_CASES = [
    path
    for folder in ("bad_input/cases", "backup/cells", "helm/cases", "cluster_access/cases")
    for path in sorted((_TESTS / folder).glob("*.yaml"))
]
_OVERLAYS = ("overlay", "provider_config_overlay")
_MARKS = ("---\\x0a", "...\\x0a", "&a ", "*a", "<<: ", "!!str ", "|\\x0a", "null", "~", "[]", "{}")
_MOST_BYTES = 8192
"""Longer ones are of what is too long, and would slow down all that is made of them."""


def seeds() -> list[bytes]:
    """Return hand-offs, with what is laid over each as documents behind it; with keys as
    well, right ones and, lists for texts, wrong ones.
    """
    texts = [
        *(path.read_text() for path in _HANDOFFS),
        *TEXTS.values(),
        *(text.replace(CANARY, f"[{CANARY}]") for text in TEXTS.values()),
        *map(_in_annotation, TEXTS.values()),
        *map(_handed_over, _CASES),
    ]
    return [text.encode() for text in texts if len(text) <= _MOST_BYTES]


def _handed_over(path: Path) -> str:
    case = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
    handoff = case.get("handoff") or yaml.safe_dump(_stack_input(case))
    overlays = [case.get(key) or "{}" for key in _OVERLAYS] if case.keys() & {*_OVERLAYS} else []
    return "\n---\n".join([handoff, *overlays])


def _in_annotation(text: str) -> str:
    """Return a hand-off of which all of the spec is the overlay in its annotation."""
    handoff = yaml.load(text, Loader=yaml.CSafeLoader)
    target = handoff.get("target", handoff)
    overlay = yaml.safe_dump(target.pop("spec"))
    target["metadata"]["annotations"] = {SPEC_OVERLAY_ANNOTATION: overlay}
    return yaml.safe_dump(handoff)


def _stack_input(case: Any) -> dict[str, Any]:
    """Return what a case is of that tells a part of the spec, or the provider config."""
    spec = {"container": {}, **case.get("spec", {})}
    if "backup_config" in case:
        spec |= {"namespace": {"value": "postgres"}, "backup_config": case["backup_config"]}
    target = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": spec,
    }
    provider_config = {key: case[key] for key in ("provider_config",) if key in case}
    return {"target": target, **provider_config}


def words() -> Iterator[str]:
    """Yield the dictionary, a line each: the contract's field names, and YAML's own marks."""
    for word in sorted(field_names()):
        yield f'"{word}: "'
    for mark in _MARKS:
        yield f'"{mark}"'
