"""Logins, pay walls, consents and pages of scripts alone; and the pages that only look like them."""

from __future__ import annotations

import pytest

from judged import DATED, FOOT, MENU, SENTENCE, judged, page, verdict

FORM = '<form action="/in"><input name="user"><input type="password" name="word"><button>Go</button></form>'
LONG = f"<p>{SENTENCE * 15}</p>"
STORY = f"<h1>Yard opens</h1><p>{SENTENCE}</p>"


@pytest.mark.parametrize(
    "target",
    [
        "https://tern.test/login",
        "https://tern.test/users/sign_in",
        "https://tern.test/wp-login.php?redirect_to=%2Fnews",
        "https://accounts.tern.test/v3/identify?continue=https://tern.test/news",
        "https://login.sandpiper.test/oauth2/authorize?redirect_uri=x",
        "https://sso.tern.test/idp?SAMLRequest=x",
        "https://www.linkedin.test/authwall?trk=x",
        "https://nid.naver.test/nidlogin.login?url=x",
    ],
)
def test_a_redirect_to_a_login_is_one(target: str) -> None:
    for html in (page("Tern Post", FORM), page("Tern Post", "<div id='root'></div><script src='/x.js'></script>")):
        assert verdict(html, hops=((302, target),)) == "unverifiable login"


@pytest.mark.parametrize(
    "title",
    [
        "Log in",
        "Sign in",
        "Sign in to Tern Post",
        "Login required",
        "Anmelden",
        "Bitte melden Sie sich an",
        "Connexion",
        "Iniciar sesión",
        "Iniciar sessão",
        "Entrar",
        "ログイン",
        "会員ログイン",
        "ログインしてください",
        "登录",
        "请先登录",
        "用户登录",
        "登入",
        "로그인",
        "로그인이 필요합니다",
        "Войти",
    ],
)
def test_a_page_that_is_a_login_form_is_one(title: str) -> None:
    for html in (page(f"{title} | Tern Post", MENU + FORM + FOOT), page("Tern Post", f"<h1>{title}</h1>{FORM}")):
        assert verdict(html) == "unverifiable login"


def test_a_password_and_little_else_is_a_login() -> None:
    assert verdict(page("Tern Post", f"{MENU}{FORM}<p>Forgot it?</p>")) == "unverifiable login"
    assert verdict(page("Tern Post", f"{STORY}{LONG}{FORM}")) == "ok"


@pytest.mark.parametrize(
    ("html", "more"),
    [
        (page("Login", f"<h1>Login</h1>{LONG}"), {"url": "https://docs.tern.test/guide/login"}),
        (page("Sign in", f"<h1>Sign in</h1>{LONG}"), {}),
        (page("Sign-in keys arrive in Brigg", f"<h1>Sign-in keys arrive in Brigg</h1><p>{SENTENCE}</p>"), {}),
        (page("Yard opens", STORY + FORM, DATED), {}),
        (
            page("Login", STORY),
            {"url": "https://tern.test/docs/login", "hops": ((302, "https://tern.test/docs/2/login"),)},
        ),
        (page("Passkeys", f"<h1>Passkeys</h1>{LONG}"), {"hops": ((302, "https://tern.test/login-with-passkeys"),)}),
    ],
)
def test_a_page_about_logins_is_a_page(html: str, more: dict[str, object]) -> None:
    assert verdict(html, **more) == "ok"


@pytest.mark.parametrize(
    "target",
    [
        "https://consent.tern.test/v2/collectConsent?sessionId=1",
        "https://consent.google.test/ml?continue=x",
        "https://guce.tern.test/consent",
        "https://www.tern.test/zustimmung?url=x",
        "https://tern.test/cookiewall/",
        "https://myprivacy.tern.test/consent?siteKey=1",
    ],
)
def test_a_redirect_to_a_consent_page_is_one(target: str) -> None:
    assert verdict(page("Tern Post", "<p>Accept?</p>"), hops=((302, target),)) == "unverifiable consent"


