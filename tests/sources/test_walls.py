"""Checks for robots that stand before a page, at any status; and pages that speak of them."""

from __future__ import annotations

import pytest

from judged import DATED, FOOT, MENU, SENTENCE, judged, page, verdict

CLOUDFLARE = page(
    "Just a moment...",
    "<h1>tern.test</h1><p>Verifying you are human. This may take a few seconds.</p><noscript>Enable JavaScript and "
    "cookies to continue</noscript><script>window._cf_chl_opt={cType:'managed'};</script>",
)
CHALLENGES = [
    ("Cloudflare", CLOUDFLARE),
    (
        "Cloudflare",
        page(
            "Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><div id='cf-error-details'></div>"
        ),
    ),
    (
        "DataDome",
        page(
            "tern.test",
            "<p>Please enable JS and disable any ad blocker</p><script src='https://ct.captcha-delivery.com/c.js'></script>",
        ),
    ),
    (
        "Imperva",
        page(
            "",
            "<iframe src='/_Incapsula_Resource?CWUDNSAI=9&xinfo=1'>Request unsuccessful. Incapsula incident ID: 1</iframe>",
        ),
    ),
    (
        "Akamai",
        page(
            "Access Denied",
            '<h1>Access Denied</h1>You don\'t have permission to access "http://tern.test/" on this server.<p>https://errors.edgesuite.net/18.1</p><!-- errors.edgesuite.net -->',
        ),
    ),
    ("Akamai", page("tern.test", "<div id='sec-if-cpt-container'></div><script src='/_sec/x'></script>")),
    (
        "HUMAN",
        page(
            "Access to this page has been denied",
            "<div id='px-captcha'></div><p>Press &amp; Hold to confirm you are a human</p>",
        ),
    ),
    (
        "AWS WAF",
        page("Human Verification", "<script>window.gokuProps = {};</script><div id='captcha-container'></div>"),
    ),
    (
        "Kasada",
        page(
            "",
            "<script>window.KPSDK={};</script><script src='/149e9513-01fa-4fb0-aad4-566afd725d1b/x/ips.js'></script>",
        ),
    ),
    ("Vercel", page("Vercel Security Checkpoint", "<p>We're verifying your browser</p>")),
    ("Sucuri", page("You are being redirected...", "<script>var sucuri_cloudproxy_js='';</script>")),
    (
        "Anubis",
        page(
            "Making sure you're not a bot!",
            "<script id='anubis_challenge' type='application/json'>{}</script><p>Loading...</p>",
        ),
    ),
    ("Baidu", page("百度安全验证", "<script src='https://wappass.baidu.com/static/a.js'></script>")),
    ("Alibaba", page("", "<script>var arg1='8F2A';document.cookie='acw_sc__v2='+arg1</script>")),
    (
        "Google",
        page(
            "https://tern.test/",
            "<p>Our systems have detected unusual traffic from your computer network.</p><form action='/sorry/index'></form>",
        ),
    ),
    ("Yandex", page("Вы не робот?", "<form id='checkbox-captcha-form' action='/checkcaptcha'></form>")),
    (
        "F5",
        page(
            "",
            "<noscript>Please enable JavaScript to view the page content. Your support ID is: 18.</noscript><script src='/TSPD/08'></script>",
        ),
    ),
]


@pytest.mark.parametrize("status", [200, 202, 403, 405, 429, 503])
@pytest.mark.parametrize(("vendor", "html"), CHALLENGES)
def test_a_challenge_is_known_by_its_marks_at_any_status(vendor: str, html: str, status: int) -> None:
    source = judged(html, status=status)

    assert (source.outcome, source.reason) == ("unverifiable", "bot-wall")
    assert f"{vendor} challenge stood in the way" in source.detail
    assert source.page is None


@pytest.mark.parametrize(
    ("name", "value"),
    [("cf-mitigated", "challenge"), ("x-amzn-waf-action", "captcha"), ("x-vercel-mitigated", "deny")],
)
def test_a_challenge_that_names_itself_in_its_headers_is_one_whatever_it_shows(name: str, value: str) -> None:
    """AWS WAF sends an empty body with 202; a challenge at 404 says nothing of the page behind."""
    for status in (200, 202, 403, 404):
        assert verdict("", status=status, headers=((name, value),)) == "unverifiable bot-wall"


def test_a_challenge_with_the_status_of_what_is_missing_hides_the_page() -> None:
    assert verdict(CLOUDFLARE, status=404) == "unverifiable bot-wall"
    assert verdict(page("Access denied", "<h1>Access denied</h1>"), status=404) == "broken not-found"


