"""What is allowed, and warned of: shown here as `path: message`."""

from typing import Any

import pytest
import yaml
from pgp_packets import CERTIFICATION, ENCRYPT, FIT, LOCKED, armored, key, signature

from plugin.backup.warnings import backup_warnings
from plugin.stack_input.document import Document
from plugin.stack_input.read import read

R2 = {
    "cloudflareAccountId": "0123456789abcdef0123456789abcdef",
    "bucketName": "pg-backups",
    "accessKeyId": "example-id",
    "secretAccessKey": "example-secret",
}
COLLISION = (
    ": the path lacks $(POD_NAMESPACE): database clusters of one name in two namespaces share"
    " one archive; archive_layout: recommended keeps them apart"
)
JOINED = (
    "target.spec.backup_config.s3_prefix_template: joins $(POD_NAMESPACE) and $(SCOPE): team and"
    " a-b make the same as team-a and b; put a '/' between them"
)
WAL_E = ": is false: Spilo then takes WAL-E, which cannot read what WAL-G wrote"


def warned(**block: Any) -> list[str]:
    storage = {} if "azureConfig" in block or "s3Config" in block else {"r2Config": R2}
    backup = {"backupSchedule": "@daily", **storage, **block}
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {"container": {}, "backupConfig": backup},
    }
    handoff = Document("manifest", yaml.safe_dump(manifest).encode())
    spec = read(handoff, None).stack_input.target.spec
    return [f"{path}: {message}" for path, message in backup_warnings(spec)]


def test_the_recommended_layout_gives_none() -> None:
    assert warned(archiveLayout="recommended") == []


def test_the_default_layout_names_the_collision() -> None:
    assert warned() == ["target.spec.backup_config" + COLLISION]


@pytest.mark.parametrize(
    ("template", "warnings"),
    [
        ("a/$(POD_NAMESPACE)/$(SCOPE)/$(PGVERSION)", []),
        ("a/$(SCOPE)/$(PGVERSION)", ["target.spec.backup_config.s3_prefix_template" + COLLISION]),
        (
            "a/$$(POD_NAMESPACE)/$(SCOPE)/$(PGVERSION)",
            ["target.spec.backup_config.s3_prefix_template" + COLLISION],
        ),
        ("$(POD_NAMESPACE)-$(SCOPE)/$(PGVERSION)", [JOINED]),
        ("a/$(SCOPE).$(POD_NAMESPACE).$(PGVERSION)", [JOINED]),
        (
            "a/$(POD_NAMESPACE)/$(SCOPE)",
            [
                "target.spec.backup_config.s3_prefix_template: the path lacks $(PGVERSION): after a"
                " major upgrade the new version writes into the old one's archive, and neither can"
                " be relied on; archive_layout: recommended keeps them apart"
            ],
        ),
        (
            "a/$(POD_NAMESPACE)/$(SCOPE)/$(PGVERSION)/$(CLUSTER)/$(TEAM)",
            [
                f"target.spec.backup_config.s3_prefix_template: the operator defines no $({name}),"
                " so it stays in the path as it is"
                for name in ("CLUSTER", "TEAM")
            ],
        ),
    ],
)
def test_templates(template: str, warnings: list[str]) -> None:
    assert warned(s3PrefixTemplate=template) == warnings


@pytest.mark.parametrize("flag", ["enableWalGRestore", "enableCloneWalGRestore"])
def test_wal_e_cannot_read_what_wal_g_wrote(flag: str) -> None:
    names = {
        "enableWalGRestore": "enable_wal_g_restore",
        "enableCloneWalGRestore": "enable_clone_wal_g_restore",
    }
    assert warned(archiveLayout="recommended", **{flag: False}) == [
        "target.spec.backup_config." + names[flag] + WAL_E
    ]


def test_without_backups_there_is_nothing_to_restore_from() -> None:
    assert warned(archiveLayout="recommended", enableWalGBackup=False) == [
        "target.spec.backup_config.enable_wal_g_backup: is false: databases are not backed up, and"
        " one that is to be restored in place has no archive to restore from"
    ]


def test_an_endpoint_without_tls() -> None:
    s3 = {"bucketName": "pg-backups", "region": "us-east-1", "endpoint": "http://minio:9000"}
    keys = {"accessKeyId": "example-id", "secretAccessKey": "example-secret"}
    said = "s3_config.endpoint: has no TLS: backups and keys can be read on the way"
    assert warned(
        archiveLayout="recommended",
        s3Config={**s3, **keys},
        restoreFrom={"s3Config": {**s3, **keys}},
    ) == [f"target.spec.backup_config.{said}", f"target.spec.backup_config.restore_from.{said}"]


def test_azures_dump_job_prints_the_key() -> None:
    azure = {
        "storageAccount": "pgbackups",
        "containerName": "backups",
        "storageAccountKey": "ZXhhbXBsZS1rZXk=",
    }
    assert warned(
        archiveLayout="recommended",
        azureConfig=azure,
        logicalBackup={},
        databaseNamespaces=["analytics"],
    ) == [
        "target.spec.backup_config.logical_backup: on Azure the operator's job prints the storage"
        " account's key into its log"
    ]


S3 = {"bucketName": "pg-backups", "region": "eu-central-1"}
KEYS = {"accessKeyId": "example-id", "secretAccessKey": "example-secret"}
KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="


