"""A link is followed by hand: each hop is judged before it is asked, loops end, cookies pass gates and go no further."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.config import Network
from factlint.sources.answer import Failure
from loopback import Asked, Everywhere, Loopback, answer, answers, reply, to

if TYPE_CHECKING:
    import asyncio

    from factlint.sources.answer import Answer

PAGE, END = "http://tern.test/", "http://gull.test/end"


def way(found: Answer) -> list[tuple[int, str]]:
    """Return the statuses on the way and where each led."""
    return [(one.status, one.target) for one in found.exchanges]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_kept(status: int) -> None:
    """Each hop with its status and target; the body is the last one's."""
    found = answer(Loopback({PAGE: to(END, status), END: reply("End")}), PAGE)

    assert way(found) == [(status, END), (200, "")]
    assert found.last
    assert (found.last.url, found.last.body) == (END, b"End")


@pytest.mark.parametrize(
    ("target", "leads_to"),
    [
        ("/end", "http://tern.test/end"),
        ("end", "http://tern.test/a/end"),
        ("../end?x=1#part", "http://tern.test/end?x=1"),
        ("?x=1", "http://tern.test/a/b?x=1"),
        ("//gull.test/end", END),
        (" \tHTTP://GULL.test/end ", END),
        ("http:\\\\gull.test\\end", END),
        ("http:///gull.test/end", END),
        ("http://gull.test:80/end", END),
        ("http://gull.test/\u00e4 b", "http://gull.test/%C3%A4%20b"),
        ("http://gull.test/e\tn\x01d", END),
    ],
)
def test_targets_are_read_as_browsers_read_them(target: str, leads_to: str) -> None:
    """Relative, without a scheme, with blanks, backslashes and controls."""
    start = "http://tern.test/a/b"
    sent = f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()

    found = answer(Loopback({start: sent, leads_to: reply("End")}), start)

    assert way(found) == [(302, leads_to), (200, "")]


@pytest.mark.parametrize("headers", [[], ["Location:"], ["Location: /a", "Location: /a"]])
def test_a_redirect_names_one_place(headers: list[str]) -> None:
    """Without any it is the last answer; the same twice is one."""
    found = answer(Loopback({PAGE: reply("Moved", 302, *headers), f"{PAGE}a": reply("End")}), PAGE)

    assert found.last
    assert found.last.body == (b"End" if len(headers) == 2 else b"Moved")


@pytest.mark.parametrize("status", [300, 304, 305, 306, 201, 401])
def test_other_statuses_lead_nowhere(status: int) -> None:
    """Even with a Location."""
    found = answer(Loopback({PAGE: to(END, status)}), PAGE, Network(timeout=2, retries=0))

    assert way(found) == [(status, "")]


def test_every_hop_is_judged_before_it_is_asked() -> None:
    """A refusal ends the link; what led there is kept, and the refused host never hears of it."""
    refusal = Failure("refused-address", "it is private", "http://10.0.0.7/")
    server = Loopback({PAGE: to("/2"), f"{PAGE}2": to("http://10.0.0.7/admin")})

    found = answer(server, PAGE, connector=Everywhere(server, {"http://10.0.0.7/": refusal}))

    assert way(found) == [(302, f"{PAGE}2"), (302, "http://10.0.0.7/admin")]
    assert found.failure == refusal
    assert server.connects == [("tern.test", 80)]


def test_what_is_refused_at_once_costs_nothing() -> None:
    """No connection, no try, no wait."""
    refusal = Failure("refused-scheme", "only the web", "file:///etc/hosts")
    server = Loopback({})

    found = answer(server, "file:///etc/hosts", connector=Everywhere(server, {"file:": refusal}))

    assert (found.failure, found.exchanges, server.connects) == (refusal, (), [])


@pytest.mark.parametrize("url", [f"{PAGE}{'a' * 70_000}", f"{PAGE}a\x01b", f"{PAGE}?a\x7fb"])
def test_what_cannot_be_asked_is_an_answer(url: str) -> None:
    """Digests hold URLs of any length and with any characters; the library that asks takes no such ones."""
    server = Loopback({PAGE: reply("Tern")})

    found = answers(server, [url, PAGE])

    assert found[url].failure == Failure("bad-answer", "it is no address that can be asked", url)
    assert found[PAGE].last


