"""Keys as the packets that belong together: their own, and those of their subkeys."""

from plugin.openpgp.armor import dearmored
from plugin.openpgp.key import Key, Part
from plugin.openpgp.key_packet import KeyPacket, secret_key
from plugin.openpgp.octets import DamagedKeyError
from plugin.openpgp.packets import Packet, Tag, packets
from plugin.openpgp.signature import Signature, signature

_SUBKEYS = {Tag.SECRET_SUBKEY, Tag.PUBLIC_SUBKEY}


def keys(armored: str) -> list[Key]:
    """Return the keys of a block in ASCII armor, in their order.

    Raises:
        DamagedKeyError: where the armor, or a packet, is not whole.
    """
    found: list[Key] = []
    for packet in packets(dearmored(armored)):
        if packet.tag != Tag.SIGNATURE:
            certified: list[Signature] = []
        if packet.tag in (Tag.SECRET_KEY, Tag.PUBLIC_KEY):
            found.append(Key(_read(packet)))
        elif not found:
            msg = "its first packet is not that of a key"
            raise DamagedKeyError(msg)
        elif packet.tag in _SUBKEYS:
            found[-1].subkeys.append(Part(_read(packet)))
        elif packet.tag == Tag.USER_ID:
            found[-1].user_ids.append(certified)
        elif packet.tag == Tag.SIGNATURE:
            signatures = _signatures(packet)
            found[-1].parts[-1].signatures.extend(signatures)
            certified.extend(signatures)
    if not found:
        msg = "it is empty"
        raise DamagedKeyError(msg)
    return found


def _read(packet: Packet) -> KeyPacket | None:
    is_secret = packet.tag in (Tag.SECRET_KEY, Tag.SECRET_SUBKEY)
    return secret_key(packet.body) if is_secret else None


def _signatures(packet: Packet) -> list[Signature]:
    found = signature(packet.body)
    return [found] if found else []
