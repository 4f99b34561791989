"""A client of a storage, set up as WAL-G is by the same variables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from obstore.store import AzureStore, GCSStore, S3Store

from plugin.backup.storage.storage import Storage
from plugin.doctor.bucket.failure import KnownError, Place
from plugin.module.vars import AZURE_OTHER_CLOUDS
from plugin.sensitive import SecretKey, resolve

if TYPE_CHECKING:
    # Types alone, which obstore has no module for.
    from obstore import Attributes
    from obstore.store import AzureConfig, ClientConfig, RetryConfig, S3Config

Store = S3Store | GCSStore | AzureStore

_CLIENT: "ClientConfig" = {"allow_http": True, "connect_timeout": "5s", "timeout": "20s"}
_RETRY: "RetryConfig" = {"max_retries": 1, "retry_timeout": timedelta(seconds=5)}
"""What fails is told, and not tried until it works."""
_VIRTUAL_HOST = "+virtualhost:"


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket that can be worked on.

    Attributes:
        url: scheme and bucket.
        store: obstore's client.
        base_backups: attributes that objects of base backups are given.
        place: where it is.
    """

    url: str
    store: Store
    base_backups: "Attributes"
    place: Place


def bucket(storage: Storage, read: Mapping[SecretKey, str]) -> Bucket:
    """Return a client of a storage that has keys.

    Args:
        storage: as databases are told of it.
        read: texts of the keys that stand in existing Secrets.

    Raises:
        ValueError: the client refuses a key or a certificate.
        KnownError: the settings cannot lead to a bucket.
    """
    keys = {name: resolve(value, read) for name, value in storage.credentials.items()}
    files = {name: resolve(file.content, read) for name, file in storage.files.items()}
    scheme, _, name = storage.url.partition("://")
    store = _STORES[scheme](name, storage, keys | files)
    storage_class = storage.base_backups.get("WALG_S3_STORAGE_CLASS")
    return Bucket(
        url=storage.url,
        store=store,
        base_backups={"Storage-Class": storage_class} if storage_class else {},
        place=Place(
            storage.server, storage.located_by, secrets=tuple({*keys.values(), *files.values()})
        ),
    )


def _s3(name: str, storage: Storage, keys: Mapping[str, str]) -> S3Store:
    settings = {**storage.settings, **storage.writing}
    config: S3Config = {
        "region": settings["AWS_REGION"],
        "access_key_id": keys["AWS_ACCESS_KEY_ID"],
        "secret_access_key": keys["AWS_SECRET_ACCESS_KEY"],
        **_encryption(settings),
        **_addressing(name, settings),
    }
    authority = keys.get("WALG_S3_CA_CERT_FILE")
    trusted: ClientConfig = {"root_certificate": authority} if authority else {}
    return S3Store(name, config=config, client_options=_CLIENT | trusted, retry_config=_RETRY)


def _addressing(name: str, settings: Mapping[str, str]) -> "S3Config":
    """As Spilo: with an endpoint by path, unless WALE_S3_ENDPOINT says otherwise."""
    endpoint = settings.get("AWS_ENDPOINT")
    if not endpoint:
        # AWS's own SDK too puts a name with dots into the path, for the certificate's sake.
        in_path = settings.get("AWS_S3_FORCE_PATH_STYLE") == "true" or "." in name
        return {"virtual_hosted_style_request": not in_path}
    if _VIRTUAL_HOST not in settings.get("WALE_S3_ENDPOINT", ""):
        return {"endpoint": endpoint, "virtual_hosted_style_request": False}
    scheme, _, host = endpoint.partition("://")
    if _is_address(host):
        raise KnownError(
            "the endpoint is an IP address, which no bucket's name can stand before",
            "set force_path_style: true",
        )
    return {"endpoint": f"{scheme}://{name}.{host}", "virtual_hosted_style_request": True}


def _is_address(host: str) -> bool:
    try:
        ip_address(urlsplit(f"//{host}").hostname or "")
    except ValueError:
        return False
    return True


def _encryption(settings: Mapping[str, str]) -> "S3Config":
    """As Spilo, which asks for AES256 where there is no endpoint and nothing is said."""
    disabled = settings.get("WALG_DISABLE_S3_SSE") == "true" or "AWS_ENDPOINT" in settings
    algorithm = settings.get("WALG_S3_SSE", "" if disabled else "AES256")
    key = settings.get("WALG_S3_SSE_KMS_ID")
    asked: S3Config = {"server_side_encryption": algorithm} if algorithm else {}
    return {**asked, "sse_kms_key_id": key} if key else asked


def _gcs(name: str, _storage: Storage, keys: Mapping[str, str]) -> GCSStore:
    return GCSStore(
        name,
        config={"service_account_key": keys["GOOGLE_APPLICATION_CREDENTIALS"]},
        client_options=_CLIENT,
        retry_config=_RETRY,
    )


def _azure(name: str, storage: Storage, keys: Mapping[str, str]) -> AzureStore:
    account = storage.settings["AZURE_STORAGE_ACCOUNT"]
    is_elsewhere = storage.settings.get("AZURE_ENVIRONMENT_NAME") in AZURE_OTHER_CLOUDS
    endpoint: AzureConfig = {"endpoint": storage.server} if is_elsewhere else {}
    return AzureStore(
        name,
        config={"account_name": account, **endpoint, **_azure_keys(keys)},
        client_options=_CLIENT,
        retry_config=_RETRY,
    )


def _azure_keys(keys: Mapping[str, str]) -> "AzureConfig":
    """WAL-G takes the first of these that there is."""
    if account_key := keys.get("AZURE_STORAGE_ACCESS_KEY"):
        return {"account_key": account_key}
    if token := keys.get("AZURE_STORAGE_SAS_TOKEN"):
        return {"sas_key": token.removeprefix("?")}
    return {
        "client_id": keys["AZURE_CLIENT_ID"],
        "client_secret": keys["AZURE_CLIENT_SECRET"],
        "tenant_id": keys["AZURE_TENANT_ID"],
    }


_STORES: Mapping[str, Callable[[str, Storage, Mapping[str, str]], Store]] = {
    "s3": _s3,
    "gs": _gcs,
    "azure": _azure,
}
