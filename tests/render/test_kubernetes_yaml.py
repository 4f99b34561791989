"""Helm reads YAML by the library that kubectl reads it by, and so is the judge here."""

import base64
import json
import string
import subprocess
from collections.abc import Callable
from typing import Any

import pytest
from archives import archive
from hypothesis import given, settings
from hypothesis import strategies as st

from plugin.kubernetes_yaml import Withheld, dump, load

HelmWrites = Callable[[str, str], str]
"""Returns what Helm makes of a template and values."""

HelmReads = Callable[[Any], Any]
"""Returns what Helm makes of a value that `dump` has written."""

SCALARS = [
    "y", "Y", "n", "N", "yes", "No", "on", "OFF", "true", "null", "~", "", " ", "-", "=", "<<",
    "1e3", "1E3", "1e+06", "-1e-3", ".5e1", "5.e1", "1.", ".5", "0x1F", "0o17", "0b1", "017",
    "-0o7", "0X_1f", "1_0e3", "1_0.5", "1_000", "1:30", "12:30:45", ".inf", "NaN", ".nan", "+1",
    "0E_0", "-_1", "0_x1F", "1e_+5", "1e+_5", "+_.5", "-_0x1f", "0_b1", "0_o7", "._5", ".5e_1",
    ".5_0",
    "2026-01-01", "2026-01-01T00:00:00Z", "1E1000",
    "- a", "a: b", "a #b", "'", '"', "*a", "&a", "!a", "{{ x }}", "[secret]", "a\nb\n", "\n", "\t",
    "a\u2028b", "\u00e4", "\U0001f418", "\u0085", "\ufeff", "%a", "@a", "`a`", "|", ">", "? a",
]  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(SCALARS),
    st.text(alphabet=string.digits + "eExXoO+-._:yYnN", max_size=6),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
# Helm itself leaves out what holds a control character, or writes an end of a line as it is.
WRITTEN = TEXTS.filter(lambda text: text.replace("\n", "").replace("\t", "").isprintable())
# To Helm it is a merge key even in quotes.
KEYS = WRITTEN.filter(lambda text: text != "<<")


@pytest.fixture(scope="module")
def helm_writes(helm: str, tmp_path_factory: pytest.TempPathFactory) -> HelmWrites:
    folder = tmp_path_factory.mktemp("charts")

    def write(template: str, values: str) -> str:
        chart = folder / "chart.tgz"
        chart.write_bytes(archive(**{"templates__deployment.yaml": template}))
        command = [helm, "template", "a", str(chart), "--values", "-"]
        done = subprocess.run(command, input=values.encode(), capture_output=True, check=True)  # noqa: S603 - helm, found by the fixture
        return done.stdout.decode()

    return write


@pytest.fixture(scope="module")
def helm_reads(helm_writes: HelmWrites) -> HelmReads:
    def read(value: Any) -> Any:
        text = helm_writes("given: {{ toJson .Values.given | b64enc }}", dump([{"given": value}]))
        (found,) = load(text)
        return json.loads(base64.b64decode(found["given"]))

    return read


def test_each_text_that_looks_like_something_else_stays_text(
    helm_reads: HelmReads,
) -> None:
    assert helm_reads(SCALARS) == SCALARS


@settings(max_examples=25)
@given(texts=st.lists(TEXTS, max_size=200))
def test_every_text_is_read_as_it_was(helm_reads: HelmReads, texts: list[str]) -> None:
    assert helm_reads(texts) == texts


@settings(max_examples=25)
@given(texts=st.dictionaries(KEYS, WRITTEN, min_size=1, max_size=50))
def test_every_text_that_helm_writes_is_read_as_it_was(
    helm_writes: HelmWrites, texts: dict[str, str]
) -> None:
    template = "given:\n{{ toYaml .Values.given | indent 2 }}\nend: here\n"
    written = helm_writes(template, dump([{"given": texts}]))
    assert load(written) == [{"given": texts, "end": "here"}]


def test_a_number_that_helm_writes_with_an_exponent_is_a_number(helm_writes: HelmWrites) -> None:
    written = helm_writes("million: {{ .Values.given }}", dump([{"given": 1000000}]))
    assert "million: 1e+06" in written
    (found,) = load(written)
    assert isinstance(found["million"], int)
    assert found == {"million": 1000000}


@given(numbers=st.lists(st.integers() | st.floats(allow_nan=False, allow_infinity=False)))
def test_every_number_is_read_as_it_was(numbers: list[float]) -> None:
    (found,) = load(dump([{"given": numbers}]))
    assert found == {"given": numbers}


def test_a_date_is_text() -> None:
    assert load("day: 2026-01-01\n") == [{"day": "2026-01-01"}]


def test_a_number_out_of_range_is_text() -> None:
    assert load("a: 1E1000\n") == [{"a": "1E1000"}]


def test_nothing_is_written_by_alias_and_empty_documents_are_left_out() -> None:
    shared = ["a"]
    text = dump([{"one": shared, "two": shared}])
    assert text == "---\none:\n- a\ntwo:\n- a\n"
    assert load(f"---\n---\n{text}---\n# nothing\n") == [{"one": ["a"], "two": ["a"]}]


def test_what_is_withheld_is_a_list_of_one_word() -> None:
    assert dump([{"key": Withheld("secret")}]) == "---\nkey: [secret]\n"
