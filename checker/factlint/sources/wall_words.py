"""How walls show themselves: by whom in their headers and markup, and in what words, in the languages of the web.

Expressions are matched with :func:`~factlint.sources.phrases.folded` text: lower case, no accents, no signs ("ё" is
"е", "й" is "и"). Gathered from the pages themselves; names of headers and scripts also from the makers' documentation.
"""

from __future__ import annotations

from factlint import lazy
from factlint.sources.phrases import either

HEADERS = (
    ("cf-mitigated", ("challenge",), "Cloudflare"),
    ("x-amzn-waf-action", ("challenge", "captcha"), "AWS WAF"),
    ("x-vercel-mitigated", ("challenge", "deny"), "Vercel"),
)
"""Headers that only a challenge has, their values, and whose they are."""

MARKS = {
    "_cf_chl_opt": "Cloudflare",
    "cf-browser-verification": "Cloudflare",
    "cf-error-details": "Cloudflare",
    "challenge-error-text": "Cloudflare",
    "captcha-delivery.com": "DataDome",
    "_incapsula_resource?cwudnsai": "Imperva",
    "incapsula incident id": "Imperva",
    "errors.edgesuite.net": "Akamai",
    "sec-if-cpt-container": "Akamai",
    "/_sec/verify?provider=": "Akamai",
    "bm-verify=": "Akamai",
    "px-captcha": "HUMAN",
    "captcha.px-cdn.net": "HUMAN",
    "awswafcookiedomainlist": "AWS WAF",
    "window.gokuprops": "AWS WAF",
    "captcha.awswaf.com": "AWS WAF",
    "/ips.js": "Kasada",
    "/.well-known/vercel/security/": "Vercel",
    "vercel security checkpoint": "Vercel",
    "sucuri_cloudproxy_js": "Sucuri",
    "sucuri website firewall - access denied": "Sucuri",
    "anubis_challenge": "Anubis",
    "/.within.website/x/": "Anubis",
    "/_____tmd_____/": "Alibaba",
    "wappoc_appmsgcaptcha": "WeChat",
    "/showcaptcha": "Yandex",
    "checkbox-captcha-form": "Yandex",
    "/sorry/index": "Google",
    "validate.perfdrive.com": "Radware",
    "/.well-known/ddos-guard/": "DDoS-Guard",
    "/.well-known/sgcaptcha/": "SiteGround",
    "/.lsrecap/recaptcha": "LiteSpeed",
}
"""What stands in the markup (in lower case) of a challenge and not in that of a page behind the same wall."""
WEAK_MARKS = {
    "window.kpsdk": "Kasada",
    "wappass.baidu.com": "Baidu",
    "acw_sc__v2": "Alibaba",
    "aliyun_waf_": "Alibaba",
    "turing.captcha.qcloud.com": "Tencent",
    "ncpt.naver.com": "Naver",
    "/tspd/": "F5",
    "/_fs-ch-": "Fastly",
    "imunify360": "Imunify360",
    "/__qrator/": "Qrator",
    "/.bunny-shield/": "Bunny",
}
"""The same, but pages behind the wall may bear them, too: they count where next to nothing else is shown."""

HOSTS = {
    "wappass.baidu.com": "Baidu",
    "captcha-delivery.com": "DataDome",
    "perfdrive.com": "Radware",
    "queue-it.net": "Queue-it",
    "awswaf.com": "AWS WAF",
}
"""Hosts that a reader is sent to for a challenge."""

CHALLENGE_PATH = (
    r"/(?:sorry|showcaptcha|showcaptchafast|captcha|antibot|robot-?check|_____tmd_____|"
    r"\.well-known/(?:sgcaptcha|captcha|ddos-guard)|cdn-cgi/challenge-platform)(?:/|\Z)"
)

SPOKEN_OF = lazy.pattern(
    r"(?<![a-z0-9])(?:4[0-3]\d|50\d|520|10[0-2]\d)(?![a-z0-9])|(?<![a-z])(?:errors?|captchas?|status-?codes?|rate-?limits?"
    r"|fehler|erreurs?|errores|erros|outages?|maintenance|wartung)(?![a-z])"
)
"""Words of an address that speaks of walls and errors itself, as documentation does."""

