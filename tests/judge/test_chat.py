"""Where an endpoint is and what opens it: from the environment alone, and never shown."""

from __future__ import annotations

import pytest

from factlint.errors import ConfigError
from factlint.judge.chat import access


@pytest.mark.parametrize(
    ("environment", "place", "key"),
    [
        ({"OPENAI_API_KEY": "a"}, "https://api.openai.com/v1/chat/completions", "a"),
        ({"OPENAI_BASE_URL": "http://localhost:8000/v1/"}, "http://localhost:8000/v1/chat/completions", ""),
        ({"OPENAI_BASE_URL": "http://[::1]:80", "OPENAI_API_KEY": " b\n"}, "http://::1/chat/completions", "b"),
        ({"OPENAI_BASE_URL": "https://u:p@gull.test/v1?v=1"}, "https://gull.test/v1/chat/completions", ""),
        (
            {"OPENAI_API_KEY": "a", "FACTLINT_OPENAI_API_KEY": "c", "FACTLINT_OPENAI_BASE_URL": "https://gull.test"},
            "https://gull.test/chat/completions",
            "c",
        ),
    ],
)
def test_where_the_endpoint_is(environment: dict[str, str], place: str, key: str) -> None:
    """The variables that other tools read, too; ours win. A server of one's own may want no key."""
    found = access(environment)

    assert (found.place, found.key) == (place, key)


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "endpoint needs a key, and OPENAI_API_KEY is not set; set it, or OPENAI_BASE_URL for another server"),
        (
            {"OPENAI_BASE_URL": "gull.test:8000"},
            "OPENAI_BASE_URL is no address of an endpoint; write it as https://host/v1",
        ),
        ({"OPENAI_BASE_URL": "ftp://u:hush@gull.test"}, "OPENAI_BASE_URL is no address of an endpoint"),
        ({"FACTLINT_OPENAI_BASE_URL": "http://\x00hush"}, "FACTLINT_OPENAI_BASE_URL is no address of an endpoint"),
        ({"OPENAI_API_KEY": "hush\nX-Evil: 1"}, "OPENAI_API_KEY cannot be sent: only ASCII without spaces can"),
        ({"FACTLINT_OPENAI_API_KEY": "húsh"}, "FACTLINT_OPENAI_API_KEY cannot be sent"),
    ],
)
def test_an_environment_that_cannot_be_used_is_told(environment: dict[str, str], words: str) -> None:
    """By the name of the variable; its value may be a secret."""
    with pytest.raises(ConfigError) as caught:
        access(environment)

    assert str(caught.value).startswith(words) or words in str(caught.value)
    assert "hush" not in str(caught.value)
