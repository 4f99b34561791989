"""The sections of the chart's values that configure the operator."""

from types import MappingProxyType
from typing import Final

SECTIONS: Final = MappingProxyType(
    {
        "configGeneral": (),
        "configUsers": ("users",),
        "configMajorVersionUpgrade": ("major_version_upgrade",),
        "configKubernetes": ("kubernetes",),
        "configPostgresPodResources": ("postgres_pod_resources",),
        "configTimeouts": ("timeouts",),
        "configLoadBalancer": ("load_balancer",),
        "configAwsOrGcp": ("aws_or_gcp",),
        "configLogicalBackup": ("logical_backup",),
        "configDebug": ("debug",),
        "configTeamsApi": ("teams_api",),
        "configLoggingRestApi": ("logging_rest_api",),
        "configConnectionPooler": ("connection_pooler",),
        "configPatroni": ("patroni",),
    }
)
"""Where the chart puts each in an OperatorConfiguration, as the path below its
`configuration` (the chart's templates/operatorconfiguration.yaml)."""