CHALLENGE_TITLES = either(
    r"""
    just a moment|one moment please|attention required( cloudflare)?|please wait( while we verify.*)?
    access (is )?denied
    checking (if the site connection is secure|connection|your (browser|connection)( before accessing.*)?)
    captcha( challenge)?
    (please )?(verify|verifying|confirm|checking)( that)? you( a)?re( not)?( a| an)? (human|robot|bot|person)
    are you (a |an )?(robot|human|bot)
    (robot|human|bot|browser|security|captcha)( security)? (check|verification|challenge)
    security checkpoint|vercel security checkpoint|robot challenge screen|client challenge|verification required
    hold on|you are (now )?in (line|(a |the )?(waiting )?queue)
    access to this page has been denied|(sorry )?you ?(ha)?ve been blocked|pardon our interruption
    request (rejected|blocked)
    ddos guard|making sure you( a)?re not a bot|unusual traffic( detected)?|(403 )?forbidden|too many requests
    verify to continue|verify you are human to continue|sucuri website firewall access denied
    nur einen moment( bitte)?|einen moment bitte|sind sie (ein mensch|ein roboter)|zugriff verweigert
    sicherheits(uberprufung|prufung|check|abfrage)|bestatigen sie dass sie (kein roboter|ein mensch) sind
    un instant( sil vous plait)?|verification de (la )?securite|etes vous un (robot|humain)
    acces (refuse|interdit|bloque)
    un momento( por favor)?|(comprobacion|verificacion|control) de seguridad|eres un (robot|humano)
    acceso (denegado|bloqueado)
    (so )?um momento( por favor)?|verificacao de seguranca|voce e (um )?(robo|humano)|acesso (negado|bloqueado)
    solo un momento|verifica di sicurezza|accesso negato|even geduld( alstublieft)?|toegang geweigerd
    вы не робот|доступ (ограничен|запрещен|заблокирован)|ои|проверка (браузера|безопасности)
    (私は)?ロボットではありません(か)?|ロボットではないことを確認.{0,12}|人間であることを確認.{0,12}
    セキュリティ(チェック|確認|認証)
    しばらくお待ちください|アクセスが(拒否|制限|ブロック)され(ました|ています)|画像認証|アクセス(拒否|制限)
    (百度|知乎|京东)?安全验证|(滑动|访问|人机|机器人|身份|安全)验证(页面|中心)?|请(输入)?验证码|请稍候
    访问(被)?(拒绝|受限|过于频繁|异常)
    (安全|人機|真人)驗證|請稍候|存取被拒|环境异常|(当前)?环境异常
    잠시만 기다(려|리)(십시오|주십시오|주세요| 주십시오| 주세요)?|보안 ?(확인|문자|인증)( ?(입력|페이지))?
    자동 ?(입력|등록|접속) ?방지( ?문자)?|비정상(적인)? ?(접근|접속|트래픽).{0,12}|로봇이 아닙니다
    접근이 (차단|제한|거부)되었습니다
    """
)
"""Titles and headings of challenges and blocks."""

CHALLENGE_SENTENCES = either(
    r"""
    unusual traffic (coming )?from your (computer )?network|why have i been blocked|ddos protection by \w+
    (verify|verifying|confirm|prove|ensure|make sure|checking)( that)? you( a)?re( not)?( a| an)? (real )?(human|\
    robot|bot|person)
    checking (that |if |whether )?(your|the site|the) (connection|browser) (is|before) .{0,60}
    you are (now )?in (line|(a |the )?(waiting )?queue)
    needs to review the security of your connection
    enable (javascript and cookies|cookies and javascript|cookies) to continue
    press (and )?hold( the button)? to (confirm|verify|prove)
    (complete|pass|solve) (the|this|a) (security check|captcha|challenge|puzzle)
    the requested url was rejected|your support id is|(your|this) request (has been|was) (blocked|denied)
    you dont have permission to access .{0,160} on this server|made us think (that )?you (were|are|might be) a bot
    (detected|blocked|suspected|identified).{0,40}(automated|bot|robot|scraping) ?(access|requests?|traffic|\
    activity|behaviou?r)?
    your (ip|ip address|browser|connection) (has been|was|is) (temporarily )?(blocked|banned|denied)
    (youve|you have) been blocked|checking your browser|incapsula incident|access to this page has been denied
    type the characters you see( in (this|the) (image|picture))?|enter the characters you see
    (bestatigen|uberprufen|prufen).{0,20}dass (sie|du) (kein roboter|ein mensch)( sind| bist)?
    ungewohnlichen datenverkehr
    (confirmez|verifiez|verifier|prouvez) que vous (etes|netes pas) (un |bien un )?(humain|robot)
    trafic exceptionnel
    (confirma|confirme|verifica|verifique|demuestra) que (eres|es|no eres|no es) (un )?(humano|robot|humana)
    trafico inusual
    (confirme|verifique|prove) que (voce )?(e|nao e)( um)? (humano|robo|ser humano)|trafego incomum
    подтвердите что (запросы отправляли вы|вы не робот|вы человек)|запросы.{0,30}похожи на автоматические
    (あなたが)?(人間|ロボットではない)(である)?ことを(確認|証明)|通常と異なるトラフィック|画像に表示された文字を入力
    (完成|请完成|通过)(以下|下方|安全)?(验证|操作)(后)?(即可)?(继续)?(访问)?|(向右|拖动|按住).{0,6}滑块|异常流量
    访问(过于|太)频繁|异常访问
    完成(下方)?驗證|(確認|證明)您(是人類|不是機器人)
    (사람인지|로봇이 아님을|로봇이 아니라는 것을).{0,12}(확인|증명)(해 주세요|해 주십시오|하세요)?
    비정상적인 (트래픽|접근|접속|요청)
    보안문자를 입력
    """
)
"""Sentences of challenges."""

