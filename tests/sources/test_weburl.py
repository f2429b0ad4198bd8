r"""URLs as browsers read them: the cases of https://url.spec.whatwg.org/ that matter for what host is asked."""

from __future__ import annotations

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.sources import weburl
from growth import assert_linear


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://tern.test/yard", "tern.test"),
        ("HTTPS://TERN.Test/Yard", "tern.test"),
        ("  https://tern.test\n", "tern.test"),
        ("https://te\trn.te\nst/", "tern.test"),
        ("https:tern.test/yard", "tern.test"),
        ("https:/tern.test/yard", "tern.test"),
        ("https:////tern.test/yard", "tern.test"),
        ("https:\\\\tern.test\\yard", "tern.test"),
        ("https://kim:word@tern.test/", "tern.test"),
        ("https://kim@quay.test@tern.test/", "tern.test"),
        ("https://tern.test?a@quay.test", "tern.test"),
        ("https://tern.test#@quay.test", "tern.test"),
        ("https://tern.test/@quay.test", "tern.test"),
        ("https://tern.test\\@quay.test", "tern.test"),
        ("https://tern.test.", "tern.test."),
        ("https://%74ern.test/", "tern.test"),
        ("https://b%C3%BCcher.test/", "xn--bcher-kva.test"),
        ("https://bücher.test/", "xn--bcher-kva.test"),
        ("https://BÜCHER.test/", "xn--bcher-kva.test"),
        ("https://faß.test/", "xn--fa-hia.test"),
        ("https://例え。テスト/", "xn--r8jz45g.xn--zckzah"),
        ("https://하버.test/", "xn--hk3b176b.test"),
        ("https://ｔｅｒｎ．ｔｅｓｔ/", "tern.test"),
        ("https://te\u00adrn.test/", "tern.test"),
        ("https://☃.test/", "xn--n3h.test"),
        ("https://under_score.test/", "under_score.test"),
        ("http://0x7f.1/", "127.0.0.1"),
        ("http://0X7F.0.0.1/", "127.0.0.1"),
        ("http://017700000001/", "127.0.0.1"),
        ("http://2130706433/", "127.0.0.1"),
        ("http://127.0x0.01/", "127.0.0.1"),
        ("http://0x/", "0.0.0.0"),  # noqa: S104
        ("http://1.2.3.4./", "1.2.3.4"),
        ("http://1.256/", "1.0.1.0"),
        ("http://4294967295/", "255.255.255.255"),
        ("http://000000000000000000000000000000127.1/", "87.0.0.1"),
        ("http://[::1]/", "::1"),
        ("http://[0:0::0:1]:80/", "::1"),
    ],
)
def test_the_host_is_the_one_that_a_browser_asks(url: str, host: str) -> None:
    assert weburl.parse(url).host == host


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("", "refused-scheme"),
        ("tern.test/yard", "refused-scheme"),
        ("//tern.test/yard", "refused-scheme"),
        ("/yard", "refused-scheme"),
        ("ｈttps://tern.test/", "refused-scheme"),
        ("ht\x00tp://tern.test/", "refused-scheme"),
        ("mailto:yard@tern.test", "refused-scheme"),
        ("C:\\yard.html", "refused-scheme"),
        ("http://", "bad-answer"),
        ("http://:80/", "bad-answer"),
        ("http://kim@/", "bad-answer"),
        ("http://?tern.test", "bad-answer"),
        ("http://te rn.test/", "bad-answer"),
        ("http://tern^.test/", "bad-answer"),
        ("http://te%00rn.test/", "bad-answer"),
        ("http://te%2Frn.test/", "bad-answer"),
        ("http://tern.test%23@/", "bad-answer"),
        ("http://a／b.test/", "bad-answer"),
        ("http://℀.test/", "bad-answer"),
        ("http://\ud800.test/", "bad-answer"),
        ("http://%ff.test/", "bad-answer"),
        ("http://tern..test/", "bad-answer"),
        ("http://tern.test../", "bad-answer"),
        ("http://.tern.test/", "bad-answer"),
        (f"http://{'a' * 64}.test/", "bad-answer"),
        ("http://xn--.test/", "bad-answer"),
        ("http://xn--tern-.test/", "bad-answer"),
        ("http://xn--\u00ad.test/", "bad-answer"),
        (f"http://{'a.' * 150}test/", "bad-answer"),
        ("http://tern.test:port/", "bad-answer"),
        ("http://tern.test:８０/", "bad-answer"),
        ("http://tern.test:-80/", "bad-answer"),
        ("http://tern.test:8_0/", "bad-answer"),
        ("http://tern.test:65536/", "bad-answer"),
        ("http://tern.test:80:80/", "bad-answer"),
        ("http://[::1", "bad-answer"),
        ("http://[::1]80/", "bad-answer"),
        ("http://[]/", "bad-answer"),
        ("http://[127.0.0.1]/", "bad-answer"),
        ("http://[tern.test]/", "bad-answer"),
        ("http://::1/", "bad-answer"),
        ("http://[fe80::1%25eth0]/", "refused-address"),
        ("http://[fe80::1%eth0]/", "refused-address"),
        ("http://1.2.3.4.5/", "refused-address"),
        ("http://256.1.1.1/", "refused-address"),
        ("http://1.2.3.256/", "refused-address"),
        ("http://4294967296/", "refused-address"),
        ("http://0x100000000/", "refused-address"),
        ("http://09.1.1.1/", "refused-address"),
        ("http://1..1/", "refused-address"),
        ("http://tern.1/", "refused-address"),
        ("http://tern.0x7f/", "refused-address"),
        (f"http://{'9' * 5000}/", "refused-address"),
        (f"http://0x{'f' * 5000}/", "refused-address"),
    ],
)
def test_what_has_no_host_is_an_error(url: str, kind: str) -> None:
    with pytest.raises(weburl.UrlError) as caught:
        weburl.parse(url)

    assert caught.value.kind == kind
    assert len(str(caught.value)) < 150
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("url", "spelled"),
    [
        ("https://tern.test/yard?a=1#b", "https://tern.test/yard?a=1#b"),
        ("HTTP://Kim:Word@TERN.test:0080/Yard", "http://tern.test/Yard"),
        ("https:tern.test:8443\\yard", "https://tern.test:8443/yard"),
        ("http://☃.test", "http://xn--n3h.test"),
        ("http://[0:0::1]:81?x", "http://[::1]:81?x"),
        ("mailto:yard@tern.test", "mailto:yard@tern.test"),
    ],
)
def test_a_url_can_be_spelled_so_that_all_read_it_alike(url: str, spelled: str) -> None:
    assert weburl.spelled(url) == spelled


