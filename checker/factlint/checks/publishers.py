"""Whether the publisher that a reference names is the one behind its URL."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, check
from factlint.digest import urls
from factlint.digest.hosts import upwards
from factlint.digest.reference_fields import is_host
from factlint.digest.reference_names import squeezed
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest

# One line for each publisher: its domains, and the names by which it is known. Names of companies (first part of the
# table) count with anything behind them ("Microsoft Security Blog"), those of papers only as a whole.
_COMPANIES = """
openai.com chatgpt.com sora.com: openai, chatgpt, オープンai
anthropic.com claude.com claude.ai transformer-circuits.pub: anthropic
google.com blog.google deepmind.google deepmind.com research.google googleblog.com withgoogle.com android.com \
chromium.org chrome.com withgoogle.com kaggle.com youtube.com google.dev android.dev gstatic.com goo.gle ai.dev \
googleapis.com waymo.com abc.xyz isomorphiclabs.com x.company \
tensorflow.org: google, deepmind, alphabet, グーグル, 谷歌, 구글
microsoft.com azure.com github.com github.blog linkedin.com visualstudio.com bing.com office.com xbox.com \
windows.com msn.com nuance.com github.io live.com: microsoft, マイクロソフト, 微软, 마이크로소프트
meta.com facebook.com fb.com fbcdn.net instagram.com whatsapp.com oculus.com llama.com \
atmeta.com pytorch.org: meta, facebook
amazon.com aboutamazon.com amazonaws.com amazon.science amazon.dev kiro.dev twitch.tv amazon.jobs aws.com \
amazon.co.jp: amazon, aws
nvidia.com nvidianews.com geforce.com: nvidia, エヌビディア, 英伟达, 엔비디아
apple.com swift.org webkit.org: apple
mistral.ai: mistral
huggingface.co hf.co hf.space: hugging face
cohere.com cohere.ai: cohere
perplexity.ai: perplexity
xai.com x.ai grok.com: xai
deepseek.com: deepseek
alibaba.com alibabacloud.com aliyun.com qwen.ai qwenlm.ai alizila.com: alibaba, qwen
ibm.com: ibm
intel.com: intel
amd.com: amd
salesforce.com salesforceairesearch.com slack.com tableau.com: salesforce
databricks.com mosaicml.com: databricks
cloudflare.com: cloudflare
stability.ai: stability ai
tesla.com: tesla
samsung.com: samsung
"""
_PAPERS = """
technologyreview.com: mit technology review, technology review
techcrunch.com: techcrunch, テッククランチ
theverge.com: the verge, verge
wired.com wired.jp wired.co.uk: wired
venturebeat.com: venturebeat
zdnet.com zdnet.co.jp zdnet.fr zdnet.de: zdnet
engadget.com: engadget
cnet.com: cnet
theinformation.com: the information
axios.com: axios
cnbc.com: cnbc
cnn.com: cnn
bbc.co.uk bbc.com: bbc, bbc news
nytimes.com: nyt, new york times, the new york times
wsj.com: wsj, wall street journal, the wall street journal
washingtonpost.com: washington post, the washington post
theguardian.com: guardian, the guardian
ft.com: ft, financial times, the financial times
economist.com: the economist, economist
forbes.com: forbes
fortune.com: fortune
businessinsider.com: business insider
semafor.com: semafor
politico.com politico.eu: politico
404media.co: 404 media
theregister.com theregister.co.uk: the register
tomshardware.com: tom's hardware
9to5mac.com: 9to5mac
9to5google.com: 9to5google
macrumors.com: macrumors
nature.com: nature
science.org sciencemag.org: science magazine
arxiv.org alphaxiv.org: arxiv
spectrum.ieee.org ieee.org: ieee spectrum
scientificamerican.com: scientific american
quantamagazine.org: quanta magazine
the-decoder.com the-decoder.de: the decoder
heise.de: heise, heise online
golem.de: golem, golem.de
spiegel.de: spiegel, der spiegel
lemonde.fr: le monde
lesechos.fr: les echos, les échos
lefigaro.fr: le figaro
elpais.com: el país, el pais
nikkei.com: nikkei, 日本経済新聞, 日経新聞
asahi.com: 朝日新聞
itmedia.co.jp: itmedia
gigazine.net: gigazine
publickey1.jp: publickey
36kr.com: 36kr, 36氪
jiqizhixin.com: 机器之心
qbitai.com: 量子位
zdnet.co.kr: zdnet korea, 지디넷코리아
etnews.com: 전자신문
chosun.com: 조선일보
donga.com: 동아일보
joongang.co.kr joins.com: 중앙일보
hani.co.kr: 한겨레
khan.co.kr: 경향신문
hankyung.com: 한국경제, 한경
yomiuri.co.jp: 読売新聞
mainichi.jp: 毎日新聞
ascii.jp: ascii.jp, アスキー
sueddeutsche.de sz.de: süddeutsche zeitung, süddeutsche, sz
faz.net: faz, f.a.z., frankfurter allgemeine, frankfurter allgemeine zeitung
zeit.de: die zeit, zeit online
welt.de: die welt
handelsblatt.com: handelsblatt
tagesschau.de: tagesschau, tagesschau.de
derstandard.at derstandard.de: der standard, derstandard
nzz.ch: nzz, neue zürcher zeitung
t3n.de: t3n
liberation.fr: libération
leparisien.fr: le parisien
numerama.com: numerama
01net.com: 01net
elmundo.es: el mundo
xataka.com: xataka
lavanguardia.com: la vanguardia
elconfidencial.com: el confidencial
hipertextual.com: hipertextual
folha.uol.com.br folha.com.br: folha de s.paulo, folha de são paulo
estadao.com.br: estadão, o estado de s. paulo, o estado de são paulo
globo.com: g1, o globo
tecnoblog.net: tecnoblog
olhardigital.com.br: olhar digital
canaltech.com.br: canaltech
publico.pt: público
"""
# Whoever publishes here names himself, not the site; syndicators and aggregators print, or point to, what others wrote.
_PLATFORMS = """
substack.com medium.com youtube.com youtu.be x.com twitter.com linkedin.com facebook.com instagram.com threads.net
threads.com bsky.app mastodon.social reddit.com github.com github.io github.blog gitlab.com gitlab.io prnewswire.com
businesswire.com globenewswire.com prtimes.jp yahoo.com yahoo.co.jp msn.com apple.news news.google.com google.com
archive.org archive.is archive.ph web.archive.org wikipedia.org huggingface.co hf.co arxiv.org doi.org ssrn.com
arstechnica.com openreview.net acm.org ieee.org semanticscholar.org researchgate.net zenodo.org spotify.com
apple.com amazon.com amazonaws.com note.com qiita.com zenn.dev hatenablog.com naver.com daum.net qq.com
weixin.qq.com zhihu.com bilibili.com weibo.com toutiao.com sohu.com 163.com sina.com.cn flipboard.com techmeme.com
ycombinator.com hackernoon.com dev.to beehiiv.com buttondown.com buttondown.email ghost.io wordpress.com blogspot.com
notion.site nature.com science.org t.me telegram.org discord.com slideshare.net speakerdeck.com vimeo.com eventbrite.com
"""
_GENERIC = lazy.pattern(
    r"(?:\s+(?:official|offizieller?|officiel|oficial|blogs?|news(?:room)?|research|announcements?|ai|labs?"
    r"|press(?: releases?)?|engineering|developers?|online|website)"
    r"|\s*(?:公式|ブログ|ニュース|公式サイト|官网|官方博客|博客|新闻|블로그|뉴스|공식))\s*\Z",
    re.IGNORECASE,
)
_SEVERAL = lazy.pattern(
    r"[/+&;、，,|｜·•→←]|\b(?:via|and|relaying|quoting|citing|und|et|y|e)\b|経由|より|[(（]", re.IGNORECASE
)


@check("publishers.elsewhere", Options)
def elsewhere(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each reference whose source is one known publisher and whose URL is another's.

    Bad:  | … | The Verge | … | https://techcrunch.com/… |
    Good: | … | OpenAI | … | https://www.youtube.com/… |
    """
    for index, reference in enumerate(digest.references):
        if reference.source is None or reference.url is None:
            continue
        named = _named(reference.source.text)
        owner = _known_domain(urls.host(reference.url.text)) if named else None
        if owner and owner not in named and owner not in _platforms():
            yield Hit(
                reference.source.span,
                f"the source is {reference.source.text!r}, but the URL leads to {owner}",
                expected=" or ".join(named[:2]),
                found=owner,
                reference=index,
                help="name the publisher of that page, or link the page of that publisher",
            )


