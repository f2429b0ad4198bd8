"""The line of a TOML key, for people's ways of writing TOML."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.keyline import line_of

TEXT = '''\
# select = ["no"]
select = [
  "DAT",   # a comment
  "REF",
]
text = """
fail-on = "not this one"
"""
fail-on = "error"
severity = {DAT003 = "info", REF001 = "error"}
per-file-ignores."old/**" = ["DOC"]
a.b-c.d = 1

[rule.DAT003]
max_age_days = 3
[rule."stale-source"]
words = [
  "max-age-days",
]
[[many]]
x = 1
'''


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("select",), "", 2),
        (("select",), "DAT", 3),
        (("select",), "REF", 4),
        (("select", 1), "", 2),
        (("fail-on",), "", 9),
        (("severity", "REF001"), "", 10),
        (("per-file-ignores", "old/**"), "DOC", 11),
        (("a", "b_c", "d"), "", 12),
        (("rule", "DAT003"), "", 14),
        (("rule", "DAT003", "max-age-days"), "", 15),
        (("rule", "stale-source", "words"), "max-age-days", 18),
        (("many", "x"), "", 21),
        (("a", "b_c"), "", 12),
        (("nowhere", "at-all"), "", 1),
        ((), "", 1),
    ],
)
def test_where_a_key_stands(path: tuple[str | int, ...], value: str, line: int) -> None:
    """Comments and multi-line strings hold no keys; ``-`` and ``_`` are the same."""
    tomllib.loads(TEXT)

    assert line_of(TEXT, path, value) == line


@given(st.text(alphabet="ab.=[]\"'#\n {}", max_size=200), st.lists(st.sampled_from(["a", "b", ""]), max_size=3))
def test_any_text_has_a_line(text: str, path: list[str]) -> None:
    """It is asked about text that could not be read: it answers with a line of it, whatever that is."""
    assert 1 <= line_of(text, tuple(path), "a") <= max(1, len(text.splitlines()))
