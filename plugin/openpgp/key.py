"""A key with its subkeys, and what the signatures on them say."""

import math
from dataclasses import dataclass, field
from functools import cached_property

from plugin.openpgp.algorithm import Algorithm
from plugin.openpgp.key_packet import KeyPacket, Protection
from plugin.openpgp.signature import Kind, Signature

ENCRYPTS = 4
"""The flag of a key that encrypts what is sent; the one for what is stored, 8, does not do
for Go's openpgp, and none at all only for the older one of `plugin.openpgp.reader`."""

_ENCRYPTING = {Algorithm.RSA, Algorithm.RSA_ENCRYPT, Algorithm.ELGAMAL, Algorithm.ECDH}


@dataclass
class Part:
    """A key or a subkey, with the signatures that follow it.

    Attributes:
        packet: None where it is the public half alone.
        signatures: on a key's user ids too.
    """

    packet: KeyPacket | None
    signatures: list[Signature] = field(default_factory=list)

    @property
    def is_revoked(self) -> bool:
        """Whether a signature takes it back."""
        revocations = {Kind.KEY_REVOCATION, Kind.SUBKEY_REVOCATION}
        return any(found.kind in revocations for found in self.signatures)

    @property
    def encrypts(self) -> bool:
        """Whether Go's openpgp encrypts with it, so long as it has not expired."""
        return self.is_for_encryption and not self.is_revoked

    @property
    def is_for_encryption(self) -> bool:
        """Whether it encrypts, or has encrypted, so that its secret half decrypts."""
        able = self.packet is not None and self.packet.algorithm in _ENCRYPTING
        flags = self.binding.flags if self.binding else None
        return able and bool((flags or 0) & ENCRYPTS)

    @property
    def expires(self) -> int | None:
        """When it does, in seconds since 1970; None for never."""
        if self.packet is None or self.binding is None or not self.binding.lifetime:
            return None
        return self.packet.created + self.binding.lifetime

    @cached_property
    def binding(self) -> Signature | None:
        """The newest signature that says what it is for."""
        return max(self.bindings, key=lambda one: one.created, default=None)

    @property
    def bindings(self) -> list[Signature]:
        """All that say what it is for. Those of others never do."""
        kinds = {*range(Kind.GENERIC, Kind.POSITIVE + 1), Kind.SUBKEY}
        return [one for one in self.signatures if one.kind in kinds and one.flags is not None]


@dataclass
class Key(Part):
    """A primary key with its subkeys.

    Attributes:
        user_ids: those that follow it, as the signatures on each.
    """

    user_ids: list[list[Signature]] = field(default_factory=list)
    subkeys: list[Part] = field(default_factory=list)

    @property
    def parts(self) -> list[Part]:
        """The key itself, then its subkeys."""
        return [self, *self.subkeys]

    @property
    def has_passphrase(self) -> bool:
        """Whether one is needed for the secret half of any part."""
        packets = [part.packet for part in self.parts]
        return any(one and one.protection is Protection.PASSPHRASE for one in packets)

    @property
    def has_revoked_user_ids_alone(self) -> bool:
        """Whether its owner took all of them back. Others may take back what they themselves
        signed.
        """
        own = {one.issuer for part in self.parts for one in part.bindings} - {b""}
        return all(
            any(one.kind == Kind.USER_ID_REVOCATION and one.issuer in own for one in each)
            for each in self.user_ids
        )

    @property
    def last_certifications(self) -> list[Signature]:
        """Of each user id the last signature that says what the key is for."""
        own = ([one for one in each if one.flags is not None] for each in self.user_ids)
        return [each[-1] for each in own if each]

    @property
    def may_encrypt_less(self) -> bool:
        """Whether a user id lets the key itself encrypt for less time than the newest signature
        does, or not at all. It does not matter where subkeys encrypt.
        """
        if self.binding is None or self not in self.encrypting:
            return False
        newest = self.binding.lifetime or math.inf
        return any(
            not (one.flags or 0) & ENCRYPTS or (one.lifetime or math.inf) < newest
            for one in self.last_certifications
        )

    @property
    def encrypting(self) -> list[Part]:
        """Those that Go's openpgp takes to encrypt: subkeys, and only without such itself."""
        subkeys = [part for part in self.subkeys if part.encrypts]
        return subkeys or ([self] if self.encrypts else [])

    @property
    def encrypts_until(self) -> int | None:
        """The last second that it encrypts in, since 1970; None for ever."""
        ends = [part.expires for part in self.encrypting]
        last = None if None in ends else max(filter(None, ends), default=None)
        return min((end for end in (self.expires, last) if end is not None), default=None)
