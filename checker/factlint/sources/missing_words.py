"""In what words a page says that there is no such page. For folded text, as in ``wall_words``.

Languages: English, German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Polish, Turkish, Russian,
Japanese, Chinese, Korean; Czech, Ukrainian, Vietnamese, Indonesian and Arabic for their plainest words alone.
"""

from __future__ import annotations

from factlint import lazy
from factlint.sources.phrases import either

_LOOKED_FOR = (
    r"you(?:re|\sare|\swere|ve|\shave)?\s"
    r"(?:looking\sfor|requested|trying\sto\s\w+|searching\sfor|after|wanted|asked\sfor|followed|entered|want|seek)"
)
_THING = (
    r"(?:(?:the|this|that|your|our|a|any|requested|specified|web|such|news|whole)\s){0,3}"
    r"(?:webpage|page|article|story|post|content|document|file|url|resource|item|link|address|entry|product|listing"
    r"|thread|topic|video|clip|episode|recording|profile|account|user|question|channel|playlist"
    r"|(?:job|position|vacancy|role)(?:\s(?:posting|listing|opening|ad))?|opening|posting)(?:\s(?:or|and)\s(?:page|file|resource|document|article|content))?"
    rf"(?:\s(?:that\s)?{_LOOKED_FOR}|\sat\s(?:this|that)\s(?:address|url|location))?"
)
_FATE = (
    r"(?:(?:was|is|were|could|can|has)\s(?:not|no\slonger)\s(?:be\s|been\s)?"
    r"(?:found|located|available|exists?|here|accessible|online|displayed|published|active)"
    r"|(?:cant|cannot|couldnt|wasnt|isnt|can\snot)\s(?:be\s)?(?:found|located|available|here|displayed)"
    r"|never\sexisted|(?:is|are)\sno\slonger\s(?:open|listed|live|published|accepting\sapplications)"
    r"|(?:is|was|has\sbeen)\s(?:already\s|now\s)?(?:filled|deactivated)"
    r"|(?:do(?:es\snot|esnt)(?:\sseem\sto|\sappear\sto)?|no\slonger|may\snot|might\snot)\sexists?"
    r"|no\slonger\s(?:available|online|exists?|here|accessible)|not\s(?:found|available|exist)"
    r"|missing|unavailable|deleted|removed|expired"
    r"|(?:is|has|was|has\sbeen|may\shave\sbeen|might\shave\sbeen|have\sbeen)\s(?:either\s|been\s|now\s)?"
    r"(?:missing|gone|removed|deleted|unpublished|taken\sdown|archived|expired|withdrawn|unavailable"
    r"|moved\sor\s(?:been\s)?(?:deleted|removed|renamed)))"
)
_OUR_FAULT = (
    r"(?:we|i)\s(?:cant(?:\sseem\sto)?|cannot|could\snot|couldnt|can\snot|didnt|did\snot"
    r"|(?:we|a)re\s(?:unable|not\sable)\sto)\s(?:find|locate)\s"
)

