"""The cluster's throw-away keys: who it is, and who may talk to it.

Not a test: what the start of a cluster needs.
"""

import datetime as dt
import ipaddress
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_LIFE = dt.timedelta(days=1)


def _name(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


_AUTHORITY = _name("tests")


@dataclass(frozen=True)
class Keys:
    """Files of keys and certificates, and the token of the one user."""

    authority: Path
    server_certificate: Path
    server_key: Path
    service_accounts: Path
    tokens: Path
    token: str


def make_keys(folder: Path) -> Keys:
    """Make an authority, a server's certificate for 127.0.0.1 by it, a key to sign
    service accounts' tokens with, and an administrator's token.
    """
    authority_key, server_key = _new_key(), _new_key()
    authority = _certificate(
        _AUTHORITY, authority_key.public_key(), x509.BasicConstraints(ca=True, path_length=0)
    )
    server = _certificate(
        _name("kube-apiserver"),
        server_key.public_key(),
        x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
    )
    token = secrets.token_hex(16)
    keys = Keys(
        authority=folder / "authority.crt",
        server_certificate=folder / "server.crt",
        server_key=folder / "server.key",
        service_accounts=folder / "service-accounts.key",
        tokens=folder / "tokens.csv",
        token=token,
    )
    _write_certificate(keys.authority, authority.sign(authority_key, hashes.SHA256()))
    _write_certificate(keys.server_certificate, server.sign(authority_key, hashes.SHA256()))
    _write_key(keys.server_key, server_key)
    _write_key(keys.service_accounts, _new_key())
    keys.tokens.write_text(f"{token},admin,admin,system:masters\n")
    return keys


def _new_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _certificate(
    subject: x509.Name, key: ec.EllipticCurvePublicKey, extension: x509.ExtensionType
) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(_AUTHORITY)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _LIFE)
        .not_valid_after(now + _LIFE)
        .add_extension(extension, critical=False)
    )


def _write_certificate(path: Path, certificate: x509.Certificate) -> None:
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def _write_key(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            # The form that the API server also takes a public key from.
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        )
    )
