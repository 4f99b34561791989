"""The stack input that a Stack holds, for what checks one.

`.venv/bin/python hack/fleet/stack_input.py eu-1 < stacks.yaml` prints that of the Stack `eu-1`.
"""

import sys

import click
import yaml

from plugin.configuration_keys import full_key
from plugin.module.vars import STACK_INPUT_CONFIG

KEY = full_key(STACK_INPUT_CONFIG)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("name")
def main(name: str) -> None:
    """Print the stack input of the Stack NAME, which is read from standard input."""
    try:
        documents = list(yaml.safe_load_all(sys.stdin))
    except yaml.YAMLError as error:
        message = f"standard input is no YAML: {error}"
        raise click.ClickException(message) from None
    for document in documents:
        match document:
            case {"kind": "Stack", "metadata": {"name": found}, "spec": {"config": {**config}}}:
                if found == name and KEY in config:
                    click.echo(yaml.safe_dump(config[KEY]), nl=False)
                    return
    message = f"there is no Stack {name} with {KEY} in its config"
    raise click.ClickException(message)


if __name__ == "__main__":
    main()
