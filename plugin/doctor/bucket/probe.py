"""An object of our own, through everything that WAL-G does with its objects."""

import os
import secrets
from collections.abc import Callable, Iterator

from plugin.doctor.bucket.client import Bucket
from plugin.doctor.bucket.failure import Cause, Failure, KnownError, failure
from plugin.doctor.bucket.operations import PART_BYTES, Operations
from plugin.doctor.check import Check, Group, Status, skipped
from plugin.errors import PluginError

_FOLDER = ".planton-zalando-probe-"
"""A name that no namespace and no cluster can have, beside them."""

PUT, MULTIPART, LIST, READ, DELETE = "put", "multipart", "list", "read", "delete"
OPERATIONS = (PUT, MULTIPART, LIST, READ, DELETE)

_WITHOUT = {
    PUT: "no database can archive its WAL, which then fills its disk",
    MULTIPART: "base backups fail",
    LIST: "nothing can be restored, and retention finds nothing to delete",
    READ: "nothing can be restored",
    DELETE: "old backups are never deleted",
}


class LeftBehindError(PluginError):
    """The probe could not be removed."""


class Probe:
    """The object, and what became of it."""

    def __init__(self, bucket: Bucket, folder: str) -> None:
        """Put it into a folder of a bucket, empty for the bucket itself."""
        self._bucket = bucket
        self._folder = "/".join(filter(None, (folder, f"{_FOLDER}{secrets.token_hex(8)}")))
        self._key = f"{self._folder}/object"
        self._operations = Operations(bucket)
        self._content = b""
        self._may_exist = False

    def run(self) -> list[Check]:
        """Return how each operation went, and leave nothing behind, however this ends.

        Raises:
            LeftBehindError: it was interrupted, and what it wrote cannot be removed.
        """
        try:
            return [*self._checks(), *self._rest()]
        except KeyboardInterrupt:
            self._remove()
            raise

    def _checks(self) -> Iterator[Check]:
        steps: dict[str, Callable[[], str]] = {
            PUT: self._put,
            MULTIPART: self._put_in_parts,
            LIST: self._list,
            READ: self._read,
            DELETE: self._delete,
        }
        failed: dict[str, Failure] = {}
        for name, step in steps.items():
            if because := _because(name, failed):
                yield from skipped(Group.BUCKET, [name], because)
                continue
            try:
                yield Check(Group.BUCKET, name, Status.OK, step())
            except Exception as error:  # noqa: BLE001 - obstore raises built-in errors too
                failed[name] = failure(error, self._bucket.place)
                yield self._failed(name, failed[name])

    def _put(self) -> str:
        return self._written(os.urandom(64), self._operations.put)

    def _put_in_parts(self) -> str:
        return self._written(os.urandom(PART_BYTES) + os.urandom(64), self._operations.put_in_parts)

    def _written(self, content: bytes, put: Callable[[str, bytes], None]) -> str:
        self._may_exist = True
        put(self._key, content)
        self._content = content
        return f"wrote {len(content)} bytes"

    def _list(self) -> str:
        found = self._operations.first(self._folder)
        if not found and self._may_exist:
            raise KnownError("what was written is not listed", _OTHERS)
        return "found what was written" if found else "found nothing, as nothing was written"

    def _read(self) -> str:
        if self._operations.read(self._key) != self._content:
            raise KnownError("what was written is read otherwise", _OTHERS)
        return "found it as it was written"

    def _delete(self) -> str:
        self._operations.delete(self._key)
        if self._operations.exists(self._key):
            raise KnownError("what was deleted is still there", _OTHERS)
        self._may_exist = False
        return "it is gone"

    def _failed(self, name: str, why: Failure) -> Check:
        status = Status.WARNING if why.cause is Cause.OWN_AUTHORITY else Status.FAILED
        sentence = why.sentence if why.stops else f"{why.sentence}: {_WITHOUT[name]}"
        remedy = why.remedy or _REMEDY.format(operation=name, url=self._bucket.url)
        # Of what is not answered, or not so that it is understood, nobody knows whether it
        # was done.
        if name == PUT and why.cause not in (Cause.SILENCE, Cause.OTHER):
            self._may_exist = False
        if name == DELETE:
            self._may_exist = False
            sentence += f". {self._where()} is left behind"
        return Check(Group.BUCKET, name, status, sentence, remedy)

    def _rest(self) -> Iterator[Check]:
        """Remove what an operation may have written that was not answered."""
        if self._may_exist:
            try:
                self._operations.delete(self._key)
            except Exception:  # noqa: BLE001 - as above
                sentence = f"{self._where()} may be left behind"
                yield Check(Group.BUCKET, "probe", Status.WARNING, sentence, "delete it")

    def _remove(self) -> None:
        try:
            if self._may_exist:
                self._operations.delete(self._key)
        except Exception as error:
            message = f"interrupted, and {self._where()} may be left behind: delete it"
            raise LeftBehindError(message) from error

    def _where(self) -> str:
        return f"{self._bucket.url}/{self._key}"


_OTHERS = "see what else changes objects there"
_REMEDY = "allow {operation} on {url} to the keys"


def _because(name: str, failed: dict[str, Failure]) -> str:
    """Say why an operation cannot be tried, empty where it can."""
    stopping = [each for each, why in failed.items() if why.stops]
    if stopping:
        return f"{stopping[0]} failed"
    return f"{PUT} failed" if PUT in failed and name in (MULTIPART, READ, DELETE) else ""
