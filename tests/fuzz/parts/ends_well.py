"""What has to hold of any bytes at all that are handed over.

Not a test: what the fuzzer and the test of its findings share.
"""

from google.protobuf.message import Message

from plugin.errors import StackInputError
from plugin.findings.check import begin_check, by_cli
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.manifests.split import split
from plugin.plan import plan
from plugin.settings import Settings
from plugin.stack_input.document import Document
from plugin.stack_input.overlay import Overlays
from plugin.stack_input.read import decoded

CANARY = "Y2FuYXJ5Y2FuYXJ5"
"""Stands in the seeds for each key. Good base64, so that it passes wherever one may be encoded."""


def ends_well(content: bytes) -> None:
    """Hand over a text whole, then its first document with the next two as the overlays of
    the spec and of the provider config, and look at each document as `validate` does.

    Raises:
        AssertionError: a message shows a key.
        Exception: whatever is neither a plan nor an error of the stack input.
    """
    file = Document("input", content)
    _planned(file, Overlays())
    documents = list(split(file))
    if documents[1:]:
        _planned(documents[0], Overlays(*documents[1:3]))
    settings = Settings(Overlays(), None, AmbientCluster())
    for document in documents:
        begin_check(document, settings, [by_cli])()


def _planned(handoff: Document, overlays: Overlays) -> None:
    said = _said(handoff, overlays)
    assert CANARY not in said or _is_shown_anyway(handoff, overlays)


def _said(handoff: Document, overlays: Overlays) -> str:
    """Return the errors or, of what has none, the warnings."""
    try:
        # The label domain and the chart are no part of the text.
        planned = plan(handoff, Settings(overlays, "example.com", AmbientCluster()), no_chart)
        return str(planned.warnings)
    except StackInputError as error:
        return f"{error} {error!r}"


def no_chart(*_: object) -> None:
    """Leave the chart to Helm: one at hand would be a file that the text names."""


def _is_shown_anyway(handoff: Document, overlays: Overlays) -> bool:
    """Whether the canary stands where no key belongs, or nobody can tell where it stands."""
    try:
        stack_input = decoded(handoff, overlays).stack_input
    except StackInputError:
        return True
    _clear_secrets(stack_input)
    return CANARY in str(stack_input)


def _clear_secrets(message: Message) -> None:
    for field, value in message.ListFields():
        if field.GetOptions().debug_redact:
            message.ClearField(field.name)
        elif isinstance(value, Message):
            _clear_secrets(value)