def test_a_script_that_all_pages_of_a_site_bear_does_not_hide_that_one_is_missing() -> None:
    html = page("Not found", "<p>Not found.</p><script src='/TSPD/08'></script>")

    for status, expected in ((404, "broken not-found"), (410, "broken gone"), (403, "unverifiable bot-wall")):
        assert verdict(html, status=status) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Just a moment...",
        "One moment, please...",
        "Please wait while we verify your browser",
        "Access Denied",
        "Are you a robot?",
        "Tern Post - Are you a robot?",
        "Robot Check",
        "Human Verification",
        "Security Check",
        "Pardon Our Interruption",
        "Request Rejected",
        "Client Challenge",
        "You have been blocked",
        "403 Forbidden",
        "DDoS-Guard",
        "Sicherheitsüberprüfung",
        "Zugriff verweigert",
        "Un instant…",
        "Vérification de sécurité",
        "Acceso denegado",
        "Un momento…",
        "Verificação de segurança",
        "Um momento…",
        "Вы не робот?",
        "Ой!",
        "セキュリティチェック",
        "しばらくお待ちください...",
        "アクセスが拒否されました",
        "安全验证",
        "滑动验证页面",
        "人机验证",
        "请稍候…",
        "访问过于频繁",
        "安全驗證",
        "보안 확인",
        "잠시만 기다려 주세요",
        "자동입력 방지문자",
        "비정상적인 접근이 감지되었습니다",
    ],
)
def test_a_challenge_of_unknown_make_is_known_by_its_title(title: str) -> None:
    source = judged(page(title, f"{MENU}<div class='box'></div><script src='/x.js'></script>"))

    assert (source.outcome, source.reason) == ("unverifiable", "bot-wall")
    assert title.split(maxsplit=1)[0] in source.detail


@pytest.mark.parametrize(
    "sentence",
    [
        "Please verify that you are human to continue.",
        "Please confirm you are a human by completing the check below.",
        "Our systems have detected unusual traffic from your computer network.",
        "tern.test needs to review the security of your connection before proceeding.",
        "To continue, please complete the security check below.",
        "Something about your browser made us think you were a bot.",
        "The requested URL was rejected. Please consult with your administrator.",
        "Bitte bestätigen Sie, dass Sie ein Mensch sind.",
        "Veuillez confirmer : vérifiez que vous êtes un humain",
        "Confirma que eres humano.",
        "Confirme que você é humano",
        "Подтвердите, что запросы отправляли вы, а не робот",
        "続けるには、あなたが人間であることを確認してください。",
        "ご使用のネットワークから通常と異なるトラフィックが検出されました。",
        "当前环境异常，完成验证后即可继续访问。",
        "请拖动滑块完成验证",
        "비정상적인 트래픽이 감지되었습니다",
        "아래 버튼을 눌러 사람인지 확인해 주세요",
    ],
)
def test_a_challenge_of_unknown_make_is_known_by_what_it_asks(sentence: str) -> None:
    assert verdict(page("tern.test", f"<p>{sentence}</p><div id='box'></div>")) == "unverifiable bot-wall"


@pytest.mark.parametrize(
    "target",
    [
        "https://www.google.com/sorry/index?continue=https://tern.test/",
        "https://geo.captcha-delivery.com/captcha/?initialCid=1",
        "https://validate.perfdrive.com/?ssa=1",
        "https://tern.test/.well-known/sgcaptcha/?r=%2Fnews",
        "https://tern.queue-it.net/?c=tern",
        "https://tern.test/showcaptcha?retpath=x",
    ],
)
def test_a_redirect_to_a_challenge_is_one(target: str) -> None:
    assert verdict(page("Wait", "<p>Wait.</p>"), hops=((302, target),)) == "unverifiable bot-wall"


LONG = f"<p>{SENTENCE * 12}</p>"


