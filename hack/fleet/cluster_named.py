"""Whether a manifest says which cluster it is for."""

from collections.abc import Container

from plugin.configuration_keys import full_key
from plugin.errors import StackInputError
from plugin.module.vars import PROVIDER_CONFIG_OVERLAY_CONFIG
from plugin.stack_input.document import Document
from plugin.stack_input.read import decoded


def names_its_cluster(manifest: Document, configured: Container[str]) -> bool:
    """Whether a provider config stands in a stack input, or in the settings of its stack.

    Of what cannot be read it is taken as said: the stack's own run tells what is wrong.

    Args:
        manifest: or the stack input.
        configured: the keys that have a value in the settings.
    """
    if full_key(PROVIDER_CONFIG_OVERLAY_CONFIG) in configured:
        return True
    try:
        return decoded(manifest, None).stack_input.HasField("provider_config")
    except StackInputError:
        return True
