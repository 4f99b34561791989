"""What the program registered, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

STACK_TYPE = "pulumi:pulumi:Stack"
"""Type of the root that every Pulumi program has."""

RELEASE_TYPE = "kubernetes:helm.sh/v3:Release"
"""Type of a Helm release."""


@dataclass(frozen=True, slots=True)
class Registration:
    """One resource as an engine receives it.

    Attributes:
        parent: reference of the parent, None under the stack itself.
        dependencies: references of what it depends on, sorted.
        provider: reference of the provider that creates it, None for the
            default one.
        inputs: by wire name, secrets as `SecretInput`.
        options: the resource options that are set, by wire name.

    A reference is `<type>::<name>`, the end of the resource's URN.
    """

    type: str
    name: str
    parent: str | None
    dependencies: tuple[str, ...]
    provider: str | None
    inputs: Mapping[str, Any]
    options: Mapping[str, Any]

    @property
    def reference(self) -> str:
        """`<type>::<name>`."""
        return f"{self.type}::{self.name}"

    @property
    def is_read(self) -> bool:
        """Whether the program reads the resource, which somebody else creates."""
        return "id" in self.options

    @property
    def is_object(self) -> bool:
        """Whether it is an object of Kubernetes that the program creates itself."""
        return not self.is_read and {"apiVersion", "kind"} <= self.inputs.keys()


@dataclass(frozen=True, slots=True, repr=False)
class SecretInput:
    """An input that the program marked as a Pulumi secret."""

    value: Any

    def __repr__(self) -> str:
        return "SecretInput([secret])"


@dataclass(slots=True)
class Deployment:
    """Everything that one run of the program told its engine.

    Attributes:
        resources: in the order of registration, without the stack itself.
        outputs: of the stack.
        messages: what was logged, as (severity, text).
    """

    resources: list[Registration] = field(default_factory=list)
    outputs: dict[str, Any] = field(default_factory=dict)
    messages: list[tuple[str, str]] = field(default_factory=list)