PARTS = """http: https: HTTP: / // \\ @ : . ? # [ ] % %2e %40 %5b 80 443 8080 0 127 0x7f 017 1 256 ::1 ::ffff: fe80:: %25eth0
127.0.0.1 10.0.0.5 2130706433 localhost tern.test TERN quay ü 例 。 ． １２７ ① ß ☃ xn-- xn--bcher-kva kim word - _ ' ~ ` { }
\u00ad \u200d \u202e \ufeff \ud800 é e\u0301 İ ẞ ς K ſ"""
PIECES = st.sampled_from([*PARTS.split(), " ", "\t", "\n", "\x00", "\x7f", "\xa0", "\u3000"])
URLISH = st.one_of(
    st.text(max_size=40),
    st.lists(PIECES, max_size=12).map("".join),
    st.lists(PIECES, min_size=1, max_size=8).map(lambda parts: "http://" + "".join(parts)),
)


@given(URLISH)
def test_nothing_else_is_raised(url: str) -> None:
    """And what is given back is plain: a name that can be looked up, or an address."""
    try:
        web = weburl.parse(url)
    except weburl.UrlError:
        return
    assert web.host.isascii()
    assert web.host == web.host.lower()
    assert not set(web.host) & set(" /\\@?#%[]")


@given(URLISH)
def test_a_spelled_url_is_read_alike_by_all(url: str) -> None:
    """By this module once more, and by httpx, which sends it there."""
    try:
        web = weburl.parse(url)
    except weburl.UrlError:
        return
    again = weburl.parse(web.text)
    sent = httpx.URL(
        again.scheme + "://" + web.text.split("://", 1)[1].partition("?")[0].partition("#")[0].partition("/")[0]
    )

    assert (again.host, again.port, again.scheme) == (web.host, web.port, web.scheme)
    assert (sent.raw_host.decode(), sent.port or weburl.parse(web.text).port) == (web.host, web.port)


@pytest.mark.parametrize("piece", ["a.", "1.", "0", "/", "@", "%41", "[", "ü", "９", "\t", ":"])
def test_work_is_linear(piece: str) -> None:
    def work(url: str) -> None:
        try:
            weburl.parse(url)
        except weburl.UrlError:
            return

    assert_linear(work, lambda count: "http://" + piece * count, 100_000)
