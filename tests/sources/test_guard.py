"""The address guard: what may be asked, and above all what may not, however it is spelled."""

from __future__ import annotations

import subprocess
import sys

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factlint.sources import addresses, weburl
from factlint.sources.guard import Guard, allowed

LOOPBACK = r"""
http://127.0.0.1 http://127.0.0.1/ http://127.0.0.1:80/ https://127.0.0.1/ HTTP://127.0.0.1/ http://127.8.9.10/
http://127.1 http://127.0.1 http://127.1/ http://127.1./ http://127.0.0.1./ http://2130706433 http://2130706433/
http://0x7f000001/ http://0X7F000001/ http://0x7f.0.0.1/ http://0x7f.1/ http://0x7f.0x0.0x0.0x1/ http://0x07f.1/
http://017700000001/ http://0177.0.0.1/ http://0177.1/ http://00000177.0.0.1/ http://127.0x1/ http://127.0.01/
http://１２７.０.０.１/ http://１２７．０．０．１/ http://127。0。0。1/ http://127｡0.0.1/ http://１２７.１/ http://0ｘ7f.1/
http://①②⑦.⓪.⓪.①/ http://①27.0.0.1/ http://𝟏𝟐𝟕.𝟎.𝟎.𝟏/ http://¹²⁷.0.0.1/ http://١٢٧.0.0.1@127.0.0.1/
http://%31%32%37.0.0.1/ http://127%2E0%2E0%2E1/ http://%30x7f.1/ http://127.0.0.%31/ http://%EF%BC%91%EF%BC%92%EF%BC%97.1/
http://[::1]/ http://[::1]:80/ http://[0:0:0:0:0:0:0:1]/ http://[0000::0001]/ http://[::0.0.0.1]/ http://[::127.0.0.1]/
http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[::FFFF:7F00:0001]/ http://[0:0:0:0:0:ffff:127.0.0.1]/
http://[::ffff:0:127.0.0.1]/ http://[64:ff9b::127.0.0.1]/ http://[64:ff9b::7f00:1]/ http://[2002:7f00:1::]/ http://[2002:7f00:0001::1]/
http://[64:ff9b:1::127.0.0.1]/ http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/ http://[fe80::5efe:127.0.0.1]/
http://tern.test@127.0.0.1/ http://tern.test:80@127.0.0.1/ http://tern.test%2F@127.0.0.1/ http://a@b@127.0.0.1/
http://127.0.0.1\@tern.test/ http://127.0.0.1#@tern.test/ http://127.0.0.1?@tern.test/ http://127.0.0.1\.tern.test/
http:127.0.0.1 http:/127.0.0.1/ http:///127.0.0.1/ http:////127.0.0.1/ http:\\127.0.0.1/ http:/\127.0.0.1/ http:\/\/127.0.0.1/
http://tern.test\@127.0.0.1/ http:\\tern.test@127.0.0.1/
http://localhost http://LOCALHOST/ http://localhost./ http://localhost:80/ http://a.localhost/ http://ｌｏｃａｌｈｏｓｔ/ http://ⓛocalhost/
http://loc%61lhost/ http://localhost.localdomain/ http://tern.test@localhost/ http://lo­calhost/ http://loca︀lhost/ http://LOCALHO&#x17F;T@localhost/
http://0/ http://0.0.0.0/ http://00/ http://0x0/ http://0.0/ http://[::]/ http://[::0]/ http://⓪/
""".split()  # noqa: SIM905 - a table

