"""In what words pages ask for another browser, for cookies, for an age, or for a click to go on; for folded text.

Languages: English, German, French, Spanish, Portuguese, Japanese, Chinese, Korean.
"""

from __future__ import annotations

from factlint import lazy
from factlint.sources.phrases import either

BROWSERS = either(
    r"""
    (sorry )?(your|this) (web )?browser (version )?(is|isnt|is not|is no longer) (not |un|no longer )?(supported|\
    out of date|outdated|too old|compatible).{0,60}
    (your )?(unsupported|outdated|old) browser( detected)?|browser (is )?not supported
    (you are|youre) using an? (outdated|unsupported|old) (version of .{1,20}|(web )?browser).{0,60}
    (please )?(update|upgrade|switch to|use) (your|a|another|a (newer|modern|different|supported)) (web )?browser.{0,60}
    (ihr|dein) browser (wird|ist) (leider )?(nicht (mehr )?unterstutzt|veraltet).{0,60}
    (sie|du) (verwenden|verwendest|nutzen|nutzt) einen (veralteten|nicht unterstutzten) browser.{0,60}
    (bitte )?(aktualisieren|verwenden) sie .{0,24}browser.{0,60}
    votre navigateur (nest (pas|plus) (supporte|pris en charge|compatible)|est obsolete).{0,60}
    (su|tu) navegador (no (es compatible|esta soportado)|esta (obsoleto|desactualizado)).{0,60}
    (seu|o seu) navegador (nao e (compativel|suportado)|esta desatualizado).{0,60}
    (お使い|ご利用)の(ブラウザ|ブラウザー).{0,24}(対応して(おりません|いません)|サポート|古い).{0,24}
    (您|你)?(的|使用的|当前)?(浏览器|瀏覽器)(版本)?(过低|過低|过旧|太旧|不受支持|不支援|不支持).{0,24}
    (사용|이용)(하시는|중인|하고 계신) 브라우저.{0,30}(지원|업데이트).{0,24}
    """
)
"""That a page is not shown in this browser."""

COOKIES = either(
    r"""
    (your|this) (web )?browser (does not|doesnt|is not|isnt|is|has|seems to be|must) ?(currently )?(set to )?(\
    accept\w*|allow\w*|block\w*|reject\w*|disabl\w*|refus\w*|support\w*|enable) (\w+ ){0,3}cookies.{0,60}
    cookies (must be|are|need to be|have to be|are not|arent|are currently) (enabled|required|disabled|blocked|\
    turned on|turned off|accepted).{0,60}|cookies? (required|disabled|absent|blocked|not supported)
    (please |to .{1,40} (please )?|you (must|need to|have to) )?(enable|allow|accept|turn on|activate) (\w+ ){0,2}\
    cookies( in your browser)?( settings)?( and .{0,60}| then .{0,60}| to .{0,60}| in order .{0,60})?
    (this|our) (web ?site|site|page) (requires|needs) (\w+ )?cookies.{0,60}
    (bitte )?(aktivieren|erlauben|akzeptieren) sie .{0,12}cookies.{0,60}|cookies (sind|mussen) .{0,30}(deaktiviert|\
    aktiviert).{0,30}
    (veuillez |merci d)?(activer|autoriser|accepter) les cookies.{0,60}
    (votre navigateur )?(refuse|bloque) les cookies.{0,30}
    (por favor )?(activ[ae]|habilit[ae]|permit[ae]) las cookies.{0,60}|las cookies (estan|deben estar) .{0,30}
    (por favor )?(ativ[ae]|habilit[ae]|permit[ae]) os cookies.{0,60}
    (ブラウザの)?(cookie|クッキー)(を|が)(有効|許可|無効|オン|必要).{0,30}
    (请|請)?(启用|开启|允许|啟用|開啟)(您的|浏览器的|浏览器)?cookies?.{0,24}
    (브라우저의? )?쿠키(를|가|을)? ?(허용|사용|활성화|차단).{0,24}
    """
)
"""That a page is not shown without cookies."""

