"""The program, run in this process against a monitor of ours."""

import asyncio
import contextvars
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

import grpc
import pulumi
from pulumi.runtime.proto import engine_pb2_grpc, resource_pb2_grpc

from plugin.preview.monitor import Engine, ResourceMonitor
from plugin.preview.registration import Deployment

PROJECT = "zalando-postgres-operator"
STACK = "preview"


def preview(
    program: Callable[[], None],
    configuration: Mapping[str, str],
    cluster: Mapping[str, Any] = MappingProxyType({}),
) -> Deployment:
    """Run `program` as Pulumi's language host would, and return what it registered.

    Args:
        program: registers resources; runs in a stack.
        configuration: Pulumi configuration by full key, `<namespace>:<key>`.
        cluster: properties by id of the objects that the program may read and
            that are known; of all others it learns nothing.

    Raises:
        Exception: whatever the program raises.
    """
    deployment = Deployment()
    monitor = ResourceMonitor(deployment, STACK, PROJECT, cluster)
    run_against(program, configuration, monitor, Engine(deployment))
    return deployment


def run_against(
    program: Callable[[], None],
    configuration: Mapping[str, str],
    monitor: ResourceMonitor,
    engine: Engine,
) -> None:
    """Run `program` as Pulumi's language host would, against a monitor and an engine.

    Args:
        program: registers resources; runs in a stack.
        configuration: Pulumi configuration by full key, `<namespace>:<key>`.
        monitor: takes what is registered.
        engine: takes what is logged.

    Raises:
        Exception: whatever the program raises.
    """
    # gRPC would send a loopback address, too, through the proxy of the environment.
    options = [("grpc.enable_http_proxy", 0)]
    with (
        _served(monitor, engine) as address,
        grpc.insecure_channel(address, options=options) as channel,
    ):
        # Pulumi keeps its settings in context variables: in a context of its
        # own, a run leaves none behind.
        contextvars.copy_context().run(_run, program, configuration, channel)


def _run(
    program: Callable[[], None], configuration: Mapping[str, str], channel: grpc.Channel
) -> None:
    pulumi.runtime.set_all_config(dict(configuration))
    pulumi.runtime.configure(
        pulumi.runtime.Settings(
            project=PROJECT,
            stack=STACK,
            monitor=resource_pb2_grpc.ResourceMonitorStub(channel),
            engine=engine_pb2_grpc.EngineStub(channel),
            dry_run=True,
        )
    )
    asyncio.run(pulumi.runtime.run_in_stack(program))


@contextmanager
def _served(monitor: ResourceMonitor, engine: Engine) -> Iterator[str]:
    """Serve monitor and engine on a free port of the loopback interface."""
    server = grpc.server(ThreadPoolExecutor(max_workers=4))
    resource_pb2_grpc.add_ResourceMonitorServicer_to_server(monitor, server)
    engine_pb2_grpc.add_EngineServicer_to_server(engine, server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    try:
        yield f"127.0.0.1:{port}"
    finally:
        server.stop(grace=1).wait()