@pytest.mark.parametrize(
    "html",
    [
        page("Why you see “Just a moment...”", f"<h1>Why you see “Just a moment...”</h1>{LONG}"),
        page("Are you a robot?", f"<h1>Are you a robot?</h1>{LONG}"),
        page("Are you a robot?", f"<h1>Are you a robot?</h1><p>{SENTENCE}</p>", DATED),
        page(
            "Cloudflare outage takes down half the web",
            f"<h1>Cloudflare outage</h1>{LONG}<p>Visitors were asked to verify you are human.</p>",
        ),
        page("How captchas work", f"<h1>How captchas work</h1>{LONG}<div id='px-captcha'></div>"),
        page(
            "Reading _cf_chl_opt",
            "<h1>Reading _cf_chl_opt</h1><p>The script sets window._cf_chl_opt, and then goes on to load what it needs.</p>",
        ),
        page(
            "Yard opens",
            f"<h1>Yard opens</h1><p>{SENTENCE}</p><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>",
        ),
        page(
            "Yard opens", f"<h1>Yard opens</h1><p>{SENTENCE}</p><script src='https://js.datadome.co/tags.js'></script>"
        ),
        page(
            "Yard opens", f"<h1>Yard opens</h1><p>{SENTENCE}</p><script src='/_Incapsula_Resource?SWJIYLWA=7'></script>"
        ),
        page(
            "Yard opens",
            f"<h1>Yard opens</h1><p>{SENTENCE}</p><form><div class='g-recaptcha'></div><input name='mail'></form>",
        ),
        page("Yard opens", f"<h1>Yard opens</h1><p>{SENTENCE * 2}</p><script src='/TSPD/0812?type=9'></script>"),
        page("The moment", f"<h1>Just a moment: the yard at noon</h1><p>{SENTENCE}</p>"),
        page("Security check finds cracks", f"<h1>Security check finds cracks in the yard</h1><p>{SENTENCE}</p>"),
        page("Access denied to reporters", f"<h1>Access denied to reporters in Brigg</h1><p>{SENTENCE}</p>"),
        page(
            "ロボットの安全検証", "<h1>ロボットの安全検証が始まる</h1><p>港町ブリッグの造船所で金曜日に始まった。</p>"
        ),
        page(
            "机器人安全验证标准发布",
            "<h1>机器人安全验证标准发布</h1><p>布里格港口船厂星期五发布了新的标准，共有九条。</p>",
        ),
        page("Not available in your country", f"<h1>Not available in your country</h1>{LONG}"),
        page("Not available in your country", f"<h1>Not available in your country</h1><p>{SENTENCE}</p>", DATED),
        page("Service unavailable: incident report", f"<h1>Service unavailable: incident report</h1><p>{SENTENCE}</p>"),
    ],
)
def test_a_page_that_speaks_of_walls_or_stands_behind_one_is_a_page(html: str) -> None:
    assert verdict(html) == "ok"


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("503 Service Temporarily Unavailable", "server-error"),
        ("Site under maintenance", "server-error"),
        ("Internal Server Error", "server-error"),
        ("Error establishing a database connection", "server-error"),
        ("ただいまメンテナンス中です", "server-error"),
        ("系统维护中", "server-error"),
        ("시스템 점검 중", "server-error"),
        ("Sitio en mantenimiento", "server-error"),
        ("This content is not available in your country", "client-error"),
        ("Dieses Video ist in Ihrem Land nicht verfügbar", "client-error"),
        ("お住まいの国からはご利用いただけません", "client-error"),
    ],
)
def test_a_site_that_is_out_of_order_or_closed_to_us_is_not_broken(title: str, reason: str) -> None:
    """Even if it says so with status 200."""
    assert verdict(page("Tern Post", f"<h1>{title}</h1>{FOOT}")) == f"unverifiable {reason}"


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("https://tern.test/docs/errors/503", "<h1>503 Service Unavailable</h1><p>Sent while the yard is closed.</p>"),
        ("https://tern.test/api/rate-limits", "<h1>Too many requests</h1><p>Ten a second are free.</p>"),
        ("https://tern.test/news/yard", "<h1>“Are you a robot?” asks a play</h1><p>In Brigg from June.</p>"),
        ("https://tern.test/news/yard", "<h1>Film held back</h1><p>“Not available in your country”, it said.</p>"),
        ("https://tern.test/news/yard", "<p>Ferry sails.</p><textarea></textarea><p>Confirm that you are human.</p>"),
        ("https://tern.test/notice", "<h1>系统升级公告</h1><p>本行将于周日暂停服务，请提前办理业务。</p>"),
    ],
)
def test_who_quotes_documents_or_guards_a_comment_puts_up_no_wall(url: str, body: str) -> None:
    assert verdict(page("Tern Post", MENU + body + FOOT), url=url) == "ok"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>An unexpected error occurred. Try again later.</p>", "unverifiable server-error"),
        ("<p>エラーが発生しました。</p>", "unverifiable server-error"),
        ("<h1>Waiting room</h1><p>You are now in the queue.</p>", "unverifiable bot-wall"),
        (f"<p>Something went wrong.</p><p>{SENTENCE}</p>", "ok"),
    ],
)
def test_a_site_out_of_order_says_so_and_nothing_else(body: str, expected: str) -> None:
    """A message that stands above an article is none."""
    assert verdict(page("Tern Post", body)) == expected


def test_who_moves_about_on_the_site_of_a_walls_maker_meets_no_wall() -> None:
    html = page("About", f"<h1>About</h1><p>{SENTENCE * 2}</p>")
    hops = ((302, "https://www.queue-it.net/about-us"),)

    assert verdict(html, url="https://queue-it.net/about-us", hops=hops) == "ok"
    assert verdict(html, hops=hops) == "unverifiable bot-wall"
