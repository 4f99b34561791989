"""Text that opens something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class SecretText:
    """A key, a token or a kubeconfig on its way to a Pulumi secret.

    It is no `str`, so that it cannot be formatted, joined or logged by
    accident; its `repr` shows nothing of it.
    """

    _text: str

    def reveal(self) -> str:
        """Return the text itself, for the one caller that hands it to Pulumi."""
        return self._text

    def __repr__(self) -> str:
        return "SecretText([secret])"
