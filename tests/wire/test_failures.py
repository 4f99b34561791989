"""What is told when a resource fails: an engine asks the program's hooks, over real gRPC,
before it gives up. Cases are files.
"""

from pathlib import Path
from typing import Any

import grpc
import pytest
import yaml
from google.protobuf.empty_pb2 import Empty
from pulumi.runtime.proto import callback_pb2, callback_pb2_grpc, resource_pb2

from plugin.main import deploy
from plugin.preview.monitor import Engine, ResourceMonitor
from plugin.preview.program import PROJECT, STACK, run_against
from plugin.preview.registration import Deployment
from plugin.stack_input.document import Document

SECONDS = 30


CASES = {
    path.stem: yaml.safe_load(path.read_text())
    for path in sorted((Path(__file__).parent / "failures").glob("*.yaml"))
}


class AskingMonitor(ResourceMonitor):
    """Asks the hooks of one resource, as an engine does whose provider has failed."""

    def __init__(self, deployment: Deployment, fails: str, error: str) -> None:
        super().__init__(deployment, STACK, PROJECT, {})
        self.answers: list[resource_pb2.ErrorHookResponse] = []
        self._fails = fails
        self._error = error
        self._hooks: dict[str, callback_pb2.Callback] = {}

    def RegisterErrorHook(  # noqa: N802 - named by the service
        self, request: resource_pb2.RegisterErrorHookRequest, _context: grpc.ServicerContext
    ) -> Empty:
        self._hooks[request.name] = request.callback
        return Empty()

    def RegisterResource(  # noqa: N802 - named by the service
        self, request: resource_pb2.RegisterResourceRequest, context: grpc.ServicerContext
    ) -> resource_pb2.RegisterResourceResponse:
        if f"{request.type}::{request.name}" == self._fails:
            failure = resource_pb2.ErrorHookRequest(
                name=request.name,
                type=request.type,
                failed_operation="create",
                errors=[self._error],
            )
            self.answers += [ask(self._hooks[name], failure) for name in request.hooks.on_error]
        return super().RegisterResource(request, context)


class OlderMonitor(ResourceMonitor):
    """Of an engine that knows no such hooks, and refuses them."""

    def SupportsFeature(  # noqa: N802 - named by the service
        self, request: resource_pb2.SupportsFeatureRequest, context: grpc.ServicerContext
    ) -> resource_pb2.SupportsFeatureResponse:
        if request.id == "errorHooks":
            return resource_pb2.SupportsFeatureResponse(hasSupport=False)
        return super().SupportsFeature(request, context)

    def RegisterErrorHook(  # noqa: N802 - named by the service
        self, _request: resource_pb2.RegisterErrorHookRequest, context: grpc.ServicerContext
    ) -> Empty:
        context.abort(grpc.StatusCode.UNIMPLEMENTED, "unknown method RegisterErrorHook")


def ask(
    callback: callback_pb2.Callback, failure: resource_pb2.ErrorHookRequest
) -> resource_pb2.ErrorHookResponse:
    options = [("grpc.enable_http_proxy", 0)]
    with grpc.insecure_channel(callback.target, options=options) as channel:
        request = callback_pb2.CallbackInvokeRequest(
            token=callback.token, request=failure.SerializeToString()
        )
        answer = callback_pb2_grpc.CallbacksStub(channel).Invoke(request, timeout=SECONDS)
    return resource_pb2.ErrorHookResponse.FromString(answer.response)


def run(monitor: ResourceMonitor, deployment: Deployment, **spec: Any) -> None:
    manifest = {
        "apiVersion": "kubernetes.project-planton.org/v1",
        "kind": "KubernetesZalandoPostgresOperator",
        "metadata": {"name": "main"},
        "spec": {"container": {}, **spec},
    }
    handoff = Document("m", yaml.safe_dump(manifest).encode())
    run_against(lambda: deploy(handoff), {}, monitor, Engine(deployment))


@pytest.mark.parametrize("name", CASES)
def test_tells_what_helps_and_tries_nothing_again(name: str, chart: dict[str, Any]) -> None:
    given, deployment = CASES[name], Deployment()
    monitor = AskingMonitor(deployment, given["fails"], given["error"])
    spec = {"helm": chart, **given["spec"]} if "crds" in given["spec"] else given["spec"]
    run(monitor, deployment, **spec)
    assert monitor.answers == [resource_pb2.ErrorHookResponse(retry=False)]
    assert deployment.messages == [("warning", sentence) for sentence in given["told"]]


def test_an_engine_without_such_hooks_is_told_of_none(chart: dict[str, Any]) -> None:
    deployment = Deployment()
    run(OlderMonitor(deployment, STACK, PROJECT, {}), deployment, crds="managed", helm=chart)
    assert len(deployment.resources) == 5
    assert [each.name for each in deployment.resources if "hooks" in each.options] == []
