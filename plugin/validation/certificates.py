"""Certificates of authorities, of a storage's server or of a cluster."""

import base64

from plugin.backup.certificates import certificates


def are_certificates(text: str) -> bool:
    """Whether all PEM blocks of a text are certificates, and there is one."""
    # Few stack inputs hold a certificate, and OpenSSL takes its time to load.
    import ssl  # noqa: PLC0415

    found = certificates(text)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata="\n".join(found))
    except (ssl.SSLError, ValueError, TypeError):
        return False
    return len(found) == text.count("-----BEGIN ")


def decoded_text(encoded: str) -> str | None:
    """Return the text of what a kubeconfig has under a key like `certificate-authority-data`, or
    None where it is no base64.

    Line breaks do no harm: Go's decoder, and so Kubernetes', passes over them.
    """
    try:
        content = base64.b64decode(encoded.replace("\n", "").replace("\r", ""), validate=True)
    except ValueError:
        return None
    return content.decode(errors="replace")
