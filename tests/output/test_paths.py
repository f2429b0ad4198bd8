from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from factlint.output.paths import page_uri, relative, seen_from, to_uri, uri
from growth import assert_linear

HERE = PurePosixPath("/home/ana/site")
WINDOWS = PureWindowsPath("C:/ana/site")


@pytest.mark.parametrize(
    ("path", "here", "seen", "address"),
    [
        (PurePosixPath("news/may.md"), HERE, "news/may.md", "news/may.md"),
        (PurePosixPath("./news//may.md"), HERE, "news/may.md", "news/may.md"),
        (PurePosixPath("/home/ana/site/may.md"), HERE, "may.md", "may.md"),
        (PurePosixPath("news/../may.md"), HERE, "may.md", "may.md"),
        (PurePosixPath("../other/may.md"), HERE, "/home/ana/other/may.md", "file:///home/ana/other/may.md"),
        (PurePosixPath("/srv/a b.md"), HERE, "/srv/a b.md", "file:///srv/a%20b.md"),
        (PurePosixPath("../../../../../a.md"), HERE, "/a.md", "file:///a.md"),
        (PurePosixPath("may #2?.md"), HERE, "may #2?.md", "may%20%232%3F.md"),
        (PurePosixPath("50%25.md"), HERE, "50%25.md", "50%2525.md"),
        (PurePosixPath("http://a.md"), HERE, "http:/a.md", "http%3A/a.md"),
        (PurePosixPath("朝刊.md"), HERE, "朝刊.md", "%E6%9C%9D%E5%88%8A.md"),
        (PurePosixPath("a\\b.md"), HERE, "a\\b.md", "a%5Cb.md"),
        (PurePosixPath("a\n\x00.md"), HERE, "a\n\x00.md", "a%0A%00.md"),
        (PurePosixPath("caf\udce9.md"), HERE, "caf\udce9.md", "caf%E9.md"),
        (PurePosixPath("caf\ud800.md"), HERE, "caf\ud800.md", "caf%3F.md"),
        (PureWindowsPath(r"news\may 1.md"), WINDOWS, "news/may 1.md", "news/may%201.md"),
        (PureWindowsPath(r"C:\ana\site\may.md"), WINDOWS, "may.md", "may.md"),
        (PureWindowsPath(r"D:\may.md"), WINDOWS, "D:/may.md", "file:///D:/may.md"),
        (PureWindowsPath(r"\\nas\digests\may.md"), WINDOWS, "//nas/digests/may.md", "file://nas/digests/may.md"),
    ],
)
def test_a_path_is_told_relative_to_the_current_folder_or_absolute(
    path: PurePath, here: PurePath, seen: str, address: str
) -> None:
    place = seen_from(path, here)

    assert (place.as_posix(), to_uri(place)) == (seen, address)


def test_paths_are_those_of_the_checkout_where_factlint_starts_below_its_top(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site" / "news").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    alone = relative("./news/may.md")
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))

    assert (alone, relative("./news/may 1.md"), uri("news/may 1.md")) == (
        "news/may.md",
        "site/news/may 1.md",
        "site/news/may%201.md",
    )


def test_standard_input_has_no_folder() -> None:
    assert (relative("-"), uri("-")) == ("-", "-")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://tern.test/a?b=c&d#e", "https://tern.test/a?b=c&d#e"),
        ('HTTPS://tern.test/a b%20"<', "HTTPS://tern.test/a%20b%20%22%3C"),
        ("https://tern.test/港", "https://tern.test/%E6%B8%AF"),
        ("https://tern.test:8080?a#b#[c]", "https://tern.test:8080?a#b%23%5Bc%5D"),
        ("https://[2001:db8::1]/a[b]100%", "https://[2001:db8::1]/a%5Bb%5D100%25"),
        ("https://港.test/", "https://%E6%B8%AF.test/"),
        ("https://ana:secret@tern.test/", ""),
        ("https://tern.test<b>/", ""),
        ("https://[tern.test/", ""),
        ("https://", ""),
        ("https://tern.test/\ud800\x00", "https://tern.test/?%00"),
        ("javascript:alert(1)", ""),
        ("data:text/html,a", ""),
        ("file:///etc/passwd", ""),
        ("https://tern.test/" + "a" * 3_000, ""),
    ],
)
def test_only_pages_of_the_web_have_addresses_and_those_are_uris(url: str, address: str) -> None:
    assert page_uri(url) == address


def test_a_path_of_many_folders_takes_linear_time() -> None:
    assert_linear(lambda path: to_uri(seen_from(path, HERE)), lambda size: PurePosixPath("a/../" * size + "b"), 20_000)
