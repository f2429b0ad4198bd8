"""How parked domains show themselves: the markets they lead to, the scripts they hold, the words they say."""

from __future__ import annotations

from factlint import lazy
from factlint.sources.phrases import either

MARKETS = frozenset(
    (
        "4.cn",
        "afternic.com",
        "atom.com",
        "brandbucket.com",
        "buydomains.com",
        "dan.com",
        "domainmarket.com",
        "dynadot.com",
        "ename.com",
        "efty.com",
        "hugedomains.com",
        "namebio.com",
        "nicsell.com",
        "parkingcrew.net",
        "perfectdomain.com",
        "sav.com",
        "sedo.com",
        "sedoparking.com",
        "squadhelp.com",
        "undeveloped.com",
        "uniregistry.com",
    )
)
"""Where domains are sold."""

PARKED_MARKS = (
    "sedoparking.com",
    "parkingcrew.net",
    "bodis.com",
    "parklogic.com",
    "parking-lander",
    "hugedomains.com/domain_profile",
    "dan.com/buy-domain",
    "afternic.com/forsale",
    "window.park =",
    "window.park=",
    "data-adblockkey=",
    "d38psrni17bvxu.cloudfront.net",
    'window.location.href="/lander"',
    "/parking/parking.js",
    "mi.aliyun.com/detail",
    "parkingpage.namecheap.com",
    "skenzo.com",
    "dsparking.com",
    "footer_domain_parking",
    "above.com/marketplace",
    "domainparking.js",
)
"""What stands in the markup (in lower case) of a parked domain."""

_DOMAIN = r"(?:the |this )?(?:premium )?(?:web )?(?:domain(?: name)?|web ?site|web ?address)(?: this domain)?"

_OFFERED = (
    r"(?:is|may be|could be|might be|is now) (?:now )?(?:for sale(?: by its owner)?|available for (?:sale|purchase)"
    r"|parked|listed for sale|yours)"
)
SPOKEN_OF = lazy.pattern(r"(?<![a-z])(?:park(?:ed|ing)|domains?|for-?sale|nginx|apache|suspended)(?![a-z])")
"""Words of an address that speaks of such domains and servers itself."""

SALE = either(
    rf"""
    (?:the |this |your ){_DOMAIN} {_OFFERED}.{{0,40}}|{_DOMAIN} {_OFFERED}
    (?:buy|purchase|own|get|acquire|make an offer (?:on|for)) {_DOMAIN}.{{0,30}}|{_DOMAIN} for sale
    domain (?:name )?for sale|domain parked|parked domain(?: name)?
    {_DOMAIN} (?:has )?(?:expired|been registered|was registered|is registered|is pending renewal).{{0,60}}
    this domain (?:is )?for sale.{{0,30}}|(?:{_DOMAIN}|(?:this )?web ?page) (?:is|has been) parked.{{0,60}}
    (?:interested in|inquire about|want to buy) {_DOMAIN}.{{0,30}}
    the owner of this domain .{{0,40}}(?:offering|parked|sale).{{0,40}}
    (?:the )?sponsored (?:listings|links) displayed (?:above|here|on this page).{{0,200}}
    (?:this|the) (?:page|web ?page) (?:was|is) (?:generated|provided) .{{0,20}}domain (?:owner|registrar).{{0,80}}
    this domain (?:is )?(?:for sale|(?:now )?available (?:for|to) (?:purchase|buy|sale)).{{0,40}}
    """,
    r"""
    (diese |die )?domain (this domain )?(steht|ist) .{0,24}(verkauf|verkaufen|geparkt|registriert|abgelaufen|\
    kauflich).{0,20}|domain (kaufen|zu verkaufen|geparkt)
    this domain (steht zum verkauf|kaufen|ist zu verkaufen).{0,20}
    (ce |le )?(nom de )?domaine (this domain )?(est|a) .{0,24}(vendre|gare|expire|vente|reserve).{0,20}
    nom de domaine a vendre|acheter ce (nom de )?domaine|this domain est a vendre
    (este |el )?dominio (this domain )?(esta|ha) .{0,24}(venta|aparcado|caducado|expirado|estacionado).{0,20}
    dominio en venta|comprar? este dominio|this domain esta (en|a la) venta
    (este |o )?dominio (this domain )?(esta|foi|pode estar) .{0,24}(venda|estacionado|expirou|registrado).{0,20}
    dominio a venda|compr(e|ar) este dominio|this domain esta a venda
    (questo |il )?dominio (this domain )?e (in vendita|scaduto|parcheggiato).{0,20}
    dit domein (is|staat) .{0,16}(koop|geparkeerd|verlopen).{0,20}
    домен .{0,20}(продается|припаркован|на продажу).{0,20}|купить (этот )?домен
    (この|当)?ドメイン( this domain)?\s?(名)?(は|を|が).{0,16}(売り出し|売りに出|販売|売却|購入でき|取得されて).{0,24}
    (この|当)?ドメイン( this domain)?\s?(名)?は.{0,6}(現在)?.{0,4}(使用|利用)されて(いません|おりません).{0,24}
    (この|当)?ドメイン( this domain)?\s?(名)?(は|を|が).{0,16}(有効期限|期限切れ|お名前).{0,24}
    ドメイン(売ります|販売中|パーキング)
    (此|该|本|這個|您访问的|这个)(域名|網域|网域|网址)( this domain)?\s?.{0,10}(出售|转让|轉讓|待售|到期|过期|停放|求购)
    (域名 ?)?this domain .{0,6}(出售|转让|待售)|域名(出售|交易|停放)
    (이|해당) ?도메인( this domain)?(은|는|이|을)? ?.{0,16}(판매|매매|구매|만료|파킹).{0,16}
    도메인 ?(판매|파킹|매매)
    """,
)
"""Sentences of parked domains; the host's own name has become "this domain"."""

DEFAULT_PAGES = either(
    r"""
    welcome to (nginx|centos|caddy|openresty|tengine)
    apache2? (ubuntu|debian|centos|http server)?\s?(default|test) page( it works)?|iis windows server|iis7
    test page for the (nginx|apache).{0,40}|(this )?account (has been )?suspended|(this )?site (has been )?suspended
    website (is )?(suspended|disabled|expired)|plesk (default|obsidian).{0,20}|web server s default page
    default web site page
    website coming soon|future home of .{0,40}|site en construction|domain default page
    hosting (account )?(suspended|expired)
    """
)
"""Titles and headings of servers that nobody has set up, or that were switched off."""

BARE_DEFAULTS = either(r"it works|hello world|default page|test page|index")
"""The same, but other pages may be called so, too: they count where there is nothing else."""