INWARD = r"""
http://169.254.169.254/latest/meta-data/ http://169.254.169.254.:80/ http://2852039166/ http://0xa9fea9fe/ http://0251.0376.0251.0376/
http://169.254.43518/ http://169.16689662/ http://[::ffff:169.254.169.254]/ http://[::ffff:a9fe:a9fe]/ http://[64:ff9b::a9fe:a9fe]/
http://[2002:a9fe:a9fe::]/ http://[fd00:ec2::254]/ http://[fd20:ce::254]/ http://168.63.129.16/ http://100.100.100.200/ http://192.0.0.192/
http://10.0.0.5/ http://10.5/ http://172.16.0.1/ http://172.31.255.255/ http://192.168.1.1/ http://3232235777/ http://192.168.257/
http://100.64.0.1/ http://198.18.0.1/ http://203.0.113.7/ http://192.0.2.1/ http://198.51.100.9/ http://224.0.0.1/ http://255.255.255.255/
http://240.0.0.1/ http://192.88.99.1/ http://[fc00::1]/ http://[fdff::1]/ http://[fe80::1]/ http://[fe80::1%25eth0]/ http://[fe80::1%eth0]/
http://[2a01:4f8:0:1::1%25eth0]/ http://[fec0::1]/ http://[ff02::1]/ http://[2001:db8::1]/ http://[3fff::1]/ http://[2001:10::1]/
http://[2001:20::1]/ http://[100::1]/ http://[4000::1]/ http://[2a01:4f8::5efe:10.0.0.1]/
http://printer.local/ http://db.internal/ http://router.home.arpa/ http://nas.lan/ http://wiki/ http://wiki./ http://WIKI/ http://ai/
http://db.INTERNAL/ http://db.internal./ http://db。internal/ http://intranet/ http://wiki.corp/ http://a.b.c.home/ http://server.private/
http://metadata.google.internal/ http://metadata/ http://METADATA.google.internal./ http://metadata.goog/ http://instance-data/
http://1572395042/ http://0x5db8d70e/ http://93.184.55054/ http://[::ffff:93.184.215.14]/ http://[64:ff9b::93.184.215.14]/ http://93.184.215.14./
http://1.2.3.4.5/ http://256.256.256.256/ http://4294967297/ http://99999999999999999999/ http://0x1ffffffff/ http://127.0.0.1.1/ http://tern.1/
""".split()  # noqa: SIM905


@pytest.mark.parametrize("url", LOOPBACK + INWARD)
def test_no_spelling_leads_inward(url: str) -> None:
    """As browsers, as httpx, or as careless parsers read it."""
    failure = Guard().url(url)

    assert failure is not None
    assert (failure.kind, failure.url) == ("refused-address", url)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1\t/", "http://127.\n0.0.1/", "\x01http://127.0.0.1/", "http://local\rhost/", " http://10.0.0.5"],
)
def test_what_browsers_drop_hides_nothing(url: str) -> None:
    """Tabs and line ends anywhere, control characters at the ends."""
    failure = Guard().url(url)

    assert failure is not None
    assert failure.kind == "refused-address"


@pytest.mark.parametrize(
    ("url", "detail"),
    [
        ("http://169.254.169.254/", "169.254.169.254 is a link-local address"),
        ("http://192.168.1.1/", "192.168.1.1 is a private address"),
        ("http://[::1]/", "::1 is a loopback address"),
        ("http://2130706433/", "2130706433 is another spelling of 127.0.0.1, a loopback address"),
        ("http://[::ffff:10.0.0.5]/", "[::ffff:10.0.0.5] is another spelling of 10.0.0.5, a private address"),
        ("http://0x5db8d70e/", "0x5db8d70e is another spelling of 93.184.215.14"),
        ("http://1.2.3.4.5/", "1.2.3.4.5 ends in a number and is no address"),
        ("http://[fe80::1%25eth0]/", "fe80::1 with a zone is a link-local address of a network of this machine"),
        ("http://printer.local/", "printer.local is a name of a local network"),
        ("http://localhost./", "localhost is a name of this machine"),
        ("http://wiki/", "wiki is a name without a domain, which only a local network knows"),
        ("http://metadata.goog/", "metadata.goog is the metadata service of a cloud"),
        ("http://tern.test:8080/", "port 8080 is not one of those that may be asked (80 and 443)"),
        ("file:///etc/passwd", "file: is not followed, only http: and https: are"),
        ("http://q.test\\@127.0.0.1/", "browsers read the host of the URL as q.test, other programs as 127.0.0.1"),
        ("http://quay.onion/", "quay.onion is reached through Tor alone"),
    ],
)
def test_an_editor_reads_what_is_wrong(url: str, detail: str) -> None:
    failure = Guard().url(url)

    assert failure is not None
    assert failure.detail == detail