GONE = either(
    rf"{_THING}\s{_FATE}(?:\s(?:or|and)\s{_FATE})?(?:\s(?:on|in|at)\s(?:this|our|the)\s\w+)?"
    r"(?:\sby\s(?:(?:the|its|their)\s)?(?:\w+\s)?(?:users?|authors?|uploader|owner|publisher|poster|moderators?"
    r"|administrators?|creator))?",
    rf"(?:the|that|this)\s(?:web\s?)?(?:page|site|url|link|address|file|document)\s(?:that\s)?{_LOOKED_FOR}\s.{{0,60}}",
    r"(?:the|this)\s(?:job|position|vacancy|role)(?:\s(?:posting|listing|opening|ad))?\s"
    r"(?:is|was|has\sbeen|is\snow)\s(?:now\s)?(?:closed|filled)(?:\sor\s.{0,60})?|vacancy\s(?:closed|filled)",
    rf"{_OUR_FAULT}(?:{_THING}|what\syoure\slooking\sfor|it)",
    rf"{_OUR_FAULT}the\spage",
    r"""
    not found|nothing (was )?found( here)?|(file|page|article|content|document) (or directory )?not found
    page missing|missing page
    (there is|theres) (nothing|no (such )?page) (here|at this address|to see here|by that name)
    no such (page|article|document|file)
    the requested url .{0,200} was not found on this server|(this|that) page (isnt|is not) available
    looks like (youre|you are) lost
    (die|diese|der|dieser|das|dieses|ihre|deine)?\s?(von ihnen )?(angeforderte|gewunschte|gesuchte|\
    aufgerufene)?[nrs]?\s?(web)?(seite|artikel|inhalt|beitrag|dokument|datei|url)( die sie suchen)? (wurde|konnte|\
    ist|existiert|kann) (leider )?(nicht|geloscht|entfernt)( mehr)?( gefunden| verfugbar| vorhanden| worden| \
    abrufbar| erreichbar)?( werden)?
    (seite|artikel|inhalt|beitrag|dokument) (wurde )?(leider )?nicht (mehr )?(gefunden|verfugbar|vorhanden)
    nicht gefunden|wir konnten (die|diese|ihre) .{0,20}seite (leider )?nicht finden
    (la |cette |votre )?page (web )?(demandee |recherchee |que vous (re)?cherchez |que vous (avez )?demande[ez]* |\
    que vous souhaitez consulter )?(est |na pas ete |nexiste |nest |non |a ete )?(introuvable|inexistante|\
    trouvee?|pas|plus|supprimee)( disponible| ici)?
    (cet |l)?article (que vous cherchez )?(est introuvable|introuvable|nest plus (disponible|en ligne)|\
    nexiste (pas|plus)|a ete supprime|supprime)|contenu (introuvable|indisponible)|page (non trouvee|introuvable)
    nous navons pas trouve (la|cette) page
    (la |esta )?pagina (web )?(solicitada |que (buscas|busca|estas buscando|esta buscando|has solicitado|\
    intentas ver|intenta ver) )?(no (existe|encontrada|se (ha )?(encontro|encontrado|encuentra|pudo encontrar)|\
    esta disponible|fue encontrada)|ya no (existe|esta disponible)|ha sido (eliminada|borrada))
    no (se )?(hemos |ha |pudimos |podemos )?(encontro|encontramos|encontrado|encontrar) (la|esta) \
    pagina( que .{0,24})?
    (este |el )?(articulo|contenido) (no (encontrado|disponible|existe|esta disponible)|ya no (existe|\
    esta disponible)|ha sido (eliminado|retirado))|no encontrad[oa]
    (a |esta )?pagina (solicitada |que (voce )?(procura|esta procurando|buscava|tentou acessar) )?(nao (existe|\
    encontrada|foi encontrada|esta (mais )?disponivel|pode ser encontrada)|foi removida|indisponivel)( mais)?
    nao (encontramos|foi possivel encontrar|conseguimos encontrar) (a|esta) pagina( que .{0,24})?
    (este |o )?(artigo|conteudo|texto) (nao (encontrado|disponivel|existe( mais)?|foi encontrado|\
    esta mais disponivel)|foi removido|indisponivel)|nao encontrad[oa]
    (la |questa )?pagina (richiesta |che (stai cercando|cerchi|hai richiesto) )?(non (trovata|esiste( piu)?|\
    e stata trovata|e (piu )?disponibile)|inesistente)
    (larticolo|articolo|contenuto) non (trovato|(e )?(piu )?disponibile)
    (deze |de )?(pagina|artikel) (die je zoekt )?(niet gevonden|bestaat niet( meer)?|is niet (meer )?(beschikbaar|\
    gevonden)|kon niet worden gevonden)
    sid(an|en) (kunde inte hittas|hittades inte|finns inte( langre)?|blev ikke fundet|findes ikke|ble ikke funnet|\
    finnes ikke)|nie znaleziono strony|strona nie (zostala znaleziona|istnieje)|sayfa bulunamadi
    (die|diese|der|dieser|ihre) ((von ihnen )?(gesuchte|gewunschte|aufgerufene|angeforderte) (web)?seite|\
    (web)?seite die sie (suchen|aufrufen wollten|aufgerufen haben)) .{0,60}
    (la|cette) page que vous (re)?cherchez .{0,60}
    la pagina que (buscas?|estas? buscando|has? solicitado|intentas? (ver|acceder)) .{0,60}
    a pagina que (voce )?(procura|esta procurando|buscava|tentou acessar) .{0,60}
    (lo sentimos )?(la|el|esta|este) (noticia|nota|publicacion|entrada|enlace|oferta|vacante|articulo|contenido)\
    ( al? que .{0,24}| que .{0,24}| solicitad[oa])? (ya no|no) (existe|esta( ya)? (disponible|aqui|activ[oa])).{0,40}
    (la|el|esta|este) (noticia|nota|publicacion|entrada|enlace|oferta|vacante|articulo|contenido)\
    ( al? que .{0,24}| que .{0,24}| solicitad[oa])? (ha sido|fue) \
    (eliminad|borrad|retirad|despublicad)[oa].{0,40}
    (a|o|esta|este) (noticia|materia|reportagem|publicacao|postagem|link|vaga|artigo|conteudo|texto)\
    ( que .{0,30})? (ja )?(nao (existe|esta (mais )?disponivel|foi encontrad[oa])|(foi|esta) (removid|excluid|\
    apagad|retirad)[oa]).{0,40}
    (ce|cet|cette|le|la|l)? ?(annonce|offre|actualite|publication|video|lien|contenu|article) (nest plus \
    (disponible|en ligne|active?)|nexiste (pas|plus)|a ete (supprimee?|retiree?|depubliee?)).{0,40}
    (diese|dieses|dieser|die|das|der) (stelle|stellenanzeige|anzeige|meldung|video|beitrag|inhalt|artikel|nachricht|\
    link) (ist|wurde|existiert) (leider )?(nicht mehr|geloscht|entfernt|bereits besetzt|nicht langer).{0,40}
    strana?k[ay] .{0,24}(nenalezena|neexistuje|nebyla nalezena)|stranka nenalezena
    (запрашиваемая |такая |эта )?(страница|статья)( которую вы ищете)? (не (наидена|существует)|удалена|\
    больше не (существует|доступна))|такои страницы (нет|не существует)|ничего не наидено
    сторінк[ау] .{0,24}(не знаидено|не існує)|сторінку не знаидено
    (khong tim thay|khong ton tai) (trang|bai viet|noi dung)( .{0,30})?
    (trang|bai viet|noi dung)( .{0,30})? (khong (ton tai|duoc tim thay|tim thay)|da bi xoa).{0,30}
    halaman( .{0,24})? (tidak (ada|ditemukan|tersedia)|telah dihapus).{0,30}
    (الصفحة|المقال|المحتوى)( .{0,30})? غير (موجودة?|متوفرة?|متاحة?)|لم يتم العثور على (الصفحة|المقال|المحتوى).{0,20}
    """,
    r"""
    (申し訳(ご|あり)ません(が)?\s?)?((お探し|ご指定|ご覧になろうとした|指定|該当|リクエスト|アクセス)(の|された|\
    した|する|いただいた)?|この|該当の)?\s?(ページ|記事|url|コンテンツ|ファイル|投稿|情報)(が|は|\
    を)?\s?.{0,16}?(見つか(りません|らない|りませんでした)|みつかりません|見つけられません|存在しません|\
    存在しないか?|ありません|削除され(ました|ています|た)|公開を終了.{0,8}|終了(し|いたし)(ました|て(います|おります))|移動または削除|\
    公開されていません|表示できません)(\s?.{0,4}(移動|削除).{0,10})?
    (掲載|公開|配信)(期間|期限)?(が|は|を)?\s?(終了|過ぎ|満了)(し|いたし|て|まし)?(ました|ております|ています|た)?
    (記事|ページ)は(既に|すでに)?\s?(削除|終了).{0,10}|ページ未検出|ページが見つかりません.{0,6}|未検出|無効なurl(です)?|url(が|は)(無効|正しくありません)
    (此|该|本|这个|这篇|您(要|所)?(查看|访问|浏览)的)(文章|内容|帖子|问题|视频|商品|职位|信息|稿件|页面|网页|页)\s?\
    (可能)?(已|已经)?(被)?(作者|发布者|管理员|系统)?(自行)?(删除|下架|关闭|撤回|不存在)(或.{0,10})?(了)?
    (此|該|本|這篇|您(要|所)?(查看|瀏覽)的)(文章|內容|網頁|頁面|影片|新聞)\s?(可能)?(已|已經)?(被)?(作者)?(刪除|下架|移除|不存在)(或.{0,10})?(了)?
    找不到(该|该|此|這個|这个|您要的|網|网)?(页面|网页|頁面|網頁|页|頁|文章)|该内容已被(发布者)?删除
    (此|该)(内容|文章|帐号|账号).{0,8}(违规|删除|屏蔽|无法查看)(无法查看)?|无法找到(该|此)?(页面|网页|页)
    (抱歉|对不起|很抱歉|对不起了|很遺憾|對不起)?\s?(您|你)?(要|所|正在)?(访问|查看|请求|浏览|寻找|查找|找|訪問|\
    瀏覽|尋找|查詢|要求)?(的)?\s?(页面|网页|頁面|網頁|页|文章|内容|內容|链接|連結|资源|新闻|新聞|\
    帖子)?\s?(可能)?(已经|已經|已|并|並|暂时|被)?(未找到|找不到|不存在|没有找到|沒有找到|(被)?删除|(被)?刪除|失效|\
    走丢了?|无法找到|無法找到|不见了|飞走了?|下架|下线|过期|丢失了?)(或(已)?(被)?(删除|移动|刪除|移動|不存在))?(了)?
    (죄송합니다\s?)?(요청하신|찾으시는|원하시는|해당|존재하지 않는|방문하시려는|입력하신|\
    접속하신)?\s?(웹 ?)?(페이지|기사|게시물|게시글|문서|콘텐츠|뉴스|글|주소|url)(를|을|가|이|는|은|\
    의)?\s?.{0,14}?(찾을 수 (없습니다|없음|없어요|가 없습니다)|존재하지 않(습니다|는|아요)|삭제(되었습니다|\
    됐습니다|된|(되었|됐)거나( 존재하지 않(습니다|는))?)|없습니다|만료되었습니다)(\s?(페이지|기사|게시물|글)(입니다)?)?
    (삭제되었거나|삭제됐거나|존재하지 않거나) .{0,14}(페이지|기사|게시물|게시글|글|콘텐츠)(입니다|이에요|예요)
    (존재하지 않는|삭제된|없는|잘못된|서비스가 종료된|사라진) ?(페이지|기사|게시물|게시글|글|주소)( ?(입니다|\
    이에요|예요))?
    """,
)
"""What a title, a heading or a sentence is about that says so."""

