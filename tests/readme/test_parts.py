"""Parts of the README that are written anew are found, or missed."""

from pathlib import Path

import pytest
from readme_part import write_part

START, END = "<!-- table: written by `make generate` -->", "<!-- table end -->"


def test_only_the_part_is_written(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{START}\n| old |\n{END}\nafter\n<!-- other end -->\n")
    write_part(readme, "table", "| \\1 |\n")
    assert readme.read_text() == f"before\n{START}\n| \\1 |\n{END}\nafter\n<!-- other end -->\n"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{START}\n| old |\n", 0),
        (f"| old |\n{END}\n", 0),
        (f"{START} \n| old |\n{END}\n", 0),
        (2 * f"{START}\n| old |\n{END}\n", 2),
    ],
)
def test_a_part_that_is_not_there_once_is_an_error(tmp_path: Path, text: str, count: int) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(text)
    with pytest.raises(SystemExit) as caught:
        write_part(readme, "table", "| new |\n")
    expected = f"{readme}: has {count} parts between lines `{START}` and `{END}`: must be 1"
    assert caught.value.code == expected
    assert readme.read_text() == text
