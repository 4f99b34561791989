"""However the command ends, nothing of its own stays in the bucket."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from cli import COMMAND
from doctoring import BUCKET, NOWHERE, client, left, manifest, storage
from servers import Server, served, versitygw
from slow import slow_way


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with served(versitygw(tmp_path), tmp_path / "server.log") as ready:
        client(ready).create_bucket(Bucket=BUCKET)
        yield ready


@pytest.mark.parametrize(
    ("signals", "status"),
    [
        ([signal.SIGINT], 130),
        ([signal.SIGTERM], 143),
        ([signal.SIGHUP], 129),
        ([signal.SIGINT, signal.SIGINT, signal.SIGTERM], 130),
    ],
)
def test_an_upload_that_is_interrupted(
    server: Server, tmp_path: Path, signals: list[signal.Signals], status: int
) -> None:
    path = tmp_path / "manifest.yaml"
    with slow_way(server.endpoint) as way:
        path.write_text(yaml.safe_dump(manifest(storage(Server(way.endpoint)))))
        process = subprocess.Popen(  # noqa: S603 - our own command
            [COMMAND, "doctor", path],
            env={**os.environ, **NOWHERE},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert way.busy.wait(60)
        uploads = client(server).list_multipart_uploads(Bucket=BUCKET)["Uploads"]
        assert uploads[0]["Key"].startswith("spilo/.planton-zalando-probe-")
        for each in signals:
            process.send_signal(each)
        output, errors = process.communicate(timeout=90)
    assert (process.returncode, output, errors) == (status, "", "")
    assert left(client(server)) == []
