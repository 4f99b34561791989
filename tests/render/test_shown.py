"""What is withheld, and that it never has the form of a text."""

from typing import Any

from plugin.kubernetes_yaml import Withheld
from plugin.preview.registration import SecretInput
from plugin.preview.wire import UNKNOWN_INPUT
from plugin.render.shown import holds_secret, masked, revealed, withheld

OBJECT: dict[str, Any] = {
    "kind": "Secret",
    "stringData": SecretInput({"A": "example-a", "B": UNKNOWN_INPUT}),
    "list": ["open", SecretInput("example-c"), UNKNOWN_INPUT],
}
SECRET, UNKNOWN = Withheld("secret"), Withheld("known after deployment")


def test_masked() -> None:
    assert masked(OBJECT) == {
        "kind": "Secret",
        "stringData": {"A": SECRET, "B": SECRET},
        "list": ["open", SECRET, UNKNOWN],
    }


def test_revealed_is_all_but_what_only_the_cluster_knows() -> None:
    assert revealed(OBJECT) == {
        "kind": "Secret",
        "stringData": {"A": "example-a", "B": UNKNOWN},
        "list": ["open", "example-c", UNKNOWN],
    }


def test_what_is_withheld_is_found() -> None:
    assert list(withheld(masked(OBJECT))) == [SECRET, SECRET, SECRET, UNKNOWN]
    assert list(withheld({"a": ["b", {"c": 1}]})) == []


def test_an_object_holds_a_secret_wherever_it_stands() -> None:
    assert holds_secret(OBJECT)
    assert holds_secret({"a": [{"b": SecretInput("example")}]})
    assert not holds_secret({"a": [{"b": "c"}], "d": UNKNOWN_INPUT})
