"""By which path a stack of hack/fleet/batch.py knows its manifest."""

from pathlib import Path

from stack_owner import place


def test_it_is_the_path_in_the_repository(tmp_path: Path) -> None:
    clone, worktree = tmp_path / "clone", tmp_path / "worktree"
    (clone / ".git").mkdir(parents=True)
    worktree.mkdir()
    (worktree / ".git").write_text("gitdir: ../clone/.git/worktrees/worktree\n")
    for folder in (clone, worktree):
        assert place(folder / "clusters/prod/eu.yaml") == "clusters/prod/eu.yaml"


def test_outside_of_one_it_is_the_whole_path(tmp_path: Path) -> None:
    assert place(tmp_path / "eu.yaml") == f"{tmp_path}/eu.yaml"