@pytest.mark.parametrize(
    ("title", "text", "button"),
    [
        (
            "Before you continue to Tern",
            "We use cookies and data to deliver and maintain our services and track outages.",
            "Accept all",
        ),
        (
            "Bevor Sie fortfahren",
            "Wir verwenden Cookies und brauchen Ihre Einwilligung für Werbung, Messung und Inhalte auf dieser Seite.",
            "Alle akzeptieren",
        ),
        (
            "Avant de continuer",
            "Nos partenaires et nous utilisons des cookies avec votre consentement pour mesurer et financer ce site.",
            "Tout accepter",
        ),
        (
            "Antes de continuar",
            "Utilizamos cookies con su consentimiento para medir y financiar este sitio y mostrar anuncios a todos.",
            "Aceptar todo",
        ),
        (
            "Antes de continuar",
            "Usamos cookies com o seu consentimento para medir e financiar este site e mostrar anúncios a todos.",
            "Aceitar tudo",
        ),
        (
            "続行する前に",
            "当社はサービスの提供と広告のためにクッキーを使用します。続けるには同意が必要です。",
            "すべて同意",
        ),
        ("继续之前", "我们使用 Cookie 来提供服务并展示广告，继续使用需要您的同意。您也可以更改隐私设置。", "同意"),
        (
            "계속하기 전에",
            "저희는 서비스 제공과 광고를 위해 쿠키를 사용합니다. 계속하려면 귀하의 동의가 필요하며 개인정보 설정을 바꿀 수 있습니다. 쿠키 동의는 언제든지 바꿀 수 있습니다.",
            "동의",
        ),
    ],
)
def test_a_page_that_asks_for_consent_and_nothing_else_is_one(title: str, text: str, button: str) -> None:
    html = page(title, f"<h1>{title}</h1><p>{text}</p><button>{button}</button>{FOOT}")

    assert verdict(html) == "unverifiable consent"


def test_the_heading_of_a_consent_page_may_speak_of_consent_itself() -> None:
    text = (
        "<p>We and our partners store cookies and process data about you, with your consent, to pay for this site.</p>"
    )

    assert (
        verdict(page("Tern", f"<h1>On with cookies – or pay</h1>{text}<button>I agree</button>"))
        == "unverifiable consent"
    )
    assert verdict(page("Tern", f"<h1>Yard opens</h1>{text}<button>I agree</button>")) == "ok"


BANNER = (
    "<div class='banner'><h2>Your privacy</h2><p>We and our partners use cookies to measure and to show personalised "
    "advertising, with your consent.</p><button>Accept all</button><button>Reject</button></div>"
)


@pytest.mark.parametrize("body", [BANNER + STORY, STORY + BANNER, f"{BANNER}<p>{SENTENCE * 2}</p>"])
def test_a_banner_on_a_page_is_none(body: str) -> None:
    assert verdict(page("Yard opens", MENU + body + FOOT)) == "ok"


@pytest.mark.parametrize("value", ["false", '"False"', '"false"', '"https://schema.org/False"'])
def test_a_page_that_says_it_is_not_free_was_read_in_part(value: str) -> None:
    """Its title and its day stand all the same, however long the teaser is."""
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "isAccessibleForFree": {value}}}</script>'
    for body in (STORY, f"<h1>Yard opens</h1>{LONG * 3}"):
        source = judged(page("Yard opens", body, data))

        assert (source.outcome, source.reason) == ("unverifiable", "paywall")
        assert source.page is not None
        assert not source.page.whole


