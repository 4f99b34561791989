"""A rotated key is an update in place of what databases read, and leaves no trace."""

import json
from collections.abc import Callable
from pathlib import Path

from api import Api
from history import records
from manifests import Manifests
from r2 import backup
from stack import MakeStack
from traces import found_in, leaks

OLD_KEY, NEW_KEY = "example-first-secret-key", "example-second-secret-key"


def test_a_key_of_the_bucket(
    new_stack: MakeStack, manifests: Manifests, api: Api, written: Callable[[], list[Path]]
) -> None:
    name = "rotated"
    stack = new_stack(name)
    stack.hand_over(manifests.manifest(name, backupConfig=backup(OLD_KEY)))
    printed = [stack.preview("--diff"), stack.up()]
    before = {each["kind"]: api.get(each)["metadata"]["uid"] for each in stack.objects()}
    assert set(before) == {"Namespace", "Secret", "ConfigMap"}

    stack.hand_over(manifests.manifest(name, backupConfig=backup(NEW_KEY)))
    printed.append(stack.preview("--diff"))
    assert stack.changes() == {
        f"kubernetes:core/v1:ConfigMap::{name}-backup-config": "update",
        f"kubernetes:core/v1:Secret::{name}-backup-credentials": "update",
    }
    printed += [stack.up(), stack.refresh("--expect-no-changes")]
    stored = {each["kind"]: api.get(each) for each in stack.objects()}
    assert {kind: each["metadata"]["uid"] for kind, each in stored.items()} == before
    assert stored["ConfigMap"]["data"]["AWS_SECRET_ACCESS_KEY"] == NEW_KEY

    said = "".join([*printed, stack.exported(), json.dumps(records(api, name))]).encode()
    assert found_in(said, OLD_KEY, NEW_KEY) == []
    assert NEW_KEY in stack.exported("--show-secrets")
    assert leaks(written(), OLD_KEY, NEW_KEY) == []
