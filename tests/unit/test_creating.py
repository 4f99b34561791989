"""A failure names the resource, as the Go module's wrapped errors do."""

import pytest

from plugin.creating import creating
from plugin.errors import ResourceError
from plugin.secret_text import SecretText


def test_failure_names_the_resource() -> None:
    with pytest.raises(ResourceError) as caught, creating("helm release"):
        raise ValueError("no such option")
    assert str(caught.value) == "failed to create helm release: no such option"


def test_secret_text_does_not_show_itself() -> None:
    shown = f"{SecretText('opens-something')!r} {SecretText('opens-something')}"
    assert "opens-something" not in shown
