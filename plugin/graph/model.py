"""A deployment as nodes and edges, before it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Lane(Enum):
    """Where a node stands; the value is the lane's heading."""

    STACK = "Stack"
    RELEASE = "Helm release brings"
    DATABASES = "Operator runs"
    STORAGE = "Object storage"


class Origin(Enum):
    """Who makes what a node stands for; the value is the legend's text."""

    STACK = "created by the stack"
    EXISTING = "has to exist, is read"
    CLUSTER = "made in the cluster later"
    OUTSIDE = "outside the cluster"


class Kind(Enum):
    """What an edge says; the value is the legend's text."""

    ORDER = "comes before"
    BACKUP = "backup: keys, settings, data"
    LABELS = "labels"


@dataclass(frozen=True, slots=True)
class Node:
    """Something in the picture: a resource, several that are alike, or what they lead to.

    Attributes:
        key: its name in edges.
        title: what it is, as `Secret`.
        names: what it is called; several where it stands for several.
        details: further lines.
        labelled: whether it carries the module's own labels.
        references: of the registrations that it stands for, `<type>::<name>`.
    """

    key: str
    lane: Lane
    origin: Origin
    title: str
    names: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    labelled: bool = False
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """From one node to another, by their keys: what comes before, or gives something.

    Attributes:
        label: what flows, or the setting that it flows by, which is then among the
            details of the target.
    """

    source: str
    target: str
    kind: Kind
    label: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """A picture.

    Attributes:
        nodes: lane by lane, within a lane from first to last.
        labels: that the module gives to its own objects; empty where it creates none.
        inherited: keys of labels that the operator copies from a `postgresql`
            resource to everything that it creates for it.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    labels: Mapping[str, str]
    inherited: tuple[str, ...]
