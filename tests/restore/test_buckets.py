"""What a bucket has to be able to do, by the very settings that databases are given."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.config import Config
from kubelet import OPERATOR
from pods import BUCKET, bucket_on, given
from servers import Server, moto, served, versitygw
from spilo_view import own

PART_BYTES = 5 * 1024 * 1024
"""The least that S3 takes as a part before the last."""


@pytest.fixture(params=[versitygw, moto], ids=["versitygw", "moto"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    command: Callable[[Path], list[str]] = request.param
    with served(command(tmp_path), tmp_path / "server.log") as ready:
        yield ready


def client(settings: Mapping[str, str]) -> Any:
    """Return a client that is set up as WAL-G is by the same variables."""
    style = "path" if settings["AWS_S3_FORCE_PATH_STYLE"] == "true" else "virtual"
    return boto3.client(
        "s3",
        endpoint_url=settings["AWS_ENDPOINT"],
        region_name=settings["AWS_REGION"],
        aws_access_key_id=settings["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=settings["AWS_SECRET_ACCESS_KEY"],
        config=Config(s3={"addressing_style": style}, proxies={}),
    )


@pytest.mark.parametrize("delivery", ["config_map", "secret"])
def test_put_multipart_list_read_and_delete(server: Server, delivery: str) -> None:
    block = {
        "backupSchedule": "@daily",
        "archiveLayout": "recommended",
        "delivery": delivery,
        "databaseNamespaces": ["analytics"],
        "s3Config": bucket_on(server),
    }
    settings = own(*given(OPERATOR, block))
    assert settings["WALG_S3_PREFIX"] == f"s3://{BUCKET}/spilo/analytics/orders/wal/15"
    folder = settings["WALG_S3_PREFIX"].removeprefix(f"s3://{BUCKET}/")
    s3 = client(settings)
    s3.create_bucket(Bucket=BUCKET)

    s3.put_object(Bucket=BUCKET, Key=f"{folder}/wal_005/one", Body=b"one")
    multipart = {"Bucket": BUCKET, "Key": f"{folder}/basebackups_005/two"}
    upload = s3.create_multipart_upload(**multipart)["UploadId"]
    bodies = [b"a" * PART_BYTES, b"b"]
    parts = [
        {
            "PartNumber": number,
            "ETag": s3.upload_part(**multipart, UploadId=upload, PartNumber=number, Body=body)[
                "ETag"
            ],
        }
        for number, body in enumerate(bodies, start=1)
    ]
    s3.complete_multipart_upload(**multipart, UploadId=upload, MultipartUpload={"Parts": parts})

    listed = s3.list_objects_v2(Bucket=BUCKET, Prefix=f"{folder}/")["Contents"]
    assert {found["Key"] for found in listed} == {f"{folder}/wal_005/one", multipart["Key"]}
    assert s3.get_object(**multipart)["Body"].read() == b"".join(bodies)
    for found in listed:
        s3.delete_object(Bucket=BUCKET, Key=found["Key"])
    assert "Contents" not in s3.list_objects_v2(Bucket=BUCKET, Prefix=f"{folder}/")
