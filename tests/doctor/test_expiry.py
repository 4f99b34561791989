"""When a PGP key of an existing Secret expires, by a clock that a test sets."""

from datetime import UTC, datetime, timedelta

import pytest
from pgp_packets import CERTIFICATION, ENCRYPT, FIT, armored, key, signature, user_id

from plugin.contract import Encryption, R2Config
from plugin.doctor.check import Status
from plugin.doctor.cluster.existing import expiring_keys
from plugin.sensitive import SecretKey

KEY = SecretKey("vault", "pgp", "armored", Encryption, "pgp_key")
ONLY_READ = SecretKey("vault", "pgp", "armored", Encryption, "pgp_key", is_only_read=True)
OTHER = SecretKey("vault", "r2", "id", R2Config, "access_key_id")

DAY = 24 * 60 * 60
# Made in the first second of 1970, and good for ten days.
EXPIRING = armored(key(), user_id(), signature(CERTIFICATION, ENCRYPT, 10 * DAY - 1))
END = datetime(1970, 1, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "status", "when"),
    [
        (END - timedelta(seconds=1), Status.WARNING, "expires on 1970-01-11: from then on"),
        (END, Status.FAILED, "expired on 1970-01-11: since then"),
        (END + timedelta(days=1), Status.FAILED, "expired on 1970-01-11: since then"),
    ],
)
def test_one_that_expires(now: datetime, status: Status, when: str) -> None:
    (check,) = expiring_keys({OTHER: "example", KEY: EXPIRING}, now)
    assert (check.name, check.status) == ("Secret vault/pgp", status)
    assert check.sentence == (
        f"its pgp_key {when} WAL-G archives nothing, and databases keep their WAL until their disks"
        " are full"
    )
    assert check.remedy == (
        "give it more time with `gpg --quick-set-expire`, for its subkeys too, and write it into"
        " the Secret anew"
    )


def test_nothing_else_is_told() -> None:
    assert (
        list(expiring_keys({OTHER: "example", KEY: armored(*FIT), ONLY_READ: EXPIRING}, END)) == []
    )
