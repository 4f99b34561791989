"""What the stack exports, under the names of the StackOutputs message."""

from plugin.contract import StackOutputs
from plugin.module.vars import SERVICE_NAME, SERVICE_PORT


def stack_outputs(namespace: str) -> StackOutputs:
    """Return the outputs of an operator in `namespace`.

    `ingress_endpoint` stays unset, and so is not exported: the module sets up
    no ingress.
    """
    return StackOutputs(
        namespace=namespace,
        service=SERVICE_NAME,
        port_forward_command=(
            f"kubectl port-forward svc/{SERVICE_NAME} -n {namespace} {SERVICE_PORT}:{SERVICE_PORT}"
        ),
        kube_endpoint=f"{SERVICE_NAME}.{namespace}.svc.cluster.local",
    )
