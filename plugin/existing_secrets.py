"""What Secrets that others write hold, as Pulumi outputs."""

from collections.abc import Mapping, Sequence
from typing import Any

import pulumi

from plugin.backup.delivery import WantedSecret
from plugin.openpgp.reader import Reader
from plugin.pulumi_errors import as_run_error
from plugin.reading import read_secret
from plugin.secret_text import SecretText
from plugin.sensitive import (
    Checksum,
    Derived,
    SecretKey,
    Value,
    resolve,
    secret_keys,
)


class ExistingSecrets:
    """Secrets in the cluster, read at every deployment and every preview."""

    def __init__(self, provider: pulumi.ProviderResource, pgp_reader: Reader) -> None:
        """Read by `provider` what the WAL-G is given that reads PGP keys by `pgp_reader`."""
        self._provider = provider
        self._pgp_reader = pgp_reader
        self._texts: dict[SecretKey, pulumi.Output[str]] = {}

    def read(self, wanted: WantedSecret) -> pulumi.Output[pulumi.Resource]:
        """Read a Secret. One that is missing, or lacks a key, fails the deployment.

        Returns:
            The Secret once its keys are known to be right, for the others to wait for.
        """
        options = pulumi.ResourceOptions(provider=self._provider)
        secret = read_secret(wanted.logical_name, wanted.namespace, wanted.name, options)
        texts = secret.data.apply(lambda data: _checked(wanted.keys, data, self._pgp_reader))
        for index, key in enumerate(wanted.keys):
            self._texts[key] = texts[index]
        checked: pulumi.Output[pulumi.Resource] = texts.apply(lambda _: secret)
        return checked

    def inputs(self, values: Any) -> Any:
        """Return a tree of mappings, lists and values as Pulumi inputs.

        What opens something becomes a Pulumi secret; a checksum of such does not.
        Every Secret that a value comes from has to have been read.
        """
        match values:
            case Mapping():
                return {key: self.inputs(value) for key, value in values.items()}
            case list():
                return [self.inputs(value) for value in values]
            case SecretText() | SecretKey() | Derived():
                return pulumi.Output.secret(self._resolved(values))
            case Checksum():
                return pulumi.Output.unsecret(self._resolved(values))
            case _:
                return values

    def _resolved(self, value: Value) -> pulumi.Output[str]:
        keys = list(secret_keys(value))
        texts: pulumi.Output[Sequence[str]] = pulumi.Output.all(*(self._texts[key] for key in keys))
        return texts.apply(lambda found: resolve(value, dict(zip(keys, found, strict=True))))


def _checked(
    keys: Sequence[SecretKey], data: Mapping[str, str] | None, pgp_reader: Reader
) -> list[str]:
    """Return the texts in the order of the keys: Pulumi holds no mapping by such."""
    # Few stack inputs name a Secret that exists.
    from plugin.validation.existing_secret import read_keys  # noqa: PLC0415

    with as_run_error():
        texts = read_keys(keys, data, pgp_reader)
        return [texts[key] for key in keys]
