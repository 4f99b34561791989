"""What the README says of stacks of the Go module is what the tests of them expect."""

import re

from both_modules import MUTABLE
from go_stacks import LABEL_DOMAIN, NAMES, case
from programs import ROOT

from plugin.module.vars import CONFIG_NAMESPACE, LABEL_DOMAIN_CONFIG

HEADING = "### From the Go module, and back\n"
SECTION = (ROOT / "README.md").read_text().partition(HEADING)[2].partition("\n## ")[0]


def test_the_corrections_are_those_that_are_listed() -> None:
    rows = re.findall(
        r"^ *\| (?:provider|ConfigMap|release)[^|]* \| (.*?) \|", SECTION, re.MULTILINE
    )
    listed = sorted(path for row in rows for path in re.findall(r"`(.*?)`", row))
    expected = (paths for name in NAMES for paths in case(name).corrections.values())
    assert listed == sorted({path for paths in expected for path in paths})


def test_the_settings_are_those_that_are_tried() -> None:
    key = f"{CONFIG_NAMESPACE}:{LABEL_DOMAIN_CONFIG}"
    assert f"organization/zalando-postgres-operator/dev {key} {LABEL_DOMAIN}\n" in SECTION
    variables = " ".join(f"{name}={value}" for name, value in MUTABLE.items())
    assert f"\nexport {variables}\n" in SECTION