AGES = either(
    r"""
    (are|can you confirm (that )?you are|confirm (that )?you are|i confirm (that )?i am) ?(you )?(already )?(over|\
    at least|older than|above|of( legal)?) (the age of )?(18|19|20|21|(legal )?(drinking |smoking )?age).{0,40}
    you must be (over |at least |older than )?(18|19|20|21|of( legal)? .{0,20}age)( years)?( old| of age)?( or \w+)? \
    to (enter|visit|view|access|see|continue).{0,60}
    (please )?(verify|confirm|enter) your (age|date of birth|birthday|birth year).{0,40}
    (please )?(verify|confirm) (that )?you are of( legal)? .{0,20}age.{0,40}
    age (verification|check|gate|confirmation)( required)?
    (bist du|sind sie) (schon |bereits |uber |mindestens |alter als )*(16|18|volljahrig).{0,24}
    (bitte )?bestatigen sie (bitte )?ihr alter.{0,40}|altersprufung|altersabfrage|altersverifikation
    (avez vous|etes vous age de) (plus de )?(18 ans|lage legal).{0,40}|etes vous majeur.{0,20}
    (eres|es usted) mayor de (edad|18).{0,24}|tienes mas de 18.{0,20}|voce (e maior de|tem mais de) (idade|18).{0,24}
    (あなたは)?(18|20|十八|二十)歳(以上|未満)(ですか|の方).{0,16}|年齢(確認|認証)
    (您|你)(是否)?(已)?(年)?满(18|十八)(周)?岁.{0,12}|(您|你)(是否)?(已)?年?滿(18|十八)(歲)?.{0,12}|年龄(验证|确认)
    (만 ?)?(19|18)세 (이상|미만).{0,24}|성인 ?인증.{0,12}|연령 ?확인.{0,12}
    """
)
"""That a page asks how old its reader is."""
ANSWERS = either(
    r"""
    (yes|no)( i am.{0,24}| im .{0,24})?|enter( site| the site)?|exit|leave|i ?a?m (over|under|at least|not|of|\d).{0,24}
    (over|under) (18|21)|confirm|submit
    (ja|nein)( ich .{0,20})?|(oui|non)( j.{0,20})?|(si|sim|nao|no)( soy .{0,20}| tenho .{0,20}| sou .{0,20})?
    entrar|salir|sair|entrer|はい.{0,12}|いいえ.{0,12}|[是否]|是的.{0,8}|进入.{0,6}|進入.{0,6}|离开|네|예|아니오|입장.{0,6}
    """
)
"""What the buttons beneath say."""

EXITS = either(
    r"""
    you (are|re) (now |about to )?(be )?(leaving|leave|redirected to|going to|visit).{0,80}
    youre (now |about to )?(leaving|leave|visit).{0,80}
    redirect (notice|warning)|external link( warning| notice)?
    (the|this) (previous page|link) (is (sending|taking)|will take|takes|leads) you to.{0,160}
    (this|the) link (leads|goes) (to|outside).{0,80}
    sie (verlassen|werden) (nun |jetzt |gerade )?(.{1,40} verlassen|diese (web)?seite|unsere (web)?seite|.{1,24}).{0,20}
    vous (allez quitter|quittez|etes sur le point de quitter).{0,60}
    (estas|esta) (saliendo de|a punto de (salir|abandonar|visitar)).{0,60}
    (voce )?esta (saindo d|deixando |prestes a (sair|deixar|visitar)).{0,60}
    .{0,20}外部(の)?(サイト|リンク|ページ)(へ|に).{0,24}|.{0,24}(サイト|ページ)(を|から)(離れ|移動し)(ます|ようとして).{0,20}
    .{0,6}(您|你)?(即将|正在)(离开|離開|前往|跳转|访问).{0,40}|.{0,6}(您|你)?即將(離開|前往).{0,40}
    .{0,20}외부 ?(사이트|링크|페이지)로 (이동|연결).{0,24}
    """
)
"""That a link leads on to another site."""

HOPS = either(
    r"""
    (please wait )?(while )?(you|we) ?(are|re|will|ll)? ?(now )?(be|being)? ?(automatically )?(redirected|redirecting|\
    forwarded|taken|forwarding|redirect)( you)?( automatically)?( to .{0,80}| in .{0,40}| shortly| soon)?
    redirecting( you)?( to .{0,80})?( please wait)?|please wait
    if you are not (automatically )?(redirected|forwarded).{0,80}|if (nothing happens|your browser does not).{0,80}
    (please )?click here (if|to (continue|proceed|go on)|and you will).{0,60}
    (sie werden|du wirst) (in kurze |jetzt |gleich |automatisch )*weitergeleitet.{0,40}|weiterleitung.{0,30}
    (vous allez etre|vous serez|redirection) (redirigee?|en cours).{0,40}
    redirigiendo.{0,30}|(sera|seras|esta siendo) redirigido.{0,40}|redirecionando.{0,30}|voce sera redirecionado.{0,40}
    .{0,16}自動的に(移動|転送|ジャンプ|切り替).{0,30}
    (页面)?(正在)?(自动)?跳转(中)?.{0,16}|.{0,10}(페이지로|자동으로) 이동.{0,20}
    """
)
"""That a script sends its reader on."""

COOKIE_PATH = lazy.pattern(
    r"/(?:\w+-)?cookies?-?_?(?:absent|required|disabled|error|not-?(?:supported|enabled|found)|blocked)(?:\.\w{2,5})?/?\Z",
)
SENDS_ON = lazy.pattern(r"location(?:\.href)?\s{0,3}=|location\.(?:replace|assign)\s{0,3}\(")
SPOKEN_OF = lazy.pattern(r"cookie|browser|(?<![a-z])age(?![a-z])|redirect|leaving|javascript")
"""Words of an address that speaks of such pages itself."""
