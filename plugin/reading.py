"""Objects that somebody else creates, read from the cluster."""

from typing import Any

import pulumi
from pulumi_kubernetes.core.v1 import Namespace, Secret
from pulumi_kubernetes.core.v1.Namespace import NamespaceInitArgs
from pulumi_kubernetes.core.v1.Secret import SecretInitArgs


def read_namespace(logical_name: str, name: str, options: pulumi.ResourceOptions) -> Namespace:
    """Read a namespace. One that is missing fails the deployment."""
    props = _props(NamespaceInitArgs, kind="Namespace", metadata={"name": name})
    return Namespace(logical_name, opts=_reading(name, options), __props__=props)


def read_secret(
    logical_name: str, namespace: str, name: str, options: pulumi.ResourceOptions
) -> Secret:
    """Read a Secret. One that is missing fails the deployment.

    All of its metadata is kept secret too: `kubectl apply` leaves a copy of the
    data in an annotation.
    """
    metadata = {"namespace": namespace, "name": name}
    secret = pulumi.ResourceOptions(additional_secret_outputs=["metadata"])
    return Secret(
        logical_name,
        opts=pulumi.ResourceOptions.merge(_reading(f"{namespace}/{name}", options), secret),
        __props__=_props(SecretInitArgs, kind="Secret", metadata=metadata, data=None),
    )


def _reading(identifier: str, options: pulumi.ResourceOptions) -> pulumi.ResourceOptions:
    return pulumi.ResourceOptions.merge(options, pulumi.ResourceOptions(id=identifier))


def _props(init_args: type[Any], **values: Any) -> Any:
    """Return what an object is known by, and as None what is to be learnt of it.

    The SDK's own `get` passes None alone, and so every `pulumi refresh` would find
    a difference.
    """
    props = object.__new__(init_args)
    vars(props).update(api_version="v1", **values)
    return props