@pytest.mark.parametrize(
    "url",
    """file:///etc/passwd FILE:///etc/passwd file://localhost/etc/passwd file:/etc/passwd ftp://tern.test/ gopher://tern.test:70/1
    data:text/html,x javascript:alert(1) JaVaScRiPt:alert(1) about:blank view-source:http://tern.test/ ws://tern.test/ wss://tern.test/
    blob:https://tern.test/1 jar:http://tern.test!/ ldap://tern.test/ dict://tern.test:2628/ http+unix://%2Fvar%2Frun%2Fx.sock/
    mailto:yard@tern.test tel:123 //127.0.0.1/ //tern.test/ tern.test /etc/passwd C:\\yard.html \\\\server\\share localhost:80""".split(),  # noqa: SIM905
)
def test_only_the_two_schemes_of_the_web_are_followed(url: str) -> None:
    """A digest or page can never make anybody read a local file."""
    failure = Guard().url(url)

    assert failure is not None
    assert failure.kind == "refused-scheme"


@pytest.mark.parametrize("port", [0, 1, 22, 25, 79, 81, 444, 6379, 8080, 8443, 65535])
def test_other_ports_are_refused(port: int) -> None:
    failure = Guard().url(f"https://tern.test:{port}/")

    assert failure is not None
    assert failure.kind == "refused-port"
    assert Guard(allow_ports=[port]).url(f"https://tern.test:{port}/") is None


@pytest.mark.parametrize(
    "url",
    """https://tern.test/ http://tern.test https://tern.test:443/a http://tern.test:443/ https://tern.test:80/ https://TERN.test./
    https://kim@tern.test/ https://bücher.example/ https://例え.テスト/ https://xn--bcher-kva.example/ https://하버.test/ https://☃.test/
    https://1.1.1.1/ https://93.184.215.14/dns https://93.255.255.14/ https://[2606:4700:4700::1111]/ https://[2606:4700::1111]:443/a https://localhost.test/ https://local.test/
    https://internal.example/ https://home.example/ https://10.0.0.5.example/ https://127.0.0.1.test/ https://0x7f.example/
    https://under_score.test/ https://a-b.test/?u=http://127.0.0.1/ https://tern.test/#http://localhost https://tern.test/@127.0.0.1
    https://metadata.test/ https://lan.test/ https://arpa.test/ https://1.test/ https://tern.test:0443/ https://tern.test:/""".split(),  # noqa: SIM905
)
def test_the_public_web_is_open(url: str) -> None:
    """Names whose beginning looks private are nobody's; so are reserved ones for examples, which tests resolve."""
    assert Guard().url(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http://[::1",
        "http://a b.test/",
        "https://tern..test/",
        "http://tern.test:port/",
        "http://%74ern.test/",
    ],
)
def test_a_malformed_url_is_bad_rather_than_refused(url: str) -> None:
    """It leads nowhere in particular."""
    failure = Guard().url(url)

    assert failure is not None
    assert failure.kind == "bad-answer"


def test_an_address_of_tor_is_not_called_dead() -> None:
    failure = Guard().url("http://quay.onion/")

    assert failure is not None
    assert failure.kind == "no-connection"


@pytest.mark.parametrize(
    "domain",
    ["localhost", "localdomain", "local", "internal", "home.arpa", "intranet", "private", "corp", "home", "lan"],
)
def test_local_domains_are_refused_whole(domain: str) -> None:
    """The domain, each name under it, and in any spelling."""
    failures = [Guard().host(host, 80) for host in (domain, f"a.{domain}", f"a.b.{domain.upper()}.")]

    assert [failure and failure.kind for failure in failures] == ["refused-address"] * 3


