"""What cannot be reached is named, with what leads there and is in the manifest."""

import pytest
from google.protobuf.json_format import ParseDict

from plugin.backup.storage.choice import storages
from plugin.contract import BackupConfig
from plugin.doctor.bucket.client import bucket
from plugin.doctor.bucket.failure import failure

ACCOUNT = "0123456789abcdef0123456789abcdef"
NETWORK = "see that the network leads there, from the cluster's nodes too"
UNREACHED = OSError("error trying to connect: dns error, kind: Connect")
R2 = {
    "cloudflare_account_id": ACCOUNT,
    "bucket_name": "b",
    "access_key_id": "example",
    "secret_access_key": "example",
}
S3 = {"bucket_name": "b", "region": "eu-west-1", "access_key_id": "a", "secret_access_key": "b"}
AZURE = {"storage_account": "acme", "container_name": "b", "storage_account_key": "ZXhhbXBsZQ=="}


@pytest.mark.parametrize(
    ("block", "server", "correct"),
    [
        (
            {"r2_config": R2},
            f"https://{ACCOUNT}.r2.cloudflarestorage.com",
            "correct cloudflare_account_id or jurisdiction, or ",
        ),
        (
            {"r2_config": {**R2, "jurisdiction": "eu"}},
            f"https://{ACCOUNT}.eu.r2.cloudflarestorage.com",
            "correct cloudflare_account_id or jurisdiction, or ",
        ),
        ({"s3_config": S3}, "https://s3.eu-west-1.amazonaws.com", "correct region, or "),
        (
            {"s3_config": {**S3, "endpoint": "https://minio.example.com:9000"}},
            "https://minio.example.com:9000",
            "correct endpoint, or ",
        ),
        (
            {"azure_config": AZURE},
            "https://acme.blob.core.windows.net",
            "correct storage_account or environment, or ",
        ),
        (
            {"azure_config": {**AZURE, "environment": "AzureChinaCloud"}},
            "https://acme.blob.core.chinacloudapi.cn",
            "correct storage_account or environment, or ",
        ),
    ],
)
def test_a_server_that_is_not_reached(block: dict[str, object], server: str, correct: str) -> None:
    config = ParseDict(block, BackupConfig())
    own = storages(config, "postgres-operator").own
    why = failure(UNREACHED, bucket(own, {}).place)
    assert why.sentence == f"the server cannot be reached from here: {server}"
    assert why.remedy == f"{correct}{NETWORK}"
