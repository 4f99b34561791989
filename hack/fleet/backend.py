"""Pulumi's CLI, and where it keeps state."""

import tempfile

import click
from heard import plain
from pulumi import automation

_ADVICE = "set PULUMI_BACKEND_URL to where the state is to be kept, or run `pulumi login`"


def pulumi_with_backend() -> automation.PulumiCommand:
    """Return Pulumi's CLI, logged in.

    Raises:
        click.ClickException: there is none, none that this SDK can work with, or it has no
            backend.
    """
    try:
        pulumi = automation.PulumiCommand()
    except FileNotFoundError:
        message = "pulumi is not on PATH: install the Pulumi CLI"
        raise click.ClickException(message) from None
    except automation.InvalidVersionError as error:
        raise click.ClickException(str(error)) from None
    with tempfile.TemporaryDirectory() as folder:
        try:
            automation.LocalWorkspace(work_dir=folder, pulumi_command=pulumi).who_am_i()
        except automation.CommandError as error:
            message = f"{plain(error)}\n{_ADVICE}"
            raise click.ClickException(message) from None
    return pulumi
