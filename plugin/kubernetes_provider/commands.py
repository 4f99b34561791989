"""The commands that sign in to clusters, and what brings each."""

from pathlib import PurePath

from plugin.module.vars import AWS_CLI, GCP_EXEC_PLUGIN, GKE_AUTH_PLUGIN, KUBELOGIN

_BROUGHT_BY = {
    PurePath(GCP_EXEC_PLUGIN).name: (
        "it comes with the platform's own image; elsewhere choose auth_plugin"
        " gke_gcloud_auth_plugin"
    ),
    GKE_AUTH_PLUGIN: f"install it by `gcloud components install {GKE_AUTH_PLUGIN}`",
    AWS_CLI: (
        "install the AWS CLI, see"
        " https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
    ),
    "aws-iam-authenticator": (
        "install it, see https://github.com/kubernetes-sigs/aws-iam-authenticator"
    ),
    KUBELOGIN: "install it by `az aks install-cli`, or see https://azure.github.io/kubelogin",
    "doctl": "install it, see https://docs.digitalocean.com/reference/doctl/how-to/install",
}


def how_to_install(command: str) -> str:
    """Say that a command is not there, and what brings it.

    One that is not known here stands in a kubeconfig alone, of which nothing is shown.
    """
    name = PurePath(command).name
    if name in _BROUGHT_BY:
        return (
            f"provider_config: {name}, which signs in to the cluster, is not on PATH of the machine"
            f" that runs Pulumi: {_BROUGHT_BY[name]}"
        )
    return (
        "provider_config: the command by which the kubeconfig's user signs in is not on PATH of the"
        " machine that runs Pulumi: install it there"
    )