@pytest.mark.parametrize(
    "offer",
    [
        "Subscribe to continue reading",
        "To continue reading, subscribe or log in",
        "This article is for subscribers only.",
        "This post is for paid subscribers",
        "Weiterlesen mit Ternpost Plus",
        "Dieser Artikel ist nur für Abonnenten.",
        "Article réservé aux abonnés",
        "La suite est réservée aux abonnés",
        "Contenido exclusivo para suscriptores",
        "Suscríbete para seguir leyendo",
        "Conteúdo exclusivo para assinantes",
        "Assine para continuar lendo",
        "この記事は有料会員限定です",
        "残り1,234文字",
        "続きを読むにはログインしてください",
        "本文为付费内容",
        "订阅后阅读全文",
        "이 기사는 유료 회원 전용입니다",
        "구독하고 전문 보기 계속",
    ],
)
def test_a_teaser_that_ends_in_an_offer_is_a_pay_wall(offer: str) -> None:
    for body in (f"{STORY}<p>{offer}</p>", f"{STORY}<a href='/buy'>{offer}</a>"):
        source = judged(page("Yard opens", MENU + body + FOOT, DATED))

        assert (source.outcome, source.reason) == ("unverifiable", "paywall")
        assert source.page is not None


@pytest.mark.parametrize(
    "html",
    [
        page("Yard opens", STORY, '<script type="application/ld+json">{"isAccessibleForFree": true}</script>'),
        page(
            "Yard opens",
            STORY,
            '<script type="application/ld+json">{"isAccessibleForFree": "True", "hasPart": {"isAccessibleForFree": false}}</script>',
        ),
        page("Marking up pay walls", f'<h1>Marking up pay walls</h1>{LONG}<pre>"isAccessibleForFree": false</pre>'),
        page("Yard opens", f"{STORY}<a href='/in'>Already a subscriber? Log in</a><p>Subscribe to our newsletter</p>"),
        page("Yard opens", f"<nav><a href='/plus'>Members only</a><a href='/abo'>Nur für Abonnenten</a></nav>{STORY}"),
        page("Yard opens", f"<h1>Yard opens</h1>{LONG * 3}<a href='/buy'>Subscribe to continue reading</a>"),
        page(
            "Papers say “subscribe to read on”",
            f"<h1>Papers</h1><p>Ever more papers ask their readers to subscribe to continue reading, a survey in Brigg found on Friday. {SENTENCE}</p>",
        ),
        page("Yard opens", STORY + "<script src='https://cdn.tinypass.com/api/tinypass.min.js'></script>"),
    ],
)
def test_a_page_that_is_free_or_speaks_of_money_is_a_page(html: str) -> None:
    assert verdict(html) == "ok"


@pytest.mark.parametrize(
    "body",
    [
        "<div id='root'></div>",
        "<div id='__next'></div>",
        "<app-root></app-root>",
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div>",
        "<p>Please enable JavaScript to view this page.</p>",
        "<p>Bitte aktivieren Sie JavaScript in Ihrem Browser.</p>",
        "<noscript>Veuillez activer JavaScript pour continuer.</noscript>",
        "<noscript>Activa JavaScript para continuar</noscript>",
        "<noscript>Ative o JavaScript para continuar</noscript>",
        "<noscript>JavaScriptを有効にしてください。</noscript>",
        "<noscript>请启用JavaScript后继续</noscript>",
        "<noscript>자바스크립트: JavaScript를 활성화해 주세요</noscript>",
        "<div class='shell'></div>",
        f"{MENU}<div id='app'></div>",
        f"{MENU}<app-root></app-root>{FOOT}",
    ],
)
def test_a_page_whose_text_scripts_bring_could_not_be_read(body: str) -> None:
    source = judged(page("Tern Post", f"{body}<script src='/bundle.js'></script>"))

    assert (source.outcome, source.reason) == ("unverifiable", "script-only")
    assert source.page is None


