"""What has to hold of any bytes at all that are handed over.

Not a test: what the fuzzer and the test of its findings share.
"""

from collections.abc import Callable, Sequence

from canary import TRACES
from in_the_open import in_the_open

from plugin.contract import ProviderConfig, Spec, StackInput, Target
from plugin.errors import Problem, StackInputError
from plugin.findings.check import Found, begin_check, by_cli
from plugin.findings.finding import Severity
from plugin.kubernetes_provider.cluster_access import AmbientCluster
from plugin.manifests.split import split
from plugin.plan import plan
from plugin.settings import Settings
from plugin.stack_input.document import Document
from plugin.stack_input.overlay import Overlays


def ends_well(content: bytes) -> None:
    """Hand over a text whole, then its first document with the next two as the overlays of
    the spec and of the provider config, and look at each document as `validate` does.

    Raises:
        AssertionError: a message, or an excerpt beside it, shows a key.
        Exception: whatever is neither a plan nor an error of the stack input.
    """
    file = Document("input", content)
    _planned(file, Overlays())
    documents = list(split(file))
    if documents[1:]:
        _planned(documents[0], Overlays(*documents[1:3]))
    for document in documents:
        checked = begin_check(document, _settings(Overlays()), [_by_plan, by_cli])()
        _shows_no_key(repr(checked), in_the_open(document, StackInput, Target))


def _planned(handoff: Document, overlays: Overlays) -> None:
    may_show = [
        in_the_open(handoff, StackInput, Target),
        in_the_open(overlays.spec, Spec) if overlays.spec else "",
        in_the_open(overlays.provider_config, ProviderConfig) if overlays.provider_config else "",
    ]
    _shows_no_key(repr(_problems(handoff, _settings(overlays))), "\n".join(may_show))


def _settings(overlays: Overlays) -> Settings:
    """The label domain and the cluster are no part of the text."""
    return Settings(overlays, "example.com", AmbientCluster())


def _problems(handoff: Document, settings: Settings) -> Sequence[Problem]:
    """Return the errors or, of what has none, the warnings."""
    try:
        return plan(handoff, settings, no_chart).warnings
    except StackInputError as error:
        return error.problems


def no_chart(*_: object) -> None:
    """Leave the chart to Helm: one at hand would be a file that the text names."""


def _by_plan(manifest: Document, settings: Settings) -> Callable[[], Found]:
    """Find what this module does, but for the chart, so that each gets its excerpt."""
    return lambda: [(Severity.ERROR, "module", found) for found in _problems(manifest, settings)]


def _shows_no_key(said: str, may_show: str) -> None:
    shown = [trace for trace in TRACES if trace in said and trace not in may_show]
    assert not shown, said
