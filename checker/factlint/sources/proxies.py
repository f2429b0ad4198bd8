"""Which proxy a request goes through: ``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY``, ``NO_PROXY``, either case."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from factlint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

_SCHEMES = ("http", "https", "socks5", "socks5h")


class Proxies:
    """The proxies of the environment (and of the system, where it has such settings)."""

    def __init__(self, found: Mapping[str, str]) -> None:
        """Keep them by scheme, as :func:`urllib.request.getproxies` gives them.

        Raises:
            ConfigError: One of them cannot be used.
        """
        self._exempt = found.get("no", "")
        self._proxies = {
            scheme: _proxy(scheme, value) for scheme in ("http", "https", "all") if (value := found.get(scheme))
        }

    def of(self, url: httpx.URL) -> httpx.Proxy | None:
        """Return the proxy for a URL, or ``None`` where it is asked directly."""
        proxy = self._proxies.get(url.scheme) or self._proxies.get("all")
        return None if proxy is None or self._is_exempt(url) else proxy

    def _is_exempt(self, url: httpx.URL) -> bool:
        from urllib.request import proxy_bypass_environment  # type: ignore[attr-defined] # noqa: PLC0415 - untyped

        host = url.raw_host.decode("ascii")
        place = f"{host}:{url.port}" if url.port and ":" not in host else host
        return bool(proxy_bypass_environment(place, {"no": self._exempt})) or _in_networks(host, self._exempt)


def system_proxies() -> Proxies:
    """Return the proxies of this process's environment; raises as :class:`Proxies` does."""
    from urllib.request import getproxies  # noqa: PLC0415 - heavy

    return Proxies(getproxies())


def _in_networks(host: str, exempt: str) -> bool:
    """Whether a literal address lies in a network such as ``10.0.0.0/8``, which the standard library does not know."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return any(_holds(part.strip(), address) for part in exempt.split(","))


def _holds(network: str, address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    try:
        return address in ipaddress.ip_network(network.strip("[]"), strict=False)
    except ValueError:
        return False


def _proxy(scheme: str, value: str) -> httpx.Proxy:
    import httpx  # noqa: PLC0415 - heavy

    # Nobody's password may stand in the message: the value is not shown.
    name = f"{scheme.upper()}_PROXY"
    try:
        proxy = httpx.Proxy(value if "://" in value else f"http://{value}")
    except (httpx.InvalidURL, ValueError):
        raise ConfigError(f"{name} is no address of a proxy", hint="write it as http://host:port") from None
    if proxy.url.scheme not in _SCHEMES or not proxy.url.host:
        raise ConfigError(f"{name} is no address of a proxy", hint="write it as http://host:port")
    if proxy.url.scheme.startswith("socks") and not _has_socks():
        raise ConfigError(f"{name} is a SOCKS proxy, which needs a further package", hint='install "httpx[socks]"')
    return proxy


def _has_socks() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - only for SOCKS

    return find_spec("socksio") is not None
