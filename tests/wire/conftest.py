"""What the program finds on this machine."""

from pathlib import Path
from typing import Any

import pytest
from archives import archive, sha256

CONTENT = archive()


@pytest.fixture
def chart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A chart at hand, as `spec.helm` names it. The program's folder is an empty one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "chart.tgz").write_bytes(CONTENT)
    return {"chart": f"{tmp_path}/chart.tgz", "sha256": sha256(CONTENT)}
