import pytest

from factlint.document import Position
from factlint.output.notes import LONGEST, cut_notes, message, sentences
from factlint.report import Evidence, Finding


def finding(said: str, **more: object) -> Finding:
    at = Position(1, 1)
    return Finding("DAT006", "date-mismatch", "error", said, "a.md", at, at, "", **more)  # type: ignore[arg-type] # as tests give it


@pytest.mark.parametrize(
    ("said", "expected", "told"),
    [
        ("the page bears another day", None, "the page bears another day."),
        ("it ends so…", "2026-03-31", "it ends so… Expected: 2026-03-31."),
        ("Who knows?", "日本語の文。", "Who knows? Expected: 日本語の文。"),
        ("it says “a”", None, "it says “a”."),
    ],
)
def test_what_there_is_to_say_is_told_in_sentences(said: str, expected: str | None, told: str) -> None:
    assert sentences(finding(said, expected=expected)) == told


def test_the_message_stands_first_and_the_evidence_names_its_page() -> None:
    evidence = Evidence("It opened.", "og:title", "https://tern.test/a")

    assert sentences(finding("the day differs", found="b", evidence=(evidence,), help="look it up")) == (
        "the day differs. Found: b. Evidence: “It opened.” (og:title, https://tern.test/a). Help: look it up."
    )


def test_texts_of_any_length_are_cut_and_made_harmless() -> None:
    long = finding("m" * 1_000_000, found="a\n\x1b[31m" + "b" * 1_000_000)
    (note,) = cut_notes(long)

    assert len(message(long)) == 1_000
    assert note[0] == "found"
    assert note[1].startswith(r"a \x1b[31mbbb")
    assert len(note[1]) < LONGEST + 10
