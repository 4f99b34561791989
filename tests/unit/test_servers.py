"""The server that has a bucket, and what in the block leads to another."""

import pytest
from google.protobuf.message import Message

from plugin.backup.storage.azure import azure
from plugin.backup.storage.gcs import gcs
from plugin.backup.storage.r2 import r2
from plugin.backup.storage.s3 import s3
from plugin.backup.storage.storage import Storage
from plugin.contract import AzureConfig, GcsConfig, R2Config, S3Config

ACCOUNT = "storage_account or environment"


def storage(block: Message) -> Storage:
    match block:
        case AzureConfig():
            return azure(block, "operator")
        case GcsConfig():
            return gcs(block, "operator")
        case R2Config():
            return r2(block, "operator")
        case S3Config():
            return s3(block, "operator")
    pytest.fail("no storage")


@pytest.mark.parametrize(
    ("block", "server", "located_by"),
    [
        (
            AzureConfig(storage_account="a", storage_account_key="example"),
            "https://a.blob.core.windows.net",
            ACCOUNT,
        ),
        (
            AzureConfig(storage_account="a", environment="AzureChinaCloud"),
            "https://a.blob.core.chinacloudapi.cn",
            ACCOUNT,
        ),
        (GcsConfig(bucket_name="b"), "https://storage.googleapis.com", ""),
        (S3Config(region="eu-central-1"), "https://s3.eu-central-1.amazonaws.com", "region"),
        (
            S3Config(region="r", endpoint="https://minio.example.com"),
            "https://minio.example.com",
            "endpoint",
        ),
        (
            R2Config(cloudflare_account_id="0" * 32),
            f"https://{'0' * 32}.r2.cloudflarestorage.com",
            "cloudflare_account_id or jurisdiction",
        ),
        (
            R2Config(cloudflare_account_id="0" * 32, jurisdiction="eu"),
            f"https://{'0' * 32}.eu.r2.cloudflarestorage.com",
            "cloudflare_account_id or jurisdiction",
        ),
    ],
)
def test_a_server(block: Message, server: str, located_by: str) -> None:
    found = storage(block)
    assert (found.server, found.located_by) == (server, located_by)
