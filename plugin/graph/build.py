"""From a deployment to its picture."""

from plugin.graph import cluster
from plugin.graph.flows import flows
from plugin.graph.model import Edge, Graph, Kind
from plugin.graph.resources import order, resource_nodes
from plugin.module.locals import Locals
from plugin.module.vars import RELEASE_NAME
from plugin.preview.registration import RELEASE_TYPE, Deployment

_RELEASE = f"{RELEASE_TYPE}::{RELEASE_NAME}"


def graph(deployment: Deployment, locals_: Locals) -> Graph:
    """Return the picture of a deployment: every resource is part of a node, every
    dependency an edge. No secret's value is in it.

    Args:
        deployment: what the program registered.
        locals_: what it registered it from.
    """
    resources = tuple(resource_nodes(deployment.resources, locals_.labels))
    nodes = (*resources, *cluster.cluster_nodes(locals_))
    return Graph(
        nodes=nodes,
        edges=(
            *order(deployment.resources, resources),
            Edge(_RELEASE, cluster.OPERATOR, Kind.ORDER),
            *flows(locals_, nodes),
        ),
        labels=locals_.labels if any(node.labelled for node in nodes) else {},
        inherited=tuple(locals_.own_values["configKubernetes"]["inherited_labels"]),
    )