HELP = either(
    r"""
    (check|verify) the (url|address|link|spelling)( .{0,60})?
    (it )?(may|might|could) have (been )?(moved|removed|deleted|changed|renamed).{0,80}
    (try|use) (using )?(the|our) (search|menu).{0,60}
    (go |return |take me |back |to |visit )+(the |our )?(home ?page|home|main page|front page|start page)
    (mistyped|mis typed|typed incorrectly|broken link|outdated link).{0,60}|try searching.{0,40}
    (double )?check the (url|address).{0,60}
    (zuruck )?(zur|zu unserer) startseite.{0,30}
    (uberprufen|prufen) sie (bitte )?die (url|adresse|schreibweise).{0,40}
    retour(ner)? a (la page d ?)?accueil.{0,20}|verifiez l ?(adresse|url).{0,40}
    (retour a |revenir a |aller a )?la page daccueil|retour a laccueil
    (volver|regresar|ir) (a la (pagina )?|al )?(pagina de )?(inicio|principal|portada)
    (comprueba|verifica|compruebe|verifique) (la|el) (url|direccion|enlace).{0,40}
    (voltar|ir) (para |a )?(a |o )?(pagina inicial|pagina principal|inicio|home)
    verifique (o|a) (endereco|url|link).{0,40}
    (torna|vai) alla (home( ?page)?|pagina iniziale)|terug naar (de )?(home ?page|startpagina|voorpagina)
    (вернуться |перейти )?на главную( страницу)?|(неправильно|неверно) набран адрес.{0,40}
    .{0,20}(トップ(ページ)?|ホーム)(へ|に)(戻る|もどる|移動).{0,12}|(トップ|ホーム)(ページ)?へ
    .{0,16}url(を|に|が)(ご)?(確認|間違い|誤り|変更).{0,30}
    .{0,20}(移動|削除)され(た|ている)(か)?.{0,16}可能性.{0,16}
    (返回|回到|回)(网站|網站)?(首页|首頁|主页|主頁|上一页)
    (请)?(检查|檢查|确认)(您)?(输入)?(的)?(网址|地址|網址|链接).{0,20}|\d+ ?秒(后|後).{0,10}(跳转|返回|跳轉).{0,10}
    (홈|메인)(페이지| 화면)?(으로|로)( ?(이동|돌아가기|가기|바로가기))?|(주소|url)(가|를) ?(정확|다시|올바).{0,30}
    (변경|삭제)되어 .{0,24}(없습니다|있습니다)|이전 ?페이지.{0,10}
    """
)
"""What such a page says besides, and leads to."""

