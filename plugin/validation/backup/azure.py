"""Service principals of Azure, and where they can log in."""

from collections.abc import Iterator

from google.protobuf.message import Message

from plugin.backup.credentials import chosen_sets
from plugin.contract import AzureConfig
from plugin.module.vars import AZURE_OTHER_CLOUDS


def service_principal_problems(path: str, block: Message) -> Iterator[tuple[str, str]]:
    """Yield path and message where WAL-G would log in at the wrong authority.

    Spilo hands AZURE_AUTHORITY_HOST on to nothing, so it is always the public
    cloud's.
    """
    if not isinstance(block, AzureConfig) or block.environment not in AZURE_OTHER_CLOUDS:
        return
    if any(part.field == "client_id" for found in chosen_sets(block) for part in found):
        yield (
            f"{path}.environment",
            "cannot be reached by a service principal, which WAL-G has log in at Azure's public"
            " cloud: use storage_account_key or sas_token",
        )
