"""Where the program of this repository runs for one manifest."""

import os
import sys
from pathlib import Path

from pulumi import automation

from plugin.module.vars import STACK_INPUT_FILE_VARIABLES, STACK_INPUT_TEXT_VARIABLE

ROOT = Path(__file__).resolve().parents[2]

# Pulumi keeps by folder which stack is selected: in a folder for each, runs change that neither
# for each other nor for whoever works in this one.
FOLDERS = ROOT / ".build/fleet"


def handed_over(manifest: Path) -> dict[str, str]:
    """Return the environment that hands a manifest to the program."""
    # A text would be taken first.
    return {STACK_INPUT_TEXT_VARIABLE: "", STACK_INPUT_FILE_VARIABLES[0]: str(manifest)}


def stack_workspace(manifest: Path, pulumi: automation.PulumiCommand) -> automation.LocalWorkspace:
    """Return the program, in a folder of the manifest's own, handed the manifest.

    Raises:
        OSError: the folder cannot be written.
    """
    # By the whole path: of two manifests of one name, neither is to find the other's settings.
    folder = FOLDERS.joinpath(*manifest.with_suffix("").parts[1:])
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
