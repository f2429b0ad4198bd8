"""The cookies of one link: kept across its hops, since gates set one, redirect and look for it; then forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

_MOST = 50
"""Cookies of one link; browsers keep as many for a domain."""
_LONGEST = 4096
"""Bytes of a ``Set-Cookie`` header; browsers drop longer ones."""


class Jar:
    """A cookie jar that costs nothing before the first cookie comes."""

    def __init__(self) -> None:
        self._cookies: httpx.Cookies | None = None

    def take(self, response: httpx.Response, request: httpx.Request) -> None:
        """Keep what a response sets, within bounds."""
        import httpx  # noqa: PLC0415 - heavy

        sent = [pair for pair in response.headers.raw if pair[0].lower() == b"set-cookie" and _is_sound(pair[1])]
        if not sent:
            return
        kept = self._cookies if self._cookies is not None else _empty()
        if len(kept) + len(sent) > _MOST:
            return
        try:
            kept.extract_cookies(httpx.Response(200, headers=sent, request=request))
        except Exception:  # noqa: BLE001 - the standard library's parser promises nothing about hostile cookies
            return
        self._cookies = kept

    def give(self, request: httpx.Request) -> str:
        """Add the cookies that a request may carry to those it has, and return them."""
        own = request.headers.get("cookie", "")
        if self._cookies is not None:
            request.headers.pop("cookie", None)
            self._cookies.set_cookie_header(request)
            both = [part for part in (own, request.headers.get("cookie", "")) if part]
            if both:
                request.headers["cookie"] = "; ".join(both)
        return str(request.headers.get("cookie", ""))


def _empty() -> httpx.Cookies:
    """Return a jar that gives a cookie back to the host that set it alone, unless that names a domain (RFC 6265)."""
    from http.cookiejar import DefaultCookiePolicy  # noqa: PLC0415 - heavy

    import httpx  # noqa: PLC0415 - heavy

    cookies = httpx.Cookies()
    cookies.jar.set_policy(DefaultCookiePolicy(strict_ns_domain=DefaultCookiePolicy.DomainStrictNonDomain))
    return cookies


def _is_sound(value: bytes) -> bool:
    """Whether a cookie can be sent back as it came."""
    return len(value) <= _LONGEST and value.isascii() and value.decode("ascii").isprintable()
