"""Paragraphs in which a digest speaks of itself."""

from __future__ import annotations

import pytest

from factlint.digest.imprints import is_imprint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This newsletter is compiled from the press releases of the ports named.", True),
        ("The digest Quay Notes is written by volunteers, and corrections reach us by mail.", True),
        ("Figures come from the companies themselves and were not verified by us.", True),
        ("Nothing here is investment advice.", False),  # "nothing … is" may well be said in court
        ("This is no investment or legal advice.", True),
        ("Dieser Überblick entsteht jeden Morgen aus den Meldungen der Häfen.", True),
        ("Alle Angaben ohne Gewähr.", True),
        ("Cette veille est établie chaque matin à partir des communiqués.", True),
        ("本紙の記事は発表資料をもとにまとめています。", True),
        ("内容仅供参考。", True),
        ("본 뉴스레터는 공개 자료를 바탕으로 합니다.", True),
        ("The newsletter platform Quill raised $12 million.", False),
        ("The report says that nine berths opened, and that the port verified each.", False),
        ("Die Werft verschickt einen Newsletter an 900 Kunden.", False),
        ("日本紙業は新工場を建てる。", False),
    ],
)
def test_a_notice_is_told_from_news(text: str, expected: bool) -> None:
    """By the words in which a digest speaks of itself, in the languages that digests are in."""
    assert is_imprint(text) is expected
