"""What we say of ourselves in a request, what the settings add for a host, and what is kept of a response's headers."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factlint import __version__, lazy
from factlint.config import FromEnvironment, are_untrusted
from factlint.errors import ConfigError
from factlint.sources import redact
from factlint.sources.inflate import ACCEPTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import httpx

    from factlint.config import Network

_NAME = lazy.pattern(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+\Z")  # a token, RFC 9110
_VALUE = lazy.pattern(r"[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?\Z")

_OURS = lazy.pattern(
    r"(?:accept-encoding|connection|content-length|expect|host|if-(?:match|modified-since|none-match|range"
    r"|unmodified-since)|keep-alive|proxy-.*|range|te|trailer|transfer-encoding|upgrade)\Z"
)
"""Headers that carry the exchange itself: whoever sets them breaks it, or gets another page judged."""

_DROPPED = lazy.pattern(
    # True of the bytes on the wire, not of the body that we keep.
    r"(?:connection|content-encoding|content-length|keep-alive|trailer|transfer-encoding|upgrade"
    # Of use to the proxy and to browsers alone, and long.
    r"|proxy-.*|accept-ch|alt-svc|content-security-policy.*|feature-policy|nel|p3p|permissions-policy|report-to"
    r"|reporting-endpoints|server-timing|strict-transport-security)\Z"
)
_MOST_KEPT = 64
_LONGEST_KEPT = 2048
"""Characters of a header's value that are kept."""


class WrongSetting(ConfigError):  # noqa: N818 - says what is wrong
    """A setting of ``[network]`` that cannot be used; :attr:`keys` is its place in the settings."""

    def __init__(self, message: str, *keys: str, hint: str = "") -> None:
        """Keep what is wrong, and the keys that lead to it."""
        super().__init__(f"{'.'.join(keys)}: {message}", hint=hint)
        self.plain = message
        self.keys = keys


class RequestHeaders:
    """The headers of our requests, by host."""

    def __init__(self, network: Network, environment: Mapping[str, str] = os.environ) -> None:
        """Read the settings and the variables that they name.

        Raises:
            WrongSetting: A header that cannot be sent, a secret that stands in the settings, or a missing variable.
        """
        _refuse_untrusted(network, environment)
        self._open = frozenset(host.lower() for host in network.allow_hosts)
        self._common = {
            "user-agent": user_agent(network),
            "accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.5",
            # Any language: a page shall come as its author's readers get it.
            "accept-language": "*",
            "accept-encoding": ACCEPTED,
        }
        self._of_host = {
            _host(name): {header.lower(): _value(name, header, value, environment) for header, value in added.items()}
            for name, added in network.headers.items()
        }

    def of(self, url: httpx.URL) -> dict[str, str]:
        """Return the headers for a URL; what is set for its host goes only over https, or to a host that is opened."""
        host = url.raw_host.decode("ascii").lower()
        added = self._of_host.get(host, {}) if url.scheme == "https" or host in self._open else {}
        return {**self._common, **added}


def user_agent(network: Network) -> str:
    """Return the name under which we ask: honest, and with a way to reach whoever runs us, if they say one.

    Raises:
        WrongSetting: It cannot be sent.
    """
    for key, value in (("user-agent", network.user_agent), ("contact", network.contact)):
        if value and not _VALUE.match(value):
            raise WrongSetting("only ASCII without line breaks can be sent", "network", key)
    name = network.user_agent or f"factlint/{__version__}"
    return f"{name} (+{network.contact})" if network.contact else name


def kept(raw: Iterable[tuple[bytes, bytes]]) -> tuple[tuple[str, str], ...]:
    """Return the headers of a response that are kept: no cookies but their names, nothing secret, nothing endless."""
    pairs = [(key.decode("latin-1").lower(), _text(value)) for key, value in raw]
    found = redact.headers((name, text[:_LONGEST_KEPT]) for name, text in pairs if not _DROPPED.match(name))[
        :_MOST_KEPT
    ]
    cookies = dict.fromkeys(text.partition("=")[0].strip()[:80] for name, text in pairs if name == "set-cookie")
    # Walls against robots are told by the cookies they set.
    return (*found, ("set-cookie-names", " ".join(list(cookies)[:_MOST_KEPT]))) if cookies else found


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _refuse_untrusted(network: Network, environment: Mapping[str, str]) -> None:
    """Settings that a stranger may have written must neither send our secrets out nor open the guard."""
    if not are_untrusted(environment):
        return
    hint = "FACTLINT_UNTRUSTED is set: these settings may be a stranger's"
    for key, value in (("allow-hosts", network.allow_hosts), ("allow-ports", network.allow_ports)):
        if value:
            raise WrongSetting("the address guard stays closed", "network", key, hint=hint)
    for host, added in network.headers.items():
        for name, given in added.items():
            if isinstance(given, FromEnvironment):
                raise WrongSetting("no variable is read", "network", "headers", host, name, hint=hint)


def _host(name: str) -> str:
    """Return a host of the settings as it stands in a request."""
    import httpx  # noqa: PLC0415 - heavy

    try:
        url = httpx.URL(f"https://{name}/")
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL("")
    if not url.host or url.port or url.userinfo or url.raw_path != b"/" or "*" in name:
        raise WrongSetting("is no host name", "network", "headers", name, hint="write it as www.example.org")
    return url.raw_host.decode("ascii").lower()


def _value(host: str, name: str, given: str | FromEnvironment, environment: Mapping[str, str]) -> str:
    place = ("network", "headers", host, name)
    if not _NAME.match(name):
        raise WrongSetting("is no name of a header", *place)
    if _OURS.match(name.lower()):
        raise WrongSetting("this header cannot be set for a host", *place)
    if isinstance(given, FromEnvironment):
        value = environment.get(given.env, "").strip()
        if not value:
            raise WrongSetting(f"the environment variable {given.env} is not set", *place)
    else:
        value = given
        if not redact.headers([(name, value)]):
            hint = f'{name} = {{env = "MY_VARIABLE"}} reads it from the environment'
            raise WrongSetting("a secret does not belong in the settings", *place, hint=hint)
    if not _VALUE.match(value):
        raise WrongSetting("its value cannot be sent: only ASCII without line breaks can", *place)
    return value
