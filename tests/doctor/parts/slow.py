"""A way to a server that is slow from here to there.

Not a test: what tests of interrupts and time limits need.
"""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_BYTES = 16 * 1024
_PAUSE = 0.02


@dataclass
class Slow:
    """A way that is open.

    Attributes:
        endpoint: to use in place of the server's.
        passed: how many bytes went to the server.
        busy: set when a mebibyte has.
    """

    endpoint: str
    passed: int = 0
    busy: threading.Event = field(default_factory=threading.Event)

    def forward(self, client: socket.socket, address: tuple[str, int]) -> None:
        """Hand everything on, slowly in the one direction, at once in the other."""
        with client, socket.create_connection(address) as server:
            back = threading.Thread(target=_pump, args=(server, client), daemon=True)
            back.start()
            with contextlib.suppress(OSError):
                while content := client.recv(_BYTES):
                    server.sendall(content)
                    self.passed += len(content)
                    if self.passed > 1024 * 1024:
                        self.busy.set()
                    time.sleep(_PAUSE)


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while content := source.recv(_BYTES):
            target.sendall(content)
        target.shutdown(socket.SHUT_WR)


@contextmanager
def slow_way(endpoint: str) -> Iterator[Slow]:
    """Open such a way to a server of plain HTTP, and close it."""
    host, _, port = endpoint.removeprefix("http://").partition(":")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        way = Slow(f"http://127.0.0.1:{listener.getsockname()[1]}")

        def accept() -> None:
            with contextlib.suppress(OSError):
                while True:
                    client, _ = listener.accept()
                    arguments = (client, (host, int(port)))
                    threading.Thread(target=way.forward, args=arguments, daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield way
        listener.shutdown(socket.SHUT_RDWR)
