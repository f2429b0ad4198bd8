"""Inflating: what browsers read is read, and no body can grow beyond its limit in memory or time."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tracemalloc
import zlib
from typing import TYPE_CHECKING

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.sources.inflate import ACCEPTED, BadEncodingError, Inflater
from growth import assert_linear

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Die Werft meldet drei neue Fähren. 造船所が新しいフェリーを三隻。 ".encode() * 300
LIMIT = 1_000_000


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


PACK = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda data: brotli.compress(data, quality=5),
    "zstd": zstd.compress,
}


def inflate(encoding: str, body: bytes, limit: int = LIMIT, chunk: int = 4096) -> tuple[bytes, Inflater]:
    inflater = Inflater(encoding, limit)
    parts = [inflater.feed(body[start : start + chunk]) for start in range(0, len(body), chunk)]
    return b"".join(parts), inflater


@pytest.mark.parametrize("chunk", [1, 7, 4096, 1_000_000])
@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(TEXT)),
        ("x-gzip", gzip.compress(TEXT)),
        ("GZIP", gzip.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", zlib.compress(TEXT, 0)),
        ("deflate", raw_deflate(TEXT)),
        ("br", brotli.compress(TEXT)),
        ("zstd", zstd.compress(TEXT)),
        *((said, TEXT) for said in ("identity", "none", "utf-8", "utf8", "binary", "8bit", "7bit", "")),
        ("identity, gzip", gzip.compress(TEXT)),
        ("gzip, br", brotli.compress(gzip.compress(TEXT))),
        ("br,gzip", gzip.compress(brotli.compress(TEXT))),
        ("zstd , deflate", zlib.compress(zstd.compress(TEXT))),
        ("gzip, gzip, br, zstd", zstd.compress(brotli.compress(gzip.compress(gzip.compress(TEXT))))),
        ("gzip", gzip.compress(TEXT[:500]) + gzip.compress(b"") + gzip.compress(TEXT[500:])),
        ("zstd", zstd.compress(TEXT[:500]) + zstd.compress(TEXT[500:])),
        ("zstd", b"\x50\x2a\x4d\x18\x03\0\0\0abc" + zstd.compress(TEXT)),
        ("gzip", gzip.compress(TEXT) + b"<!-- served by quay -->"),
        ("gzip", gzip.compress(TEXT) + bytes(512)),
        ("gzip", gzip.compress(TEXT) + b"\x1f\x8b\x08 no member"),
        ("zstd", zstd.compress(TEXT) + b"\r\n\r\n"),
        ("deflate", zlib.compress(TEXT) + b"\n"),
        ("deflate", raw_deflate(TEXT) + zlib.compress(b"again")),
    ],
)
def test_a_body_is_read_as_browsers_read_it(encoding: str, body: bytes, chunk: int) -> None:
    """Whatever the sizes in which it arrives."""
    text, inflater = inflate(encoding, body, chunk=chunk)

    assert text == TEXT
    assert inflater.whole
    assert not inflater.full


@pytest.mark.parametrize("encoding", PACK)
def test_a_truncated_body_gives_what_there_is(encoding: str) -> None:
    """And is known to be cut."""
    noise = b"".join(b"%x\n" % (number * 7919) for number in range(60_000))
    body = PACK[encoding](noise)
    text, inflater = inflate(encoding, body[: len(body) * 3 // 4])

    assert noise.startswith(text)
    assert len(text) > len(noise) // 4
    assert not inflater.whole


def test_what_a_full_step_leaves_inside_comes_out() -> None:
    """All input may be gone while some output is still to come, and nothing follows that would bring it."""
    sizes = range(32_760, 33_060)

    assert [size for size in sizes if Inflater("deflate", 50_000).feed(raw_deflate(b"a" * size)) != b"a" * size] == []


@pytest.mark.parametrize("encoding", [*PACK, "gzip, br", "identity"])
def test_an_empty_body_is_whole(encoding: str) -> None:
    """Answers without a body carry Content-Encoding as well."""
    text, inflater = inflate(encoding, b"")

    assert (text, inflater.whole) == (b"", True)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("compress", "'compress'"),
        ("gzip, dcb", "'dcb'"),
        ("\x1b[31m" * 50, r"'\x1b[31m"),
        ("gzip, gzip, gzip, gzip, gzip", "5 times"),
        ("br," * 10_000, "10000 times"),
    ],
)
def test_an_encoding_that_is_not_known_is_an_error(encoding: str, words: str) -> None:
    """Its name is shortened and shows no control characters."""
    with pytest.raises(BadEncodingError) as caught:
        Inflater(encoding, LIMIT)

    assert words in str(caught.value)
    assert len(str(caught.value)) < 200
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "deflate", "br, gzip"])
def test_a_body_that_is_not_compressed_as_it_says_is_an_error(encoding: str) -> None:
    with pytest.raises(BadEncodingError, match="said to be"):
        inflate(encoding, b"<!doctype html><title>Tern Yard</title>" * 40)


@pytest.mark.parametrize("encoding", PACK)
def test_a_body_of_exactly_the_limit_is_not_full(encoding: str) -> None:
    """One byte more is."""
    exact, one = inflate(encoding, PACK[encoding](TEXT), limit=len(TEXT))
    short, more = inflate(encoding, PACK[encoding](TEXT), limit=len(TEXT) - 1)

    assert (exact, one.full) == (TEXT, False)
    assert (short, more.full, more.whole) == (TEXT[:-1], True, False)


def test_nothing_comes_after_the_limit() -> None:
    inflater = Inflater("", 10)

    assert [inflater.feed(b"123456"), inflater.feed(b"789012"), inflater.feed(b"345")] == [b"123456", b"7890", b""]


def test_what_is_asked_for_can_be_inflated() -> None:
    """Accept-Encoding promises nothing that is an error later."""
    for encoding in ACCEPTED.split(", "):
        assert inflate(encoding, PACK[encoding](TEXT))[0] == TEXT


BLOCK = bytes(1 << 24)


def bomb(encoding: str) -> bytes:
    """Return ten gigabytes of zeros, compressed."""
    if encoding == "br":
        packer = brotli.Compressor(quality=1, lgwin=24)
        return b"".join([*(packer.process(BLOCK) for _ in range(600)), packer.finish()])
    if encoding == "deflate":
        flushed = zlib.compressobj(9, zlib.DEFLATED, -15)
        return (flushed.compress(BLOCK) + flushed.flush(zlib.Z_FULL_FLUSH)) * 600
    return PACK[encoding](BLOCK) * 600


@pytest.mark.parametrize("encoding", PACK)
def test_a_bomb_stays_small(encoding: str) -> None:
    """Ten gigabytes of zeros: no more memory than the limit and an eighth (the buffer grows so)."""
    body = bomb(encoding)
    tracemalloc.start()
    text, inflater = inflate(encoding, body, chunk=65_536, limit=LIMIT)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert (len(text), inflater.full, inflater.whole) == (LIMIT, True, False)
    assert peak < 2.2 * LIMIT  # the parts, and in this test their sum


MEASURE = r"""
import pathlib, re, sys
from factlint.sources.inflate import Inflater

