"""What the stack exports, under the names of the StackOutputs message."""

from plugin.contract import StackOutputs
from plugin.module.vars import SERVICE_PORT


def stack_outputs(namespace: str, service: str) -> StackOutputs:
    """Return the outputs of an operator in `namespace` with a `service`.

    `ingress_endpoint` stays unset, and so is not exported: the module sets up
    no ingress.
    """
    return StackOutputs(
        namespace=namespace,
        service=service,
        port_forward_command=(
            f"kubectl port-forward svc/{service} -n {namespace} {SERVICE_PORT}:{SERVICE_PORT}"
        ),
        kube_endpoint=f"{service}.{namespace}.svc.cluster.local",
    )
