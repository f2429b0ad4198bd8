"""Links of a newsletter that act when somebody opens them, or that open a reader's own copy.

To ask for such a page would unsubscribe the reader whose newsletter was made a digest, so nobody asks.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import urls

if TYPE_CHECKING:
    from factlint.digest.addresses import Address

_ACTIONS = """
abbestellen abmelden abmeldung bajasuscripcion cancelarinscricao cancelarsuscripcion cancelsubscription
confirmsubscription confirmunsubscribe darsedebaja desabonnement desabonner descadastrar descadastro desinscrever
desinscription desuscribir desuscribirse disableemail désabonnement désinscription emailpreferences emailunsubscribe
forwardtoafriend listunsubscribe mailpreferences managepreferences managesubscription managesubscriptions oneclick
oneclickunsubscribe optout preferencecenter sedesabonner subscriptioncenter subscriptionpreferences unsub unsubscribe
unsubscribed unsubscribes updatepreferences updateprofile viewasawebpage viewinbrowser viewonline webversion
"""
"""Path parts and parameters, without hyphens and lines between their words, that say what the link does."""
_ACTIONS_OF_SOMEBODY = """
activate approve cancel confirm delete logout manage poll preferences rate rsvp signout subscription subscriptions
survey verify vote
"""
"""The same, where a parameter says for whom; elsewhere they may name a page."""
_PERSONAL = """
auth contact contactid e email hash jwt key mail recipient s sid sig signature subscriber subscriberid token uid uuid
"""
_PHRASES = """
abbestellen; abmelden; cancel subscription; cancelar assinatura; cancelar inscrição; cancelar la suscripción;
cancelar subscrição; cancelar suscripción; darme de baja; darse de baja; descadastrar; desinscrever; désabonnement;
désinscription; email preferences; forward to a friend; gerenciar preferências; gerir preferências;
gestionar preferencias; gérer mes préférences; gérer vos préférences; im browser ansehen; im browser anzeigen;
im browser öffnen; manage preferences; manage subscription; online version; onlineversion; opt out; se désabonner;
se désinscrire; unsubscribe; update preferences; update profile; ver en el navegador; ver no navegador;
version en ligne; view in browser; view online; voir dans le navigateur; web version; webversion;
ブラウザで表示; ブラウザで見る; メルマガ解除; 登録解除; 購読解除; 配信停止; 配信解除; 配信設定;
取消订阅; 取消訂閱; 在浏览器中查看; 在瀏覽器中檢視; 管理订阅; 管理訂閱; 退订; 退訂;
구독 취소; 구독 해지; 브라우저에서 보기; 수신 거부; 웹에서 보기
"""
_FILLING = """
a all an bitte click cliquez e email emails from from here hier here ici in list lista liste mailing me my newsletter
newsletters now o our please the these this to unsere us vom von your
"""
_EASTERN_FILLING = ("こちらから", "はこちら", "こちら", "手続き", "请点击", "点击", "點擊", "此处", "此處", "하기")
_LONGEST = 60
"""Characters of a link's text that can be no more than such a phrase."""
_WORD = lazy.pattern(r"[^\W_]+")


def acts(address: Address) -> bool:
    """Whether to open an address would do something for a reader, by its own words or by those of its link."""
    parts = urls.split(address.url.strip())
    steps = {_plain(step.partition(".")[0]) for step in parts.path.split("/")}
    pairs = [pair.partition("=") for pair in parts.query.split("&") if pair]
    names = {_plain(name.removeprefix("amp;")) for name, _, _ in pairs}
    words = steps | names | {_plain(value) for _, _, value in pairs} | {_plain(parts.authority.partition(".")[0])}
    if not _set(_ACTIONS).isdisjoint(words):
        return True
    if not _set(_ACTIONS_OF_SOMEBODY).isdisjoint(steps) and not _set(_PERSONAL).isdisjoint(names):
        return True
    return address.link is not None and address.reference is None and _says_so(address.link.text)


def _plain(word: str) -> str:
    return word.lower().replace("-", "").replace("_", "") if len(word) < _LONGEST else ""


@cache
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _phrases() -> frozenset[str]:
    return frozenset(_bare(phrase) for phrase in _PHRASES.split(";"))


def _says_so(text: str) -> bool:
    """Whether a link's text is such a phrase, but for a "here", a "please" or the name of the thing."""
    return len(text) < _LONGEST and _bare(text) in _phrases()


def _bare(text: str) -> str:
    text = text.lower()
    for filling in _EASTERN_FILLING:
        text = text.replace(filling, " ")
    return "".join(word for word in _WORD.findall(text) if word not in _set(_FILLING))
