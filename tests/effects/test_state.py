"""What an object is to the operator, by its kind, its name and the operator's settings."""

from typing import Any

import pytest

from plugin.effects.row import NEW_OPERATOR, REFERENCED
from plugin.effects.state import States
from plugin.effects.subject import Subject
from plugin.kubernetes_object import Key

CONFIGURATION = Key("acid.zalan.do/v1", "OperatorConfiguration", "acid", "postgres-operator")


def key(kind: str, name: str, namespace: str = "acid") -> Key:
    return Key("v1", kind, namespace, name)


def states(before: dict[str, Any] | None, after: dict[str, Any]) -> States:
    """Return an installation of which the operator's settings are known, before and after."""
    return States(
        {} if before is None else {CONFIGURATION: {"configuration": {"kubernetes": before}}},
        {CONFIGURATION: {"configuration": {"kubernetes": after, "debug_logging": True}}},
    )


@pytest.mark.parametrize(
    ("kind", "name", "subject"),
    [
        ("Namespace", "acid", Subject.NAMESPACE),
        ("Deployment", "postgres-operator", Subject.OPERATOR),
        ("ClusterRole", "postgres-pod", Subject.POD_RIGHTS),
        ("ClusterRole", "postgres-operator:users:admin", Subject.USER_RIGHTS),
        ("ClusterRole", "postgres-operator", Subject.OPERATOR_RIGHTS),
        ("ClusterRoleBinding", "postgres-operator", Subject.OPERATOR_RIGHTS),
        ("Secret", "keys", Subject.POD_SECRET),
        ("Secret", "files", Subject.POD_FILES),
        ("Secret", "job", Subject.JOB_SECRET),
        ("Secret", "old-keys", Subject.POD_SECRET),
        ("Secret", "other", Subject.UNREAD_SECRET),
        ("ConfigMap", "variables", Subject.POD_VARIABLES),
        ("ConfigMap", "other", Subject.OTHER),
        ("Ingress", "postgres-operator", Subject.OTHER),
    ],
)
def test_subject(kind: str, name: str, subject: Subject) -> None:
    before = {"pod_environment_secret": "old-keys"}
    after = {
        "pod_environment_secret": "keys",
        "additional_secret_mount": "files",
        "logical_backup_cronjob_environment_secret": "job",
        "pod_environment_configmap": "acid/variables",
        "pod_service_account_name": "postgres-pod",
    }
    assert states(before, after).subject(key(kind, name)) is subject


@pytest.mark.parametrize(
    ("setting", "is_it"),
    [("variables", True), ("acid/variables", True), ("other/variables", False), ("acid/", False)],
)
def test_config_map_is_looked_for_in_its_namespace(setting: str, *, is_it: bool) -> None:
    """One without a namespace is in the operator's, or in that of the database."""
    found = states(None, {"pod_environment_configmap": setting})
    subject = found.subject(key("ConfigMap", "variables"))
    assert subject is (Subject.POD_VARIABLES if is_it else Subject.OTHER)


def test_what_holds_afterwards() -> None:
    found = states(None, {"pod_environment_secret": "keys", "inherited_labels": ["resource"]})
    assert found.holds_after(key("Secret", "keys")) == {
        "pod_environment_secret": "keys",
        "debug_logging": "true",
        REFERENCED: "true",
        NEW_OPERATOR: "true",
    }


def test_entries_of_an_object_hold_too() -> None:
    found = states({}, {})
    variables = key("ConfigMap", "variables")
    objects = {**found.after, variables: {"data": {"USE_WALG_BACKUP": "true"}}}
    held = States(found.before, objects).holds_after(variables)
    assert held == {
        "debug_logging": "true",
        "USE_WALG_BACKUP": "true",
        REFERENCED: "false",
        NEW_OPERATOR: "false",
    }


def test_of_what_is_hidden_nothing_holds() -> None:
    secret = key("Secret", "keys")
    found = States({}, {secret: {"data": None}}).holds_after(secret)
    assert found == {REFERENCED: "false", NEW_OPERATOR: "true"}
