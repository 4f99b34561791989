"""An engine that only listens: the services that a Pulumi program calls."""

from collections.abc import Mapping
from typing import Any

import grpc
from google.protobuf.empty_pb2 import Empty
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Struct
from pulumi.runtime.proto import engine_pb2, engine_pb2_grpc, resource_pb2, resource_pb2_grpc

from plugin.preview.registration import STACK_TYPE, Deployment, Registration
from plugin.preview.wire import plain, reference, urn

_FEATURES = frozenset({"secrets", "resourceReferences", "outputValues", "aliasSpecs", "errorHooks"})
"""What a program may count on here."""

_NO_OPTIONS = frozenset(
    {
        "type", "name", "parent", "custom", "object", "properties", "dependencies", "provider",
        "version",
        "propertyDependencies", "acceptSecrets", "acceptResources", "supportsPartialValues",
        "supportsResultReporting", "sourcePosition", "stackTrace",
    }
)  # fmt: skip
"""Parts of a registration that are shown elsewhere, or that say what the SDK
can do and where its code stands."""


class ResourceMonitor(resource_pb2_grpc.ResourceMonitorServicer):
    """Takes down what is registered and answers as an engine does in a preview:
    a URN, no id yet, and the inputs as the outputs that are known.
    """

    def __init__(
        self, deployment: Deployment, stack: str, project: str, cluster: Mapping[str, Any]
    ) -> None:
        """Take down everything in `deployment`, under a stack of a project.

        `cluster` has the properties, by id, of what may be read.
        """
        self._deployment = deployment
        self._cluster = cluster
        self._stack = stack
        self._project = project

    def SupportsFeature(  # noqa: N802 - named by the service
        self, request: resource_pb2.SupportsFeatureRequest, _context: grpc.ServicerContext
    ) -> resource_pb2.SupportsFeatureResponse:
        """Say whether the program may use a feature."""
        return resource_pb2.SupportsFeatureResponse(hasSupport=request.id in _FEATURES)

    def RegisterResource(  # noqa: N802 - named by the service
        self, request: resource_pb2.RegisterResourceRequest, context: grpc.ServicerContext
    ) -> resource_pb2.RegisterResourceResponse:
        """Take down a resource."""
        if request.type != STACK_TYPE:
            self._take_down(_registration(request), context)
        return resource_pb2.RegisterResourceResponse(
            urn=urn(self._stack, self._project, request.parent, request.type, request.name),
            object=request.object,
        )

    def ReadResource(  # noqa: N802 - named by the service
        self, request: resource_pb2.ReadResourceRequest, context: grpc.ServicerContext
    ) -> resource_pb2.ReadResourceResponse:
        """Take down a resource that the cluster is to have, and say what is known of it."""
        self._take_down(_registration(request), context)
        return resource_pb2.ReadResourceResponse(
            urn=urn(self._stack, self._project, request.parent, request.type, request.name),
            properties=ParseDict(self._cluster.get(request.id, {}), Struct()),
        )

    def _take_down(self, found: Registration, context: grpc.ServicerContext) -> None:
        """Take down a resource; a second one of its type and name the engine refuses too."""
        if any(found.reference == other.reference for other in self._deployment.resources):
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"{found.reference} comes twice")
        self._deployment.resources.append(found)

    def RegisterErrorHook(  # noqa: N802 - named by the service
        self, _request: resource_pb2.RegisterErrorHookRequest, _context: grpc.ServicerContext
    ) -> Empty:
        """Take a hook, which a preview calls never, since nothing fails there."""
        return Empty()

    def RegisterResourceOutputs(  # noqa: N802 - named by the service
        self, request: resource_pb2.RegisterResourceOutputsRequest, _context: grpc.ServicerContext
    ) -> Empty:
        """Take down the stack's outputs; no other resource here has some."""
        self._deployment.outputs.update(plain(request.outputs))
        return Empty()


class Engine(engine_pb2_grpc.EngineServicer):
    """Takes down what is logged."""

    def __init__(self, deployment: Deployment) -> None:
        """Take down every message in `deployment`."""
        self._deployment = deployment

    def Log(  # noqa: N802 - named by the service
        self, request: engine_pb2.LogRequest, _context: grpc.ServicerContext
    ) -> Empty:
        """Take down a message."""
        if request.severity != engine_pb2.DEBUG:
            severity = engine_pb2.LogSeverity.Name(request.severity).lower()
            self._deployment.messages.append((severity, request.message))
        return Empty()


def _registration(
    request: resource_pb2.RegisterResourceRequest | resource_pb2.ReadResourceRequest,
) -> Registration:
    options: dict[str, Any] = MessageToDict(request)
    references = (reference(dependency) for dependency in request.dependencies)
    return Registration(
        type=request.type,
        name=request.name,
        parent=reference(request.parent),
        dependencies=tuple(sorted(found for found in references if found)),
        provider=reference(request.provider),
        inputs=plain(_inputs(request)),
        options={key: value for key, value in options.items() if value and key not in _NO_OPTIONS},
    )


def _inputs(
    request: resource_pb2.RegisterResourceRequest | resource_pb2.ReadResourceRequest,
) -> Struct:
    if isinstance(request, resource_pb2.ReadResourceRequest):
        return request.properties
    return request.object
