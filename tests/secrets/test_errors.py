"""No error shows a secret, whatever is wrong."""

import pytest
from canary import CANARY, TEXTS, document
from hypothesis import given
from hypothesis import strategies as st

from plugin.errors import PluginError
from plugin.stack_input.read import read


def told(text: str) -> str:
    try:
        read(document(text), None)
    except PluginError as error:
        return f"{error} {error!r}"
    return ""


@pytest.mark.parametrize("mistake", ["accessKeyId, ", "accessKeyId=", "accessKeyId ", ""])
@pytest.mark.parametrize(
    "around",
    [
        "kind: x\nspec: {backupConfig: {r2Config: {MISTAKE}}}",
        "kind: x\nspec: {backupConfig: {encryption: {MISTAKE}}}",
        "kind: x\nspec: {backupConfig: {encryption: {existingSecret: {MISTAKE}}}}",
        "kind: x\nspec: {backupConfig: {s3Config: {existingSecret: {MISTAKE}}}}",
        "kind: x\nspec: {backupConfig: {s3Config: {workloadIdentity: {MISTAKE}}}}",
        "kind: x\nspec: {backupConfig: {s3Config: {serverSideEncryption: {MISTAKE}}}}",
        "kind: x\nspec: {backupConfig: {restoreFrom: {MISTAKE}}}",
        "kind: x\nspec: {backupConfig: {MISTAKE}}",
        "kind: x\nspec: {MISTAKE}",
        "{kind: x, MISTAKE}",
        "{target: {kind: x}, MISTAKE}",
        "{target: {kind: x}, providerConfig: {MISTAKE}}",
        "{target: {kind: x}, providerConfig: {awsEks: {MISTAKE}}}",
        "{target: {kind: x}, providerConfig: {azureAks: {MISTAKE}}}",
        "{target: {kind: x}, providerConfig: {azureAks: {servicePrincipal: {MISTAKE}}}}",
        "{target: {kind: x}, providerConfig: {azureAks: {workloadIdentity: {MISTAKE}}}}",
    ],
)
def test_a_secret_in_a_keys_place_is_not_shown(around: str, mistake: str) -> None:
    said = told(around.replace("MISTAKE", mistake + CANARY))
    assert "unknown field: " in said
    assert CANARY not in said


@given(st.sampled_from(list(TEXTS.values())), st.data())
def test_no_error_shows_a_secret(text: str, data: st.DataObject) -> None:
    """The text is damaged anywhere but within the canary itself."""
    pieces = text.split(CANARY)
    damaged = []
    for piece in pieces:
        start = data.draw(st.integers(max(0, len(piece) - 12), len(piece)))
        damage = data.draw(st.text(alphabet="{}[]:,-&*!|>'\"#? \n\tab", max_size=4))
        damaged.append(piece[:start] + damage + piece[start:])
    assert CANARY not in told(CANARY.join(damaged))


@pytest.mark.parametrize(
    "keys", [f"{{{CANARY}: access_key_id}}", f"{{{CANARY}}}", f"{{a: {CANARY}}}"]
)
def test_a_secret_among_the_names_of_keys_is_not_shown(keys: str) -> None:
    existing = f"{{name: a, namespace: b, keys: {keys.replace('CANARY', CANARY)}}}"
    said = told(f"kind: x\nspec: {{backupConfig: {{r2Config: {{existingSecret: {existing}}}}}}}")
    assert "existing_secret.keys" in said
    assert CANARY not in said
