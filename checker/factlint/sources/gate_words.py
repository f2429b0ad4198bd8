"""In what words pages ask for a login, a subscription, a consent or scripts. For folded text, as in ``wall_words``."""

from __future__ import annotations

from factlint import lazy
from factlint.sources.phrases import either

LOGIN_PART = (
    r"log-?in|sign-?in|sign_in|log-?on|sso|saml2?|oauth2?|openid-connect|authorize|authwall|authenticate|nidlogin\.login|"
    r"(?:wp-|user-|member-)?(?:login|signin|logon)(?:\.\w{2,5})?|anmelden|einloggen|connexion|identification|"
    r"iniciar-?sesion|entrar|session(?:s)?/new|account/login|checkpoint"
)
"""Path parts of the addresses of login pages."""
LOGIN_HOSTS = frozenset(("login", "signin", "accounts", "auth", "sso", "idp", "passport", "nid", "oauth", "signon"))
"""First labels of their hosts."""
RETURNS = frozenset(
    (
        "back",
        "came_from",
        "continue",
        "dest",
        "destination",
        "from",
        "goto",
        "next",
        "redirect",
        "redirect_to",
        "redirect_uri",
        "redirecturl",
        "ref_url",
        "referer",
        "relaystate",
        "return",
        "return_to",
        "return_url",
        "returnto",
        "returnurl",
        "samlrequest",
        "service",
        "target",
        "url",
    )
)
"""Query parameters that hold where a login page sends its reader back to."""

LOGIN = either(
    r"""
    (please )?(log|sign) ?(in|on)( to .{1,60}| or (sign|log) ?up| or (create|register).{0,30}| required| page| \
    here)?
    log ?into .{1,40}|login( required| page| form| or register)?|member login
    (log|sign) ?in to (continue|view|read|see).{0,40}
    (sorry )?you (must|need to|have to) (be (logged|signed) in|log ?in|sign ?in).{0,80}|authentication required
    authwall
    anmelden|anmeldung( erforderlich)?|einloggen|bitte (melden sie sich an|anmelden|einloggen).{0,40}
    login erforderlich
    connexion|se connecter|connectez vous.{0,50}|identifiez vous.{0,40}|identification
    vous devez (etre connecte|vous connecter).{0,50}
    iniciar sesion|inicia sesion.{0,40}|inicie sesion.{0,40}|acceder|debes? (iniciar sesion|estar registrado).{0,50}
    iniciar sessao|entrar|fazer login|faca (o )?login.{0,40}|accedi|effettua (il login|laccesso).{0,40}|inloggen
    (会員)?ログイン(ページ|画面|してください|が必要です)?|サインイン|(この.{1,12})?ログインが必要です
    ログインしてください
    (用户|用戶|会员|會員|账号|帳號)?(登录|登錄|登入)(页面|页)?|请(先)?登录.{0,12}|請(先)?登入.{0,12}
    (회원 ?)?로그인( ?페이지)?|로그인이 필요.{0,12}|로그인 ?(후|해).{0,20}
    воити|вход( на саит)?|авторизация|воидите.{0,40}
    """
)
"""Titles and headings of login pages."""

CONSENT_PART = (
    r"(?:collect)?consent|cookie-?(?:wall|consent)|privacy-?(?:wall|gate)|zustimmung|gdpr(?:-consent)?"
    r"|consentimiento|consent-management"
)
CONSENT_HOSTS = frozenset(("consent", "guce", "myprivacy", "cookiewall", "privacy-gate", "cmp"))

