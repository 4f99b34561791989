"""Where the operator is installed."""

from plugin.contract import Spec
from plugin.module.vars import NAMESPACE


def names_namespace(spec: Spec) -> bool:
    """Return whether the manifest names a namespace, as the platform's releases from
    January 2026 on have to. Names and places in the stack are then that Go module's.
    """
    return spec.HasField("namespace")


def operator_namespace(spec: Spec) -> str:
    """Return the name of the namespace that the operator runs in."""
    return spec.namespace.value or NAMESPACE


def creates_namespace(spec: Spec) -> bool:
    """Return whether the stack makes that namespace itself: when told to, and where
    the manifest names none.
    """
    return spec.create_namespace or not names_namespace(spec)
