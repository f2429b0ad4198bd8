"""Texts made alike, taken apart, and measured against a phrase."""

from __future__ import annotations

import pytest

from factlint.sources.phrases import covers, either, folded, own, parts, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We can’t FIND it!", "we cant find it"),
        ("Página não encontrada", "pagina nao encontrada"),
        ("Straße · übrig", "strasse ubrig"),
        ("Strona została", "strona zostala"),
        ("Ой, ёлка", "ои елка"),
        ("ページが見つかりません。", "ページが見つかりません"),
        ("ﾍﾟｰｼﾞ", "ページ"),
        ("페이지를 찾을 수 없습니다", "페이지를 찾을 수 없습니다"),
        ("4０4 — error_page", "404 error page"),
        (" \u200b ", ""),
    ],
)
def test_texts_are_made_alike(text: str, expected: str) -> None:
    """Accents go, but not the marks that make other letters of Japanese and Korean ones."""
    assert folded(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Oops", ["Oops"]),
        ("Oops | Tern Post", ["Oops | Tern Post", "Oops", "Tern Post"]),
        ("Tern Post: Oops", ["Tern Post: Oops", "Oops"]),
        ("燕鸥网：页面不存在", ["燕鸥网：页面不存在", "页面不存在"]),
        ("页面不存在_燕鸥网", ["页面不存在_燕鸥网", "页面不存在", "燕鸥网"]),
        ("Well-known", ["Well-known"]),
        ("", []),
    ],
)
def test_a_title_is_taken_apart_where_sites_put_their_names(title: str, expected: list[str]) -> None:
    """What stands before a colon goes on behind it, so it is no title of its own."""
    assert [part for part in parts(title) if part] == expected


def test_sentences_end_with_their_stops_and_blocks() -> None:
    assert list(sentences(["One. Two!", "三。四", ""])) == ["One.", "Two!", "三", "四"]


def test_a_phrase_says_something_of_a_text_that_it_nearly_is() -> None:
    pattern = either("not found|gone", "lost \\\n    and found")

    assert covers(pattern, "page not found", 0.6)
    assert covers(pattern, "lost and found", 1)
    assert not covers(pattern, "why a page that is not found hurts", 0.6)
    assert not covers(pattern, "", 0)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("He read “Page not found. Try again.” twice", "He read … twice"),
        ("„Seite nicht gefunden“ stand da", "… stand da"),
        ("»Seite weg« stand da", "… stand da"),
        ("Elle a lu « Page introuvable »", "Elle a lu …"),
        ("「見つかりません」と出た", "… と出た"),
        ('It said "Gone" and left', "It said … and left"),
        ("A 6″ crane can’t lift ‘it all’ at once", "A 6″ crane can’t lift … at once"),
        ("Can’t find it, it’s gone", "Can’t find it, it’s gone"),
        ("News » Yard » Crane", "News » Yard » Crane"),
    ],
)
def test_what_a_text_quotes_is_not_its_own(text: str, left: str) -> None:
    assert " ".join(own(text).split()) == left
