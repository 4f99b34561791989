"""What the operator's logical backup job can and cannot do.

Its limits are those of dump.sh in the operator's logical-backup image.
"""

import re
from collections.abc import Iterator

from plugin.backup.credentials import chosen_sets
from plugin.contract import AzureConfig, BackupConfig
from plugin.module.vars import AZURE_OTHER_CLOUDS
from plugin.validation.backup.files import lacks_namespaces
from plugin.validation.cron import cron_problems

_SEVEN = re.compile(r"(?:^|[,-])0?7")


def logical_backup_problems(config: BackupConfig, path: str) -> Iterator[tuple[str, str]]:
    """Yield path and message, for a block that asks for logical backups."""
    here = f"{path}.logical_backup"
    yield from _schedule(config.logical_backup.schedule, f"{here}.schedule")
    elsewhere = config.HasField("gcs_config") or config.HasField("azure_config")
    if config.logical_backup.retention_time and elsewhere:
        yield (
            f"{here}.retention_time",
            "is kept in R2 and S3 alone: remove it, and set a lifecycle rule on the bucket",
        )
    if config.gcs_config.HasField("workload_identity"):
        yield (
            here,
            "reaches Google Cloud Storage by a key file alone:"
            " give service_account_key or existing_secret, or leave logical_backup out",
        )
    yield from _azure(config.azure_config, here)
    by_identity = any(
        block.HasField("workload_identity") for block in (config.s3_config, config.gcs_config)
    )
    if not by_identity and lacks_namespaces(config):
        yield (
            here,
            "takes its keys from a Secret in each database's namespace:"
            " list those in database_namespaces",
        )


def _schedule(schedule: str, path: str) -> Iterator[tuple[str, str]]:
    """Kubernetes reads it, which knows Sunday as 0 alone."""
    if not schedule:
        return
    problems = cron_problems(schedule)
    for problem in problems:
        yield path, problem
    if not problems and not schedule.strip().startswith("@") and _SEVEN.search(schedule.split()[4]):
        yield path, "field 5, the day of the week, must be 0-6 or sun-sat for Kubernetes"


def _azure(azure: AzureConfig, path: str) -> Iterator[tuple[str, str]]:
    if azure.environment in AZURE_OTHER_CLOUDS:
        yield path, "reaches Azure's public cloud alone: leave logical_backup out"
    chosen = (part.field for found in chosen_sets(azure) for part in found)
    by_other_keys = any(field != "storage_account_key" for field in chosen)
    if by_other_keys or azure.HasField("workload_identity"):
        yield (
            path,
            "reaches Azure by the storage account's key alone:"
            " give storage_account_key, or leave logical_backup out",
        )
