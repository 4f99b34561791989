"""A cluster from nothing to ready, and away again.

Not a test: what the fixture `cluster` needs.
"""

import base64
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import control_plane
import yaml
from api import Api
from authority import Keys, make_keys
from processes import Process, free_ports, running, wait_until

NODE = control_plane.node("simulated")
"""The one node."""
MADE_BY_A_CONTROLLER = {
    "apiVersion": "v1",
    "kind": "ServiceAccount",
    "metadata": {"name": "default", "namespace": "default"},
}
"""There once controllers work. While they start they do not survive the API server."""


@dataclass(frozen=True)
class Cluster:
    """A cluster that is ready.

    Attributes:
        kubeconfig: its administrator's, a file that needs no other.
        api: requests of the administrator.
        without_api_server: kills the API server, and starts it again after a block.
    """

    kubeconfig: Path
    api: Api
    without_api_server: Callable[[], AbstractContextManager[None]]


@contextmanager
def started(programs: Mapping[str, str], kwok_module: Path, folder: Path) -> Iterator[Cluster]:
    """Start a cluster in an empty folder; stop all of it however the block, or the
    start itself, ends.

    Raises:
        ClusterError: a part of it ends, or it does not become ready.
    """
    keys = make_keys(folder)
    port, client_port, peer_port = free_ports(3)
    client, peer = f"http://127.0.0.1:{client_port}", f"http://127.0.0.1:{peer_port}"
    server = f"https://127.0.0.1:{port}"
    kubeconfig = folder / "kubeconfig"
    kubeconfig.write_text(_kubeconfig(server, keys))
    with ExitStack() as stack, closing(Api(server, keys.authority, keys.token)) as api:
        processes: dict[str, Process] = {}

        def start(command: list[str]) -> None:
            processes[command[0]] = stack.enter_context(running(command, folder))

        def wait(ready: Callable[[], bool], what: str) -> None:
            wait_until(ready, what, list(processes.values()))

        def start_api_server() -> None:
            start(control_plane.kube_apiserver(programs["kube-apiserver"], port, client, keys))
            wait(api.is_ready, "the API server is ready")

        @contextmanager
        def without_api_server() -> Iterator[None]:
            processes[programs["kube-apiserver"]].kill()
            try:
                yield
            finally:
                start_api_server()

        start(control_plane.etcd(programs["etcd"], client, peer, folder))
        start_api_server()
        api.apply(NODE)
        manager, scheduler = programs["kube-controller-manager"], programs["kube-scheduler"]
        start(control_plane.kube_controller_manager(manager, kubeconfig, keys))
        start(control_plane.kube_scheduler(scheduler, kubeconfig))
        start(control_plane.kwok(programs["kwok"], kubeconfig, kwok_module))
        wait(lambda: _is_ready(api), "the node is ready")
        wait(lambda: api.exists(MADE_BY_A_CONTROLLER), "controllers work")
        yield Cluster(kubeconfig, api, without_api_server)


def _is_ready(api: Api) -> bool:
    conditions = api.get(NODE).get("status", {}).get("conditions", [])
    return any(found["type"] == "Ready" and found["status"] == "True" for found in conditions)


def _kubeconfig(server: str, keys: Keys) -> str:
    name = "tests"
    authority = base64.b64encode(keys.authority.read_bytes()).decode()
    cluster = {"server": server, "certificate-authority-data": authority}
    return yaml.safe_dump(
        {
            "apiVersion": "v1",
            "kind": "Config",
            "clusters": [{"name": name, "cluster": cluster}],
            "users": [{"name": name, "user": {"token": keys.token}}],
            "contexts": [{"name": name, "context": {"cluster": name, "user": name}}],
            "current-context": name,
        }
    )
