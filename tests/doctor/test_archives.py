"""Which archives there are, by the names of their objects."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.doctor.backups.archives import Archive, archives
from plugin.doctor.backups.layout import common_folder

EARLY, LATE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)


class Objects:
    """A bucket in memory."""

    def __init__(self, objects: Mapping[str, datetime]) -> None:
        self._objects = objects

    def folders(self, folder: str) -> Sequence[str]:
        below = (key.removeprefix(f"{folder}/" if folder else "") for key in self._in(folder))
        return sorted({key.split("/")[0] for key in below if "/" in key})

    def written(self, folder: str) -> Mapping[str, datetime]:
        names = {key: key.removeprefix(f"{folder}/") for key in self._in(folder)}
        return {name: self._objects[key] for key, name in names.items() if "/" not in name}

    def holds_something(self, folder: str) -> bool:
        return bool(self._in(folder))

    def _in(self, folder: str) -> list[str]:
        return [key for key in self._objects if not folder or key.startswith(f"{folder}/")]


def base_backup(path: str, number: int = 2) -> str:
    return f"{path}/basebackups_005/base_00000001000000000000000{number}_backup_stop_sentinel.json"


def wal(path: str) -> str:
    return f"{path}/wal_005/000000010000000000000001.lz4"


def found(template: str, objects: Mapping[str, datetime]) -> list[Archive]:
    return list(archives(Objects(objects), template))


RECOMMENDED = "spilo/$(POD_NAMESPACE)/$(SCOPE)/wal/$(PGVERSION)"


def test_the_newest_base_backup_of_each() -> None:
    orders, events = "spilo/shop/orders/wal/15", "spilo/shop/events/wal/16"
    objects = {
        base_backup(orders, 2): EARLY,
        base_backup(orders, 4): LATE,
        f"{orders}/basebackups_005/base_000000010000000000000006/metadata.json": LATE,
        wal(orders): LATE,
        wal(events): LATE,
        "spilo/shop/empty/wal/15/other": LATE,
        "logical/shop/orders/dump.sql.gz": LATE,
    }
    variables = {"POD_NAMESPACE": "shop"}
    assert found(RECOMMENDED, objects) == [
        Archive(events, {**variables, "SCOPE": "events", "PGVERSION": "16"}, None, has_wal=True),
        Archive(orders, {**variables, "SCOPE": "orders", "PGVERSION": "15"}, LATE, has_wal=True),
    ]


def test_a_base_backup_that_is_not_whole_is_none() -> None:
    path = "backups/orders/15"
    part = f"{path}/basebackups_005/base_000000010000000000000006/tar_partitions/part_1.tar.lz4"
    (archive,) = found("backups/$(SCOPE)/$(PGVERSION)", {part: LATE, wal(path): LATE})
    assert archive.newest is None


@pytest.mark.parametrize(
    ("template", "path", "variables"),
    [
        ("$(SCOPE)", "orders", {"SCOPE": "orders"}),
        (
            "a/$(POD_NAMESPACE)-x-$(SCOPE)",
            "a/shop-x-orders",
            {"POD_NAMESPACE": "shop", "SCOPE": "orders"},
        ),
        ("$(SCOPE)/$(SCOPE)", "orders/orders", {"SCOPE": "orders"}),
        ("a/$$(SCOPE)/$(SCOPE)", "a/$(SCOPE)/orders", {"SCOPE": "orders"}),
        ("fixed/path", "fixed/path", {}),
        ("/a//$(SCOPE)/", "a/orders", {"SCOPE": "orders"}),
    ],
)
def test_where_variables_stand(template: str, path: str, variables: Mapping[str, str]) -> None:
    (archive,) = found(template, {base_backup(path): LATE})
    assert (archive.path, archive.variables) == (path, variables)


def test_a_variable_is_the_same_both_times() -> None:
    assert found("$(SCOPE)/$(SCOPE)", {base_backup("orders/events"): LATE}) == []


NAME = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)


@given(st.sets(st.tuples(NAME, NAME, st.sampled_from(["15", "16"])), min_size=1, max_size=5))
def test_every_archive_is_found(clusters: set[tuple[str, str, str]]) -> None:
    paths = [f"spilo/{space}/{name}/wal/{version}" for space, name, version in clusters]
    archived = found(RECOMMENDED, {base_backup(path): LATE for path in paths})
    assert sorted(archive.path for archive in archived) == sorted(paths)


@pytest.mark.parametrize(
    ("template", "folder"),
    [
        (RECOMMENDED, "spilo"),
        ("$(SCOPE)/a", ""),
        ("a/b/$(SCOPE)", "a/b"),
        ("a/b-$(SCOPE)/c", "a"),
        ("a/b", "a/b"),
    ],
)
def test_the_folder_of_all(template: str, folder: str) -> None:
    assert common_folder(template) == folder
