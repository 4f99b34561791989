"""Writes the README's tables of fields from the comments in proto/.

Reads a FileDescriptorSet with source information from standard input, as
`buf build --as-file-descriptor-set -o -` writes it, and replaces what stands
between the markers of the README that is named.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from comments import comments
from google.protobuf.descriptor import Descriptor
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from readme_part import write_part

from plugin.contract import ProviderConfig, Target
from plugin.stack_input.fields import descriptor_of, message_of


def rows(
    texts: Mapping[str, str], message: Descriptor, path: str, shown: dict[str, str]
) -> Iterator[str]:
    """Yield a row for each field of a message, and for those of its own.

    A message that stood before is referred to: `shown` has the path of each.
    """
    for field in message.fields:
        here = f"{path}.{field.json_name}".removeprefix(".")
        text = texts[field.full_name].replace("|", "\\|")
        below = None if field.is_repeated else message_of(field)
        if below and below.full_name in shown:
            text += f" Its fields are those of `{shown[below.full_name]}`."
        yield f"| `{here}` | {text} |"
        if below and below.full_name not in shown:
            shown[below.full_name] = here
            yield from rows(texts, below, here, shown)


def main() -> None:
    """Rewrite the README given as the one argument."""
    texts = comments(FileDescriptorSet.FromString(sys.stdin.buffer.read()))
    target = rows(texts, descriptor_of(Target), "", {})
    provider = rows(texts, descriptor_of(ProviderConfig), "", {})
    head = "| field | meaning |\n|---|---|\n"
    tables = (
        f"{head}{chr(10).join(row for row in target if '`status' not in row)}\n\n"
        "The provider config that the CLI hands over beside the manifest:\n\n"
        f"{head}{chr(10).join(provider)}\n"
    )
    write_part(Path(sys.argv[1]), "fields", tables)


if __name__ == "__main__":
    main()
