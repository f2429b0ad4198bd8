"""What a page says of itself in JSON-LD, as it is met."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.sources.linked_data import LinkedData, read_linked_data

ARTICLE = '{"@type":"NewsArticle","headline":"Nine berths open","datePublished":"2026-05-08"}'


def titles(*scripts: str, **own: list[str]) -> list[str]:
    return [said.value for said in read_linked_data(scripts, **own).titles]


def days(found: LinkedData) -> list[tuple[str, str, bool]]:
    return [(said.key, said.value, said.main) for said in found.days]


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        f"\n  {ARTICLE} \n",
        f"\ufeff{ARTICLE};",
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        f"/*<![CDATA[*/ {ARTICLE} /*]]>*/",
        f"<![CDATA[{ARTICLE}]]>",
        f"[{ARTICLE}]",
        f"[[{ARTICLE}],]",
        f'{{"@context":"https://schema.org","@graph":[{ARTICLE}]}}',
        f'{{"@graph":{{"@graph":[{ARTICLE}]}}}}',
        f'{{"@type":"WebPage","mainEntity":{ARTICLE}}}',
        f'{{"@type":"WebPage","mainEntityOfPage":{ARTICLE}}}',
        f"{ARTICLE}\n{ARTICLE}",
        f"{ARTICLE},{ARTICLE}",
        ARTICLE.replace("}", ",}"),
        ARTICLE.replace(",", ", /* the editor's */ ").replace("{", "{ // the story\n"),
        ARTICLE.replace("open", "open\n").replace("\n", ""),
        ARTICLE.replace('"', "&quot;"),
        ARTICLE.replace("NewsArticle", "http://schema.org/NewsArticle"),
        ARTICLE.replace("NewsArticle", "schema:NewsArticle"),
        ARTICLE.replace('"NewsArticle"', '["Thing","NewsArticle"]'),
        ARTICLE.replace('"@type":"NewsArticle",', ""),
        ARTICLE.replace('"Nine berths open"', '{"@value":"Nine berths open","@language":"en"}'),
        ARTICLE.replace('"Nine berths open"', '["Nine berths open"]'),
        ARTICLE[:-1] + ',"description":"a "quoted" word"}',
        ARTICLE + "]]}}",
    ],
)
def test_a_story_is_read_however_its_script_is_written(script: str) -> None:
    """Trailing commas, comments, CDATA, entities, lists, graphs, quotes that nobody escaped."""
    found = read_linked_data([script])

    assert "Nine berths open" in {said.value.strip() for said in found.titles}
    assert ("datePublished", "2026-05-08", True) in days(found)


def test_line_ends_within_strings_are_forgiven() -> None:
    assert titles('{"@type":"Article","headline":"Nine\nberths\topen"}') == ["Nine\nberths\topen"]


@pytest.mark.parametrize(
    "kind",
    [
        *(
            "Article",
            "TechArticle",
            "BlogPosting",
            "Report",
            "WebPage",
            "VideoObject",
            "SoftwareApplication",
            "Dataset",
        ),
        *(
            "ScholarlyArticle",
            "DiscussionForumPosting",
            "Product",
            "PodcastEpisode",
            "Event",
            "BusinessEvent",
            "Course",
        ),
    ],
)
def test_what_a_page_can_be_about_gives_its_name(kind: str) -> None:
    assert titles(f'{{"@type":"{kind}","name":"Kestrel 2"}}') == ["Kestrel 2"]


@pytest.mark.parametrize(
    "kind",
    [
        "Organization",
        "Person",
        "WebSite",
        "BreadcrumbList",
        "ListItem",
        "ImageObject",
        "SearchAction",
        "Place",
        "Offer",
    ],
)
def test_what_merely_belongs_to_a_page_gives_it_no_title(kind: str) -> None:
    assert titles(f'{{"@type":"{kind}","name":"Quay Notes"}}') == []


def test_parts_of_a_story_give_it_no_title_and_no_day() -> None:
    """Its video, its author, the stories that it recommends, its readers' comments."""
    found = read_linked_data(
        [
            json.dumps(
                {
                    "@type": "Article",
                    "headline": "Nine berths open",
                    "author": {"@type": "Person", "name": "Ada Quist"},
                    "video": {"@type": "VideoObject", "name": "A crane", "uploadDate": "2026-05-01"},
                    "comment": [{"@type": "Comment", "dateCreated": "2026-05-10"}],
                    "hasPart": {"@type": "Article", "headline": "Old cranes leave", "datePublished": "2025-11-02"},
                }
            )
        ]
    )

    assert [said.value for said in found.titles] == ["Nine berths open"]
    assert days(found) == [
        ("uploadDate", "2026-05-01", False),
        ("dateCreated", "2026-05-10", False),
        ("datePublished", "2025-11-02", False),
    ]


