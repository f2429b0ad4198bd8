"""Rows of redirects: chains, loops, and targets that lead nowhere. Where one leads inward, see addresses.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faults.prose import TITLE, article, home, plain_page
from faults.row import PATH, Rows

if TYPE_CHECKING:
    from faults.row import Serve
    from faults.wire import Wire

ROWS = Rows()
NEW = "/2026/05/08/harbour-yard-opens-in-brigg"
_MOST_REDIRECTS = 10


def _to(target: str, status: int = 302, body: str = "") -> Serve:
    """Redirect the deep link; whatever else is asked for is the article."""

    async def serve(wire: Wire) -> None:
        if wire.request.target == PATH and not wire.request.host.startswith("new."):
            await wire.redirect(target, status)
        else:
            await wire.answer(200, body or article())

    return serve


def _chain(hops: int, *statuses: int) -> Serve:
    async def serve(wire: Wire) -> None:
        done = wire.request.nth - 1
        if done < hops:
            await wire.redirect(f"{NEW}-{done}", statuses[done % len(statuses)])
        else:
            await wire.answer(200, article())

    return serve


# Permanently gone is the old address for 301 and 308 alone; where every hop says so, the new one is sure.
ROWS.add("redirect-301", _to(NEW, 301), "moved", "permanent-redirect", most=2, title=TITLE)
ROWS.add("redirect-302", _to(NEW, 302), "ok", most=2, title=TITLE)
ROWS.add("redirect-303", _to(NEW, 303), "ok", most=2, title=TITLE)
ROWS.add("redirect-307", _to(NEW, 307), "ok", most=2, title=TITLE)
ROWS.add("redirect-308", _to(NEW, 308), "moved", "permanent-redirect", most=2, title=TITLE)

ROWS.add("chain-3", _chain(3, 302), "ok", most=4, title=TITLE)
ROWS.add("chain-3-permanent", _chain(3, 301, 308), "moved", "permanent-redirect", most=4, title=TITLE)
ROWS.add("chain-9", _chain(9, 302), "ok", most=10, title=TITLE)
ROWS.add("chain-11", _chain(11, 302), "unverifiable", "redirect-loop", most=_MOST_REDIRECTS + 1)
ROWS.add("chain-endless", _chain(10**9, 301), "unverifiable", "redirect-loop", most=_MOST_REDIRECTS + 1)
ROWS.add("loop-self", _to(PATH), "unverifiable", "redirect-loop")


@ROWS.row("loop-two", "unverifiable", "redirect-loop", most=2)
async def _loop_two(wire: Wire) -> None:
    await wire.redirect(PATH if wire.request.target == NEW else NEW, 301)


@ROWS.row("loop-fragment", "unverifiable", "redirect-loop")
async def _loop_fragment(wire: Wire) -> None:
    """Redirect to itself under a new fragment each time, which is never sent."""
    await wire.redirect(f"{PATH}#{wire.request.nth}")


@ROWS.row("loop-growing", "unverifiable", "redirect-loop", most=_MOST_REDIRECTS + 1)
async def _loop_growing(wire: Wire) -> None:
    """Redirect to an address that doubles in length each time."""
    await wire.redirect(f"{wire.request.target}?{'x' * min(2**wire.request.nth, 4000)}")


@ROWS.row("cookie-loop", "unverifiable", "redirect-loop", most=_MOST_REDIRECTS + 1)
async def _cookie_loop(wire: Wire) -> None:
    """Set another cookie each time, and never be content."""
    await wire.redirect(PATH, 302, *[("Set-Cookie", f"n{wire.request.nth}x{part}={'c' * 500}") for part in range(8)])


@ROWS.row("cookie-gate", "ok", most=2, title=TITLE)
async def _cookie_gate(wire: Wire) -> None:
    """Let in who brings the cookie back."""
    if "seen=yes" in wire.request.headers.get("cookie", ""):
        await wire.answer(200, article())
    else:
        await wire.redirect(PATH, 302, ("Set-Cookie", "seen=yes; Path=/; HttpOnly"))


@ROWS.row("cookie-kept-home", "ok", most=2, title=TITLE)
async def _cookie_kept_home(wire: Wire) -> None:
    """Hand over to another site, which has no business with the first one's cookies."""
    if wire.request.host == "cookie-kept-home.test":
        await wire.redirect(f"http://new.cookie-kept-home.test{PATH}", 302, ("Set-Cookie", "secret=1"))
    else:
        await wire.answer(200 if "cookie" not in wire.request.headers else 404, article())


@ROWS.row("redirect-301-to-404", "broken", "not-found", most=4)
async def _to_404(wire: Wire) -> None:
    if wire.request.target == PATH:
        await wire.redirect(NEW, 301)
    else:
        await wire.answer(404, plain_page("Not found", "<h1>Not found</h1>"))


