from buf.validate import validate_pb2 as _validate_pb2
from org.project_planton.shared import rules_pb2 as _rules_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class KubernetesProviderConfigGcpGke(_message.Message):
    __slots__ = ("cluster_endpoint", "cluster_ca_data", "service_account_key_base64", "auth_plugin")
    class AuthPlugin(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        auth_plugin_unspecified: _ClassVar[KubernetesProviderConfigGcpGke.AuthPlugin]
        kube_client_go_gcp_exec_plugin: _ClassVar[KubernetesProviderConfigGcpGke.AuthPlugin]
        gke_gcloud_auth_plugin: _ClassVar[KubernetesProviderConfigGcpGke.AuthPlugin]
    auth_plugin_unspecified: KubernetesProviderConfigGcpGke.AuthPlugin
    kube_client_go_gcp_exec_plugin: KubernetesProviderConfigGcpGke.AuthPlugin
    gke_gcloud_auth_plugin: KubernetesProviderConfigGcpGke.AuthPlugin
    CLUSTER_ENDPOINT_FIELD_NUMBER: _ClassVar[int]
    CLUSTER_CA_DATA_FIELD_NUMBER: _ClassVar[int]
    SERVICE_ACCOUNT_KEY_BASE64_FIELD_NUMBER: _ClassVar[int]
    AUTH_PLUGIN_FIELD_NUMBER: _ClassVar[int]
    cluster_endpoint: str
    cluster_ca_data: str
    service_account_key_base64: str
    auth_plugin: KubernetesProviderConfigGcpGke.AuthPlugin
    def __init__(self, cluster_endpoint: _Optional[str] = ..., cluster_ca_data: _Optional[str] = ..., service_account_key_base64: _Optional[str] = ..., auth_plugin: _Optional[_Union[KubernetesProviderConfigGcpGke.AuthPlugin, str]] = ...) -> None: ...

class KubernetesProviderConfigAwsEks(_message.Message):
    __slots__ = ("cluster_name", "region", "cluster_endpoint", "cluster_ca_data", "role_arn", "access_key_id", "secret_access_key", "session_token")
    CLUSTER_NAME_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    CLUSTER_ENDPOINT_FIELD_NUMBER: _ClassVar[int]
    CLUSTER_CA_DATA_FIELD_NUMBER: _ClassVar[int]
    ROLE_ARN_FIELD_NUMBER: _ClassVar[int]
    ACCESS_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    SECRET_ACCESS_KEY_FIELD_NUMBER: _ClassVar[int]
    SESSION_TOKEN_FIELD_NUMBER: _ClassVar[int]
    cluster_name: str
    region: str
    cluster_endpoint: str
    cluster_ca_data: str
    role_arn: str
    access_key_id: str
    secret_access_key: str
    session_token: str
    def __init__(self, cluster_name: _Optional[str] = ..., region: _Optional[str] = ..., cluster_endpoint: _Optional[str] = ..., cluster_ca_data: _Optional[str] = ..., role_arn: _Optional[str] = ..., access_key_id: _Optional[str] = ..., secret_access_key: _Optional[str] = ..., session_token: _Optional[str] = ...) -> None: ...

class KubernetesProviderConfigAzureAks(_message.Message):
    __slots__ = ("cluster_endpoint", "cluster_ca_data", "service_principal", "workload_identity")
    CLUSTER_ENDPOINT_FIELD_NUMBER: _ClassVar[int]
    CLUSTER_CA_DATA_FIELD_NUMBER: _ClassVar[int]
    SERVICE_PRINCIPAL_FIELD_NUMBER: _ClassVar[int]
    WORKLOAD_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    cluster_endpoint: str
    cluster_ca_data: str
    service_principal: KubernetesProviderConfigAzureAksServicePrincipal
    workload_identity: KubernetesProviderConfigAzureAksWorkloadIdentity
    def __init__(self, cluster_endpoint: _Optional[str] = ..., cluster_ca_data: _Optional[str] = ..., service_principal: _Optional[_Union[KubernetesProviderConfigAzureAksServicePrincipal, _Mapping]] = ..., workload_identity: _Optional[_Union[KubernetesProviderConfigAzureAksWorkloadIdentity, _Mapping]] = ...) -> None: ...

class KubernetesProviderConfigAzureAksServicePrincipal(_message.Message):
    __slots__ = ("tenant_id", "client_id", "client_secret")
    TENANT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_SECRET_FIELD_NUMBER: _ClassVar[int]
    tenant_id: str
    client_id: str
    client_secret: str
    def __init__(self, tenant_id: _Optional[str] = ..., client_id: _Optional[str] = ..., client_secret: _Optional[str] = ...) -> None: ...

class KubernetesProviderConfigAzureAksWorkloadIdentity(_message.Message):
    __slots__ = ("tenant_id", "client_id")
    TENANT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    tenant_id: str
    client_id: str
    def __init__(self, tenant_id: _Optional[str] = ..., client_id: _Optional[str] = ...) -> None: ...

class KubernetesProviderConfigDigitalOceanDoks(_message.Message):
    __slots__ = ("kube_config", "context")
    KUBE_CONFIG_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_FIELD_NUMBER: _ClassVar[int]
    kube_config: str
    context: str
    def __init__(self, kube_config: _Optional[str] = ..., context: _Optional[str] = ...) -> None: ...