@pytest.mark.parametrize(
    "name",
    [
        "metadata.google.internal",
        "metadata.goog",
        "metadata.azure.internal",
        "instance-data.ec2.internal",
        "metadata.tencentyun.com",
        "metadata.packet.net",
        "metadata.platformequinix.com",
    ],
)
def test_the_metadata_services_of_clouds_are_refused_by_name(name: str) -> None:
    """Behind a proxy nothing else tells them; their neighbours in public domains may be asked."""
    for spelled in (name, f"{name.upper()}."):
        failure = Guard().host(spelled, 80)
        assert failure
        assert failure.detail == f"{name} is the metadata service of a cloud"
    assert bool(Guard().host(f"docs.{name}", 80)) == name.endswith("internal")


def test_an_allowed_name_is_open_whatever_it_resolves_to() -> None:
    guard = Guard(["wiki.corp", "intranet"])

    for host in ("wiki.corp", "WIKI.corp", "wiki.corp.", "intranet"):
        assert guard.url(f"http://{host}/") is None
        assert guard.address(host, "10.0.0.5", 80) is None
        assert guard.address(host, "127.0.0.1", 443) is None


@pytest.mark.parametrize(
    "url",
    """http://10.0.0.5/ http://10.0.0.6/ http://127.0.0.1/ http://a.wiki.corp/ http://corp/ http://other.corp/ http://wiki.corp.local/
    http://wiki.corp@10.0.0.5/ http://10.0.0.5\\@wiki.corp/ http://[::ffff:10.0.0.5]/ http://wiki.corp:8080/ file://wiki.corp/a""".split(),  # noqa: SIM905
)
def test_an_allowed_name_opens_nothing_else(url: str) -> None:
    """A redirect from it to the address that it has, to a neighbour or to another port is refused as ever."""
    assert Guard(["wiki.corp"]).url(url)


def test_an_allowed_name_opens_its_addresses_to_no_other_name() -> None:
    guard = Guard(["wiki.corp"])

    assert guard.address("tern.test", "10.0.0.5", 80)
    assert guard.address("10.0.0.5", "10.0.0.5", 80)
    assert guard.address("wiki.corp", "10.0.0.5", 22)


@pytest.mark.parametrize(
    ("entry", "opened", "shut"),
    [
        ("10.0.0.5", "http://10.0.0.5/", "http://10.0.0.6/"),
        ("127.0.0.1", "http://127.0.0.1/", "http://127.0.0.2/"),
        ("127.0.0.1", "http://127.0.0.1/", "http://localhost/"),
        ("127.0.0.1", "http://127.0.0.1/", "http://2130706433/"),
        ("127.0.0.1", "http://127.0.0.1/", "http://[::ffff:127.0.0.1]/"),
        ("localhost", "http://localhost/", "http://127.0.0.1/"),
        ("localhost", "http://localhost/", "http://a.localhost/"),
        ("::1", "http://[::1]/", "http://[::2]/"),
        ("[::1]", "http://[0:0:0:0:0:0:0:1]/", "http://localhost/"),
        ("BÜCHER.local", "http://bücher.local/", "http://bucher.local/"),
        (" printer.local. ", "http://printer.local/", "http://local/"),
    ],
)
def test_an_allowed_host_is_that_host_alone(entry: str, opened: str, shut: str) -> None:
    guard = Guard([entry])

    assert guard.url(opened) is None
    assert guard.url(shut)


def test_an_allowed_address_is_not_open_to_names_that_resolve_to_it() -> None:
    assert Guard(["10.0.0.5"]).address("10.0.0.5", "10.0.0.5", 80) is None
    assert Guard(["10.0.0.5"]).address("tern.test", "10.0.0.5", 80)


@pytest.mark.parametrize(
    "entry",
    ["", " ", "*", "*.corp/x", "http://wiki.corp/", "10.0.0.0/8", "wiki.corp:8080", "a b", "1.2.3.4.5", "[", "%"],
)
def test_what_is_no_host_opens_nothing(entry: str) -> None:
    guard = Guard([entry])

    assert entry == "*" or allowed(entry) is None
    assert guard.url("http://10.0.0.5/")
    assert guard.url("http://wiki.corp/")