def rss():
    return int(re.search(r"VmRSS:\s*([0-9]+)", pathlib.Path("/proc/self/status").read_text())[1])

Inflater("br, zstd, gzip", 1)
bodies = {name: (pathlib.Path(sys.argv[1]) / name).read_bytes() for name in ("br", "zstd", "gzip")}
kept, before = [], rss()
for name in list(bodies) * 10:
    inflater = Inflater(name, 1_000_000)
    kept += [inflater, inflater.feed(bodies[name])]
print(rss() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_the_windows_of_the_decoders_are_given_back(tmp_path: Path) -> None:
    """They are not Python's memory: thirty bombs at once, in a process of their own, are hold 30 MB and what malloc keeps."""
    for encoding in ("br", "zstd", "gzip"):
        (tmp_path / encoding).write_bytes(bomb(encoding)[:2_000_000])
    run = subprocess.run([sys.executable, "-c", MEASURE, tmp_path], capture_output=True, text=True, check=True)

    assert int(run.stdout) < 100_000  # kB; 200,000 if they were kept


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b"") * 50_000),
        ("zstd", zstd.compress(b"") * 100_000),
        ("zstd", b"\x50\x2a\x4d\x18\0\0\0\0" * 100_000),
    ],
    ids=["gzip", "zstd", "skippable"],
)
def test_a_body_of_too_many_parts_is_an_error(encoding: str, body: bytes) -> None:
    """Each part costs time, and gives nothing."""
    with pytest.raises(BadEncodingError, match="10,000 parts"):
        inflate(encoding, body, chunk=len(body))


def test_an_encoding_within_another_cannot_grow_either() -> None:
    """The middle of it is five gigabytes of empty blocks, which come to nothing at all."""
    empty = b"\x00\x00\x00\xff\xff" * 200_000
    body = gzip.compress(empty) * 5_000
    text, inflater = inflate("deflate, gzip", body, chunk=65_536)

    assert (text, inflater.full) == (b"", True)


def test_input_that_gives_nothing_ends_at_the_limit_too() -> None:
    """An endless body of empty blocks is no body."""
    inflater = Inflater("deflate", 1000)
    for _ in range(100):
        inflater.feed(b"\x00\x00\x00\xff\xff" * 1000)

    assert inflater.full


@pytest.mark.parametrize("encoding", ["gzip", "zstd", "br", "deflate"])
def test_work_is_linear(encoding: str) -> None:
    """Whatever the size of the chunks: what a decoder leaves over is not copied again and again."""
    assert_linear(
        lambda body: inflate(encoding, body, 50_000_000, len(body)),
        lambda count: PACK[encoding](os.urandom(1000) * count),
        40_000,
    )


@given(st.sampled_from([*PACK, "gzip, br", "identity", "deflate, zstd"]), st.binary(max_size=200), st.integers(1, 50))
def test_hostile_bytes_raise_nothing_else(encoding: str, body: bytes, chunk: int) -> None:
    """A body may hold anything."""
    try:
        text, _ = inflate(encoding, body, limit=100, chunk=chunk)
    except BadEncodingError:
        return
    assert len(text) <= 100


@given(st.sampled_from(sorted(PACK)), st.binary(max_size=400), st.integers(0, 400), st.integers(0, 255))
def test_a_damaged_body_raises_nothing_else(encoding: str, body: bytes, place: int, byte: int) -> None:
    """One byte of a good body is another."""
    packed = bytearray(PACK[encoding](body))
    packed[place % len(packed)] = byte
    try:
        text, _ = inflate(encoding, bytes(packed), limit=1000, chunk=64)
    except BadEncodingError:
        return
    assert len(text) <= 1000
