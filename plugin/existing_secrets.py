"""What Secrets that others write hold, as Pulumi outputs."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any

import pulumi
from pulumi_kubernetes.core.v1 import Secret

from plugin.sensitive import Checksum, SecretKey, resolve, secret_keys


class ExistingSecrets:
    """Secrets in the cluster, read at every deployment and every preview."""

    def __init__(self, provider: pulumi.ProviderResource) -> None:
        """Read by `provider`."""
        self._provider = provider
        self._secrets: dict[tuple[str, str], Secret] = {}

    def read(self, namespace: str, name: str, after: Sequence[pulumi.Resource]) -> pulumi.Resource:
        """Read a Secret after other resources. One that is missing fails the deployment."""
        options = pulumi.ResourceOptions(provider=self._provider, depends_on=after)
        secret = Secret.get(f"existing-secret-{namespace}-{name}", f"{namespace}/{name}", options)
        self._secrets[namespace, name] = secret
        return secret

    def inputs(self, values: Any) -> Any:
        """Return a tree of mappings, lists and values as Pulumi inputs.

        What opens something becomes a Pulumi secret; a checksum of such does not.
        Every Secret that a value comes from has to have been read.
        """
        if isinstance(values, Mapping):
            return {key: self.inputs(value) for key, value in values.items()}
        if isinstance(values, list):
            return [self.inputs(value) for value in values]
        return values if isinstance(values, str) else self._output(values)

    def _output(self, value: Any) -> pulumi.Output[str]:
        keys = list(secret_keys(value))
        texts: pulumi.Output[Sequence[str]] = pulumi.Output.all(*map(self._text, keys))
        known = texts.apply(lambda found: resolve(value, dict(zip(keys, found, strict=True))))
        secret: pulumi.Output[str] = pulumi.Output.secret(known)
        return pulumi.Output.unsecret(secret) if isinstance(value, Checksum) else secret

    def _text(self, key: SecretKey) -> pulumi.Output[str]:
        data = self._secrets[key.namespace, key.name].data
        return data.apply(lambda found: _text(found, key))


def _text(data: Mapping[str, str] | None, key: SecretKey) -> str:
    """Return the text under a key.

    Raises:
        pulumi.RunError: the Secret has no such key, or no text under it.
    """
    # Not the key's name: some write the key itself there.
    where = f"Secret {key.namespace}/{key.name}"
    if not data or not data.get(key.key):
        message = (
            f"{where} has no {key.field} under the key that existing_secret.keys names for it,"
            " or under the default: add it to the Secret, or name another key"
        )
        raise pulumi.RunError(message)
    try:
        return base64.b64decode(data[key.key]).decode()
    except UnicodeDecodeError:
        message = f"{where}: its {key.field} is no text in UTF-8"
        raise pulumi.RunError(message) from None
