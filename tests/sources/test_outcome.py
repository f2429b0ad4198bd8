"""From an answer to a source: failures, statuses, hops, what a source tells of itself, and hostile input."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.sources.answer import Answer, Exchange, Failure
from factlint.sources.outcome import judge
from growth import assert_linear
from judged import DEEP, SENTENCE, judged, page, verdict

STORY = page("Yard opens", f"<h1>Yard opens</h1><p>{SENTENCE}</p>")


@pytest.mark.parametrize(
    ("kind", "outcome", "reason"),
    [
        ("refused-address", "refused", "address"),
        ("refused-scheme", "refused", "scheme"),
        ("refused-port", "refused", "port"),
        ("no-such-host", "broken", "no-such-host"),
        ("no-network", "unverifiable", "no-network"),
        ("no-connection", "unverifiable", "no-connection"),
        ("reset", "unverifiable", "no-connection"),
        ("tls", "unverifiable", "tls"),
        ("time-out", "unverifiable", "time-out"),
        ("bad-answer", "unverifiable", "bad-answer"),
        ("redirect-loop", "unverifiable", "redirect-loop"),
        ("not-recorded", "unverifiable", "not-recorded"),
        ("excluded", "skipped", "excluded"),
    ],
)
def test_a_failure_says_what_became_of_a_link(kind: str, outcome: str, reason: str) -> None:
    """In its own words where it has some; only a host that surely is none is broken."""
    for detail in ("", "the port 25 is not open"):
        source = judge(Answer(DEEP, failure=Failure(kind, detail, DEEP)))  # type: ignore[arg-type]

        assert (source.outcome, source.reason, source.status) == (outcome, reason, None)
        assert source.detail
        assert source.detail == (detail or source.detail)


def test_a_failure_behind_redirects_shows_the_way_there() -> None:
    hops = (Exchange(DEEP, 301, target="http://169.254.169.254/"),)
    source = judge(Answer(DEEP, hops, Failure("refused-address", "its address is private", "http://169.254.169.254/")))

    assert (source.outcome, source.final_url, len(source.hops)) == ("refused", "http://169.254.169.254/", 1)


def test_a_failure_that_names_no_place_ends_where_the_last_redirect_led() -> None:
    hops = (Exchange(DEEP, 301, target="https://tern.test/yard"),)

    assert judge(Answer(DEEP, hops, Failure("time-out"))).final_url == "https://tern.test/yard"


def test_no_answer_at_all_is_unverifiable() -> None:
    source = judge(Answer(DEEP))

    assert (source.outcome, source.reason, source.final_url) == ("unverifiable", "bad-answer", DEEP)


@pytest.mark.parametrize(
    ("status", "expected", "words"),
    [
        (204, "broken empty", "204 (No Content)"),
        (206, "unverifiable bad-answer", "206 (Partial Content)"),
        (300, "unverifiable bad-answer", "300 (Multiple Choices) and no address to go to"),
        (302, "unverifiable bad-answer", "302 (Found) and no address to go to"),
        (304, "unverifiable bad-answer", "304 (Not Modified)"),
        (400, "unverifiable client-error", "400 (Bad Request)"),
        (401, "unverifiable login", "401 (Unauthorized)"),
        (402, "unverifiable paywall", "402 (Payment Required)"),
        (403, "unverifiable bot-wall", "403 (Forbidden)"),
        (404, "broken not-found", "404 (Not Found)"),
        (405, "unverifiable client-error", "405 (Method Not Allowed)"),
        (406, "unverifiable client-error", "406 (Not Acceptable)"),
        (407, "unverifiable bot-wall", "407 (Proxy Authentication Required)"),
        (410, "broken gone", "410 (Gone)"),
        (418, "unverifiable client-error", "418"),
        (429, "unverifiable rate-limit", "429 (Too Many Requests)"),
        (451, "unverifiable client-error", "451 (Unavailable For Legal Reasons)"),
        (500, "unverifiable server-error", "500 (Internal Server Error)"),
        (503, "unverifiable server-error", "503 (Service Unavailable)"),
        (521, "unverifiable server-error", "521 (Web Server Is Down)"),
        (999, "unverifiable bot-wall", "999"),
        (42, "unverifiable bad-answer", "42"),
    ],
)
def test_a_status_says_what_it_can(status: int, expected: str, words: str) -> None:
    """Only 404 and 410 are broken: everything else may be there for a reader."""
    source = judged(page("Sorry", "<h1>Sorry</h1>"), status=status)

    assert f"{source.outcome} {source.reason}" == expected
    assert source.detail.startswith(f"the server answered {words}")
    assert source.page is None


def test_what_was_asked_twice_says_so() -> None:
    answer = Answer(DEEP, (Exchange(DEEP, 404),), attempts=2)

    assert judge(answer).detail == "the server answered 404 (Not Found), twice"


@pytest.mark.parametrize("status", [200, 202, 203])
def test_a_page_is_read(status: int) -> None:
    """The source bears all that checks and reports ask for."""
    source = judged(STORY, status=status)

    assert (source.outcome, source.reason, source.detail, source.status) == ("ok", "", "", status)
    assert (source.url, source.final_url, source.fetched_at, source.origin) == (
        DEEP,
        DEEP,
        "2026-05-08T10:15:00Z",
        "web",
    )
    assert source.page is not None
    assert [title.text for title in source.page.titles][:1] == ["Yard opens"]


def test_hops_tell_redirects_from_refreshes() -> None:
    source = judged(STORY, hops=((301, "https://tern.test/b-yard"), (200, "https://tern.test/c-yard")))

    assert [(hop.url, hop.status, hop.kind, hop.permanent) for hop in source.hops] == [
        (DEEP, 301, "http", True),
        ("https://tern.test/b-yard", 200, "refresh", False),
    ]


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "image/png"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "text/html"),
        (b"\0\0\0\x18ftypmp42" + bytes(500), "video/mp4"),
        (b"PK\x03\x04" + bytes(range(256)), "application/zip"),
        (bytes(range(256)) * 9, ""),
        (b"%PDF-1.4\nbroken", "application/pdf"),
    ],
)
def test_what_is_no_text_is_not_read(body: bytes, content_type: str) -> None:
    assert verdict(body, content_type=content_type) == "unverifiable not-text"


def test_what_is_cut_was_too_large() -> None:
    """Half a page is none to judge by; a film is no text however long it is."""
    page_of = (Exchange(DEEP, 200, (("content-type", "text/html"),), STORY.encode(), cut=True),)
    film = (Exchange(DEEP, 200, (("content-type", "video/mp4"),), b"\0\0\0\x18ftypmp42" + bytes(500), cut=True),)

    assert judge(Answer(DEEP, page_of)).reason == "too-large"
    assert judge(Answer(DEEP, film)).reason == "not-text"


@pytest.mark.parametrize(
    "body",
    [
        page("Yard opens", f"<p>{'The yard in Brigg opened on Friday, and sixty words are a press note. ' * 5}</p>"),
        page(
            "kestrel 2.1.0",
            "<h1>kestrel 2.1.0</h1><h2>Assets</h2><ul><li><a href='/a.zip'>kestrel.zip</a></li></ul><p>Fixes a crash on start.</p>",
        ),
        page(
            "[2605.01234] Gripping with terns",
            f"<h1>Gripping with terns</h1><blockquote>Abstract: {SENTENCE}</blockquote>",
        ),
        page("港町の造船所が再開", "<h1>港町の造船所が再開</h1><p>金曜日、九年ぶりに。</p>"),
        page("布里格船厂重开", "<p>星期五，布里格船厂重新开放。</p>"),
        page("브리그 조선소 재개", "<p>금요일에 문을 열었다.</p>"),
        page(
            "Tern Post",
            "<h1>Tern Post</h1><ul><li><a href='/a'>Yard opens</a></li><li><a href='/b'>Ferry leaves</a></li></ul>",
        ),
        "Yard opens\n\nThe yard opened on Friday.",
        '{"title": "Yard opens", "body": "The yard opened on Friday."}',
    ],
)
def test_a_page_that_says_little_in_any_language_is_a_page(body: str) -> None:
    kind = "text/html" if body.startswith("<") else "text/plain"

    assert verdict(body, content_type=kind) == "ok"


def test_a_home_page_cited_as_one_is_a_page() -> None:
    assert verdict(STORY, url="https://tern.test/") == "ok"


_PIECES = (
    "<div>", "<p>", "</p>", "<a href=/x>", "<title>", "</title>", "<h1>", "404", "Page not found", "<script>", "</script>",
    "<noscript>", "<input type=password>", '"isAccessibleForFree":false', "_cf_chl_opt", "this domain is for sale",
    "ページが見つかりません", "\0", "\x1b[2J", "&#x202e;", "<!--", "<svg><title>", "</", "'", '"', " ", "Ω", "cookies",
)  # fmt: skip


@given(
    st.one_of(
        st.lists(st.sampled_from(_PIECES), max_size=40).map(lambda parts: "".join(parts).encode()),
        st.binary(max_size=300),
    ),
    st.integers(0, 1000),
    st.sampled_from(["text/html", "", "text/plain", "application/pdf;x", "ÿ;charset=zlib", "application/json"]),
    st.lists(st.tuples(st.sampled_from([200, 301, 302, 308]), st.text(max_size=30)), max_size=3),
    st.text(max_size=30),
)
def test_nothing_that_comes_back_ends_the_run(
    body: bytes, status: int, content_type: str, hops: list[tuple[int, str]], url: str
) -> None:
    source = judged(body, url=url, status=status, content_type=content_type, hops=tuple(hops))

    assert source.outcome in ("ok", "moved", "broken", "unverifiable")
    assert bool(source.reason) == (source.outcome != "ok")
    assert (source.page is not None) >= source.read


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<a>",
        "<h1>x",
        "</p>",
        "<p hidden>x</b>",
        '"isAccessibleForFree":true ',
        "Page not found. ",
        "<p>cookies consent ",
        "x" * 40,
        "<meta name=a content=b>",
        "ページが見つかりません。",
        "<noscript>javascript ",
    ],
)
def test_the_work_grows_with_the_page(piece: str) -> None:
    """Whatever it is made of."""
    assert_linear(judged, lambda count: page("404", piece * count), 20_000)