CONSENT_TITLES = either(
    r"""
    before you (continue|go on|go any further|proceed|visit|enter)( to .{1,40})?
    .{0,30}part of the yahoo family of brands
    (we value )?your privacy( choices| matters| is important to us)?
    we care about your privacy|cookie (consent|settings|preferences|wall|notice)|cookies?|(privacy and )?cookies?
    consent( required)?|welcome
    bevor (sie|du) .{0,40}(fortfahren|fahren|weitergehen|weiterlesen|fortfahrt|fortfahrst)
    .{0,30}teil der yahoo markenfamilie.{0,20}
    cookie ?(einstellungen|zustimmung|hinweis)|datenschutz ?einstellungen|zustimmung( erforderlich)?
    (ihre|deine) privatsphare.{0,40}
    avant de (continuer|poursuivre|acceder).{0,40}|.{0,30}fait partie de la famille de marques yahoo
    votre vie privee.{0,40}|gestion des cookies
    antes de (continuar|ir a).{0,40}|.{0,30}familia de marcas de yahoo|(su|tu) privacidad.{0,40}
    (sua|a sua) privacidade.{0,40}
    prima di (continuare|procedere).{0,40}|voordat je verdergaat.{0,40}
    続行する前に.{0,20}|cookieの(使用|設定).{0,20}|クッキー.{0,12}|继续(之前|前|前往).{0,20}|在您继续.{0,20}
    隐私(设置|偏好)|계속하기 전에.{0,20}|쿠키 ?(설정|동의)
    """
)
"""Titles and headings of consent pages."""
CONSENT_WORDS = either(
    r"""
    cookies?|consent|zustimm\w*|einwillig\w*|datenschutz\w*|privacy|privatsphare|werbung|consentement|vie privee
    privacidad\w*|consentimiento
    consentimento|クッキー|同意|プライバシー|隐私|隱私|개인정보|쿠키|동의|tracking|personali[sz]ed (ads|advertising)
    our partners|data processing
    """
)
ACCEPT = either(
    r"""
    (i )?(accept|agree)( all| and continue| all cookies| to all)?|allow all.{0,12}|alle(s)? (akzeptieren|zulassen)
    (ich )?(stimme zu|akzeptiere)|akzeptieren.{0,20}
    zustimmen( und weiter.{0,6})?|(tout |jaccepte|j )?accepter( tout| et .{0,20})?|aceptar( todo| todas| y .{0,20})?
    aceitar( tudo| todos| e .{0,20})?
    accetta( tutto)?|akkoord|すべて(に)?同意.{0,8}|同意(する|して.{0,8})?|(全部)?(接受|同意)(全部)?(并继续)?
    (모두 ?)?동의.{0,6}|(모두 )?수락|yes i agree
    """
)
"""What the button of a consent page says."""

OFFER_PATH = lazy.pattern(
    r"/(?:subscribe(?:-now)?|subscriptions?|abo|abos|abonnements?|abonnieren|abonne-toi|sabonner|suscri(?:bete|birse|pcion)"
    r"|suscripciones|assine|assinatura|abbonati|abbonamenti|paywall)/?\Z"
)
"""How the addresses of offers to subscribe end."""

