"""What is said of a command that signs in to a cluster, and is not there."""

import pytest

from plugin.kubernetes_provider.commands import how_to_install

UNKNOWN = (
    "provider_config: the command by which the kubeconfig's user signs in is not on PATH of the"
    " machine that runs Pulumi: install it there"
)


@pytest.mark.parametrize("command", ["aws", "/usr/local/bin/aws"])
def test_one_that_is_known_is_named_with_what_brings_it(command: str) -> None:
    assert how_to_install(command) == (
        "provider_config: aws, which signs in to the cluster, is not on PATH of the machine that"
        " runs Pulumi: install the AWS CLI, see"
        " https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
    )


@pytest.mark.parametrize("command", ["example-token", "/opt/aws/sign-in", ""])
def test_nothing_is_shown_of_one_that_is_not(command: str) -> None:
    assert how_to_install(command) == UNKNOWN
