"""Every text among the tests and in the README that is accepted, by name.

Not a test: what the tests of the schema share.
"""

import json
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"


def good_inputs() -> dict[str, str]:
    """Return YAML texts, each a manifest or a whole stack input."""
    return dict(
        [*_whole_texts(), *_backups(), *_specs(), *_charts(), *_clusters(), *_readme_examples()]
    )


def manifest() -> Any:
    return yaml.safe_load((ROOT / "hack/manifest.yaml").read_text())


def _cases(folder: str) -> Iterator[tuple[str, Any]]:
    for path in sorted((TESTS / folder).glob("*.yaml")):
        yield f"{folder}/{path.stem}", yaml.safe_load(path.read_text())


def _whole_texts() -> Iterator[tuple[str, str]]:
    for folder in ("hack", "tests/handoffs/input"):
        for path in sorted((ROOT / folder).glob("*.yaml")):
            yield f"{folder}/{path.stem}", path.read_text()


def _with_spec(**spec: Any) -> str:
    given = manifest()
    backup = {"backupConfig"} & spec.keys()
    given["spec"] = {key: given["spec"][key] for key in ("container",) if not backup} | spec
    return json.dumps(given)


def _backups() -> Iterator[tuple[str, str]]:
    for folder in ("backup/cells", "backup/wire"):
        for name, case in _cases(folder):
            if not case.get("refused"):
                yield name, _with_spec(container={}, backupConfig=case["backup_config"])


def _specs() -> Iterator[tuple[str, str]]:
    for name, case in _cases("helm/cases"):
        yield name, _with_spec(**{"container": {}} | case["spec"])


def _charts() -> Iterator[tuple[str, str]]:
    for name, case in _cases("chart/cases"):
        yield name, json.dumps(case["manifest"])


def _clusters() -> Iterator[tuple[str, str]]:
    for name, case in _cases("cluster_access/cases"):
        if case.get("provider_config") and "overlay" not in str(case.keys()):
            stack_input = {"target": manifest(), "provider_config": case["provider_config"]}
            text = json.dumps(stack_input)
            yield name, text.replace("AUTHORITY", "QVVUSE9SSVRZ")


def _readme_examples() -> Iterator[tuple[str, str]]:
    blocks = re.findall(
        r"^ *```yaml\n(.*?)^ *```", (ROOT / "README.md").read_text(), re.DOTALL | re.MULTILINE
    )
    for index, example in enumerate(map(textwrap.dedent, blocks)):
        name, given = f"README/{index}", manifest()
        value = yaml.safe_load(example)
        if example.startswith("provider: "):
            text = json.dumps({"target": given, "providerConfig": value})
            yield name, text.replace("LS0tLS1C...", "QVVUSE9SSVRZ")
        elif example.startswith("metadata:"):
            given["metadata"] |= value["metadata"]
            yield name, json.dumps(given)
        elif value.keys() & {"backupConfig", "helm", "crds", "namespace", "container"}:
            given["spec"] |= value
            yield name, json.dumps(given)
