"""An admission webhook of the cluster.

Not a test: what tests of this level need.
"""

import base64
import json
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from api import Api
from processes import wait_until
from servers import make_certificate

_PROBE = "probe"
_PROBED = {
    "apiVersion": "v1",
    "kind": "ConfigMap",
    "metadata": {"name": "probe", "namespace": "default"},
}

Verdict = Callable[[dict[str, Any]], str | None]
"""Says of a request why it is refused, None where it is let through."""


@contextmanager
def webhook(
    api: Api, folder: Path, namespace: str, resource: str, verdict: Verdict
) -> Iterator[None]:
    """Have the API server ask about what is created and changed, until the end of the block.

    Args:
        api: of the cluster.
        folder: for the server's key and certificate.
        namespace: that is looked at.
        resource: that is looked at, in the plural.
        verdict: on each request, which the API server waits 30 seconds for.
    """
    with _served(folder, verdict) as (url, certificate):
        authority = base64.b64encode(certificate.read_bytes()).decode()

        def asking(path: str, namespace: str, resource: str) -> dict[str, Any]:
            client = {"url": f"{url}{path}", "caBundle": authority}
            return _webhook(path, client, namespace, resource)

        # The second tells when the API server knows of both.
        both = [asking("guard", namespace, resource), asking(_PROBE, "default", "configmaps")]
        found = {
            "apiVersion": "admissionregistration.k8s.io/v1",
            "kind": "ValidatingWebhookConfiguration",
            "metadata": {"name": "tests"},
            "webhooks": both,
        }
        api.apply(found)
        try:
            wait_until(lambda: not api.accepts(_PROBED), "the webhook is asked")
            yield
        finally:
            api.delete(found)


def _webhook(name: str, client: Mapping[str, str], namespace: str, resource: str) -> dict[str, Any]:
    everything = {"apiGroups": ["*"], "apiVersions": ["*"], "operations": ["CREATE", "UPDATE"]}
    return {
        "name": f"{name}.example.com",
        "admissionReviewVersions": ["v1"],
        "sideEffects": "None",
        "timeoutSeconds": 30,
        "clientConfig": client,
        "namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": namespace}},
        "rules": [{**everything, "resources": [resource]}],
    }


@contextmanager
def _served(folder: Path, verdict: Verdict) -> Iterator[tuple[str, Path]]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["request"]
            probed = self.path.startswith(f"/{_PROBE}?")
            reason = "seen" if probed else verdict(request)
            response = {
                "uid": request["uid"],
                "allowed": reason is None,
                "status": {"message": reason or ""},
            }
            review = {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview"}
            body = json.dumps({**review, "response": response}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    key, certificate = make_certificate(folder)
    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    listening.socket = tls.wrap_socket(listening.socket, server_side=True)
    thread = Thread(target=listening.serve_forever)
    thread.start()
    try:
        yield f"https://127.0.0.1:{listening.server_port}/", certificate
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()
