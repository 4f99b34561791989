"""The parts of a cluster, and what each is started with.

Not a test: what the start of a cluster needs. Everything listens on loopback, and
nothing connects to the addresses of pods and services, since no part of this
cluster serves anything from a pod.
"""

from collections.abc import Mapping
from pathlib import Path

from authority import Keys

PROGRAMS = ("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok")

# Both from a range that is for documentation (RFC 5737), so that they are nobody's.
_PODS = "198.51.100.0/25"
_SERVICES = "198.51.100.128/25"
_NODE_ADDRESS = "198.51.100.1"

_STAGES = ("node/fast", "node/heartbeat-with-lease", "pod/fast")
"""How simulated nodes and pods become ready, and end, in kwok's own module."""


def etcd(program: str, client: str, peer: str, folder: Path) -> list[str]:
    """Return the command of etcd, which may lose everything when the machine stops."""
    listen = ["--listen-client-urls", client, "--advertise-client-urls", client]
    peers = ["--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer]
    cluster = ["--name", "tests", "--initial-cluster", f"tests={peer}"]
    data = ["--data-dir", str(folder / "etcd"), "--unsafe-no-fsync"]
    return [program, *listen, *peers, *cluster, *data]


def kube_apiserver(program: str, port: int, etcd_url: str, keys: Keys) -> list[str]:
    """Return the command of the API server, which knows the one token and no other way in."""
    return [
        program,
        f"--etcd-servers={etcd_url}",
        "--bind-address=127.0.0.1",
        "--advertise-address=127.0.0.1",
        f"--secure-port={port}",
        # It would write its own address, which a Service must not have on loopback.
        "--endpoint-reconciler-type=none",
        f"--tls-cert-file={keys.server_certificate}",
        f"--tls-private-key-file={keys.server_key}",
        f"--token-auth-file={keys.tokens}",
        "--anonymous-auth=false",
        "--authorization-mode=Node,RBAC",
        f"--service-account-key-file={keys.service_accounts}",
        f"--service-account-signing-key-file={keys.service_accounts}",
        "--service-account-issuer=https://kubernetes.default.svc",
        f"--service-cluster-ip-range={_SERVICES}",
    ]


def kube_controller_manager(program: str, kubeconfig: Path, keys: Keys) -> list[str]:
    """Return the command of the controllers, which serve nothing."""
    return [
        program,
        f"--kubeconfig={kubeconfig}",
        "--secure-port=0",
        "--leader-elect=false",
        f"--service-account-private-key-file={keys.service_accounts}",
        f"--root-ca-file={keys.authority}",
        "--use-service-account-credentials=true",
    ]


def kube_scheduler(program: str, kubeconfig: Path) -> list[str]:
    """Return the command of the scheduler, which serves nothing."""
    return [program, f"--kubeconfig={kubeconfig}", "--secure-port=0", "--leader-elect=false"]


def kwok(program: str, kubeconfig: Path, module: Path) -> list[str]:
    """Return the command of kwok, which plays the kubelet of every node.

    Args:
        program: the command itself.
        kubeconfig: of the cluster.
        module: folder of kwok's Go module, where its stages are.
    """
    found = (module / "kustomize/stage" / stage for stage in _STAGES)
    stages = [str(path) for folder in found for path in sorted(folder.glob("*-*.yaml"))]
    access = ["--kubeconfig", str(kubeconfig), "--manage-all-nodes=true"]
    addresses = ["--cidr", _PODS, "--node-ip", _NODE_ADDRESS]
    lease = ["--node-lease-duration-seconds", "40"]
    return [program, *access, *addresses, *lease, *(f"--config={path}" for path in stages)]


def node(name: str) -> Mapping[str, object]:
    """Return a node with room for everything."""
    room = {"cpu": "32", "memory": "256Gi", "pods": "500"}
    return {
        "apiVersion": "v1",
        "kind": "Node",
        "metadata": {"name": name, "labels": {"kubernetes.io/hostname": name}},
        "status": {"allocatable": room, "capacity": room},
    }
