"""What objects are to the operator, by its settings before and after."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugin.effects.change import text
from plugin.effects.row import NEW_OPERATOR, REFERENCED
from plugin.effects.subject import Subject
from plugin.kubernetes_object import Key, Objects

_KINDS = {
    "Namespace": Subject.NAMESPACE,
    "CustomResourceDefinition": Subject.DEFINITION,
    "OperatorConfiguration": Subject.CONFIGURATION,
    "Deployment": Subject.OPERATOR,
    "Service": Subject.SERVICE,
    "ServiceAccount": Subject.OPERATOR_ACCOUNT,
    "PriorityClass": Subject.PRIORITY_CLASS,
    "ClusterRoleBinding": Subject.OPERATOR_RIGHTS,
}
_SECRETS = {
    "pod_environment_secret": Subject.POD_SECRET,
    "additional_secret_mount": Subject.POD_FILES,
    "logical_backup_cronjob_environment_secret": Subject.JOB_SECRET,
}
"""By the setting that names them, in whichever namespace they are."""
_FOR_PEOPLE = ":users:"
"""In the names of the chart's templates/user-facing-clusterroles.yaml."""


@dataclass(frozen=True, slots=True)
class States:
    """All objects of a deployment, before and after."""

    before: Objects
    after: Objects

    def subject(self, key: Key) -> Subject:
        """Return what an object is: by the settings afterwards, else by those before."""
        now, then = _settings(self.after), _settings(self.before)
        return _subject(key, now) or _subject(key, then) or _fallback(key)

    def holds_after(self, key: Key) -> Mapping[str, str]:
        """Return what holds afterwards for an object, by the names that the table has."""
        settings = _settings(self.after)
        entries = self.after.get(key, {}).get("data")
        # Of a Secret whose values only the cluster knows, there are none.
        known = entries if isinstance(entries, Mapping) else {}
        return {
            **settings,
            **{name: text(value) for name, value in known.items()},
            REFERENCED: text(_subject(key, settings) is not None),
            NEW_OPERATOR: text(not any(_is_operators(each) for each in self.before)),
        }


def _is_operators(key: Key) -> bool:
    return _KINDS.get(key.kind) in (Subject.CONFIGURATION, Subject.OPERATOR)


def _settings(objects: Objects) -> dict[str, str]:
    """Return the operator's settings by name, without those that are lists or mappings."""
    found: dict[str, str] = {}
    for key, each in objects.items():
        if key.kind == "OperatorConfiguration":
            found.update(_leaves(each.get("configuration") or {}))
    return found


def _leaves(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in settings.items():
        if isinstance(value, Mapping):
            yield from _leaves(value)
        elif not isinstance(value, list):
            yield name, text(value)


def _subject(key: Key, settings: Mapping[str, str]) -> Subject | None:
    """Return what the settings make of an object, None where they do not name it."""
    if key.kind == "ConfigMap":
        # Without a namespace before the name it is the operator's own.
        namespace, _, name = settings.get("pod_environment_configmap", "").rpartition("/")
        is_named = key.name == name and namespace in ("", key.namespace)
        return Subject.POD_VARIABLES if is_named else None
    if key.kind == "Secret":
        named = (part for setting, part in _SECRETS.items() if settings.get(setting) == key.name)
        return next(named, None)
    if key.kind == "ClusterRole" and key.name == settings.get("pod_service_account_name"):
        return Subject.POD_RIGHTS
    return None


def _fallback(key: Key) -> Subject:
    if key.kind == "Secret":
        return Subject.UNREAD_SECRET
    if key.kind == "ClusterRole":
        return Subject.USER_RIGHTS if _FOR_PEOPLE in key.name else Subject.OPERATOR_RIGHTS
    return _KINDS.get(key.kind, Subject.OTHER)
