import re
import subprocess
import sys

from cli import COMMAND, ROOT

# What only other commands, rare fields, mistakes or many files need.
NOT_NEEDED = {
    "concurrent",
    "difflib",
    "kubernetes",
    "pulumi",
    "requests",
    "rich",
    "ssl",
    "tarfile",
    "tempfile",
}


def test_one_right_manifest_is_validated_without_what_it_does_not_need() -> None:
    result = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-X", "importtime", COMMAND, "validate", "hack/manifest.yaml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    imported = set(re.findall(r"^import time:.*\| +(\w+)", result.stderr, re.MULTILINE))
    assert {"plugin", "protovalidate"} <= imported
    assert imported & NOT_NEEDED == set()
