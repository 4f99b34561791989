"""How EKS is signed in to: by `aws eks get-token`."""

from plugin.contract import AwsEks
from plugin.kubernetes_provider.exec_kubeconfig import ExecPlugin
from plugin.module.vars import AWS_CLI


def aws_eks_plugin(eks: AwsEks) -> ExecPlugin:
    """Return the command, with the block's keys in its environment if it has some.

    Its options, and that it answers in the version it is asked in, since 1.23.9
    and in 2: aws/aws-cli, awscli/customizations/eks/get_token.py.
    """
    role = ("--role-arn", eks.role_arn) if eks.role_arn else ()
    where = ("--cluster-name", eks.cluster_name, "--region", eks.region)
    return ExecPlugin(
        AWS_CLI, ("eks", "get-token", *where, "--output", "json", *role), _environment(eks)
    )


def _environment(eks: AwsEks) -> tuple[tuple[str, str], ...]:
    """A token that the machine holds for keys of its own would spoil these.

    botocore takes the first of the two tokens that is not empty (EnvProvider in
    its credentials.py).
    """
    if not eks.access_key_id:
        return ()
    return (
        ("AWS_ACCESS_KEY_ID", eks.access_key_id),
        ("AWS_SECRET_ACCESS_KEY", eks.secret_access_key),
        ("AWS_SECURITY_TOKEN", ""),
        ("AWS_SESSION_TOKEN", eks.session_token),
    )
