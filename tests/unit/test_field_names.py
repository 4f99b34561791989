"""By which keys a field is named."""

import pytest

from plugin.contract import ProviderConfig, Spec, StackInput
from plugin.stack_input.fields import descriptor_of, names_of


@pytest.mark.parametrize(
    ("message", "field", "names"),
    [
        (Spec, "create_namespace", ["createNamespace", "create_namespace"]),
        (Spec, "container", ["container"]),
        # As the CLI of November 2025 hands it over.
        (
            StackInput,
            "provider_config",
            [
                "providerConfig",
                "provider_config",
                "kubernetesProviderConfig",
                "kubernetes_provider_config",
            ],
        ),
        (ProviderConfig, "provider", ["provider"]),
    ],
)
def test_names(message: type[Spec | StackInput], field: str, names: list[str]) -> None:
    assert names_of(descriptor_of(message).fields_by_name[field]) == names
