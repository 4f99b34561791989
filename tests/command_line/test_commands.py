import json
import subprocess
import sys
import tomllib

import click
import pytest
from cli import ROOT, run

from plugin.command_line import commands

NAMES = commands.list_commands(click.Context(commands))


def test_help_of_all_imports_none_of_them() -> None:
    script = (
        "import json, sys\n"
        "from plugin.command_line import main\n"
        "sys.argv = ['planton-zalando', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - ours
    *shown, modules = done.stdout.decode().splitlines()
    assert all(any(line.startswith(f"  {name} ") for line in shown) for name in NAMES)
    imported = set(json.loads(modules))
    assert not imported & {"pulumi", "kubernetes", "google.protobuf", "yaml", "rich"}
    assert not {f"plugin.command_line.{name}" for name in NAMES} & imported


@pytest.mark.parametrize("name", NAMES)
def test_each_is_there_with_an_example(name: str) -> None:
    command = commands.get_command(click.Context(commands), name)
    assert command
    assert f"Example: {'source <(' if name == 'completion' else ''}planton-zalando {name}" in (
        command.help or ""
    )


def test_every_module_with_a_command_is_listed() -> None:
    folder = ROOT / "plugin/command_line"
    written = {path.stem for path in folder.glob("*.py") if "_command(" in path.read_text()}
    assert written - {"lazy_group"} == set(NAMES)


def test_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    done = run("--version")
    assert done.stdout == f"{project['name']}, version {project['version']}\n"
