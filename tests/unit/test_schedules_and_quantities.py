"""Good schedules and the values of quantities; bad ones are in bad_input."""

from decimal import Decimal

import pytest

from plugin.validation.cron import cron_problems
from plugin.validation.quantity import quantity


@pytest.mark.parametrize(
    "schedule",
    [
        *("0 2 * * *", "30 1 * * 0", "*/15 * * * *", "0 0-23/2 * * *", "0,30 1,13 1 jan-mar *"),
        *("0 2 * * 7", "0 2 * * sun", "0 2 * * MON-FRI", "59 23 31 12 *", "0 2 29 2 *"),
        *("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"),
        "\t0 2  *\t* * ",
    ],
)
def test_debians_cron_takes_it(schedule: str) -> None:
    assert list(cron_problems(schedule)) == []


LAST = "field 5, the day of the week, must be 0-7 or sun-sat, as *, a value, a range or a list"


def test_a_letter_at_the_end() -> None:
    assert cron_problems("0 2 * * X") == (LAST,)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("2", "2"), ("500m", "0.5"), ("1.5", "1.5"), (".5", "0.5"), ("1.", "1"), ("+1", "1")),
        *(("1n", "1e-9"), ("1u", "1e-6"), ("1k", "1000"), ("1M", "1e6"), ("1G", "1e9")),
        *(("1T", "1e12"), ("1P", "1e15"), ("1E", "1e18"), ("1e3", "1000"), ("1E-3", "0.001")),
        *(("1Ki", "1024"), ("1Mi", "1048576"), ("1Gi", "1073741824"), ("1Ti", "1099511627776")),
        *(("1Pi", "1125899906842624"), ("1Ei", "1152921504606846976")),
    ],
)
def test_quantities_are_kubernetes_numbers(text: str, value: str) -> None:
    assert quantity(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "m", "1x", "1 Gi", "-1", "1ki", "1e", "1.2.3", "\u0661"])
def test_other_texts_are_none(text: str) -> None:
    assert quantity(text) is None
