"""Kubeconfigs of somebody else's: which server is one, and that it is the chosen context's."""

import pytest

from plugin.contract import DIGITAL_OCEAN_DOKS, ProviderConfig
from plugin.kubernetes_provider.warnings import cluster_warnings
from plugin.validation.kubeconfig import kubeconfig_problems

KUBECONFIG = """\
kind: Config
apiVersion: v1
contexts:
  - {{name: first, context: {{cluster: first, user: first}}}}
  - {{name: second, context: {{cluster: second, user: second}}}}
clusters:
  - {{name: first, cluster: {{server: "https://203.0.113.10:6443"}}}}
  - {{name: second, cluster: {{server: "{server}"}}}}
users:
  - {{name: first, user: {{token: example}}}}
  - {{name: second, user: {{token: example}}}}
current-context: first
"""


@pytest.mark.parametrize(
    ("server", "is_one"),
    [
        ("https://203.0.113.10", True),
        ("https://203.0.113.10:1", True),
        ("https://203.0.113.10:65535/path", True),
        ("https://[2001:db8::1]:6443", True),
        ("https://203.0.113.10:0", False),
        ("https://203.0.113.10:65536", False),
        ("https://203.0.113.10:", False),
        ("203.0.113.10:6443", False),
        ("", False),
    ],
)
def test_a_server(server: str, *, is_one: bool) -> None:
    text = KUBECONFIG.format(server=server)
    assert list(kubeconfig_problems(text, "first")) == []
    assert bool(list(kubeconfig_problems(text, "second"))) is not is_one


@pytest.mark.parametrize(("context", "count"), [("", 0), ("first", 0), ("second", 1)])
def test_the_warnings_are_of_the_chosen_context(context: str, count: int) -> None:
    text = KUBECONFIG.format(server="http://203.0.113.11:6443")
    given = ProviderConfig(provider=DIGITAL_OCEAN_DOKS)
    given.digital_ocean_doks.kube_config, given.digital_ocean_doks.context = text, context
    assert len(list(cluster_warnings(given))) == count
