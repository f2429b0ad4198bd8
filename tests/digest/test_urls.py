"""URLs: one spelling for one page, bare ones in text, and what is wrong with a broken one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from publicsuffixlist import PublicSuffixList

from factlint.digest import hosts, urls
from growth import assert_linear

PARTS = """http:// https:// // www. m. a.example 例え.jp / .. . ? & # ! %7e %2F % utm_source=x b=1 amp; index.html :80 : @ [ ]
( ) \\ arxiv.org/pdf/2601.00001v2 youtu.be/ mailto: é e\u0301 \ud800 \x00 + 。 _ README.md doi.org/10.1/AB x.com"""
PIECES = st.sampled_from([*PARTS.split(), " ", "\t", "\xa0"])
URLISH = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://www.Brightmoor.example/News/", "https://brightmoor.example/News"),
        ("https://m.brightmoor.example/a", "https://amp.brightmoor.example/a"),
        ("https://brightmoor.example:443/a?b=2&a=1", "brightmoor.example/a?a=1&b=2"),
        ("https://brightmoor.example/a?utm_source=openai&utm_medium=x&gclid=1", "https://brightmoor.example/a"),
        ("https://brightmoor.example/a?x=1&amp;utm_source=openai", "https://brightmoor.example/a?x=1"),
        ("https://brightmoor.example/a#:~:text=some%20words", "https://brightmoor.example/a#part"),
        ("https://brightmoor.example/%7Ekim/%e3%81%82", "https://brightmoor.example/~kim/あ"),
        ("https://brightmoor.example/a/./b/../c", "https://brightmoor.example/a/c"),
        ("https://brightmoor.example/index.html", "https://brightmoor.example"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
        ("https://user:word@brightmoor.example./a", "https://brightmoor.example/a"),
        ("https://arxiv.org/abs/2605.01234", "http://export.arxiv.org/pdf/2605.01234v3.pdf"),
        ("https://arxiv.org/html/2605.01234v1", "arxiv.org/abs/2605.01234"),
        ("https://youtu.be/abcdefghijk?si=zz", "https://www.youtube.com/watch?v=abcdefghijk&t=40s&list=PL1"),
        ("https://www.youtube.com/shorts/abcdefghijk", "https://m.youtube.com/watch?v=abcdefghijk"),
        ("https://dx.doi.org/10.1000/ABC", "https://doi.org/10.1000/abc"),
        ("https://twitter.com/kim/status/1?s=20", "https://x.com/kim/status/1"),
        ("https://en.m.wikipedia.org/wiki/Ohm", "https://en.wikipedia.org/wiki/Ohm"),
        ("https://brightmoor.example/?q=a+b", "https://brightmoor.example/?q=a%20b"),
    ],
)
def test_two_spellings_of_one_page_are_equal(one: str, other: str) -> None:
    assert urls.canonical(one) == urls.canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://brightmoor.example/News", "https://brightmoor.example/news"),
        ("https://brightmoor.example/?id=1", "https://brightmoor.example/?id=2"),
        ("https://news.brightmoor.example/a", "https://brightmoor.example/a"),
        ("https://brightmoor.example/a%2Fb", "https://brightmoor.example/a/b"),
        ("https://brightmoor.example/#!/a", "https://brightmoor.example/#!/b"),
        ("https://brightmoor.example:8080/", "https://brightmoor.example/"),
        ("https://arxiv.org/abs/2605.01234", "https://arxiv.org/abs/2605.01235"),
        ("https://arxiv.org/list/cs.AI/2605", "https://arxiv.org/abs/2605"),
        ("https://www.youtube.com/playlist?list=PL1", "https://www.youtube.com/playlist?list=PL2"),
        ("https://m.example", "https://example"),
        ("https://brightmoor.example/?ref=main", "https://brightmoor.example/?ref=dev"),
        ("ftp://brightmoor.example/a", "https://brightmoor.example/a"),
    ],
)
def test_different_pages_stay_apart(one: str, other: str) -> None:
    """What might be two pages is never folded into one."""
    assert urls.canonical(one) != urls.canonical(other)


@given(URLISH)
@example("http://[")
@example("http:////x")
@example("http://a@http://:80")
@example("https://a.example\\b?utm%5Fsource=1")
@example("youtu.be/" + "a" * 11)
def test_canonical_is_idempotent_and_never_raises(url: str) -> None:
    once = urls.canonical(url)

    assert urls.canonical(once) == once
    assert urls.host(url) == urls.host(url).lower()


@given(URLISH)
def test_nothing_raises(url: str) -> None:
    assert isinstance(urls.problem(url), str | None)
    assert all(word == word.lower() for word in urls.slug_words(url))
    assert urls.registrable(urls.host(url)) == urls.registrable(urls.registrable(urls.host(url)))
    assert urls.without_tracking(urls.without_tracking(url)) == urls.without_tracking(url)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_found_urls_are_slices_of_the_text(text: str) -> None:
    for start, end, url in urls.find(text):
        assert text[start:end] == url


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://brightmoor.example/a.", ["https://brightmoor.example/a"]),
        (
            "(https://brightmoor.example/a_(b)), (https://c.example)",
            ["https://brightmoor.example/a_(b)", "https://c.example"],
        ),
        (
            "“https://brightmoor.example/a”, 'https://c.example/'",
            ["https://brightmoor.example/a", "https://c.example/"],
        ),
        ("**https://brightmoor.example/a_b_**", ["https://brightmoor.example/a_b"]),
        ("[https://brightmoor.example/a](https://brightmoor.example/a)", ["https://brightmoor.example/a"]),
        (
            "<https://brightmoor.example/a> | https://c.example/|",
            ["https://brightmoor.example/a", "https://c.example/"],
        ),
        ("詳細はhttps://brightmoor.example/aを参照。", ["https://brightmoor.example/a"]),
        ("（https://brightmoor.example/wiki/人工知能）と", ["https://brightmoor.example/wiki/人工知能"]),
        ("siehe https://brightmoor.example/strom-für-alle, heute", ["https://brightmoor.example/strom-für-alle"]),
        ("https://例え.jp/道、次", ["https://例え.jp/道"]),
        ("www.brightmoor.example/a and WWW.c.example", ["www.brightmoor.example/a", "WWW.c.example"]),
        ("https://brightmoor.example/?a=1&amp;b=2&amp;", ["https://brightmoor.example/?a=1&amp;b=2"]),
        ("https://brightmoor.example/#:~:text=a,b!", ["https://brightmoor.example/#:~:text=a,b"]),
        ("http:// and https://) and xhttps://a.example and kim@www.a.example", []),
        ("brightmoor.example/a", []),
    ],
)
def test_find_ends_a_url_where_a_reader_would(text: str, found: list[str]) -> None:
    assert [url for _, _, url in urls.find(text)] == found


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://brightmoor.example/a b", "space"),
        ("https://brightmoor.example/ahttps://c.example/b", "run together (the second begins at character 29)"),
        ("https://brightmoor.example/a)", "stray ')'"),
        ("https://brightmoor.example/a」", "stray '」'"),
        ("https:///news", "no host"),
        ("https://", "no host"),
        ("https://brightmoor.example:99999/", "port"),
        ("https://brightmoor.example:port/", "port"),
        ("http//brightmoor.example", "http//"),
        ("https:/brightmoor.example", "https:/"),
        ("htps://brightmoor.example", "htps://"),
        ("hhttps://brightmoor.example", "hhttps://"),
        ("https;//brightmoor.example", "https;//"),
        ("https://https://brightmoor.example", "scheme twice"),
        ("https://brightmoor..example/", "cannot be"),
        ("http://[", "cannot be"),
        ("https://brightmoor/news", "without a domain"),
        ("www.brightmoor.example", "relative path"),
        ("  ", "empty"),
    ],
)
def test_a_malformed_url_is_named(url: str, why: str) -> None:
    assert why in (urls.problem(url) or "")


@pytest.mark.parametrize(
    "url",
    [
        "https://brightmoor.example/a_(b)",
        "https://brightmoor.example/wiki/人工知能?q=あ#節",
        "https://web.archive.org/web/20260101000000/https://brightmoor.example/",
        "https://proxy.example/?url=https%3A%2F%2Fbrightmoor.example&u=https://c.example",
        "https://brightmoor.example/a#:~:text=one%20two,three",
        "http://192.0.2.1:8080/",
        "http://[2001:db8::1]/a",
        "http://localhost:3000",
        "https://under_score.brightmoor.example/",
        "mailto:kim@brightmoor.example",
        "/news/a",
        "../a.md",
        "http/2-explained.md",
        "#part",
        "tel:+123",
    ],
)
def test_what_is_no_malformed_url(url: str) -> None:
    assert urls.problem(url) is None


@pytest.mark.parametrize(
    ("name", "domain"),
    [
        ("brightmoor.com", "brightmoor.com"),
        ("www.brightmoor.com", "brightmoor.com"),
        ("blog.brightmoor.com", "brightmoor.com"),
        ("news.brightmoor.co.uk", "brightmoor.co.uk"),
        ("kim.github.io", "kim.github.io"),
        ("a.kim.github.io", "kim.github.io"),
        ("a.b.c.ck", "b.c.ck"),
        ("a.www.ck", "www.ck"),
        ("news.brightmoor.xn--55qx5d.cn", "brightmoor.xn--55qx5d.cn"),
        ("192.0.2.1", "192.0.2.1"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_registrable_domains_follow_the_public_suffix_list(name: str, domain: str) -> None:
    assert urls.registrable(name) == domain


def test_registrable_agrees_with_the_library() -> None:
    """Looking rules up in the list's lines gives what the library's tables give."""
    library = PublicSuffixList()
    endings = [
        "com",
        "co.jp",
        "tokyo.jp",
        "city.kawasaki.jp",
        "x.kawasaki.jp",
        "com.br",
        "blogspot.com",
        "gov.cn",
        "nosuch",
    ]
    names = [f"{host}{ending}" for ending in endings for host in ("a.b.c.", "news.brightmoor.", "x.y.z.w.")]
    names += ["a.b.s3.amazonaws.com", "a.b.vercel.app", "x.pages.dev", "a.b.c.mm", "one.two.three.er"]

    assert [urls.registrable(name) for name in names] == [library.privatesuffix(name) for name in names]


def test_the_list_is_not_read_for_hosts_that_decide_themselves() -> None:
    hosts._suffix_rules.cache_clear()  # noqa: SLF001 - whether the list was read is the fact

    assert urls.same_site("a.brightmoor.com", "a.brightmoor.com")
    assert not urls.same_site("a.brightmoor.com", "a.haldenrobotics.com")
    assert urls.registrable("www.brightmoor.org") == "brightmoor.org"
    assert hosts._suffix_rules.cache_info().currsize == 0  # noqa: SLF001 - see above
    assert urls.same_site("a.brightmoor.co.uk", "b.brightmoor.co.uk")
    assert not urls.same_site("kim.github.io", "lee.github.io")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://News.Brightmoor.example:8443/a", "news.brightmoor.example"),
        ("//brightmoor.example/a", "brightmoor.example"),
        ("brightmoor.example", "brightmoor.example"),
        ("https://bücher.example", "xn--bcher-kva.example"),
        ("README.md", ""),
        ("notes/a.example/b", ""),
        ("#part", ""),
        ("mailto:kim@brightmoor.example", ""),
    ],
)
def test_host(url: str, name: str) -> None:
    assert urls.host(url) == name


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://brightmoor.example/news/halden-5-2-speaks-first", "halden 5 2 speaks first"),
        ("https://brightmoor.example/2026/04/17/halden-robots-walk.html?x=not-this", "halden robots walk"),
        ("https://brightmoor.example/20260417-halden-robots-9f8e7d6c5b4a/", "halden robots"),
        ("https://brightmoor.example/halden-robots-walk/comments/123456", "halden robots walk"),
        ("https://brightmoor.example/%E4%BA%BA%E5%B7%A5-%E7%9F%A5%E8%83%BD", "人工 知能"),
        ("https://brightmoor.example/status/1928374655", ""),
        ("https://brightmoor.example/", ""),
    ],
)
def test_slug_words(url: str, words: str) -> None:
    assert urls.slug_words(url) == words.split()


def test_tracking_is_cut_out_and_nothing_else() -> None:
    url = "https://brightmoor.example/a?id=7&utm_source=openai&GCLID=1#utm_term=x"

    assert [url[start:end] for start, end in urls.tracking(url)] == ["utm_source=openai", "GCLID=1"]
    assert urls.without_tracking(url) == "https://brightmoor.example/a?id=7#utm_term=x"
    assert urls.without_tracking("https://brightmoor.example/a?utm_id=1") == "https://brightmoor.example/a"
    assert urls.without_tracking("https://brightmoor.example/a?") == "https://brightmoor.example/a?"


def test_is_url() -> None:
    assert urls.is_url(" https://brightmoor.example/a ")
    assert urls.is_url("www.brightmoor.example")
    assert not urls.is_url("see https://brightmoor.example/a")
    assert not urls.is_url("https://brightmoor.example/a and more")


HOSTILE = {
    "www": ("https://", "www."),
    "index": ("", "/index.html"),
    "dots": ("https://x.example", "/../a"),
    "schemes": ("", "https://"),
    "brackets": ("https://", "(", "a", ")"),
    "slug": ("https://x.example/", "a-1"),
    "entities": ("", "&a;"),
    "letters": ("http://", "é"),
    "labels": ("https://a.m", ".m"),
    "parameters": ("http://x/?", "a&"),
    "escapes": ("", "/%2e"),
}
"""How a URL begins, and what is repeated in it, one after the other."""


@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_linear_in_the_length_of_a_url(name: str) -> None:
    """Every part of the module, on URLs that have no end."""
    start, *parts = HOSTILE[name]

    def read(url: str) -> None:
        urls.canonical(url)
        urls.problem(url)
        urls.slug_words(url)
        list(urls.find(url))
        urls.registrable(urls.host(url))

    assert_linear(read, lambda count: start + "".join(part * count for part in parts), 100_000)
