"""Whether a manifest says which cluster it is for."""

from pathlib import Path

from plugin.errors import StackInputError
from plugin.module.vars import CONFIG_NAMESPACE, PROVIDER_CONFIG_OVERLAY_CONFIG
from plugin.stack_input.document import Document
from plugin.stack_input.read import decoded


def names_its_cluster(manifest: Document, path: Path) -> bool:
    """Whether a provider config stands in a stack input, or in the settings of its stack.

    Of what cannot be read it is taken as said: the stack's own run tells what is wrong.
    """
    try:
        if decoded(manifest, None).stack_input.HasField("provider_config"):
            return True
        return _KEY in path.with_name(f"Pulumi.{path.stem}.yaml").read_text()
    except FileNotFoundError:
        return False
    except (StackInputError, OSError, UnicodeDecodeError):
        return True


_KEY = f"{CONFIG_NAMESPACE}:{PROVIDER_CONFIG_OVERLAY_CONFIG}"