PAY = either(
    r"""
    subscribe (now |today )?to (continue|keep) reading.{0,40}
    (continue|keep) reading (with|by).{0,40}(subscri|trial|member).{0,40}
    to (continue|keep) reading.{0,40}(subscribe|sign in|log in|register|create).{0,40}
    subscribe to (read|unlock).{0,40}
    (this|the full) (article|story|content|post) is (available )?(only )?(for|to|exclusive to|exclusively for|\
    reserved for) .{0,20}(subscribers|members)( only)?
    (this is )?(a )?(subscriber|subscribers|members?) (only|exclusive)( content| article| story)?
    unlock this (article|story).{0,40}
    (sorry )?(youve|you have) (now )?(reached|used|hit|read|viewed|exceeded|exhausted) (up )?(all (of )?|the |your |\
    this |\d+ )*(limit|number|maximum|allowance|(monthly )?free|complimentary) .{0,40}\
    (articles?|stories|views|month).{0,30}
    (start|begin|activate) (your|a) (free )?(trial|subscription) to (continue|keep|read).{0,40}
    (create|register|sign up)( an| a| your)?( free)?( account)?( now| today| for free)? to \
    (continue|keep) reading.{0,40}
    (sie haben|du hast) (ihr|dein|alle|das|die) .{0,40}(kostenlose[nr]?|gratis|frei\w*) (artikel|texte).{0,40}
    vous avez (atteint|epuise|lu) .{0,40}articles? gratuits?.{0,40}
    (has|ha|usted ha) (alcanzado|llegado|agotado|leido) .{0,40}articulos gratuitos?.{0,40}
    (voce )?(atingiu|chegou ao|esgotou|leu) .{0,40}(artigos|materias|textos) gratuit[ao]s.{0,40}
    .{0,20}(無料|月間)(で読める|閲覧できる)?(記事|本数|閲覧)(の|数)?.{0,16}(上限|超え|達し).{0,24}
    .{0,12}免费(阅读|文章|閱讀)(次数|篇数|数量)?.{0,6}(已)?(用完|达到|上限|用尽).{0,16}
    .{0,16}무료 ?(기사|열람|구독).{0,12}(모두|초과|소진|한도).{0,24}
    (материал|статья|текст|продолжение) доступ\w+ только (для )?(по подписке|подписчик\w+).{0,30}
    (contenuto|articolo|notizia) (riservat[oa]|esclusiv[oa]) (agli|per gli) abbonati.{0,20}
    abbonati per (continuare|leggere).{0,40}
    (jetzt )?weiterlesen mit .{2,30}
    (dieser|der) artikel ist (nur )?(exklusiv )?fur (unsere )?(abonnenten|abonnentinnen).{0,30}
    (exklusiv|nur) fur abonnenten.{0,20}|lesen sie (den ganzen|diesen) artikel mit .{2,40}
    diesen artikel weiterlesen mit.{0,30}
    (cet )?article (est )?reserve (a nos |aux )abonnes|la suite (de cet article )?est reservee aux abonnes
    abonnez vous pour (lire|continuer|poursuivre).{0,40}
    il vous reste .{1,20} de cet article.{0,30}
    (contenido|articulo|noticia)? ?(exclusivo|solo|exclusiva) para (suscriptores|socios).{0,20}
    suscribete para (seguir|continuar|leer).{0,40}|(conteudo|materia|texto)? ?exclusiv[oa] para assinantes.{0,20}
    assine para (continuar|ler|ter acesso).{0,40}
    (この|本)?記事は(有料|会員|プレミアム).{0,30}|残り[\s\d,]{1,9}文字.{0,30}|続きを(読む|ご覧になる)には.{0,30}
    (有料)?会員限定(記事|コンテンツ)?(です)?.{0,12}|ここから先は.{0,24}会員.{0,16}
    (本文|此文|文章|全文|内容)?(为|是)?(付费|会员|会員|付費)(专享|專享|内容|內容|文章|可读|阅读).{0,20}
    (订阅|登录|开通|成为|訂閱|登入|加入).{0,10}(阅读|閱讀|查看)(全文|更多|完整).{0,12}
    (이|본|해당) (기사|콘텐츠)는 (유료|구독자|프리미엄|회원).{0,30}
    (구독|로그인)(하고|하시면|하면| 후).{0,24}(전문|계속|전체|모두).{0,16}|(유료|구독) ?(회원|독자) ?전용.{0,16}
    """
)
"""What stands where a teaser ends."""

SCRIPTS = either(
    r"""
    .{0,60}(please )?(enable|turn on|activate|allow) (javascript|java script|js|scripts|scripting).{0,80}
    .{0,60}(requires|needs) javascript.{0,40}
    .{0,60}javascript (is )?(currently )?(required|disabled|not enabled|must be enabled|turned off|not available|\
    needed).{0,80}|.{0,60}without javascript.{0,60}
    .{0,60}javascript.{0,12}(aktivieren|aktiviert|deaktiviert|eingeschaltet|benotigt).{0,40}
    .{0,40}aktivieren sie (bitte )?javascript.{0,40}
    .{0,60}(activer|activez|activar|active|activa|habilite|habilitar|habilita|ative|ativar|attiva|abilita)( el| o| \
    le)? javascript.{0,60}
    .{0,30}javascript ?(を|が)?(有効|無効|オン|必要).{0,30}|.{0,20}(启用|开启|打开|啟用|開啟) ?javascript.{0,20}
    .{0,30}javascript ?(를|을|가|이)? ?(활성화|사용|허용|필요).{0,20}|.{0,30}включ\w* javascript.{0,30}
    """
)
"""What a page says that shows nothing without scripts."""