STORIES = """[{"@type":"Article","headline":"Old cranes leave","url":"https://q.test/old","datePublished":"2025-11-02"},
{"@type":"Article","headline":"Nine berths open","url":"https://www.q.test/nine/","datePublished":"2026-05-08"}]"""


@pytest.mark.parametrize("own", [{"addresses": ["https://q.test/nine"]}, {"names": ["Nine berths open | Quay Notes"]}])
def test_of_several_stories_the_pages_own_is_known(own: dict[str, list[str]]) -> None:
    """By its address, or by what the page is called elsewhere."""
    found = read_linked_data([STORIES], **own)

    assert [said.value for said in found.titles] == ["Nine berths open"]
    assert [said.main for said in found.days] == [True, False]
    assert found.days[0].value == "2026-05-08"


def test_of_several_stories_none_is_taken_on_chance() -> None:
    """As on a home page."""
    found = read_linked_data([STORIES], addresses=["https://q.test/"])

    assert found.titles == ()
    assert [said.main for said in found.days] == [False, False]


def test_the_site_is_named_by_publisher_website_and_organisation() -> None:
    found = read_linked_data(
        [
            ARTICLE[:-1]
            + ',"publisher":{"@type":"Organization","name":"Quay Ltd"},"isPartOf":[{"name":"Quay Notes"}]}',
            '{"@graph":[{"@type":"WebSite","name":"Quay Notes","alternateName":"QN"},{"@type":"Organization","name":"Quay Group"}]}',
        ]
    )

    assert found.sites == ("Quay Ltd", "Quay Notes", "QN", "Quay Group")


def test_the_text_of_a_story_and_that_it_is_an_event_are_kept() -> None:
    found = read_linked_data(['{"@type":"SocialEvent","name":"Forum","text":"We meet.","startDate":"2026-06-12"}'])

    assert (found.texts, found.is_event) == (("We meet.",), True)
    assert days(found) == [("startDate", "2026-06-12", True)]


@pytest.mark.parametrize(
    "script",
    [
        *("", "null", "1", '"x"', "[", "{", "{'a': 1}", "[[]]", "[" * 100_000, '{"a":' * 100_000, '{"@graph":null}'),
        *('{"@type":{}}', '{"@type":[{}],"name":1}', '{"@type":"Article","headline":{"@value":{}}}'),
        '{"@type":"Article","url":[1],"headline":[null,2,{}]}',
    ],
)
def test_what_is_no_linked_data_says_nothing(script: str) -> None:
    assert read_linked_data([script]).titles == ()


@given(
    st.recursive(
        st.none() | st.booleans() | st.text(max_size=12),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "@type",
                        "@graph",
                        "@id",
                        "url",
                        "name",
                        "headline",
                        "publisher",
                        "mainEntity",
                        "mainEntityOfPage",
                        "datePublished",
                    ]
                ),
                inner | st.sampled_from(["Article", "WebPage", "Organization"]),
                max_size=5,
            )
        ),
        max_leaves=20,
    )
)
def test_any_json_is_borne(value: object) -> None:
    assert read_linked_data([json.dumps(value)] * 2, ["https://q.test/"], ["Title"]) is not None


@given(st.text(alphabet='{}[]",:/*\\@<!->\n ae', max_size=80))
def test_any_text_is_borne(text: str) -> None:
    assert read_linked_data([text]) is not None


@pytest.mark.parametrize(
    ("headline", "name", "known"),
    [
        ("Nine berths open, says the port", "Nine berths open", True),
        ("Nine berths open", "Nine berths open | Quay Notes", True),
        ("Berths", "Berths open | Quay Notes", False),
    ],
)
def test_a_story_is_known_by_a_title_longer_or_shorter_but_not_by_a_word(headline: str, name: str, known: bool) -> None:
    other = {"@type": "Article", "headline": "Old cranes leave"}
    found = read_linked_data([json.dumps([other, {"@type": "Article", "headline": headline}])], names=[name])

    assert [said.value for said in found.titles] == [headline] * known
