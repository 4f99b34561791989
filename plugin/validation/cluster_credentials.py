"""What the proto's rules cannot say of a cluster's credentials."""

from collections.abc import Iterator

from plugin.contract import AWS_EKS, AZURE_AKS, DIGITAL_OCEAN_DOKS, GCP_GKE, ProviderConfig
from plugin.validation.certificates import are_certificates, decoded_text
from plugin.validation.kubeconfig import kubeconfig_problems

_PATH = "provider_config"
_BLOCKS = {GCP_GKE: "gcp_gke", AWS_EKS: "aws_eks", AZURE_AKS: "azure_aks"}
"""Those with a certificate of their own, by provider."""


def cluster_credential_problems(config: ProviderConfig) -> Iterator[tuple[str, str]]:
    """Yield path and message of what is wrong with the block that `provider` names."""
    if config.provider in _BLOCKS:
        name = _BLOCKS[config.provider]
        yield from _ca_data(
            f"{_PATH}.{name}.cluster_ca_data", getattr(config, name).cluster_ca_data
        )
    elif config.provider == DIGITAL_OCEAN_DOKS and config.digital_ocean_doks.kube_config.strip():
        doks = config.digital_ocean_doks
        for field, problem in kubeconfig_problems(doks.kube_config, doks.context):
            yield f"{_PATH}.digital_ocean_doks.{field}", problem


def _ca_data(path: str, encoded: str) -> Iterator[tuple[str, str]]:
    """That it is missing, or no base64, says the proto's rule."""
    text = decoded_text(encoded)
    if text and not are_certificates(text):
        yield (
            path,
            "is no certificate: copy the cluster's certificate authority data, PEM in base64",
        )