@pytest.mark.parametrize("target", [PAGE, "/other"])
def test_a_circle_is_told(target: str) -> None:
    """A redirect to itself, and by way of another page."""
    server = Loopback({PAGE: to(target), f"{PAGE}other": to(PAGE)})

    found = answer(server, PAGE)

    assert found.failure == Failure("redirect-loop", "it redirects in a circle", PAGE)
    assert len(server.asked) == len(set(server.urls))


def test_ten_hops_are_enough() -> None:
    """The tenth redirect is still followed; the eleventh is not."""
    chain = {f"{PAGE}{number}": to(f"/{number + 1}") for number in range(12)}
    server = Loopback({**chain, f"{PAGE}12": reply("End")})

    found = answers(server, [f"{PAGE}2", f"{PAGE}0"])

    assert found[f"{PAGE}2"].last
    assert found[f"{PAGE}0"].failure == Failure("redirect-loop", "it redirects more than 10 times", f"{PAGE}11")
    assert server.urls.count(f"{PAGE}11") == 1


async def _gate(asked: Asked, writer: asyncio.StreamWriter) -> None:
    passed = asked.headers.get("cookie") == "seen=yes"
    writer.write(reply("Inside") if passed else to("/", 302, "Set-Cookie: seen=yes; Path=/"))


def test_a_cookie_gate_is_passed_once_for_each_link() -> None:
    """Cookies live as long as their link: the next one meets the gate anew, and nothing of them is kept."""
    server = Loopback({PAGE: _gate, f"{PAGE}2": to("/"), "http://gull.test/": reply("Gull")})

    found = answers(server, [PAGE, f"{PAGE}2", "http://gull.test/"], Network(per_host=1))

    assert [one.last.body for one in found.values() if one.last].count(b"Inside") == 2
    assert [asked.headers.get("cookie") for asked in server.asked if asked.url == PAGE].count(None) == 2
    assert "yes" not in repr(found)
    assert found[PAGE].exchanges[0].header("set-cookie-names") == "seen"


@pytest.mark.parametrize(
    ("cookie", "target", "given"),
    [
        ("seen=yes", END, None),
        ("seen=yes", "http://www.tern.test/", None),
        ("seen=yes; Domain=tern.test", "http://www.tern.test/", "seen=yes"),
        ("seen=yes; Domain=gull.test", END, None),
        ("seen=yes", f"{PAGE}2", "seen=yes"),
        (f"seen={'y' * 5000}", f"{PAGE}2", None),
        ("seen=y\x01s", f"{PAGE}2", None),
        ("seen=y\xe4s", f"{PAGE}2", None),
    ],
)
def test_cookies_go_to_no_other_host(cookie: str, target: str, given: str | None) -> None:
    """They are their host's, unless they say otherwise, as in a browser; what is too long or not plain text is dropped."""
    server = Loopback({PAGE: to(target, 302, f"Set-Cookie: {cookie}"), target: reply("End")})

    assert answer(server, PAGE).last
    assert [asked.headers.get("cookie") for asked in server.asked] == [None, given]


async def _ever_new_cookie(asked: Asked, writer: asyncio.StreamWriter) -> None:
    many = [f"Set-Cookie: c{asked.nth}-{number}={'x' * 300}" for number in range(30)]
    writer.write(to("/", 302, *many))


def test_a_cookie_loop_ends() -> None:
    """A gate that is never content is a loop, and the cookies it hands out stay within bounds."""
    server = Loopback({PAGE: _ever_new_cookie})

    found = answer(server, PAGE)

    assert found.failure
    assert found.failure.kind == "redirect-loop"
    assert max(len(asked.headers.get("cookie", "")) for asked in server.asked) < 50 * 310


def test_cookies_that_nobody_can_read_disturb_nobody() -> None:
    """They are dropped."""
    odd = ["Set-Cookie: =", "Set-Cookie: ;;;", "Set-Cookie: a=b; expires=Thu, 99 Foo 99999", "Set-Cookie: \xff=\xfe"]
    server = Loopback({PAGE: to("/2", 302, *odd), f"{PAGE}2": reply("End")})

    assert answer(server, PAGE).last
