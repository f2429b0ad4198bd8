"""Pages that ask for another browser, for cookies, an age or a click before they show anything; and pages about such."""

from __future__ import annotations

import pytest

from judged import DATED, FOOT, MENU, SENTENCE, page, verdict

BUTTONS = "<button>Yes</button><button>No</button>"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<h1>Browser not supported</h1><p>Please use a newer browser.</p>", "bot-wall"),
        ("<p>Ihr Browser wird leider nicht unterstützt.</p>", "bot-wall"),
        ("<p>Votre navigateur n'est plus pris en charge.</p>", "bot-wall"),
        ("<p>您的浏览器版本过低</p>", "bot-wall"),
        ("<p>お使いのブラウザは対応しておりません。</p>", "bot-wall"),
        ("<p>Cookies are disabled.</p><p>You must enable cookies to view this site.</p>", "bot-wall"),
        ("<p>Bitte aktivieren Sie Cookies in Ihrem Browser.</p>", "bot-wall"),
        ("<p>Por favor, habilite las cookies para continuar.</p>", "bot-wall"),
        (f"<p>You must be 21 or older to enter.</p>{BUTTONS}", "consent"),
        ("<h1>Sind Sie über 18?</h1><button>Ja</button><button>Nein</button>", "consent"),
        ("<p>あなたは20歳以上ですか?</p><button>はい</button><button>いいえ</button>", "consent"),
        ("<p>You are now leaving Tern Post.</p><a href='/x'>https://heron.test/x</a>", "script-only"),
        ("<p>Vous allez quitter le site Tern.</p><p>https://heron.test/x</p>", "script-only"),
        ("<p>You are leaving Tern Post for https://heron.test/x</p>", "script-only"),
        ("<p>Redirecting to the yard</p><script>location.replace('/x')</script>", "script-only"),
        ("<p>Sie werden weitergeleitet.</p><script>window.location = '/x'</script>", "script-only"),
        ("<p>页面正在自动跳转</p><script>location.href='/x'</script>", "script-only"),
    ],
)
def test_a_page_that_only_asks_for_something_was_not_read(body: str, reason: str) -> None:
    assert verdict(page("Tern Post", body)) == f"unverifiable {reason}"


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("https://tern.test/a", f"<p>You are using an outdated browser.</p><p>{SENTENCE}</p>"),
        ("https://tern.test/a", f"<p>Please enable cookies.</p><p>{SENTENCE}</p>"),
        ("https://tern.test/a", "<h1>Yard bar opens</h1><p>You must be 18 or older to enter.</p>"),
        ("https://tern.test/a", "<h1>Age verification</h1><p>Our kit for shops.</p><a>Notes</a><a>Sign in</a>"),
        ("https://tern.test/a", "<h1>Leaving Brigg</h1><p>A ferry captain looks back. https://heron.test/b</p>"),
        ("https://tern.test/a", "<h1>You are leaving Brigg?</h1><p>See https://heron.test/moves for buses.</p>"),
        ("https://tern.test/a", "<h1>“Your browser is not supported”</h1><p>What three readers told us.</p>"),
        ("https://tern.test/help/cookies", "<h1>Help</h1><p>Please enable cookies to order.</p>"),
        ("https://tern.test/docs/redirects", "<p>You are being redirected.</p><script>location.href='/x'</script>"),
    ],
)
def test_a_page_that_says_more_or_is_about_such_pages_is_read(url: str, body: str) -> None:
    """A bar above an article, a bar with a door policy, a handbook."""
    assert verdict(page("Tern Post", MENU + body + FOOT), url=url) == "ok"


def test_a_page_dated_in_its_head_is_no_notice() -> None:
    body = "<h1>Yard opens</h1><p>Your browser is not supported.</p>"

    assert verdict(page("Yard opens", body, DATED)) == "ok"


def test_an_exit_that_names_its_end_in_its_address_may_say_more() -> None:
    exit_url = "https://tern.test/go?to=https%3A%2F%2Fheron.test%2Fx"
    body = "<h1>External link</h1><p>We answer for nothing that you may find there, as our terms say in part nine.</p>"

    assert verdict(page("Tern Post", body), url=exit_url) == "unverifiable script-only"
    assert verdict(page("Tern Post", body)) == "ok"


def test_a_redirect_to_a_page_that_misses_its_cookie_is_a_wall() -> None:
    hops = ((302, "https://tern.test/action/cookieAbsent"),)

    assert verdict(page("Tern Post", "<p>Go back.</p>"), hops=hops) == "unverifiable bot-wall"
