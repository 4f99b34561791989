"""What somebody else has to have made: namespaces of databases, and Secrets with keys."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from http import HTTPStatus

from kubernetes.client import ApiException

from plugin.backup.delivery import Backup, WantedSecret
from plugin.backup.pgp_expiry import REMEDY, WHY, expiry
from plugin.cluster.connect import Cluster
from plugin.doctor.check import Check, Group, Status
from plugin.errors import ExistingSecretError
from plugin.openpgp.reader import Reader
from plugin.sensitive import SecretKey
from plugin.validation.existing_secret import read_keys


def database_namespaces(cluster: Cluster, backup: Backup) -> Iterator[Check]:
    """Yield whether each namespace is there that databases run in.

    Raises:
        ApiException: the cluster refuses to show them.
    """
    for name in backup.database_namespaces:
        check = f"namespace {name}"
        if cluster.find(f"/api/v1/namespaces/{name}"):
            yield Check(Group.CLUSTER, check, Status.OK, "is in the cluster")
        else:
            sentence = "is not in the cluster, and is named in database_namespaces"
            remedy = f"create it: kubectl create namespace {name}"
            yield Check(Group.CLUSTER, check, Status.FAILED, sentence, remedy)


def existing_secret(
    cluster: Cluster, wanted: WantedSecret, pgp_reader: Reader
) -> tuple[Check, Mapping[SecretKey, str]]:
    """Return whether a Secret holds what is to be read from it, and the texts.

    Raises:
        ApiException: the cluster fails otherwise than by a refusal.
    """
    where = f"{wanted.namespace}/{wanted.name}"
    try:
        found = cluster.find(f"/api/v1/namespaces/{wanted.namespace}/secrets/{wanted.name}")
        if not found:
            return _secret(where, Status.FAILED, "is not in the cluster", "create it"), {}
        texts = read_keys(wanted.keys, found.get("data"), pgp_reader)
    except ExistingSecretError as error:
        return _secret(where, Status.FAILED, str(error), "correct the Secret"), {}
    except ApiException as error:
        if error.status == HTTPStatus.FORBIDDEN:
            remedy = "have the verb get on it given to the account"
            return _secret(where, Status.FAILED, "may not be read", remedy), {}
        raise
    return _secret(where, Status.OK, "holds the keys that are read from it", ""), texts


def expiring_keys(texts: Mapping[SecretKey, str], now: datetime) -> Iterator[Check]:
    """Yield when each PGP key of a Secret expires that an archive is encrypted with."""
    for key, text in texts.items():
        if key.contract_field != "pgp_key" or key.is_only_read:
            continue
        end = expiry(text)
        if end is None:
            continue
        if now < end:
            status, when = Status.WARNING, f"expires on {end.date()}: from then on"
        else:
            status, when = Status.FAILED, f"expired on {end.date()}: since then"
        remedy = f"{REMEDY}, and write it into the Secret anew"
        yield _secret(f"{key.namespace}/{key.name}", status, f"its pgp_key {when} {WHY}", remedy)


def _secret(where: str, status: Status, sentence: str, remedy: str) -> Check:
    return Check(Group.CLUSTER, f"Secret {where}", status, sentence, remedy)
