"""Pulumi's Kubernetes provider, asked over gRPC as the engine asks it.

Not a test: what tests of this level need.
"""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import grpc
from google.protobuf.struct_pb2 import Struct
from pulumi.runtime.proto.provider_pb2 import DiffRequest, DiffResponse
from pulumi.runtime.proto.provider_pb2_grpc import ResourceProviderStub

_NO_ENGINE = "127.0.0.1:1"
"""Where it would write its log to."""
_SECONDS = 60


@contextmanager
def kubernetes_plugin(program: str) -> Iterator[ResourceProviderStub]:
    """Run the provider until the end of the block."""
    with subprocess.Popen(  # noqa: S603 - the provider, found on PATH
        [program, _NO_ENGINE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        try:
            # The first line that a plugin prints is its port; it ends without one, or prints it.
            port = running.stdout.readline().strip() if running.stdout else ""
            # gRPC would send a loopback address, too, through the proxy of the environment.
            options = [("grpc.enable_http_proxy", 0)]
            with grpc.insecure_channel(f"127.0.0.1:{port}", options=options) as channel:
                yield ResourceProviderStub(channel)
        finally:
            running.kill()


def difference(
    plugin: ResourceProviderStub, before: Mapping[str, Any], after: Mapping[str, Any]
) -> DiffResponse:
    """Return what changed inputs of the provider resource itself mean."""
    old, new = Struct(), Struct()
    old.update(before)
    new.update(after)
    urn = "urn:pulumi:tests::tests::pulumi:providers:kubernetes::kubernetes"
    request = DiffRequest(id="tests", urn=urn, olds=old, news=new)
    found: DiffResponse = plugin.DiffConfig(request, timeout=_SECONDS, wait_for_ready=True)
    return found
