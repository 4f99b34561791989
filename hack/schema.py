"""Writes the JSON Schema of the contract from proto/: its fields, comments and rules.

Reads a FileDescriptorSet with source information from standard input, as
`buf build --as-file-descriptor-set -o -` writes it, and writes to the file that
is named.
"""

import json
import sys
from pathlib import Path

from comments import comments
from contract_schema.document import document
from google.protobuf.descriptor_pb2 import FileDescriptorSet


def main() -> None:
    """Write the file given as the one argument."""
    texts = comments(FileDescriptorSet.FromString(sys.stdin.buffer.read()))
    schema = json.dumps(document(texts), indent=1, ensure_ascii=False)
    Path(sys.argv[1]).write_text(f"{schema}\n")


if __name__ == "__main__":
    main()
