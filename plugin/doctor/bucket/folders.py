"""The folders of a bucket."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import PurePosixPath

import obstore

from plugin.doctor.bucket.client import Store


class BucketFolders:
    """Looks through a bucket by requests that list it, as `archives` asks for it."""

    def __init__(self, store: Store) -> None:
        """Look by `store`."""
        self._store = store

    def folders(self, folder: str) -> Sequence[str]:
        """Return the names of the folders right in a folder, empty for the bucket."""
        found = obstore.list_with_delimiter(self._store, folder or None)
        return [PurePosixPath(each).name for each in found["common_prefixes"]]

    def written(self, folder: str) -> Mapping[str, datetime]:
        """Return the objects right in a folder, by name, with when each was written."""
        found = obstore.list_with_delimiter(self._store, folder)
        return {
            PurePosixPath(each["path"]).name: each["last_modified"] for each in found["objects"]
        }

    def holds_something(self, folder: str) -> bool:
        """Return whether there is any object below a folder."""
        return any(found for found in obstore.list(self._store, folder, chunk_size=1))
