"""The days of a page, wherever it shows one, and which of them it states of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.sources.page import read

if TYPE_CHECKING:
    from factlint.source import PageDay

URL = "https://quay.test/news/nine-berths"


def days(markup: str, url: str = URL) -> list[PageDay]:
    return list(read(markup.encode(), "text/html; charset=utf-8", url).days)


def said(markup: str, url: str = URL) -> list[str]:
    """Return kind and days of each."""
    return [f"{day.kind} {' '.join(map(str, day.dates))}" for day in days(markup, url)]


@pytest.mark.parametrize(
    ("markup", "where"),
    [
        ('<meta property="article:published_time" content="2026-05-08T10:00:00Z">', "meta article:published_time"),
        ('<meta name="date" content="2026-05-08">', "meta date"),
        ('<meta name="DC.date.issued" content="2026-05-08">', "meta dc.date.issued"),
        ('<meta name="citation_publication_date" content="2026/05/08">', "meta citation_publication_date"),
        ('<meta name="parsely-pub-date" content="2026-05-08T10:00:00Z">', "meta parsely-pub-date"),
        ('<meta name="sailthru.date" content="Fri, 08 May 2026 10:00:00 +0000">', "meta sailthru.date"),
        ('<meta itemprop="datePublished" content="2026-05-08">', "meta datepublished"),
        ('<meta name="pubdate" content="20260508">', "meta pubdate"),
        (
            '<script type="application/ld+json">{"@type":"VideoObject","uploadDate":"2026-05-08"}</script>',
            "json-ld uploadDate",
        ),
        ('<span itemprop="datePublished" content="2026-05-08">8 May</span>', "itemprop datePublished"),
        ('<time itemprop="datePublished" datetime="2026-05-08T10:00">yesterday</time>', "itemprop datePublished"),
        ('<h1>Nine berths</h1><time pubdate datetime="2026-05-08">8 May</time>', "time"),
        ('<h1>Nine berths</h1><time class="entry-date" datetime="2026-05-08">8 May</time>', "time"),
        ('<h1>Nine berths</h1><time datetime="2026-05-08">8 May</time>', "time"),
        ("<h1>Nine berths</h1><time>8 May 2026</time>", "time"),
        ('<h1>Nine berths</h1><div class="post-date">May 8, 2026</div>', "text"),
        ('<h1>Nine berths</h1><span class="date">May 8, 2026</span>', "text"),
        ("<h1>Nine berths</h1><p>Published: 8 May 2026</p>", "text"),
    ],
)
def test_a_page_states_its_day_in_many_places(markup: str, where: str) -> None:
    """Each is named by its place, and quotes what is written there."""
    found = days(markup)[0]

    assert (str(found.date), found.kind, found.where) == ("2026-05-08", "published", where)
    assert found.text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Published on May 8, 2026",
            "Posted 8 May 2026 by Ada",
            "First published: Friday, 8 May 2026, 10:15",
            "Ada Quist | Published 8 May 2026",
        ),
        *(
            "Published at 10:15, 8 May 2026",
            "(Published 2026-05-08)",
            "ARVIK, May 8, 2026 (GLOBE NEWSWIRE) -- Arvik",
            "By Ada Quist, May 8, 2026",
            "ARVIK, May 8, 2026 /Cision/ -- Arvik",
            "ARVIK, May 8, 2026 /CNW/ - Arvik",
            "Arvik, May 8, 2026 (Newsfile Corp.) Arvik",
        ),
        *(
            "Veröffentlicht am 8. Mai 2026",
            "Erschienen: 08.05.2026, 10:15 Uhr",
            "Publié le 8 mai 2026 à 10h15",
            "Mis en ligne le 08/05/2026",
        ),
        *(
            "Publicado el 8 de mayo de 2026",
            "Publicado em 8 de maio de 2026",
            "Fecha de publicación: 8 de mayo de 2026",
        ),
        *(
            "公開日：2026年5月8日",
            "掲載日 2026/05/08",
            "2026年5月8日に公開",
            "2026年5月8日(金) 10:15 公開",
            "2026年5月8日 10時15分 配信",
        ),
        *(
            "发布时间：2026-05-08 10:15",
            "2026年5月8日 10:15 来源：海湾日报",
            "發佈日期：2026年5月8日",
            "发布于 2026年05月08日",
        ),
        *(
            "입력 26.05.08 10:15",
            "입력 2026.05.08 10:15",
            "등록일: 2026-05-08",
            "기사입력 2026-05-08 오전 10:15",
            "게시일 2026년 5월 8일",
        ),
    ],
)
def test_words_beside_a_date_near_the_headline_say_that_it_is_the_pages(text: str) -> None:
    """In the eight languages."""
    language = "fr" if "/05/2026" in text else "ko" if " 26." in text else "en"

    assert said(f"<html lang={language}><h1>Nine berths</h1><p>{text}</p>") == ["published 2026-05-08"]


@pytest.mark.parametrize(
    "text",
    [
        *("Updated 8 May 2026", "Last updated: May 8, 2026", "Last modified on 2026-05-08", "Reviewed May 8, 2026"),
        *(
            "Aktualisiert am 8. Mai 2026",
            "Stand: 8. Mai 2026",
            "Zuletzt geändert 08.05.2026",
            "mis à jour le 8 mai 2026 à 10h15",
        ),
        *("Dernière modification : 8 mai 2026", "Actualizado el 8 de mayo de 2026", "Atualizado em 8 de maio de 2026"),
        *(
            "最終更新日：2026年5月8日",
            "更新日 2026.05.08",
            "2026年5月8日更新",
            "更新时间：2026-05-08",
            "最后更新：2026年5月8日",
        ),
        *("수정 2026.05.08 10:15", "최종수정 2026-05-08"),
    ],
)
def test_words_beside_a_date_say_that_the_page_was_changed(text: str) -> None:
    assert said(f"<h1>Nine berths</h1><p>{text}</p>") == ["modified 2026-05-08"]


@pytest.mark.parametrize(
    "markup",
    [
        "<h1>Nine berths</h1><p>A study published on 8 May 2026 in a long article, of which we tell here at some length, found nothing.</p>",
        "<h1>Nine berths</h1><p>The berths were opened on 8 May 2026.</p>",
        "<h1>Nine berths</h1><p>A study published on 8 May 2026 found nothing.</p>",
        "<h1>新しい岸壁</h1><p>この計画は2026年5月8日に発表された。</p>",
        "<h1>新泊位</h1><p>该公司发布于2026年5月8日。</p>",
        "<h1>Nine berths</h1>" + "<p>Text.</p>" * 40 + "<p>Published 8 May 2026</p>",
        "<h1>Nine berths</h1>" + "<p>Text.</p>" * 40 + '<time datetime="2026-05-08">8 May</time>',
        "<h1>Nine berths</h1>" + "<p>Text.</p>" * 40 + '<div class="post-date">8 May 2026</div>',
        '<h1>Forum</h1><p class="event-date">8 May 2026</p>',
        '<script type="application/ld+json">{"@type":"Event","startDate":"2026-05-08"}</script><h1>Forum</h1><p>Published 8 May 2026</p>',
        '<script type="application/ld+json">{"@type":"Article","comment":{"dateCreated":"2026-05-08"}}</script>',
        '<div data-timestamp="1778198400">now</div>',
        '<div data-publish-date="2026-05-08 10:00">now</div>',
    ],
)
def test_a_day_that_merely_stands_there_is_mentioned(markup: str) -> None:
    """What a sentence tells of, the teasers below, an event, a comment, a script's number."""
    assert said(markup) == ["mentioned 2026-05-08"]


