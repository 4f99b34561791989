"""Writes the README's tables of fields from the comments in proto/.

Reads a FileDescriptorSet with source information from standard input, as
`buf build --as-file-descriptor-set -o -` writes it, and replaces what stands
between the markers of the README that is named.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
)

START, END = "<!-- fields: written by `make generate` -->\n", "<!-- fields end -->\n"
PACKAGE = ".org.project_planton."
MESSAGES = FileDescriptorProto.DESCRIPTOR.fields_by_name["message_type"].number
FIELDS = DescriptorProto.DESCRIPTOR.fields_by_name["field"].number
Documented = tuple[DescriptorProto, dict[str, str]]


def messages(files: FileDescriptorSet) -> dict[str, Documented]:
    """Return each message with its fields' comments, by full name."""
    found = {}
    for file in files.file:
        comments = {
            tuple(location.path): " ".join(location.leading_comments.split())
            for location in file.source_code_info.location
        }
        for index, message in enumerate(file.message_type):
            texts = {
                field.name: comments.get((MESSAGES, index, FIELDS, place), "")
                for place, field in enumerate(message.field)
            }
            found[f".{file.package}.{message.name}"] = (message, texts)
    return found


def rows(
    known: dict[str, Documented], name: str, path: str, shown: dict[str, str]
) -> Iterator[str]:
    """Yield a row for each field of a message, and for those of its own.

    A message that stood before is referred to: `shown` has the path of each.
    """
    message, texts = known[name]
    for field in message.field:
        repeated = field.label == FieldDescriptorProto.LABEL_REPEATED
        here = f"{path}.{field.json_name}".removeprefix(".")
        text = texts[field.name].replace("|", "\\|")
        ours = field.type_name in known and field.type_name.startswith(PACKAGE)
        below = field.type_name if ours and not repeated else ""
        if below in shown:
            text += f" Its fields are those of `{shown[below]}`."
        yield f"| `{here}` | {text} |"
        if below and below not in shown:
            shown[below] = here
            yield from rows(known, below, here, shown)


def main() -> None:
    """Rewrite the README given as the one argument."""
    readme = Path(sys.argv[1])
    known = messages(FileDescriptorSet.FromString(sys.stdin.buffer.read()))
    api = f"{PACKAGE}provider.kubernetes.kuberneteszalandopostgresoperator.v1."
    target = rows(known, f"{api}KubernetesZalandoPostgresOperator", "", {})
    provider = rows(known, f"{PACKAGE}provider.kubernetes.KubernetesProviderConfig", "", {})
    head = "| field | meaning |\n|---|---|\n"
    tables = (
        f"{head}{chr(10).join(row for row in target if '`status' not in row)}\n\n"
        "The provider config that the CLI hands over beside the manifest:\n\n"
        f"{head}{chr(10).join(provider)}\n"
    )
    pattern = re.compile(f"{re.escape(START)}.*{re.escape(END)}", re.DOTALL)
    readme.write_text(pattern.sub(lambda _: f"{START}{tables}{END}", readme.read_text()))


main()
