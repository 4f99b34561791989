"""What a kubeconfig says that somebody else wrote.

Read as any text that is handed over, and so without an alias or a nesting that
blows up. The fields are those of client-go's tools/clientcmd/api/v1/types.go.
"""

from collections.abc import Iterator

from plugin.stack_input.document import Document
from plugin.stack_input.nodes import Mapping, Node, Scalar, Sequence
from plugin.stack_input.parse import parse

SECTIONS = {"contexts": "context", "clusters": "cluster", "users": "user"}
"""The lists of a kubeconfig, and the key that an entry's content stands under."""


def parse_kubeconfig(text: str) -> Node:
    """Return the tree of a kubeconfig's text.

    Raises:
        DecodeError: it is no YAML.
    """
    return parse(Document.from_text("kubeconfig", text))


def names(kubeconfig: Mapping, section: str) -> list[str]:
    """Return the name of each entry of a section."""
    return [text_at(entry, "name") for entry in _entries(kubeconfig, section)]


def named(kubeconfig: Mapping, section: str, name: str) -> Mapping | None:
    """Return what stands in the entry `name` of a section, or None where there is none."""
    for entry in _entries(kubeconfig, section):
        if name and text_at(entry, "name") == name:
            return mapping_at(entry, SECTIONS[section]) or Mapping((), entry.place)
    return None


def text_at(mapping: Mapping | None, key: str) -> str:
    """Return the text of a key, empty where it has none."""
    value = mapping.get(key) if mapping else None
    return value.text if isinstance(value, Scalar) and not value.is_json_null() else ""


def mapping_at(mapping: Mapping | None, key: str) -> Mapping | None:
    """Return the mapping of a key, or None where it has none."""
    value = mapping.get(key) if mapping else None
    return value if isinstance(value, Mapping) else None


def chosen(text: str, context: str) -> tuple[Mapping | None, Mapping | None]:
    """Return cluster and user of the context that is used of a checked kubeconfig.

    Args:
        text: of the kubeconfig.
        context: that is chosen in it; empty for its current one.
    """
    root = parse_kubeconfig(text)
    kubeconfig = root if isinstance(root, Mapping) else Mapping((), root.place)
    used = named(kubeconfig, "contexts", context or text_at(kubeconfig, "current-context"))
    return (
        named(kubeconfig, "clusters", text_at(used, "cluster")),
        named(kubeconfig, "users", text_at(used, "user")),
    )


def exec_command(text: str, context: str) -> str | None:
    """Return the command that signs in by a checked kubeconfig, if one does.

    Args:
        text: as for `chosen`.
        context: as for `chosen`.
    """
    _, user = chosen(text, context)
    return text_at(mapping_at(user, "exec"), "command") or None


def contents(kubeconfig: Mapping, section: str) -> Iterator[Mapping]:
    """Yield what stands in each entry of a section."""
    found = (mapping_at(entry, SECTIONS[section]) for entry in _entries(kubeconfig, section))
    yield from filter(None, found)


def _entries(kubeconfig: Mapping, section: str) -> list[Mapping]:
    entries = kubeconfig.get(section)
    items = entries.items if isinstance(entries, Sequence) else ()
    return [item for item in items if isinstance(item, Mapping)]
