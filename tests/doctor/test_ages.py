"""Whether base backups are new enough, and there at all."""

from datetime import UTC, datetime, timedelta

import pytest

from plugin.doctor.backups.ages import ages
from plugin.doctor.backups.archives import Archive
from plugin.doctor.backups.databases import Database
from plugin.doctor.check import Check

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
DAILY = "0 2 * * *"
ORDERS = Database("shop", "orders", NOW - timedelta(days=30))


def archive(newest: datetime | None, name: str = "orders", version: str = "15") -> Archive:
    variables = {"POD_NAMESPACE": "shop", "SCOPE": name, "PGVERSION": version}
    return Archive(f"spilo/shop/{name}/wal/{version}", variables, newest, has_wal=True)


def check(
    *found: Archive, running: tuple[Database, ...] | None = (ORDERS,), schedule: str = DAILY
) -> Check:
    (only,) = ages(found, running, schedule, NOW)
    return only


@pytest.mark.parametrize(
    ("schedule", "newest", "status"),
    [
        # Of the 10th, of the 9th while that of the 10th may still run, and of the 8th.
        (DAILY, datetime(2026, 3, 10, 2, 5, tzinfo=UTC), "ok"),
        (DAILY, datetime(2026, 3, 9, 2, 5, tzinfo=UTC), "ok"),
        (DAILY, datetime(2026, 3, 8, 2, 5, tzinfo=UTC), "warning"),
        ("@hourly", datetime(2026, 3, 10, 11, 1, tzinfo=UTC), "ok"),
        ("@hourly", datetime(2026, 3, 10, 9, 59, tzinfo=UTC), "warning"),
        ("0 0 * * 0", datetime(2026, 3, 1, 0, 9, tzinfo=UTC), "ok"),
        ("0 0 * * 0", datetime(2026, 2, 22, 0, 9, tzinfo=UTC), "warning"),
        # A clock that is ahead of this one.
        (DAILY, NOW + timedelta(minutes=5), "ok"),
    ],
)
def test_older_than_two_periods_is_late(schedule: str, newest: datetime, status: str) -> None:
    found = check(archive(newest), schedule=schedule)
    assert (found.name, found.status) == ("shop/orders", status)


@pytest.mark.parametrize("running", [(ORDERS,), None])
def test_wal_without_a_base_backup_cannot_be_restored(running: tuple[Database, ...] | None) -> None:
    found = check(archive(None), running=running)
    assert found.status == "failed"
    assert "cannot be restored" in found.sentence


def test_a_cluster_without_an_archive_fails() -> None:
    found = check()
    assert (found.name, found.status) == ("shop/orders", "failed")
    assert "runs, and the bucket has no archive of it" in found.sentence


def test_a_new_cluster_has_an_hour() -> None:
    young = Database("shop", "orders", NOW - timedelta(minutes=59))
    assert check(running=(young,)).status == "warning"
    older = Database("shop", "orders", NOW - timedelta(minutes=61))
    assert check(running=(older,)).status == "failed"


def test_an_archive_of_a_cluster_that_is_gone_is_only_told() -> None:
    found = check(archive(NOW - timedelta(days=90)), running=())
    assert found.status == "ok"
    assert found.sentence.startswith("does not run; newest base backup 2025-12-10 12:00 UTC")


def test_the_newest_version_counts() -> None:
    before = archive(NOW - timedelta(days=90), version="9.6")
    assert check(before, archive(NOW, version="15")).status == "ok"
    assert check(archive(NOW, version="15"), archive(None, version="16")).status == "failed"


def test_where_a_path_does_not_tell_the_namespace_the_name_does() -> None:
    variables = {"SCOPE": "orders", "PGVERSION": "15"}
    found = check(Archive("backups/orders/15", variables, NOW, has_wal=True))
    assert (found.name, found.status) == ("orders", "ok")


def test_each_cluster_has_its_own_line() -> None:
    events = Database("shop", "events", NOW - timedelta(days=1))
    found = list(ages([archive(NOW)], (ORDERS, events), DAILY, NOW))
    assert [(each.name, each.status) for each in found] == [
        ("shop/orders", "ok"),
        ("shop/events", "failed"),
    ]
