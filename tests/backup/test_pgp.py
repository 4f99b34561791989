"""An armored key as the one line that envdir hands on."""

import pytest

from plugin.backup.pgp import one_line

LINE = "BEGIN\\n\\nexample\\nEND"


@pytest.mark.parametrize(
    "armored",
    [
        "BEGIN\n\nexample\nEND",
        "BEGIN\n\nexample\nEND\n",
        "\n BEGIN\n\nexample\nEND \n\n",
        "BEGIN\r\n\r\nexample\r\nEND\r\n",
        "BEGIN  \n\t\nexample\t\nEND",
        # Go's reader refuses white space in front, and an empty line before the end.
        "BEGIN\n\n  example\n\n  END",
        # As it has to stand in a variable.
        "BEGIN\\n\\nexample\\nEND",
        "BEGIN\\n\\nexample\\nEND\\n",
    ],
)
def test_one_line(armored: str) -> None:
    assert one_line(armored) == LINE