def test_dumps_are_not_encrypted_as_the_archive_is() -> None:
    kms = {"serverSideEncryption": {"algorithm": "aws:kms", "kmsKeyId": "example"}}
    here = "target.spec.backup_config.logical_backup: dumps are "
    assert warned(
        archiveLayout="recommended",
        s3Config={**S3, **KEYS, **kms},
        encryption={"libsodiumKey": KEY},
        logicalBackup={},
        databaseNamespaces=["analytics"],
    ) == [
        here + "not encrypted, whatever encryption says of the archive",
        here + "encrypted by the account's default KMS key, not by kms_key_id",
    ]


@pytest.mark.parametrize(
    ("schedule", "kept", "deletes"),
    [
        ("0 2 * * *", 5, True),
        ("@daily", 3650, True),
        ("@hourly", 2, True),
        ("0 2 * * 1-5", 5, True),
        ("0 2 * * 1-5", 10, False),
        ("0 2 * * 0", 2, False),
        ("0 2 * * 1,3,5", 2, False),
        ("0 2 * * 1,3,5", 3, False),
        ("@weekly", 5, False),
        ("@monthly", 2, False),
        ("0 2,14 1 * *", 2, True),
        ("0 2 */2 * *", 5, False),
    ],
)
def test_schedules_under_which_old_backups_are_deleted(
    schedule: str,
    kept: int,
    deletes: bool,  # noqa: FBT001 - the table's last column
) -> None:
    said = [
        f"target.spec.backup_config.backup_schedule: never gives {kept} backups within {kept} days,"
        " and so old ones are never deleted: set a lifecycle rule on the bucket, or back up daily"
    ]
    assert warned(
        archiveLayout="recommended", backupSchedule=schedule, retention={"fullBackups": kept}
    ) == ([] if deletes else said)


AZURE = {"storageAccount": "pgbackups", "containerName": "backups"}
IDENTITY = {"clientId": "01234567-89ab-cdef-0123-456789abcdef"}
IDENTITY["tenantId"] = IDENTITY["clientId"]


def test_azures_identity_needs_a_label_and_its_proxy_holds_jobs_up() -> None:
    source = {"azureConfig": {**AZURE, "workloadIdentity": IDENTITY}}
    assert warned(
        archiveLayout="recommended",
        s3Config={**S3, **KEYS},
        restoreFrom={**source, "s3PrefixTemplate": "$(POD_NAMESPACE)/$(SCOPE)/$(TEAM)"},
        logicalBackup={},
        databaseNamespaces=["analytics"],
    ) == [
        "target.spec.backup_config.restore_from.azure_config.workload_identity: a database without"
        ' the label azure.workload.identity/use: "true" on its postgresql resource reaches nothing',
        "target.spec.backup_config.logical_backup: Azure's proxy is added to the jobs too, which"
        " before Kubernetes 1.32 never end",
        "target.spec.backup_config.restore_from.s3_prefix_template: the operator defines no"
        " $(TEAM), so it stays in the path as it is",
    ]


def test_azures_identity_of_the_archive_itself() -> None:
    (said,) = warned(
        archiveLayout="recommended", azureConfig={**AZURE, "workloadIdentity": IDENTITY}
    )
    assert said.startswith("target.spec.backup_config.azure_config.workload_identity: a database")


@pytest.mark.parametrize("encryption", [None, {"libsodiumKey": KEY}])
def test_a_source_without_encryption_of_its_own(encryption: dict[str, str] | None) -> None:
    source = {"r2Config": R2, **({"encryption": encryption} if encryption else {})}
    said = (
        "target.spec.backup_config.restore_from: has no encryption: clones read an archive that is"
        " not encrypted, whatever encryption says of the operator's own"
    )
    assert warned(
        archiveLayout="recommended", encryption={"libsodiumKey": KEY}, restoreFrom=source
    ) == ([] if encryption else [said])


def test_an_endpoint_with_tls_is_nothing_to_warn_of() -> None:
    s3 = {**S3, **KEYS, "endpoint": "https://minio.example.com"}
    assert warned(archiveLayout="recommended", s3Config=s3) == []


def test_a_pgp_key_that_expires() -> None:
    lifetime = 1_798_761_599
    expiring = armored(*FIT[:2], signature(CERTIFICATION, ENCRYPT, lifetime))
    assert warned(archiveLayout="recommended", encryption={"pgpKey": expiring}) == [
        "target.spec.backup_config.encryption.pgp_key: expires on 2027-01-01: from then on WAL-G"
        " archives nothing, and databases keep their WAL until their disks are full; give it more"
        " time with `gpg --quick-set-expire`, for its subkeys too, and hand it over anew"
    ]


def test_a_pgp_key_that_does_not_expire() -> None:
    assert warned(archiveLayout="recommended", encryption={"pgpKey": armored(*FIT)}) == []


def test_a_passphrase_that_opens_nothing() -> None:
    encryption = {"pgpKey": armored(*FIT), "pgpKeyPassphrase": "example-passphrase"}
    assert warned(archiveLayout="recommended", encryption=encryption) == [
        "target.spec.backup_config.encryption.pgp_key_passphrase: opens nothing, as the key has no"
        " passphrase: whoever has the key reads the archive"
    ]
    locked = armored(key(secret=LOCKED), *FIT[1:])
    assert warned(archiveLayout="recommended", encryption={**encryption, "pgpKey": locked}) == []
