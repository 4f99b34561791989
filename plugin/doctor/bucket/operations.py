"""What WAL-G does with a bucket, one call after the other."""

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

import obstore

from plugin.bounded import bounded
from plugin.doctor.bucket.client import Bucket
from plugin.doctor.limits import CHECK_SECONDS

T = TypeVar("T")

PART_BYTES = 5 * 1024 * 1024
"""The least that S3 takes as a part before the last."""


class Operations:
    """Calls of one bucket. Each is waited for so long as a check may take; one that
    is left running holds the next up, so that what removes an object comes last.

    Each raises TimeoutError, or what obstore raises.
    """

    def __init__(self, bucket: Bucket) -> None:
        """Work on `bucket`."""
        self._bucket = bucket
        self._turn = Lock()

    def put(self, key: str, content: bytes) -> None:
        """Write an object by one request."""
        store = self._bucket.store
        self._in_turn(lambda: obstore.put(store, key, content, use_multipart=False))

    def put_in_parts(self, key: str, content: bytes) -> None:
        """Write an object as WAL-G writes base backups: in equal parts, but for the last.

        On an error the upload is aborted.
        """
        bucket = self._bucket
        self._in_turn(
            lambda: obstore.put(
                bucket.store,
                key,
                content,
                use_multipart=True,
                chunk_size=PART_BYTES,
                attributes=bucket.base_backups,
            )
        )

    def first(self, folder: str) -> str | None:
        """Return the key of an object below a folder, None where there is none."""
        return self._in_turn(lambda: _first(self._bucket, folder))

    def read(self, key: str) -> bytes:
        """Return an object's content."""
        return self._in_turn(lambda: bytes(obstore.get(self._bucket.store, key).bytes()))

    def read_start(self, key: str) -> None:
        """Read the first byte of an object."""
        self._in_turn(lambda: obstore.get_range(self._bucket.store, key, start=0, end=1))

    def delete(self, key: str) -> None:
        """Delete an object, which need not be there."""
        self._in_turn(lambda: _delete(self._bucket, key))

    def exists(self, key: str) -> bool:
        """Return whether there is an object."""
        return self._in_turn(lambda: _exists(self._bucket, key))

    def _in_turn(self, call: Callable[[], T]) -> T:
        def wait_and_call() -> T:
            with self._turn:
                return call()

        return bounded(wait_and_call, CHECK_SECONDS)


def _first(bucket: Bucket, folder: str) -> str | None:
    for found in obstore.list(bucket.store, folder or None, chunk_size=1):
        for each in found:
            return each["path"]
    return None


def _delete(bucket: Bucket, key: str) -> None:
    try:
        obstore.delete(bucket.store, key)
    except FileNotFoundError as error:
        if "NoSuchBucket" in str(error):
            raise


def _exists(bucket: Bucket, key: str) -> bool:
    try:
        obstore.head(bucket.store, key)
    except FileNotFoundError:
        return False
    return True
