"""PGP keys of the input, once it is known which chart they are for."""

from plugin.contract import Spec
from plugin.errors import InvalidStackInputError
from plugin.openpgp.reader import Reader
from plugin.stack_input.places import Places

_PATH = "target.spec.backup_config"


def check_pgp_keys(spec: Spec, reader: Reader, places: Places) -> None:
    """Check those that stand in the spec, which is checked by all that holds for any chart.

    Raises:
        InvalidStackInputError: with each that the reader, of the chart's WAL-G, cannot use.
    """
    config = spec.backup_config
    own, source = config.encryption.pgp_key, config.restore_from.encryption.pgp_key
    if not (own or source):
        return
    # Few stack inputs hold such a key.
    from plugin.validation.backup.pgp_archive_reader import unarchived  # noqa: PLC0415
    from plugin.validation.backup.pgp_reader import unread  # noqa: PLC0415

    found = [
        *((f"{_PATH}.encryption.pgp_key", why) for why in unarchived(own, reader)),
        *((f"{_PATH}.restore_from.encryption.pgp_key", why) for why in unread(source, reader)),
    ]
    if found:
        raise InvalidStackInputError(places.problems(found))