@pytest.mark.parametrize(
    "body",
    [
        "<img src='/yard.jpg' alt=''><img src='/ferry.jpg' alt=''>",
        "<video src='/yard.mp4'></video>",
        "<iframe src='/report.pdf'></iframe>",
        "<embed src='/report.pdf' type='application/pdf'>",
    ],
)
def test_a_page_without_one_word_is_no_text(body: str) -> None:
    """There is something to look at, so it is not broken; nothing can be held against it, so it was not read."""
    assert verdict(page("Yard", body)) == "unverifiable not-text"
    assert verdict(page("Yard", f"<p>Opened.</p>{body}")) == "ok"
    assert verdict(page("Yard", f"{body}<div hidden>{SENTENCE}</div>")) == "ok"


def test_a_page_of_scripts_that_says_when_it_was_published_speaks_for_itself() -> None:
    """Its head is made for it, not the same for all pages, so title and day hold; its text is not there."""
    source = judged(page("Yard opens", "<div id='root'></div><script src='/bundle.js'></script>", DATED))

    assert (source.reason, source.page is not None and source.page.whole) == ("script-only", False)


def test_a_page_of_scripts_whose_linked_data_holds_its_text_was_read() -> None:
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{SENTENCE * 2}"}}</script>'

    assert verdict(page("Yard opens", "<div id='root'></div><script src='/bundle.js'></script>", data)) == "ok"


@pytest.mark.parametrize(
    "body",
    [
        "<div id='root'><h1>Yard opens</h1><p>The yard in Brigg opened on Friday, the council said.</p></div>",
        f"{STORY}<noscript>Please enable JavaScript to see the comments.</noscript>",
        "<h1>Yard opens</h1><video src='/yard.mp4'></video><img src='/a.jpg'><p>A film of the first ferry.</p>",
        "<h1>Forty pictures</h1><img src='/1.jpg'><img src='/2.jpg'><img src='/3.jpg'><img src='/4.jpg'>",
        "<h1>Enable JavaScript: a guide</h1><p>" + SENTENCE * 5 + "</p>",
    ],
)
def test_a_page_with_text_or_pictures_of_its_own_is_a_page(body: str) -> None:
    assert verdict(page("Yard opens", f"{body}<script src='/bundle.js'></script>")) == "ok"


@pytest.mark.parametrize(
    "offer",
    [
        "You have used up all of your free articles for this month.",
        "Create a free account to continue reading.",
        "Sie haben alle kostenlosen Artikel gelesen.",
        "Vous avez lu vos trois articles gratuits du mois.",
        "Has agotado tus artículos gratuitos de mayo.",
        "Você atingiu o limite de matérias gratuitas.",
        "今月の無料記事の本数の上限に達しました",
        "您的免费阅读次数已用完",
        "이번 달 무료 기사를 모두 읽었습니다",
        "Продолжение доступно только подписчикам",
        "Articolo riservato agli abbonati",
    ],
)
def test_a_reader_who_has_read_enough_for_nothing_meets_a_wall(offer: str) -> None:
    html = page("Yard opens", f"<h1>Yard opens</h1><p>{SENTENCE}</p><p>{offer}</p>")

    assert verdict(html) == "unverifiable paywall"


def test_a_redirect_to_an_offer_of_subscriptions_is_a_pay_wall() -> None:
    html = page("Subscribe", "<h1>Choose a plan</h1><p>From £2 a week.</p>")

    assert verdict(html, hops=((302, "https://tern.test/subscribe?return=x"),)) == "unverifiable paywall"
    assert verdict(html, url="https://tern.test/subscribe") == "ok"


@pytest.mark.parametrize("around", ["header", "aside", "dialog", "div hidden"])
def test_a_password_asked_for_beside_the_text_keeps_nobody_out(around: str) -> None:
    form = f"<{around}><form><input type='password'></form></{around.split(maxsplit=1)[0]}>"

    assert verdict(page("Yard opens", f"{form}<main><h1>Yard opens</h1><p>{SENTENCE}</p></main>")) == "ok"


def test_a_page_that_only_asks_for_scripts_is_not_empty() -> None:
    html = page("Tern Post", "<noscript>Please enable JavaScript to continue.</noscript>")

    assert verdict(html) == "unverifiable script-only"