DECORATION = either(
    r"""
    \b(http|error|status|code|oops+|ooops|whoops|uh oh|oh no|sorry|we are sorry|were sorry|hmm+|ups|hoppla|fehler)\b
    \b(erreur|erro|errore|oups|desole|opa|lo sentimos|vaya|ops|leider|ошибка|упс)\b
    エラー|申し訳ありません|错误|錯誤|出错了|抱歉|오류|에러
    """
)
"""What such titles are decked with."""
OR_ELSE = lazy.pattern(r" (?:or|o|ou|oder|of|lub|или|або|nebo|eller|veya|ya da|hoac|atau) .{1,60}\Z")
"""How such a sentence goes on: "… does not exist or has been renamed"."""
NUMBER = lazy.pattern(r"(?<!\d)(?:404|410)(?!\d)")
BARE = lazy.pattern(
    r"(?:http |error |status |code |fehler |erreur |ошибка ){0,4}(?:404|410)"
    r"(?: error| fehler| erreur| エラー| 错误| 错误页| 오류| page| seite)?"
)
"""A number alone, which may be a name as well."""

CLASSES = lazy.pattern(
    r"(?<![\w-])(?:error-?404|page-?404|is-404|not-?found|page-not-found|error-page-404|http-404)(?![\w-])"
)
"""Classes of ``<body>`` on such pages; WordPress's is ``error404``."""
ADDRESS = lazy.pattern(
    r"/(?:(?:error[-_]?)?(?:404|410)|(?:404[-_]?|page[-_]?|file[-_]?|content[-_]?)?not[-_]?found|404[-_]?error"
    r"|seite[-_]nicht[-_]gefunden|page[-_]introuvable|pagina[-_](?:no[-_]encontrada|nao[-_]encontrada|non[-_]trovata)"
    r"|content[-_]?unavailable)(?:\.\w{2,5})?/?\Z",
)
ERROR_ADDRESS = lazy.pattern(r"/(?:errors?|error[-_]?pages?|fehler|erreur|oops)(?:\.\w{2,5})?/?\Z")
ERROR_QUERY = lazy.pattern(r"(?:\A|[&=])(?:404|410|(?:page)?[-_]?not[-_]?found)(?:&|=|\Z)")
"""Where sites send those who ask for what is missing; the second may be for other errors, unless its query says 404."""
NO_DATA = lazy.pattern(
    r"(?i:404|410|(?:page |resource |item |object )?not[ _]?found|no_?such_?(?:key|page|resource))\.?"
)
"""What stands in an error told as data."""
HANDBOOKS = lazy.pattern(r"/(?:help|faqs?|support|hilfe|aide|ayuda|ajuda|hc|knowledge-?base)(?=/)")
"""Addresses of handbooks, which explain such pages."""
SPOKEN_OF = lazy.pattern(
    r"(?<!\d)404(?!\d)|not-?found|(?:dead|broken)-?links?|link-?rot|nicht-gefunden|introuvable|n[ao]o?-encontrad"
)
"""Words of an address that speaks of such pages itself."""
