"""The order of registration, told from the dependencies alone."""

from collections.abc import Iterator, Mapping, Sequence

from plugin.preview.registration import Registration


def sequence(registrations: Sequence[Registration]) -> list[Registration]:
    """Return the registrations, each after all that it depends on and close to what
    depends on it.

    The program registers what does not wait for each other in any order.
    """
    by_reference = {found.reference: found for found in registrations}
    order: dict[str, Registration] = {}
    for reference in sorted(by_reference):
        order.update(_up_to(reference, by_reference, order))
    return list(order.values())


def before(found: Registration) -> list[str]:
    """Return the references of what has to be there before a registration, sorted."""
    others = (found.parent, found.provider, *found.dependencies)
    return sorted({other for other in others if other})


def _up_to(
    reference: str, by_reference: Mapping[str, Registration], known: Mapping[str, Registration]
) -> Iterator[tuple[str, Registration]]:
    """Yield what comes before a registration, and then this."""
    if reference not in known:
        for other in before(by_reference[reference]):
            yield from _up_to(other, by_reference, known)
        yield reference, by_reference[reference]
