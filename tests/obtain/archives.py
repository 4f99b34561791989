"""Archives of charts, made here: small ones, and such as are none."""

import gzip
import hashlib
import io
import tarfile
from pathlib import Path

CRD = """
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: postgresqls.acid.zalan.do}
spec: {group: acid.zalan.do}
"""


def archive(name: str = "postgres-operator", version: str = "1.12.2", **files: str) -> bytes:
    """Return a chart with a values.yaml and a definition, and `files` beside them."""
    contents = {
        "Chart.yaml": f"name: {name}\nversion: {version}\n",
        "values.yaml": "image: {registry: ghcr.io}\n",
        "crds/postgresqls.yaml": CRD,
        "templates/deployment.yaml": "{{ .Values.podAnnotations }}",
        **{path.replace("__", "/"): text for path, text in files.items()},
    }
    return packed({f"postgres-operator/{path}": text for path, text in contents.items()})


def packed(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    # No time in it, so that the same files have the same digest.
    with (
        gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as zipped,
        tarfile.open(fileobj=zipped, mode="w") as tar,
    ):
        for path, text in files.items():
            member = tarfile.TarInfo(path)
            member.size = len(text.encode())
            tar.addfile(member, io.BytesIO(text.encode()))
    return buffer.getvalue()


def sha256(content: bytes | Path) -> str:
    data = content.read_bytes() if isinstance(content, Path) else content
    return hashlib.sha256(data).hexdigest()