@pytest.mark.parametrize(
    ("ip", "words"),
    [
        ("10.0.0.5", "tern.test resolves to 10.0.0.5, a private address"),
        ("::1", "tern.test resolves to ::1, a loopback address"),
        ("fe80::1%eth0", "tern.test resolves to fe80::1, a link-local address"),
        ("2a01:4f8::1%eth0", "tern.test resolves to 2a01:4f8::1, an address of a network of this machine"),
        (
            "64:ff9b::7f00:1",
            "tern.test resolves to 64:ff9b::7f00:1, an address that stands for 127.0.0.1, a loopback address",
        ),
        ("0177.0.0.1", "tern.test resolves to what is no address"),
        ("", "tern.test resolves to what is no address"),
    ],
)
def test_what_a_name_resolves_to_is_judged(ip: str, words: str) -> None:
    failure = Guard().address("tern.test", ip, 80)

    assert failure is not None
    assert (failure.kind, failure.detail) == ("refused-address", words)


@pytest.mark.parametrize("ip", ["93.184.215.14", "2606:4700::1", "64:ff9b::101:101", "::ffff:1.1.1.1"])
def test_public_addresses_are_open(ip: str) -> None:
    assert Guard().address("tern.test", ip, 443) is None


PARTS = """http: https: / // \\ @ : . ? # [ ] % %2e %40 %2F 80 443 0 127 0x7f 017 1 ::1 ::ffff: 127.0.0.1 10.0.0.5 2130706433 localhost
tern.test public.example TERN quay ü 例 。 ． １２７ ① ß ☃ xn-- xn--bcher-kva kim - _ ' ~ ` { } | ^ < é e\u0301 İ ẞ ς K ſ \u00ad \u200d
\u202e \ufeff \ud800 .. 1.1.1.1 [2606:4700::1]"""
PIECES = st.sampled_from([*PARTS.split(), " ", "\t", "\n", "\x00", "\x7f", "\xa0", "\u3000", "\u2028"])
HOSTS = st.lists(PIECES, min_size=1, max_size=8).map("".join)
URLISH = st.one_of(
    st.text(max_size=40),
    st.lists(PIECES, max_size=12).map("".join),
    HOSTS.map("http://".__add__),
    st.tuples(HOSTS, HOSTS).map("public.example".join).map("https://".__add__),
)


@settings(max_examples=1000)
@given(URLISH)
@example("http://public.example\\@127.0.0.1/")
@example("http://%31.1.1.1/")
@example("http://1.1.1.1\\@public.example/")
@example("http://①.1.1.1/")
def test_guard_and_httpx_agree_on_the_host(url: str) -> None:
    """What passes is sent to the host that was judged, or to none at all."""
    if Guard().url(url):
        return
    try:
        sent = httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError):
        return
    assert sent.scheme in ("http", "https", "")
    host = sent.raw_host.decode("ascii")
    assert host in ("", weburl.parse(url).host) or addresses.parse(host) == addresses.parse(weburl.parse(url).host)
    if host:
        assert Guard().host(host, sent.port or 80) is None
        assert Guard().url(str(sent)) is None


@settings(max_examples=500)
@given(st.text(max_size=30), st.text(max_size=30), st.integers())
def test_nothing_is_raised(host: str, ip: str, port: int) -> None:
    """Hostile input is judged like any other."""
    guard = Guard([host, ip], [port])
    guard.host(host, port)
    guard.address(host, ip, port)
    for failure in (guard.url(host), guard.url(f"http://{host}:{port}/{ip}"), guard.url(f"http://[{ip}]/")):
        assert failure is None or (len(failure.detail) < 250 and failure.detail.isprintable())


def test_the_guard_is_light() -> None:
    """Runs without a network judge URLs as well."""
    program = (
        "import sys; from factlint.sources.guard import Guard\n"
        "assert Guard(['wiki.corp']).url('http://tern.test/') is None\n"
        "print(sorted({'httpx', 'httpcore', 'asyncio', 'ssl', 'idna'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
