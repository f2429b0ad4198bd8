"""Rows of walls: pages that are there, for people; each in the shape of its vendor, in words of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faults.prose import LONG, TITLE, article, plain_page
from faults.row import PATH, Rows

if TYPE_CHECKING:
    from faults.row import Serve
    from faults.wire import Wire

ROWS = Rows()


def _sent(status: int, body: str, *headers: tuple[str, str]) -> Serve:
    async def serve(wire: Wire) -> None:
        await wire.answer(status, body, headers)

    return serve


def _handed_over(target: str, body: str, status: int = 200) -> Serve:
    """Redirect the deep link to a wall with an address of its own."""

    async def serve(wire: Wire) -> None:
        if wire.request.target == PATH:
            await wire.redirect(target)
        else:
            await wire.answer(status, body)

    return serve


# Challenges: a script or a puzzle between the reader and the page.
_CLOUDFLARE = plain_page(
    "Just a moment...",
    '<div class="main-wrapper"><h1>tern.test</h1><h2>Performing security verification</h2>'
    '<div id="challenge-error-text">Enable JavaScript and cookies to continue</div></div>'
    "<script>window._cf_chl_opt={cvId:'3',cType:'managed'};"
    "var a=document.createElement('script');a.src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1';</script>",
    '<meta name="robots" content="noindex,nofollow"><meta http-equiv="refresh" content="390">',
)
_CF = (("Server", "cloudflare"), ("CF-RAY", "8c0ffee0-AMS"))
ROWS.add("cloudflare-403", _sent(403, _CLOUDFLARE, *_CF, ("cf-mitigated", "challenge")), "unverifiable", "bot-wall")
ROWS.add("cloudflare-503", _sent(503, _CLOUDFLARE, *_CF), "unverifiable", "bot-wall", most=2)
ROWS.add("cloudflare-200", _sent(200, _CLOUDFLARE, *_CF), "unverifiable", "bot-wall")
ROWS.add(
    "cloudflare-404", _sent(404, _CLOUDFLARE, *_CF, ("cf-mitigated", "challenge")), "unverifiable", "bot-wall", most=2
)
_CLOUDFLARE_BLOCK = plain_page(
    "Attention Required! | Cloudflare",
    '<div id="cf-error-details"><h1 data-translate="block_headline">Sorry, you have been blocked</h1>'
    "<h2>You are unable to access tern.test</h2><p>Cloudflare Ray ID: 8c0ffee0</p></div>",
)
ROWS.add("cloudflare-blocked", _sent(403, _CLOUDFLARE_BLOCK, *_CF), "unverifiable", "bot-wall")
_AKAMAI = (
    "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n"
    'You don\'t have permission to access "http&#58;&#47;&#47;akamai&#46;test&#47;2026" on this server.<P>\n'
    "Reference&#32;&#35;18&#46;2d351ab8&#46;1778230000&#46;a4b5c6\n"
    "<P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18&#46;2d351ab8\n</BODY>\n</HTML>"
)
ROWS.add("akamai-403", _sent(403, _AKAMAI, ("Server", "AkamaiGHost")), "unverifiable", "bot-wall")
ROWS.add("akamai-200", _sent(200, _AKAMAI, ("Server", "AkamaiGHost")), "unverifiable", "bot-wall")
_AKAMAI_SCRIPT = plain_page(
    "&nbsp;",
    '<script src="/_sec/cp_challenge/sec-4-3.js" async defer></script><div id="sec-if-cpt-container"></div>',
)
ROWS.add("akamai-script", _sent(200, _AKAMAI_SCRIPT), "unverifiable", "bot-wall")
_DATADOME = plain_page(
    "tern.test",
    '<p id="cmsg">Please enable JS and disable any ad blocker</p><script data-cfasync="false">var dd='
    "{'rt':'c','cid':'AHrl','hsh':'F4','t':'bv','host':'geo.captcha-delivery.com'}</script>"
    '<script data-cfasync="false" src="https://ct.captcha-delivery.com/c.js"></script>',
)
ROWS.add(
    "datadome-403",
    _sent(403, _DATADOME, ("X-DataDome", "protected"), ("Server", "DataDome")),
    "unverifiable",
    "bot-wall",
)
ROWS.add("datadome-200", _sent(200, _DATADOME), "unverifiable", "bot-wall")
_IMPERVA = (
    '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head>'
    '<body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31'
    '&xinfo=9-1-0&incident_id=1-2&edet=12" frameborder=0 width="100%" height="100%">'
    "Request unsuccessful. Incapsula incident ID: 1-2</iframe></body></html>"
)
ROWS.add("imperva-200", _sent(200, _IMPERVA, ("X-CDN", "Imperva")), "unverifiable", "bot-wall")
ROWS.add("imperva-403", _sent(403, _IMPERVA, ("X-Iinfo", "9-1-0 0NNN")), "unverifiable", "bot-wall")
_PERIMETER = plain_page(
    "Access to this page has been denied.",
    '<div class="px-captcha-error-header">Press &amp; Hold to confirm you are a human (and not a bot).</div>'
    '<div id="px-captcha"></div><script>window._pxAppId="PXabc";</script>'
    '<script src="/abc/captcha/captcha.js?a=c"></script>',
)
ROWS.add("perimeterx-403", _sent(403, _PERIMETER), "unverifiable", "bot-wall")
ROWS.add("perimeterx-200", _sent(200, _PERIMETER), "unverifiable", "bot-wall")
_AWS = plain_page(
    "",
    '<div id="challenge-container"></div><script>AwsWafIntegration.saveReferrer();'
    "AwsWafIntegration.checkForceRefresh().then((f) => AwsWafIntegration.getToken())</script>"
    "<noscript><h1>JavaScript is disabled</h1>To go on, we need to know that you are not a robot.</noscript>",
    '<script src="https://abc.token.awswaf.com/abc/challenge.js"></script>',
)
ROWS.add("aws-202", _sent(202, _AWS, ("x-amzn-waf-action", "challenge")), "unverifiable", "bot-wall")
ROWS.add("aws-202-empty", _sent(202, "", ("x-amzn-waf-action", "challenge")), "unverifiable", "bot-wall")
ROWS.add("aws-405-captcha", _sent(405, _AWS, ("x-amzn-waf-action", "captcha")), "unverifiable", "bot-wall")
_KASADA = '<html><head></head><body><script>window.KPSDK={};KPSDK.now=Date.now;</script><script src="/149e9513/ips.js"></script></body></html>'
ROWS.add("kasada-429", _sent(429, _KASADA, ("x-kpsdk-ct", "0abc")), "unverifiable", "bot-wall")
_VERCEL = plain_page(
    "Vercel Security Checkpoint",
    '<p id="header-text">We\'re verifying your browser</p><p>Enable JavaScript to continue</p>',
)
ROWS.add("vercel-429", _sent(429, _VERCEL, ("x-vercel-mitigated", "challenge")), "unverifiable", "bot-wall")
_SUCURI = plain_page(
    "Sucuri WebSite Firewall - Access Denied",
    "<h1>Sucuri WebSite Firewall - Access Denied</h1><table><tr><td>Block ID:</td><td>BAD000</td></tr></table>",
)
ROWS.add("sucuri-403", _sent(403, _SUCURI, ("X-Sucuri-ID", "15001")), "unverifiable", "bot-wall")
_SUCURI_SCRIPT = "<html><title>You are being redirected...</title><noscript>Javascript is required.</noscript><script>var s={},u,c,sucuri_cloudproxy_js='';</script></html>"
ROWS.add("sucuri-script", _sent(200, _SUCURI_SCRIPT), "unverifiable", "bot-wall")
_ANUBIS = plain_page(
    "Making sure you're not a bot!",
    '<script id="anubis_challenge" type="application/json">{"rules":{"difficulty":4}}</script>'
    '<h1 id="title">Making sure you\'re not a bot!</h1><p>You see this because the administrator of this site has '
    "set up Anubis against those who scrape without end.</p>",
)
ROWS.add("anubis-200", _sent(200, _ANUBIS), "unverifiable", "bot-wall")
_DDOS_GUARD = plain_page(
    "DDoS-Guard",
    '<h1>Checking your browser before you go on to tern.test</h1><script src="/.well-known/ddos-guard/js-challenge/index.js"></script>',
)
ROWS.add("ddos-guard-403", _sent(403, _DDOS_GUARD, ("Server", "ddos-guard")), "unverifiable", "bot-wall")
_F5 = "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 12345678901234567890<br><br><a href='javascript:history.back();'>[Go Back]</a></body></html>"
ROWS.add("f5-200", _sent(200, _F5), "unverifiable", "bot-wall")
_RECAPTCHA = plain_page(
    "Are you a robot?",
    '<h1>Unusual activity from your network</h1><p>Please tick the box to go on.</p><form action="/verify" method="post">'
    '<div class="g-recaptcha" data-sitekey="abc"></div></form>',
    '<script src="https://www.google.com/recaptcha/api.js"></script>',
)
ROWS.add("recaptcha-200", _sent(200, _RECAPTCHA), "unverifiable", "bot-wall")
# The status gives the reason itself, and it is the better one: later it may work.
_SORRY = _handed_over("/sorry/index?continue=x", _RECAPTCHA, 429)
ROWS.add("captcha-redirect", _SORRY, "unverifiable", "rate-limit", most=2)
ROWS.add("captcha-redirect-200", _handed_over("/sorry/index", _RECAPTCHA), "unverifiable", "bot-wall", most=2)
_SLIDER = plain_page(
    "验证",
    '<div id="nc_1_wrapper" class="nc-container">请按住滑块，拖动到最右边</div><p>访问过于频繁，请完成验证后继续访问</p>',
    language="zh",
)
ROWS.add("slider-zh", _sent(200, _SLIDER), "unverifiable", "bot-wall")
_HUMAN_JA = plain_page(
    "アクセス確認",
    '<h1>ロボットではないことを確認してください</h1><div class="h-captcha" data-sitekey="x"></div>',
    language="ja",
)
ROWS.add("captcha-ja", _sent(200, _HUMAN_JA), "unverifiable", "bot-wall")

# An article that uses the same services, or speaks of them, is an article.
_TURNSTILE = '<form action="/comment"><div class="cf-turnstile" data-sitekey="0x4"></div><textarea></textarea></form>'
ROWS.add("article-with-captcha", _sent(200, article(after=_TURNSTILE), *_CF), "ok", title=TITLE)
_BEACON = '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'
ROWS.add("article-with-beacon", _sent(200, article(after=_BEACON), *_CF), "ok", title=TITLE)
_ON_WALLS = "Access denied: why a bakery's web shop takes its customers for robots"
_OF_WALLS = (
    *LONG,
    "“Just a moment”, says the page, and: verify you are human. Enable JavaScript and cookies to continue.",
)
ROWS.add("article-on-captchas", _sent(200, article(_ON_WALLS, _OF_WALLS)), "ok", title=_ON_WALLS)

# Pages that a script draws.
_APP = plain_page(
    "Tern Post",
    '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>',
    '<script type="module" src="/assets/index-4f.js"></script>',
)
ROWS.add("script-only", _sent(200, _APP), "unverifiable", "script-only")
_BARE_APP = plain_page("Tern Post", '<div id="app"></div><script src="/static/js/main.9a.js"></script>')
ROWS.add("script-only-bare", _sent(200, _BARE_APP), "unverifiable", "script-only")
_JA_APP = plain_page(
    "北港新聞",
    '<noscript>JavaScriptを有効にしてください。</noscript><div id="__next"></div><script src="/_next/x.js"></script>',
    language="ja",
)
ROWS.add("script-only-ja", _sent(200, _JA_APP), "unverifiable", "script-only")
ROWS.add(
    "script-location", _sent(200, "<script>window.location.href='/elsewhere';</script>"), "unverifiable", "script-only"
)
_DRAWN = '<noscript>Please enable JavaScript to see the comments.</noscript><div id="root"></div><script src="/a.js"></script>'
ROWS.add("article-with-no-script", _sent(200, article(after=_DRAWN)), "ok", title=TITLE)

# Consent.
_CONSENT = plain_page(
    "Before you go on to Tern Post",
    "<h1>Before you go on</h1><p>We and our 812 partners store cookies and use data to show you advertisements. "
    "If you choose “Accept all”, we will also use them to develop new services.</p>"
    '<form action="/save" method="post"><button>Reject all</button><button>Accept all</button></form>'
    "<a href='/privacy'>Privacy policy</a> <a href='/terms'>Terms</a>",
)
_CONSENT_DE = plain_page(
    "Mit Werbung weiterlesen oder Pur-Abo",
    "<h1>Weiter mit Werbung und Cookies – oder mit dem Pur-Abo</h1><p>Wir und unsere 214 Partner verarbeiten "
    "personenbezogene Daten. Ihre Einwilligung können Sie jederzeit widerrufen.</p>"
    "<button>Alle akzeptieren</button><button>Pur-Abo für 2,99 €</button><a href='/datenschutz'>Datenschutz</a>",
    language="de",
)
ROWS.add(
    "consent-redirect",
    _handed_over("http://consent.consent-redirect.test/m?continue=x", _CONSENT),
    "unverifiable",
    "consent",
    most=2,
)
ROWS.add("consent-path", _handed_over("/consent?next=x", _CONSENT), "unverifiable", "consent", most=2)
ROWS.add("consent-in-place", _sent(200, _CONSENT), "unverifiable", "consent")
ROWS.add("consent-de", _handed_over("/zustimmung?url=x", _CONSENT_DE), "unverifiable", "consent", most=2)
_BANNER = (
    '<div id="cookie-banner" role="dialog"><h2>Your privacy</h2><p>We and our 812 partners store cookies.</p>'
    "<button>Accept all</button><button>Reject all</button></div>"
)
ROWS.add("article-with-banner", _sent(200, article(before=_BANNER)), "ok", title=TITLE)

# Log-in.
_LOGIN = plain_page(
    "Log in – Tern Post",
    '<h1>Log in</h1><form action="/session" method="post"><label>E-mail <input type="email" name="mail"></label>'
    '<label>Password <input type="password" name="password"></label><button>Log in</button></form>'
    '<a href="/register">Create an account</a>',
)
_LOGIN_FR = plain_page(
    "Connexion",
    '<h1>Connectez-vous</h1><form method="post"><input name="courriel"><input type="password" name="mdp">'
    "<button>Se connecter</button></form><a>Mot de passe oublié ?</a>",
    language="fr",
)
_LOGIN_JA = plain_page(
    "ログイン",
    '<h1>ログイン</h1><form method="post"><input name="id"><input type="password"><button>ログイン</button></form>',
    language="ja",
)
ROWS.add("login-redirect", _handed_over(f"/login?next={PATH}", _LOGIN), "unverifiable", "login", most=2)
ROWS.add(
    "login-host",
    _handed_over("http://accounts.login-host.test/signin?continue=x", _LOGIN),
    "unverifiable",
    "login",
    most=2,
)
ROWS.add("login-in-place", _sent(200, _LOGIN), "unverifiable", "login")
ROWS.add("login-fr", _sent(200, _LOGIN_FR), "unverifiable", "login")
ROWS.add("login-ja", _sent(200, _LOGIN_JA), "unverifiable", "login")
ROWS.add("login-401", _sent(401, _LOGIN, ("WWW-Authenticate", 'Basic realm="\x1b[31mstaff"')), "unverifiable", "login")
_SMALL_LOGIN = '<form id="login"><input name="u"><input type="password" name="p"><button>Log in</button></form>'
ROWS.add("article-with-login", _sent(200, article(before=_SMALL_LOGIN)), "ok", title=TITLE)
_ON_LOGIN = "How we log in: passkeys replace passwords at the port of Brigg"
ROWS.add("article-on-login", _sent(200, article(_ON_LOGIN, LONG)), "ok", title=_ON_LOGIN)

# Pay wall: the page is there and says what it is, but not all of it.
_LOCKED = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour yard opens in Brigg after nine years",'
    '"isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paid"}}</script>'
)
_OFFER = '<div class="paywall paid"><h2>Subscribe to read on</h2><p>Already a subscriber? Log in</p><button>2 € a month</button></div>'
_FIRST = (article().split("<p>", 1)[1].split("</p>", 1)[0],)
ROWS.add(
    "paywall", _sent(200, article(TITLE, _FIRST, head=_LOCKED, after=_OFFER)), "unverifiable", "paywall", title=TITLE
)
_OFFER_DE = '<div class="paywall"><h2>Weiterlesen mit Abo</h2><p>Sie haben schon ein Abo? Anmelden</p></div>'
ROWS.add(
    "paywall-de",
    _sent(200, article(TITLE, _FIRST, head=_LOCKED, after=_OFFER_DE, language="de")),
    "unverifiable",
    "paywall",
    title=TITLE,
)
_OFFER_JA = '<div class="paywall"><p>この記事は会員限定です。残り1,204文字。続きを読むには会員登録が必要です</p></div>'
_JA_TITLE = "港町ブリッグの造船所が九年ぶりに再開"
_JA_FIRST = ("金曜日、港町ブリッグで造船所が再開した。町議会が最初に可決してから九年になる。",)
ROWS.add(
    "paywall-ja",
    _sent(200, article(_JA_TITLE, _JA_FIRST, head=_LOCKED.replace(TITLE, _JA_TITLE), after=_OFFER_JA, language="ja")),
    "unverifiable",
    "paywall",
    title=_JA_TITLE,
)
ROWS.add("paywall-402", _sent(402, article(TITLE, _FIRST, after=_OFFER)), "unverifiable", "paywall")
_FREE = _LOCKED.replace("false", "true")
_ASKING = "<aside><h2>Subscribe to our newsletter</h2><p>Tern Post is read because readers pay for it.</p></aside>"
ROWS.add("article-asking", _sent(200, article(paragraphs=LONG, head=_FREE, after=_ASKING)), "ok", title=TITLE)