def _known_domain(host: str) -> str | None:
    """Return the domain of the tables that a host is or stands under."""
    return next((name for name in upwards(host) if name in _platforms() or name in _owners()), None)


def _named(source: str) -> tuple[str, ...]:
    """Return the domains that a source name stands for; none where it is not known or names several."""
    text = source.strip(" *_`()[]")
    if len(text) > 60 or not text:
        return ()
    if is_host(text):
        host = _known_domain(urls.host("https://" + text.lower()))
        return () if host is None or host in _platforms() else _owners()[host]
    if _SEVERAL.search(text):
        return ()
    papers, companies = _names()
    for name in _shortened(text):
        if found := papers.get(squeezed(name)) or companies.get(squeezed(name)):
            return found
    first, _, rest = text.partition(" ")
    unit = squeezed(rest.partition(" ")[0])
    return companies.get(squeezed(first), ()) if first[:1].isupper() and unit in _UNITS.split() else ()


def _shortened(name: str) -> Iterator[str]:
    """Yield a name, and the name without the words for a publication behind it."""
    yield name
    while (shorter := _GENERIC.sub("", name)) != name and shorter:
        name = shorter
        yield name


_UNITS = """
blog security research ai cloud developer developers deepmind engineering news newsroom investor responsible azure
machine support help docs documentation official platform science foundry alignment policy press index open workspace
"""
"""What follows a company's name in that of its own pages; "Apple Daily" and "Meta Stack Overflow" are others'."""


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Return for each known domain all domains of its publisher."""
    table: dict[str, tuple[str, ...]] = {}
    for line in _lines(_COMPANIES + _PAPERS):
        domains = tuple(line.partition(": ")[0].split())
        table |= dict.fromkeys(domains, domains)
    return table


@cache
def _names() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return the domains by squeezed name: of papers, and of companies."""
    papers: dict[str, tuple[str, ...]] = {}
    companies: dict[str, tuple[str, ...]] = {}
    for table, entries in ((papers, _PAPERS), (companies, _COMPANIES)):
        for line in _lines(entries):
            domains, _, names = line.partition(": ")
            table |= {squeezed(name): tuple(domains.split()) for name in names.split(", ")}
    return papers, companies


@cache
def _platforms() -> frozenset[str]:
    return frozenset(_PLATFORMS.split())


def _lines(entries: str) -> list[str]:
    return entries.strip().splitlines()
