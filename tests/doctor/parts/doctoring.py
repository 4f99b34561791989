"""`planton-zalando doctor` as a process, on manifests whose bucket is a server of the tests.

Not a test: what the tests of the command share.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import boto3
import cli
import yaml
from botocore.config import Config
from cli import ROOT
from servers import ACCESS_KEY_ID, SECRET_ACCESS_KEY, Server

BUCKET = "pg-backups"
NOWHERE = {"KUBECONFIG": "/nowhere/config"}
"""An environment that leads to no cluster."""
ALL = ("put", "multipart", "list", "read", "delete")


@dataclass(frozen=True)
class Doctor:
    """What the command said."""

    status: int
    output: str
    errors: str

    @property
    def checks(self) -> list[dict[str, str]]:
        found: list[dict[str, str]] = json.loads(self.output)["checks"]
        return found

    def of(self, group: str) -> dict[str, str]:
        """Return the status of each check of a group."""
        return {each["name"]: each["status"] for each in self.checks if each["group"] == group}

    def said(self, group: str, name: str) -> str:
        (found,) = (e for e in self.checks if (e["group"], e["name"]) == (group, name))
        return f"{found['sentence']} → {found['remedy']}"


def storage(server: Server, **changed: Any) -> dict[str, Any]:
    """Return an s3Config for the bucket of a server."""
    block = {
        "bucketName": BUCKET,
        "region": "us-east-1",
        "endpoint": server.endpoint,
        "accessKeyId": ACCESS_KEY_ID,
        "secretAccessKey": SECRET_ACCESS_KEY,
    }
    return block | changed


NOBODY = "http://127.0.0.1:9"
"""Where nobody listens."""


def manifest(s3: Mapping[str, Any] | None = None, **backup: Any) -> dict[str, Any]:
    """Return the project's example with another storage, S3 or one in `backup`, and a chart that
    cannot be had.
    """
    found: dict[str, Any] = yaml.safe_load((ROOT / "hack/manifest.yaml").read_text())
    config = found["spec"]["backupConfig"]
    del config["r2Config"]
    found["spec"]["helm"] = {"repository": NOBODY}
    config |= ({"s3Config": dict(s3)} if s3 else {}) | backup
    return found


def doctor(text: str | Mapping[str, Any], *arguments: str, **more: str) -> Doctor:
    """Run the command on a manifest, by default for JSON."""
    given = text if isinstance(text, str) else yaml.safe_dump(dict(text))
    arguments = arguments or ("--format", "json")
    done = cli.run("doctor", "-", *arguments, text=given, **{**NOWHERE, **more})
    return Doctor(done.returncode, done.stdout, done.stderr)


def client(server: Server, key: str = ACCESS_KEY_ID, secret: str = SECRET_ACCESS_KEY) -> Any:
    """Return another client of the server's, of the account that may do everything."""
    return boto3.client(
        "s3",
        endpoint_url=server.endpoint,
        region_name="us-east-1",
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        config=Config(proxies={}),
    )


def left(s3: Any) -> list[Any]:
    """Return everything that lies in the bucket, uploads that were not finished too."""
    objects = s3.list_objects_v2(Bucket=BUCKET).get("Contents", [])
    return [*objects, *s3.list_multipart_uploads(Bucket=BUCKET).get("Uploads", [])]