def test_the_address_mentions_a_day() -> None:
    assert [
        (str(day.date), day.kind, day.where, day.text) for day in days("", "https://quay.test/2026/05/08/nine")
    ] == [("2026-05-08", "mentioned", "url", "2026/05/08")]


def test_a_stamp_counts_as_written_and_in_utc() -> None:
    """Just after midnight in Seoul it was the day before in UTC."""
    assert said('<meta property="article:published_time" content="2026-05-08T01:00:00+09:00">') == [
        "published 2026-05-08 2026-05-07"
    ]


def test_published_days_come_first_and_mentions_say_nothing_twice() -> None:
    markup = """<h1>Nine berths</h1><p>The berths opened on 2 May 2026, and on 8 May 2026.</p>
    <meta property="article:modified_time" content="2026-05-09"><meta name="date" content="2026-05-08">
    <script type="application/ld+json">{"@type":"Article","datePublished":"2026-05-08"}</script>"""

    assert said(markup) == [
        "published 2026-05-08",
        "published 2026-05-08",
        "modified 2026-05-09",
        "mentioned 2026-05-02",
    ]
    assert [day.where for day in days(markup)][:2] == ["json-ld datePublished", "meta date"]


def test_the_first_of_several_marked_days_is_the_pages_own() -> None:
    """Comments have days of publication, too."""
    markup = '<h1>N</h1><time itemprop="datePublished" datetime="2026-05-08"></time><time itemprop="datePublished" datetime="2026-05-11"></time>'

    assert said(markup) == ["published 2026-05-08", "mentioned 2026-05-11"]


