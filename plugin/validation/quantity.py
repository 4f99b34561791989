"""Kubernetes resource quantities as numbers."""

import re
from decimal import Decimal
from functools import lru_cache

_QUANTITY = re.compile(
    r"\+?([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]{1,3})?"
)
_FACTORS = {
    **{suffix: Decimal(1000) ** power for power, suffix in enumerate("num", start=-3)},
    **{suffix: Decimal(1000) ** power for power, suffix in enumerate("kMGTPE", start=1)},
    **{f"{suffix}i": Decimal(1024) ** power for power, suffix in enumerate("KMGTPE", start=1)},
}


@lru_cache(maxsize=1024)
def quantity(text: str) -> Decimal | None:
    """Return the number that a quantity such as `500m` or `1Gi` stands for.

    None for any other text, which the proto's rule reports.
    """
    match = _QUANTITY.fullmatch(text)
    if not match:
        return None
    number, suffix = match.groups(default="")
    if suffix in _FACTORS:
        return Decimal(number) * _FACTORS[suffix]
    return Decimal(number + suffix)