OUTAGES = either(
    r"""
    (50[0-4] )?(service (is )?(temporarily )?unavailable|bad gateway|gateway time ?out|internal server error|\
    server error)
    (error )?50[0-4]( error)?
    (the )?(site|website|page|service)?( is)?( currently)? ?(down for|under|undergoing|in)( scheduled)? maintenance
    (error )?establishing a database connection|error establishing a database connection
    database (connection )?error
    application error|an (unexpected |unknown )?error (has )?occurred|(oops |sorry )?something went wrong
    (leider |entschuldigung )?(es )?(ist )?(ein )?(unerwarteter )?fehler (ist )?aufgetreten|etwas ist schiefgelaufen
    une erreur (inattendue )?(sest produite|est survenue)
    (ha ocurrido|se ha producido|se produjo) un error( inesperado)?
    (algo )?(salio|deu|saiu) (mal|errado)|ocorreu um erro( inesperado)?
    (予期(しない|せぬ))?エラーが発生(し|いたし)ました|(服务器|系统|程序)(出错了|发生错误|开小差了)
    (알 수 없는 )?오류가 발생(했습니다|하였습니다)
    (we are|were) (having|experiencing) technical (difficulties|problems)
    (wir fuhren )?wartungsarbeiten( durch)?|wartungsmodus|(site|page) en (cours de )?maintenance
    (sitio|pagina|web)? ?en mantenimiento
    (site|pagina)? ?em manutencao|sito in manutenzione|технические работы|ただいまメンテナンス中(です)?
    (システム|サーバー?)?メンテナンス中(です)?
    アクセスが集中し.{0,24}|(系统|网站|服务器)(正在)?(维护|升级|繁忙)(中)?|服务器(内部)?错误|網站維護中
    (시스템|서비스|서버) ?점검 ?(중|안내)?.{0,8}|일시적인 오류.{0,12}
    """
)
"""Titles and headings of a site that is out of order."""

REGIONS = either(
    r"""
    (not|isnt|unavailable|not currently|not yet)( available)? (in|to users in|for users in|from) (your|this) \
    (country|region|location|area)
    (unavailable|not available) (in|to|from|for).{0,40}(european (union|economic area)|\beu\b|\beea\b|gdpr)
    (european (union|economic area)|gdpr).{0,160}(cannot|can not|unable to|unavailable|not available).{0,60}
    in (ihrem|deinem|ihrer|deiner) (land|region) (derzeit )?nicht verfugbar|pas disponible dans votre (pays|region)
    no (esta )?disponible en (tu|su) (pais|region|ubicacion|zona)|nao (esta )?disponivel (no seu pais|na sua regiao)
    お住まいの(国|地域).{0,20}(利用|視聴|閲覧)|お客様の(国|地域)では
    (您|你)所在的(国家|地区|地區|國家).{0,16}(无法|不可|不支持|無法)
    (해당|현재) (국가|지역)에서(는)? .{0,20}(없습니다|불가)
    """
)
"""Sentences of a page that is there for readers of other countries."""
