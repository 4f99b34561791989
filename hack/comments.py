"""The comments of proto/, which Python's generated classes do not keep."""

from collections.abc import Iterator, Mapping
from typing import Any

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
)

_MEMBERS = {
    FileDescriptorProto: ("message_type", "enum_type"),
    DescriptorProto: ("field", "nested_type", "enum_type"),
    EnumDescriptorProto: ("value",),
}
"""What a declaration holds whose comments are wanted."""

Place = tuple[int, ...]


def comments(files: FileDescriptorSet) -> Mapping[str, str]:
    """Return the comment of each message, field, enum and value, in one line, by full name.

    An enum's value goes by the name of its enum and its own.

    Args:
        files: with source information, as `buf build --as-file-descriptor-set` writes it.
    """
    found: dict[str, str] = {}
    for file in files.file:
        texts = {
            tuple(location.path): " ".join(location.leading_comments.split())
            for location in file.source_code_info.location
        }
        for name, place in _declared(file, file.package, ()):
            found[name] = texts.get(place, "")
    return found


def _declared(declaration: Any, name: str, place: Place) -> Iterator[tuple[str, Place]]:
    """Yield full name and place of everything within a declaration."""
    for kind in _MEMBERS.get(type(declaration), ()):
        number = declaration.DESCRIPTOR.fields_by_name[kind].number
        for index, member in enumerate(getattr(declaration, kind)):
            here = (f"{name}.{member.name}", (*place, number, index))
            yield here
            yield from _declared(member, *here)
