"""The stack of one manifest, run by Pulumi's Automation API beside those of others."""

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from heard import Heard
from outcome import Outcome
from pulumi import automation

from plugin.module.vars import STACK_INPUT_FILE_VARIABLES, STACK_INPUT_TEXT_VARIABLE

ROOT = Path(__file__).resolve().parents[2]

# Pulumi keeps by folder which stack is selected: in a folder for each, runs change that neither
# for each other nor for whoever works in this one.
FOLDERS = ROOT / ".build/fleet"

COMMANDS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        "preview": automation.Stack.preview,
        "up": partial(automation.Stack.up, show_secrets=False),
        "destroy": partial(automation.Stack.destroy, show_secrets=False),
    }
)


def run(command: str, manifest: Path, pulumi: automation.PulumiCommand) -> Outcome:
    """Run one of `COMMANDS` on the stack that is named after a manifest's file.

    It is created where there is none. An error of Pulumi's is an outcome like others.
    """
    heard = Heard()
    try:
        stack = automation.Stack.create_or_select(manifest.stem, _workspace(manifest, pulumi))
        COMMANDS[command](stack, color="never", on_event=heard.listen)
    except automation.CommandError as error:
        return heard.failure(error)
    return heard.success()


def handed_over(manifest: Path) -> dict[str, str]:
    """Return the environment that hands a manifest to the program."""
    # A text would be taken first.
    return {STACK_INPUT_TEXT_VARIABLE: "", STACK_INPUT_FILE_VARIABLES[0]: str(manifest)}


def _workspace(manifest: Path, pulumi: automation.PulumiCommand) -> automation.LocalWorkspace:
    """Return the program, in a folder of the stack's own, handed the manifest."""
    folder = FOLDERS / manifest.stem
    folder.mkdir(parents=True, exist_ok=True)
    program = automation.LocalWorkspace(work_dir=str(ROOT), pulumi_command=pulumi)
    project = program.project_settings()
    project.main = str(ROOT)
    project.runtime = automation.ProjectRuntimeInfo("python", {"virtualenv": sys.prefix})
    # Where the stack's settings are; Pulumi takes it as a path from the folder.
    project.config = os.path.relpath(manifest.parent, folder)
    return automation.LocalWorkspace(
        work_dir=str(folder),
        project_settings=project,
        pulumi_command=pulumi,
        env_vars=handed_over(manifest),
    )
