"""Pages as publishers lay them out, in the eight languages: the true title and day are found, and nothing false is sure.

The pages are made for this test: the companies, hosts and news in them do not exist.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from factlint.sources.page import read


class Layout(NamedTuple):
    """A page and what is true of it."""

    name: str
    url: str
    html: str
    title: str
    days: str
    """All that it states of itself: published days, then ``/`` and the modified ones."""
    language: str = "en"


WORDPRESS = Layout(
    "WordPress with Yoast",
    "https://quaynotes.example/2026/05/halden-opens-berths/",
    """<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8">
    <title>Halden opens nine berths with shore power - Quay Notes</title>
    <link rel="canonical" href="https://quaynotes.example/2026/05/halden-opens-berths/">
    <meta property="og:title" content="Halden opens nine berths with shore power - Quay Notes">
    <meta property="og:site_name" content="Quay Notes">
    <meta property="article:published_time" content="2026-05-08T06:15:00+00:00">
    <meta property="article:modified_time" content="2026-05-09T09:00:00+00:00">
    <script type="application/ld+json" class="yoast-schema-graph">{"@context":"https://schema.org","@graph":[
      {"@type":"Article","@id":"https://quaynotes.example/2026/05/halden-opens-berths/#article",
       "headline":"Halden opens nine berths with shore power","datePublished":"2026-05-08T06:15:00+00:00",
       "dateModified":"2026-05-09T09:00:00+00:00","publisher":{"@id":"https://quaynotes.example/#organization"}},
      {"@type":"WebPage","name":"Halden opens nine berths with shore power - Quay Notes"},
      {"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home"}]},
      {"@type":"Organization","name":"Quay Notes Ltd"}]}</script></head><body class="single">
    <header><a href="/">Quay Notes</a></header>
    <h1 class="entry-title">Halden opens nine berths with shore power</h1>
    <div class="entry-meta"><time class="entry-date published" datetime="2026-05-08T06:15:00+00:00">8 May 2026</time></div>
    <p>The port of Halden opened nine berths on Friday.</p>
    <aside><h2>Related</h2><h3>Old cranes leave</h3><time datetime="2025-11-02">2 November 2025</time></aside></body></html>""",
    "Halden opens nine berths with shore power",
    "2026-05-08/2026-05-09",
)
NEWSLETTER = Layout(
    "a newsletter with a bare date",
    "https://tidewatch.example/p/the-quiet-crane",
    """<html><head><title data-rh="true">The quiet crane</title><meta property="og:title" content="The quiet crane">
    <meta name="twitter:title" content="The quiet crane"></head><body><div>Subscribe</div>
    <h1 class="post-title published">The quiet crane</h1><h3 class="subtitle">Why nobody hears it at night</h3>
    <div class="byline"><a href="/@ada">Ada Quist</a></div><div class="pencraft meta-date">May 08, 2026</div>
    <p>The new crane hums instead of roaring, and the people who live beside the port can sleep with the windows open.</p>
    </body></html>""",
    "The quiet crane",
    "2026-05-08/",
)
BLOGGER = Layout(
    "Blogger with microdata",
    "https://lockkeeper.example/2026/05/winter-repairs.html",
    """<html><head><title>Lock Keeper: Winter repairs are done</title></head><body>
    <h1 class="title">Lock Keeper</h1><h2 class="date-header"><span>Friday, May 8, 2026</span></h2>
    <div itemscope itemtype="http://schema.org/BlogPosting"><h3 class="post-title" itemprop="headline">Winter repairs are done</h3>
    <div itemprop="articleBody">The gates were lifted out in January and the last of the seals went in on Thursday.</div>
    <span class="post-timestamp">at <a href="#"><abbr class="published" itemprop="datePublished" title="x"
    content="2026-05-08T21:30:00-07:00">9:30 PM</abbr></a></span></div></body></html>""",
    "Winter repairs are done",
    "2026-05-08 2026-05-09/",
)
GHOST = Layout(
    "Ghost",
    "https://slipway.example/kestrel-2/",
    """<html lang="en"><head><title>Kestrel 2 is here</title><meta property="article:published_time" content="2026-05-08T14:00:00.000Z">
    <script type="application/ld+json">{ "@context": "https://schema.org", "@type": "Article",
    "publisher": {"@type": "Organization", "name": "Slipway", "url": "https://slipway.example/"},
    "headline": "Kestrel 2 is here", "datePublished": "2026-05-08T14:00:00.000Z", "dateModified": "2026-05-08T14:00:00.000Z",
    "mainEntityOfPage": "https://slipway.example/kestrel-2/" }</script></head>
    <body><h1>Kestrel 2 is here</h1><p>Our second model reads tide tables.</p></body></html>""",
    "Kestrel 2 is here",
    "2026-05-08/2026-05-08",
)
NEXT = Layout(
    "an application whose text stands in JSON-LD",
    "https://dockside.example/news/tugs-go-electric",
    """<html lang="en"><head><title>Tugs go electric | Dockside</title><script type="application/ld+json">
    [{"@type":"NewsArticle","headline":"Tugs go electric","datePublished":"2026-05-08T09:00:00+02:00",
    "articleBody":"Four tugs of the port of Arvik now run on batteries.\\nThey charge at night."}]</script></head>
    <body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props":{}}</script></body></html>""",
    "Tugs go electric",
    "2026-05-08/",
)
ARXIV = Layout(
    "an archive's abstract page",
    "https://arxiv.org/abs/2605.01234",
    """<html lang="en"><head><title>[2605.01234] Tide Tables by Small Networks</title>
    <meta name="citation_title" content="Tide Tables by Small Networks"><meta name="citation_date" content="2026/05/05">
    <meta name="citation_online_date" content="2026/05/07"></head><body>
    <div class="dateline">[Submitted on 5 May 2026 (<a href="v1">v1</a>), last revised 7 May 2026 (this version, v2)]</div>
    <h1 class="title mathjax"><span class="descriptor">Title:</span>Tide Tables by Small Networks</h1>
    <blockquote class="abstract">We predict tides with forty weights.</blockquote></body></html>""",
    "Tide Tables by Small Networks",
    "2026-05-05 2026-05-07/2026-05-07",
)
RELEASE = Layout(
    "a release on a code host",
    "https://forge.example/halden/kestrel/releases/tag/v2.1.0",
    """<html lang="en"><head><title>Release v2.1.0 · halden/kestrel · Forge</title>
    <meta property="og:title" content="Release v2.1.0 · halden/kestrel"></head><body><h1 class="sr-only">Search code, repositories</h1>
    <div><a href="/releases">Releases</a></div><h1 data-view-component="true">v2.1.0</h1>
    <div>maintainer released this <relative-time datetime="2026-05-08T16:20:00Z">08 May 16:20</relative-time></div>
    <h2 id="whats-changed">What's Changed</h2><ul><li>Faster tables</li></ul></body></html>""",
    "Release v2.1.0 · halden/kestrel · Forge",
    "/",
)
WIRE = Layout(
    "a press release of a wire",
    "https://wire.example/news-releases/arvik-lines-orders-six-ferries-3021.html",
    """<html lang="en"><head><title>Arvik Lines orders six ferries</title></head><body><h1>Arvik Lines orders six ferries</h1>
    <p>News provided by Arvik Lines</p><p>May 08, 2026, 08:00 ET</p>
    <p>ARVIK, May 8, 2026 /PRNewswire/ -- Arvik Lines today announced that it has ordered six ferries that run on hydrogen.</p>
    </body></html>""",
    "Arvik Lines orders six ferries",
    "2026-05-08/",
)
GOVERNMENT = Layout(
    "a government's announcement",
    "https://gov.example/government/news/new-rules-for-pilots",
    """<html lang="en"><head><title>New rules for pilots - GOV</title></head><body><main><span>News story</span>
    <h1>New rules for pilots</h1><dl><dt>From:</dt><dd>Department of Harbours</dd><dt>Published</dt><dd>8 May 2026</dd>
    <dt>Last updated</dt><dd>11 May 2026 — See all updates</dd></dl><p>Pilots will need a second licence from 1 October 2026.</p>
    <ul><li><a>Older story</a> Published 3 March 2026</li></ul></main></body></html>""",
    "New rules for pilots",
    "2026-05-08/2026-05-11",
)
JAPANESE = Layout(
    "a Japanese press release",
    "https://minato.example/news/20260508/index.html",
    """<html lang="ja"><head><meta charset="utf-8"><title>夜間の荷役を自動化する実証実験を開始｜ニュースリリース｜ミナト重工</title></head><body>
    <h1><img src="logo.png" alt="ミナト重工"></h1><p>ニュースリリース</p><p>2026年5月8日<br>ミナト重工株式会社</p>
    <h2>夜間の荷役を自動化する実証実験を開始</h2><p>ミナト重工株式会社は、夜間の荷役を自動化する実証実験を2026年6月1日から始めると発表しました。</p>
    <p>公開日：2026年5月8日　最終更新日：2026年5月10日</p></body></html>""",
    "夜間の荷役を自動化する実証実験を開始｜ニュースリリース｜ミナト重工",
    "2026-05-08/2026-05-10",
    "ja",
)
MINISTRY = Layout(
    "a Japanese ministry with an era's year",
    "https://kowan.example/press/r8/0508.html",
    """<html lang="ja"><head><title>港湾の電化に関する検討会を開催します：港湾庁</title></head><body><h1>港湾の電化に関する検討会を開催します</h1>
    <p>令和8年5月8日</p><p>掲載日：令和8年5月8日</p><p>港湾の電化の進め方を話し合うため、検討会を開きます。</p></body></html>""",
    "港湾の電化に関する検討会を開催します",
    "2026-05-08/",
    "ja",
)
KOREAN = Layout(
    "a Korean portal",
    "https://portal.example/article/015/0005012345",
    """<html lang="ko"><head><title>항만공사, 야간 하역 자동화 시험 : 포털 뉴스</title><meta property="og:title" content="항만공사, 야간 하역 자동화 시험">
    <meta property="og:site_name" content="한빛일보"></head><body><h2 class="title_headline"><span>항만공사, 야간 하역 자동화 시험</span></h2>
    <div class="info"><span>입력</span><span class="_DATE_TIME" data-date-time="2026-05-08 22:10:11">2026.05.08. 오후 10:10</span>
    <span>수정</span><span data-modify-date-time="2026-05-09 00:12:00">2026.05.09. 오전 12:12</span></div>
    <p>항만공사는 야간에 컨테이너를 자동으로 옮기는 시험을 시작했다고 밝혔다. 시험은 석 달 동안 이어진다.</p></body></html>""",
    "항만공사, 야간 하역 자동화 시험",
    "2026-05-08/2026-05-09",
    "ko",
)
CHINESE = Layout(
    "a Chinese portal",
    "https://xinwen.example/c/2026-05-08/doc-inahx1234.shtml",
    """<html><head><meta charset="utf-8"><title>港口夜间自动装卸试验启动_新闻网</title></head><body><h1 class="main-title">港口夜间自动装卸试验启动</h1>
    <div class="date-source"><span class="date">2026年05月08日 10:22</span><span>来源：海湾日报</span></div>
    <p>港口集团宣布，从六月开始进行夜间自动装卸试验，试验将持续三个月，并且公开全部数据。</p></body></html>""",
    "港口夜间自动装卸试验启动",
    "2026-05-08/",
    "zh",
)
TAIWANESE = Layout(
    "a government in Taiwan",
    "https://gangwu.example.tw/news/1",
    """<html lang="zh-Hant-TW"><head><title>港務局公布夜間裝卸計畫</title></head><body><h1>港務局公布夜間裝卸計畫</h1>
    <ul><li>發布日期：民國115年5月8日</li><li>更新日期：115-05-09</li></ul><p>港務局今天公布計畫，夜間的裝卸會由機器進行。</p></body></html>""",
    "港務局公布夜間裝卸計畫",
    "2026-05-08/",
    "zh",
)
GERMAN = Layout(
    "a German publisher with two headings of the first rank",
    "https://hafenpost.example/wirtschaft/kaikraene-artikel-4711.html",
    """<html lang="de"><head><title>Kaikräne: Häfen prüfen größere Geräte | Hafenpost</title></head><body><h1 class="logo">Hafenpost</h1>
    <article><h1><span class="kicker">Kaikräne</span> <span class="headline">Häfen prüfen größere Geräte</span></h1>
    <p>Von Ada Quist</p><p>Veröffentlicht am 8. Mai 2026, 10:15 Uhr | Aktualisiert am 9. Mai 2026 um 7:00 Uhr</p>
    <p>Mehrere Häfen prüfen, ob sie größere Kräne anschaffen, weil die Schiffe immer breiter werden.</p></article></body></html>""",
    "Kaikräne Häfen prüfen größere Geräte",
    "2026-05-08/2026-05-09",
    "de",
)
FRENCH = Layout(
    "a French daily",
    "https://lequai.example/economie/article/2026/05/08/le-port-electrifie-ses-quais_6012345_3234.html",
    """<html lang="fr"><head><title>Le port électrifie ses quais</title><meta property="og:title" content="Le port électrifie ses quais">
    <meta property="og:article:published_time" content="2026-05-08T23:30:00+02:00"></head><body><h1>Le port électrifie ses quais</h1>
    <p class="meta__date">Publié le 08 mai 2026 à 23h30, mis à jour le 10 mai 2026 à 07h00</p>
    <p>Le port a annoncé que tous ses quais seront alimentés par le réseau avant la fin de l’année prochaine.</p></body></html>""",
    "Le port électrifie ses quais",
    "2026-05-08/2026-05-10",
    "fr",
)
SPANISH = Layout(
    "a Spanish newspaper",
    "https://elmuelle.example/economia/puerto-noche.html",
    """<html lang="es"><head><title>El puerto trabajará de noche sin estibadores</title></head><body>
    <h1>El puerto trabajará de noche sin estibadores</h1><div class="autor">Por Ada Quist</div>
    <div>Publicado el 8 de mayo de 2026 - Actualizado: 09/05/2026 08:10</div>
    <p>La autoridad portuaria anunció que las grúas nuevas trabajarán solas durante la noche a partir de junio.</p></body></html>""",
    "El puerto trabajará de noche sin estibadores",
    "2026-05-08/2026-05-09",
    "es",
)
PORTUGUESE = Layout(
    "a Brazilian portal",
    "https://cais.example/noticia/2026/05/08/porto-liga-navios-a-rede.ghtml",
    """<html lang="pt-br"><head><title>Porto liga navios à rede elétrica | Cais</title></head><body><h1>Porto liga navios à rede elétrica</h1>
    <div>Por Ada Quist — Arvik</div><p><time itemprop="datePublished" datetime="2026-05-08T21:05:00-03:00">08/05/2026 21h05</time>
    Atualizado em <time itemprop="dateModified" datetime="2026-05-09T10:00:00-03:00">09/05/2026 10h00</time></p>
    <p>O porto começou a ligar os navios à rede elétrica, para que os motores fiquem parados durante a noite.</p></body></html>""",
    "Porto liga navios à rede elétrica",
    "2026-05-08 2026-05-09/2026-05-09",
    "pt",
)
EVENT = Layout(
    "an event, whose day is not that of the page",
    "https://harbourforum.example/2026/",
    """<html lang="en"><head><title>Harbour Forum 2026</title><script type="application/ld+json">{"@type":"Event",
    "name":"Harbour Forum 2026","startDate":"2026-06-12","endDate":"2026-06-13"}</script></head><body><h1>Harbour Forum 2026</h1>
    <p class="date">12 June 2026</p><p>The forum brings together the harbour masters of nine countries for two days.</p></body></html>""",
    "Harbour Forum 2026",
    "/",
)
LISTING = Layout(
    "a list of posts, which has no day of its own",
    "https://slipway.example/blog/",
    """<html lang="en"><head><title>Blog | Slipway</title></head><body><h1>Blog</h1>
    <h2>Kestrel 2 is here</h2><p>Posted on May 8, 2026</p><h2>Tables for tides</h2><p>Posted on April 2, 2026</p>
    <h2>We are hiring</h2><p>Posted on March 9, 2026</p></body></html>""",
    "Blog",
    "/",
)

LAYOUTS = [value for value in list(globals().values()) if isinstance(value, Layout)]
each = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)


@each
def test_the_true_title_is_among_the_titles(layout: Layout) -> None:
    page = read(layout.html.encode(), "text/html; charset=utf-8", layout.url)

    assert layout.title in [title.text for title in page.titles]


@each
def test_the_page_states_its_days_and_no_other(layout: Layout) -> None:
    """Of the pages beside it, of what it tells, of an event, the days are merely mentioned."""
    page = read(layout.html.encode(), "text/html; charset=utf-8", layout.url)
    stated = {
        kind: {str(date) for day in page.days if day.kind == kind for date in day.dates}
        for kind in ("published", "modified")
    }
    published, _, modified = layout.days.partition("/")

    assert (stated["published"], stated["modified"]) == (set(published.split()), set(modified.split()))


@each
def test_the_language_is_that_of_the_text(layout: Layout) -> None:
    page = read(layout.html.encode(), "text/html; charset=utf-8", layout.url)

    assert page.language == layout.language