@ROWS.row("redirect-302-to-403", "unverifiable", "bot-wall", most=2)
async def _to_403(wire: Wire) -> None:
    if wire.request.target == PATH:
        await wire.redirect(NEW)
    else:
        await wire.answer(403, plain_page("Forbidden", "<h1>Forbidden</h1>"))


# Location as it is found.
ROWS.add("location-relative", _to("harbour-yard-opens-in-brigg"), "ok", most=2, title=TITLE)
ROWS.add("location-dots", _to("../../../a/./b/../c"), "ok", most=2, title=TITLE)
ROWS.add("location-query", _to("?view=full"), "ok", most=2, title=TITLE)
ROWS.add("location-scheme-relative", _to(f"//new.location-scheme-relative.test{NEW}"), "ok", most=2, title=TITLE)
ROWS.add("location-spaces", _to("/2026/05/08/harbour yard opens"), "ok", most=2, title=TITLE)
ROWS.add("location-padded", _to(f"  {NEW}  "), "ok", most=2, title=TITLE)
ROWS.add("location-utf8", _to("/2026/港口-é"), "ok", most=2, title=TITLE)
ROWS.add("location-latin1", _to("/2026/caf\udce9"), "ok", most=2, title=TITLE)
ROWS.add("location-escaped-newline", _to("/a%0d%0aSet-Cookie:%20x=1"), "ok", most=2, title=TITLE)
ROWS.add("location-upper", _to(f"HTTP://LOCATION-UPPER.TEST{NEW}"), "ok", most=2, title=TITLE)
ROWS.add("location-bracket", _to("http://["), "unverifiable", "bad-answer")
ROWS.add("location-no-host", _to("http://"), "unverifiable", "bad-answer")
ROWS.add("location-bad-port", _to("http://location-bad-port.test:99999/"), "unverifiable", "bad-answer")
ROWS.add("location-label-too-long", _to(f"http://{'a' * 64}.test/"), "unverifiable", "bad-answer")
ROWS.add("location-host-spaces", _to("http://a b.test/"), "unverifiable", "bad-answer")
ROWS.add("location-long", _to("/" + "a" * 40_000), "ok", most=2, title=TITLE)


@ROWS.row("location-missing", "unverifiable", "bad-answer")
async def _location_missing(wire: Wire) -> None:
    await wire.answer(302, plain_page("Moved", "<p>Moved somewhere."))


@ROWS.row("location-empty", "unverifiable", "bad-answer")
async def _location_empty(wire: Wire) -> None:
    await wire.redirect("")


@ROWS.row("location-newline", "ok", most=2, title=TITLE)
async def _location_newline(wire: Wire) -> None:
    """Inject a header by a raw line break: it is but another header, and no part of the target."""
    if wire.request.target == PATH:
        await wire.send(
            b"HTTP/1.1 302 Found\r\nLocation: " + NEW.encode() + b"\r\nX-Injected: yes\r\nContent-Length: 0\r\n\r\n"
        )
    else:
        await wire.answer(200, article())


@ROWS.row("location-bare-cr", "unverifiable", "bad-answer")
async def _location_bare_cr(wire: Wire) -> None:
    await wire.send(b"HTTP/1.1 302 Found\r\nLocation: /a\rX-Injected: yes\r\nContent-Length: 0\r\n\r\n")


# Landing on a home page or on a section: what was cited is no longer there.
ROWS.add("to-home", _to("/", 301, home()), "broken", "redirected-home", most=2)
ROWS.add("to-home-302", _to("/", 302, home()), "broken", "redirected-home", most=2)
ROWS.add(
    "to-home-other-host", _to("http://new.to-home-other-host.test/", 301, home()), "broken", "redirected-home", most=2
)
ROWS.add("to-home-index", _to("/index.html", 301, home()), "broken", "redirected-home", most=2)
ROWS.add("to-home-language", _to("/en/", 302, home()), "broken", "redirected-home", most=2)
ROWS.add("to-home-query", _to("/?utm_source=gone", 301, home()), "broken", "redirected-home", most=2)
ROWS.add("to-section", _to("/news/", 302, home("News")), "broken", "redirected-home", most=2)


ROWS.add("to-blog", _to("/blog", 301, home("Blog")), "broken", "redirected-home", most=2)
ROWS.add("to-category", _to("/category/shipping/", 302, home("Shipping")), "broken", "redirected-home", most=2)