@pytest.mark.parametrize("name", ["updated", "post-modified", "lastmod", "dateModified", "postUpdated", "time updated"])
def test_a_time_whose_class_names_a_change_is_that_of_one(name: str) -> None:
    """Themes of blogs write ``class="updated"``; a class that names both says nothing."""
    time = '<h1>Nine berths</h1><time class="{}" datetime="2026-05-08">8 May</time>'

    assert said(time.format(name)) == ["modified 2026-05-08"]
    assert said(time.format(f"entry-date published {name}")) == ["published 2026-05-08"]


def test_the_headline_is_the_heading_that_the_titles_name() -> None:
    """Above it stands the site's name as a heading, and much else; what is beside it is the page's own."""
    menu = "<h1>Quay Notes Weekly</h1>" + "<p>Text.</p>" * 40
    story = "<h2>Nine berths open</h2><p>Published 8 May 2026</p>"

    assert said(f"<title>Nine berths open</title>{menu}{story}") == ["published 2026-05-08"]
    assert said(f"<title>Quay Notes Weekly</title>{menu}{story}") == ["mentioned 2026-05-08"]


def test_a_time_at_the_headline_that_words_call_a_change_is_one() -> None:
    markup = '<h1>Nine berths</h1><p>Updated: <time datetime="2026-05-08">8 May 2026</time></p>'

    assert {line.split()[0] for line in said(markup)} == {"modified"}


@pytest.mark.parametrize(
    "markup",
    [
        "<p>3 hours ago</p>",
        "<footer>© 2026 Quay Notes</footer>",
        '<meta name="date" content="0001-01-01T00:00:00Z">',
        '<meta name="date" content="1970-01-01">',
        '<meta name="date" content="2199-01-01">',
        '<meta name="date" content="2026-02-30">',
        '<time datetime="10:15">10:15</time>',
        "<p>Version 2026.05 and 5/8</p>",
        "<p>The berths will open in May 2026.</p>",
    ],
)
def test_what_is_no_day_of_a_page_is_left_out(markup: str) -> None:
    """Relative times, copyright, zeros, what the calendar has not."""
    assert said(markup) == []


def test_figures_that_can_be_read_two_ways_state_nothing() -> None:
    """Both readings are in the set, so that neither makes a reference wrong."""
    assert said("<html lang=en><h1>Nine berths</h1><p>Published 05/08/2026</p>") == [
        "mentioned 2026-05-08",
        "mentioned 2026-08-05",
    ]


@pytest.mark.parametrize(
    "script",
    [
        'var publish_time = "2026-05-08 20:01";',
        '{"publishedAt":"2026-05-08T10:00:00Z"}',
        '{\\"createTime\\":1778198400}',
        "var updateDate=1778198400000",
    ],
)
def test_where_a_page_shows_no_day_its_scripts_mention_one(script: str) -> None:
    """As on pages that scripts put together."""
    assert said(f"<h1>Nine berths</h1><script>{script}</script>") == ["mentioned 2026-05-08"]
    assert said(f'<meta name="date" content="2026-05-07"><script>{script}</script>') == ["published 2026-05-07"]


def test_figures_that_can_be_read_two_ways_are_settled_by_another_day_of_the_page() -> None:
    """08/05/2026 is 8 May where the page says so elsewhere; the reading that swaps day and month is dropped."""
    markup = '<html lang="en"><meta name="date" content="08/05/2026"><h1>Nine berths</h1><p>Published: 8 May 2026</p>'

    assert {str(day.date) for day in days(markup)} == {"2026-05-08"}


def test_a_time_that_is_no_time_element_is_mentioned() -> None:
    """A code host gives the day of its last change so, beside the name of a project."""
    markup = '<h1>halden/kestrel</h1><relative-time datetime="2026-05-08T10:00:00Z">May 8, 2026</relative-time>'

    assert said(markup) == ["mentioned 2026-05-08"]


def test_htmldate_is_asked_last_and_only_mentions() -> None:
    """It knows places that nobody else looks at, such as the names of images."""
    found = days('<p>Nine berths opened.</p><div id="wp-date">May 2026, on the 8th: 2026_05_08</div>')

    assert all(day.kind == "mentioned" for day in found)


def test_a_list_of_posts_has_no_day_of_its_own() -> None:
    posts = "".join(f"<div>Post {day}</div><div>Posted on May {day}, 2026</div>" for day in (8, 6, 4))

    assert {line.split()[0] for line in said(f"<h1>Blog</h1>{posts}")} == {"mentioned"}
