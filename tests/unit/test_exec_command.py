"""The command by which a kubeconfig signs in, whatever somebody else wrote there."""

import pytest

from plugin.kubernetes_provider.given_kubeconfig import exec_command

KUBECONFIG = """
current-context: first
contexts:
- {name: first, context: {cluster: c, user: by-command}}
- {name: second, context: {cluster: c, user: by-token}}
- {name: third, context: {cluster: c, user: by-another}}
- {name: bare}
users:
- {name: by-command, user: {exec: {command: first-command}}}
- {name: by-token, user: {token: example-token}}
- {name: by-another, user: {exec: {command: third-command}}}
"""


@pytest.mark.parametrize(
    ("context", "command"),
    [
        ("", "first-command"),
        ("first", "first-command"),
        ("second", None),
        ("third", "third-command"),
        ("bare", None),
        ("none", None),
    ],
)
def test_of_the_context(context: str, command: str | None) -> None:
    assert exec_command(KUBECONFIG, context) == command


@pytest.mark.parametrize(
    "text",
    [
        "[a, list]",
        "text",
        "{}",
        "{current-context: a}",
        "{current-context: null, contexts: [{name: null, context: {user: b}}]}",
        "{current-context: a, contexts: text}",
        "{current-context: a, contexts: [text, {name: a, context: text}]}",
        "{current-context: a, contexts: [{name: a, context: {user: b}}], users: {name: b}}",
        "{current-context: a, contexts: [{name: a, context: {user: b}}], users: [{name: b}]}",
        "{current-context: a, contexts: [{name: a, context: {user: b}}],"
        " users: [{name: b, user: {exec: text}}]}",
    ],
)
def test_none_where_there_is_none(text: str) -> None:
    assert exec_command(text, "") is None