# Landing on another address of the same page, however short that is.
ROWS.add("to-short-slug", _to("/harbour-yard-opens-in-brigg", 301), "moved", "permanent-redirect", most=2, title=TITLE)
ROWS.add("to-number", _to("/a/4711", 301), "moved", "permanent-redirect", most=2, title=TITLE)
ROWS.add("to-query", _to("/?p=4711", 302), "ok", most=2, title=TITLE)
ROWS.add("to-slash", _to(f"{PATH}/", 301), "moved", "permanent-redirect", most=2, title=TITLE)
ROWS.add("to-language-of-page", _to(f"/en{PATH}", 302), "ok", most=2, title=TITLE)


@ROWS.row("section-moved", "moved", "permanent-redirect", most=2, url="http://section-moved.test/blog/")
async def _section_moved(wire: Wire) -> None:
    """Move a section, cited as such, to a host of its own: no page is lost."""
    if wire.request.host == "section-moved.test":
        await wire.redirect("http://blog.section-moved.test/", 301)
    else:
        await wire.answer(200, home("Blog"))


@ROWS.row("home-to-language", "ok", most=2, url="http://home-to-language.test/")
async def _home_to_language(wire: Wire) -> None:
    """Redirect the home page, which was cited as such, to that of a language."""
    if wire.request.target == "/":
        await wire.redirect("/en/")
    else:
        await wire.answer(200, home())


_RENAMED = f"http://new.to-other-host.test{PATH}"
ROWS.add("to-other-host", _to(_RENAMED, 301), "moved", "permanent-redirect", most=2, title=TITLE)


# Refresh: a redirect by other means, where it is one.
def _refresh(content: str, body: str = "<p>One moment, please.</p>", landing: str = "") -> Serve:
    async def serve(wire: Wire) -> None:
        if wire.request.target == PATH:
            meta = f'<meta http-equiv="refresh" content="{content}">'
            await wire.answer(200, plain_page("Redirecting …", body, meta))
        else:
            await wire.answer(200, landing or article())

    return serve


ROWS.add("meta-refresh", _refresh(f"0; url={NEW}"), "ok", most=2, title=TITLE)
ROWS.add("meta-refresh-quoted", _refresh(f"0;URL='{NEW}'"), "ok", most=2, title=TITLE)
ROWS.add("meta-refresh-home", _refresh("0; url=/", landing=home()), "broken", "redirected-home", most=2)
ROWS.add("meta-refresh-chain", _refresh(f"1,url=http://new.meta-refresh-chain.test{NEW}"), "ok", most=2, title=TITLE)
ROWS.add("meta-refresh-self", _refresh(f"0; url={PATH}"), "unverifiable", "redirect-loop")


@ROWS.row("meta-refresh-loop", "unverifiable", "redirect-loop", most=2)
async def _meta_loop(wire: Wire) -> None:
    meta = f'<meta http-equiv="refresh" content="0;url={PATH if wire.request.target == NEW else NEW}">'
    await wire.answer(200, plain_page("Redirecting …", "", meta))


@ROWS.row("refresh-header", "ok", most=2, title=TITLE)
async def _refresh_header(wire: Wire) -> None:
    if wire.request.target == PATH:
        await wire.answer(200, plain_page("Wait", ""), [("Refresh", f"0; url={NEW}")])
    else:
        await wire.answer(200, article())


# What looks like a refresh, and is none.
def _page(**parts: str) -> Serve:
    async def serve(wire: Wire) -> None:
        await wire.answer(200 if wire.request.target == PATH else 404, article(**parts))  # type: ignore[arg-type]

    return serve


# Live pages load themselves anew every few minutes.
ROWS.add("refresh-reload", _page(head='<meta http-equiv="refresh" content="300">'), "ok", title=TITLE)
_RELOAD = f'<meta http-equiv="refresh" content="300; url={PATH}">'
ROWS.add("refresh-reload-by-name", _page(head=_RELOAD), "ok", title=TITLE)
_LATER = '<meta http-equiv="refresh" content="1800;url=/">'
ROWS.add("refresh-after-half-an-hour", _page(head=_LATER), "ok", title=TITLE)
_NO_SCRIPT = '<noscript><meta http-equiv="refresh" content="0; url=/no-script"></noscript>'
ROWS.add("refresh-without-script", _page(head=_NO_SCRIPT), "ok", title=TITLE)
_COMMENT = '<!-- <meta http-equiv="refresh" content="0; url=/comment"> -->'
ROWS.add("refresh-in-comment", _page(head=_COMMENT), "ok", title=TITLE)
_SCRIPT = """<script>const old = '<meta http-equiv="refresh" content="0; url=/script">';</script>"""
ROWS.add("refresh-in-script", _page(head=_SCRIPT), "ok", title=TITLE)
_SHOWN = "<pre>&lt;meta http-equiv=refresh content='0; url=/shown'&gt;</pre>"
ROWS.add("refresh-in-text", _page(after=_SHOWN), "ok", title=TITLE)
