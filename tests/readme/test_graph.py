"""The README's picture is the one that `graph` draws."""

import re

from deployments import MANIFESTS, ROOT, drawn

from plugin.graph.svg.as_svg import as_svg


def test_the_picture_is_current() -> None:
    """`make generate` draws it anew."""
    (shown,) = re.findall(r"!\[[^]]+\]\(([^)]+\.svg)\)", (ROOT / "README.md").read_text())
    assert (ROOT / shown).read_bytes() == as_svg(drawn(MANIFESTS["hack"])).encode()
