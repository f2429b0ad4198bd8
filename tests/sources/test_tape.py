"""The YAML of cassettes: readable where it is written, harmless where it is read."""

from __future__ import annotations

import io

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from factlint.sources import tape
from growth import assert_linear

ODD = st.sampled_from(" \t\n\r\x85\u2028\ufeff\0-:|#\"'\\é整😀…\x1b")
TEXTS = st.text(alphabet=st.one_of(st.characters(codec="utf-8"), ODD), max_size=30)


def cassette(body: str | bytes) -> dict[str, object]:
    return {"interactions": [{"response": {"body": {"string": body}}}], "version": 1}


def body(data: object) -> object:
    """Return the body of a cassette, whoever read it."""
    assert isinstance(data, dict)
    return data["interactions"][0]["response"]["body"]["string"]


@given(TEXTS)
@example("\n")
@example("\n\n")
@example(" \n")
@example("a\n ")
@example("\n a")
@example("---\n...\n")
def test_any_text_reads_as_it_was_written(text: str) -> None:
    """By PyYAML's loaders, which vcrpy uses, and by ours."""
    data = tape.dump(cassette(text))

    for loader in (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        assert body(yaml.load(data.decode(), loader)) == text  # noqa: S506 - both are safe
    assert body(tape.load(io.BytesIO(data)).data) == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<p>整理 😀</p>\n\t<b> \n", ["string: |2", "  <p>整理 😀</p>", "  \t<b> "]),
        ("one\r\n  two", [r'string: "one\r\n' + "\\", r'  \  two"']),
        ("one line", ["string: one line"]),
    ],
)
def test_text_stands_line_by_line(text: str, lines: list[str]) -> None:
    """Whatever is in it, so that a change of a page is a change of its lines."""
    written = tape.dump(cassette(text)).decode().splitlines()
    start = next(number for number, line in enumerate(written) if "string:" in line)

    assert [line[6:] for line in written[start : start + len(lines)]] == lines


def test_bytes_that_are_no_text_are_read_back() -> None:
    """As vcrpy writes them."""
    assert body(tape.load(io.BytesIO(tape.dump(cassette(b"\xff\x00\n")))).data) == b"\xff\x00\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((text, None) for text in ("", "~", "null", "Null", "NULL")),
        *((text, "null") for text in ("'null'", '"null"', "!!str null")),
        ("nULL", "nULL"),
        ("''", ""),
        ("7", "7"),
        ("true", "true"),
    ],
)
def test_nothing_but_a_null_is_no_text(text: str, value: str | None) -> None:
    """As YAML has it; numbers and the like are left as they are written."""
    assert tape.load(io.BytesIO(f"a: {text}\n".encode())).data == {"a": value}


def test_the_lines_of_entries_are_known() -> None:
    """For messages."""
    text = b"version: 1\ninteractions:\n- a: 1\n- b:\n  - c\n- d\nother:\n- e\n"

    assert tape.load(io.BytesIO(text)).lines == {"interactions": [3, 4, 6], "other": [8]}


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("a: &x [1]\nb: *x\n", "it repeats an entry by an alias, which no cassette needs", 2),
        ("a:\n  " + "[" * 100_000, "it is nested too deeply", 2),
        ("a: b: c\n", "this is not YAML: mapping values are not allowed in this context", 1),
        ("a: 'b\n", "this is not YAML: found unexpected end of stream", 2),
        ("a: 1\n---\nb: 2\n", "a second document begins here", 2),
        ("? [a]\n: b\n", "the key of an entry is no word", 1),
        ("a: !!binary '%%%x'\n", "this is no base64", 1),
        ("- a\n", "this is no cassette", 1),
        ("", "this is no cassette", 1),
        ("a: \x00\n", "this is not YAML: ", 0),
    ],
)
def test_what_is_no_tape(text: str, message: str, line: int) -> None:
    """It is told with its line."""
    with pytest.raises(tape.TapeError) as caught:
        tape.load(io.BytesIO(text.encode()))

    assert caught.value.message.startswith(message)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text",
    ["!!python/object/apply:os.system ['exit 1']", "!!python/name:os.system x", "!!python/object/new:list [[1]]"],
)
def test_no_tag_means_anything(text: str) -> None:
    """Not those either that older versions of vcrpy would have obeyed: the value is what is written."""
    value = tape.load(io.BytesIO(f"a: {text}\n".encode())).data["a"]

    assert value in (["exit 1"], "x", [["1"]])


def test_too_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may be large by its pages, not by what describes them."""
    monkeypatch.setattr(tape, "_MOST", 100)
    with pytest.raises(tape.TapeError, match="it has too many entries"):
        tape.load(io.BytesIO(b"a: [" + b"1," * 200 + b"]"))


def test_time_is_linear() -> None:
    """In the length of a page, and in the number of its lines."""

    def there_and_back(text: str) -> None:
        assert body(tape.load(io.BytesIO(tape.dump(cassette(text)))).data) == text

    assert_linear(there_and_back, lambda lines: "word \t\n" * lines + "\r", 50_000)
