"""Why a bucket refuses something, by its answer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

_CODE = re.compile(r"<Code>([A-Za-z]{3,60})</Code>")
_STATUS = re.compile(r"non-2xx status code: (\d{3})")


class KnownError(Exception):
    """A failure that no server told of."""

    def __init__(self, sentence: str, remedy: str) -> None:
        """Take what is wrong, and what would be right."""
        super().__init__(sentence)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was tried.

    Attributes:
        server: its URL.
        fields: of the storage block that lead there, empty where none does.
        secrets: what must not be shown, should the server send it back.
    """

    server: str
    fields: str
    secrets: tuple[str, ...] = field(repr=False)


class Cause(Enum):
    """What is wrong."""

    KEYS = auto()
    BUCKET = auto()
    REGION = auto()
    CLOCK = auto()
    CERTIFICATE = auto()
    OWN_AUTHORITY = auto()
    NETWORK = auto()
    SILENCE = auto()
    DENIED = auto()
    MISSING = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an operation failed.

    Attributes:
        sentence: what is wrong, without the server's own words.
        remedy: what would be right.
    """

    cause: Cause
    sentence: str
    remedy: str

    @property
    def stops(self) -> bool:
        """Whether every other operation would fail of it too."""
        return self.cause not in (Cause.DENIED, Cause.MISSING, Cause.OTHER)


_BY_TEXT = (
    (Cause.OWN_AUTHORITY, r"CaUsedAsEndEntity"),
    (Cause.CERTIFICATE, r"InvalidCertificate|UnknownIssuer|NotValidForName|root_certificate"),
    (
        Cause.KEYS,
        r"<Code>(?:SignatureDoesNotMatch|InvalidAccessKeyId|InvalidToken|XAdminUserNotFound"
        r"|AuthenticationFailed|InvalidAuthenticationInfo|NoAuthenticationInformation"
        r"|InvalidSecurity|Unauthorized)</Code>|invalid_grant|invalid_client|unauthorized_client"
        r"|status code: 401|Unauthenticated|InvalidAccessKey|DecodeKey|MissingKey"
        r"|ReadPem|InvalidKey \{",
    ),
    (
        Cause.BUCKET,
        r"<Code>(?:NoSuchBucket|InvalidBucketName|ContainerNotFound|AccountNotFound)</Code>"
        r"|The specified bucket does not exist",
    ),
    (
        Cause.REGION,
        r"<Code>(?:PermanentRedirect|AuthorizationHeaderMalformed|TemporaryRedirect"
        r"|IllegalLocationConstraintException|InvalidRegion)</Code>|status code: 30\d|BareRedirect",
    ),
    (Cause.CLOCK, r"<Code>(?:RequestTimeTooSkewed|RequestExpired)</Code>"),
    (Cause.DENIED, r"<Code>(?:AccessDenied|AllAccessDisabled|AuthorizationFailure"
        r"|AuthorizationPermissionMismatch|InsufficientAccountPermissions|AccountProblem)</Code>"
        r"|status code: 403"),
    (Cause.MISSING, r"status code: 404"),
    (Cause.NETWORK, r"kind: Connect|dns error"),
    (Cause.SILENCE, r"timed out|error sending request|kind: (?:Timeout|Request|Interrupted)"),
)  # fmt: skip
"""By what is found first in an error of obstore's, which quotes the server's answer."""

_SENTENCES = {
    Cause.KEYS: (
        "the bucket's server does not know the keys, or they do not belong together",
        "give the storage block the keys that the server knows",
    ),
    Cause.BUCKET: ("there is no such bucket", "create it, or correct its name, account or region"),
    Cause.REGION: (
        "the bucket is in another region, or at another endpoint",
        "correct region or endpoint of the storage block, or jurisdiction for R2",
    ),
    Cause.CLOCK: (
        "this machine's clock and the server's differ too much for a signature",
        "set this machine's clock; databases sign by the clocks of their nodes",
    ),
    Cause.CERTIFICATE: (
        "the server's certificate is not trusted, or is for another name",
        "set ca_certificate to the authority that has signed it",
    ),
    Cause.OWN_AUTHORITY: (
        "the server's certificate is at once that of its authority: WAL-G takes such a one, and"
        " this command's TLS does not, so that nothing more can be said",
        "give the server a certificate that an authority has signed, and ca_certificate that of"
        " the authority",
    ),
    Cause.NETWORK: (
        "the server cannot be reached from here: {server}",
        "{correct}see that the network leads there, from the cluster's nodes too",
    ),
    Cause.SILENCE: (
        "the server does not answer in time, or breaks off: {server}",
        "see that the network to it is fast and whole, from the cluster's nodes too",
    ),
    Cause.DENIED: ("the keys may not do this", ""),
    Cause.MISSING: ("the object is not there", ""),
}


def failure(error: Exception, place: Place) -> Failure:
    """Return why an operation of obstore's failed.

    Args:
        error: that it raised. Its text quotes requests and answers, so that nothing
            of it is shown but a code and a status.
        place: where that was.
    """
    if isinstance(error, KnownError):
        return Failure(Cause.OTHER, str(error), error.remedy)
    text = "the operation timed out" if isinstance(error, TimeoutError) else str(error)
    for cause, pattern in _BY_TEXT:
        if re.search(pattern, text):
            correct = f"correct {place.fields}, or " if place.fields else ""
            sentence, remedy = _SENTENCES[cause]
            return Failure(
                cause, sentence.format(server=place.server), remedy.format(correct=correct)
            )
    return Failure(Cause.OTHER, f"the server answers {_answer(text, place.secrets)}", "")


def _answer(text: str, secrets: Iterable[str]) -> str:
    status, code = _STATUS.search(text), _CODE.search(text)
    known = status[1] if status else "what cannot be understood"
    hidden = not code or any(code[1] in secret or secret in code[1] for secret in secrets)
    return known if hidden or not code else f"{known} ({code[1]})"
