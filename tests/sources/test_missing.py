"""Pages that say that there is no such page, at status 200, in the languages of the web; and pages that speak of such."""

from __future__ import annotations

import pytest

from judged import DATED, FOOT, MENU, SENTENCE, judged, page, verdict

TITLES = """
Page not found
404
404 Not Found
Error 404
404 - Page Not Found
Page Not Found | Tern Post
Tern Post - 404: This page could not be found.
Oops! That page can’t be found.
Sorry, we couldn’t find that page
This page doesn’t exist
The page you are looking for doesn't exist
The page you requested could not be found.
We can't find the page you're looking for
Nothing Found
This article is no longer available
The requested URL was not found on this server
Content not found
Story no longer available · Tern Post
Article not found
Seite nicht gefunden
404 – Seite nicht gefunden
Diese Seite existiert nicht
Die angeforderte Seite wurde nicht gefunden
Die Seite konnte leider nicht gefunden werden
Dieser Artikel ist nicht mehr verfügbar
Fehler 404
Page introuvable
Page non trouvée | Tern Post
Cette page n’existe pas
La page que vous recherchez n'existe plus
Oups ! Page introuvable
Cet article n'est plus disponible
Erreur 404
Página no encontrada
Página no encontrada - Tern Post
La página que buscas no existe
Lo sentimos, no se encontró la página
Este artículo ya no está disponible
Esta página no existe
Página não encontrada
A página que você procura não existe
Não encontramos a página que você procura
Este conteúdo não está mais disponível
Erro 404 - Página não encontrada
Pagina non trovata
La pagina che stai cercando non esiste
Pagina niet gevonden
Deze pagina bestaat niet meer
Sidan kunde inte hittas
Siden blev ikke fundet
Strona nie została znaleziona
Sayfa bulunamadı
Страница не найдена
Ошибка 404
Запрашиваемая страница не существует
ページが見つかりません
ページが見つかりませんでした｜ターン新聞
お探しのページは見つかりませんでした
お探しのページは存在しないか、移動または削除されました
指定されたページは存在しません
404 エラー
この記事は削除されました
記事は掲載期間が終了しました
掲載期間が終了しました
お探しの記事は見つかりませんでした
このページは存在しません
页面不存在
404 页面未找到
页面不存在_燕鸥网
您访问的页面不存在
抱歉，您要访问的页面不存在
该内容已被发布者删除
文章已被删除
找不到网页
找不到頁面
您所查看的頁面不存在
文章不存在或已被删除
很抱歉，您访问的页面已失效
페이지를 찾을 수 없습니다
요청하신 페이지를 찾을 수 없습니다.
찾으시는 페이지가 존재하지 않습니다
삭제된 기사입니다
기사가 삭제되었습니다
존재하지 않는 페이지입니다
페이지를 찾을 수 없습니다 - 제비신문
404 오류
""".strip().split("\n")


@pytest.mark.parametrize("title", TITLES)
def test_a_short_page_whose_title_says_so_is_no_page(title: str) -> None:
    """With a menu, a footer and a way back, as such pages have."""
    body = f"{MENU}<main><h2>Tern Post</h2><p><a href='/'>Tern Post</a></p></main>{FOOT}"

    assert verdict(page(title, body)) == "broken soft-404"


@pytest.mark.parametrize("heading", TITLES)
def test_a_heading_says_it_as_well_as_a_title(heading: str) -> None:
    """Many sites leave their own name in the title."""
    assert verdict(page("Tern Post", f"{MENU}<h1>{heading}</h1><p>Tern Post</p>{FOOT}")) == "broken soft-404"


@pytest.mark.parametrize(
    "body",
    [
        "<p>Sorry, the page you requested could not be found.</p>",
        "<h1>Oops!</h1><p>We couldn’t find the page you’re looking for. <a href='/'>Back to home</a></p>",
        "<div><b>Fehler</b><p>Die von Ihnen angeforderte Seite wurde nicht gefunden.</p></div>",
        "<p>La page demandée est introuvable.</p><a href='/'>Retour à l'accueil</a>",
        "<p>お探しのページは見つかりませんでした。</p><p>URLをご確認ください。</p>",
        "<div class='box'>抱歉，您访问的页面不存在。<br>5秒后跳转首页</div>",
        "<p>죄송합니다. 요청하신 페이지를 찾을 수 없습니다.</p><a href='/'>홈으로 이동</a>",
    ],
)
def test_a_sentence_that_is_all_there_is_says_it(body: str) -> None:
    assert verdict(page("Tern Post", MENU + body + FOOT)) == "broken soft-404"


def test_recent_stories_below_do_not_make_it_a_page() -> None:
    """Links are no text of its own, however many."""
    stories = "".join(f"<li><a href='/{n}'>Another story of the yard, number {n}</a></li>" for n in range(60))
    body = f"{MENU}<h1>Page not found</h1><p>It may have been moved or deleted.</p><ul>{stories}</ul>{FOOT}"

    assert verdict(page("Page not found – Tern Post", body)) == "broken soft-404"


@pytest.mark.parametrize(
    "target",
    ["/404", "/404.html", "/en/not-found", "/page-not-found?from=%2Fnews%2Fyard", "/errors/404", "/error404.aspx"],
)
def test_a_redirect_to_the_page_for_what_is_missing_says_it(target: str) -> None:
    source = judged(page("Tern Post", MENU + FOOT), hops=((302, f"https://tern.test{target}"),))

    assert (source.outcome, source.reason) == ("broken", "soft-404")
    assert "a page for what is missing" in source.detail


def test_a_redirect_to_an_error_page_needs_words_as_well() -> None:
    """It may be the page of another error; what was cited it is not."""
    hops, coded = ((302, "https://tern.test/error"),), ((302, "https://tern.test/Error.aspx?status=404"),)
    broke = page("Error", "<h1>Something broke</h1><p>Try again.</p>")

    assert verdict(broke, hops=hops) == "unverifiable server-error"
    assert verdict(broke, hops=coded) == "broken soft-404"
    assert verdict(broke, url="https://tern.test/docs/error", hops=hops) == "ok"
    assert verdict(page("Error", "<h1>Page not found</h1>"), hops=hops) == "broken soft-404"


@pytest.mark.parametrize(
    ("head", "attributes"),
    [('<meta name="prerender-status-code" content="404">', ""), ("", ' class="error404 wp-custom"')],
)
def test_what_a_page_tells_machines_counts(head: str, attributes: str) -> None:
    """WordPress marks the body, pages made by scripts tell their renderer."""
    body = f"{MENU}<h1>404</h1><p>{SENTENCE}</p>"

    assert verdict(page("Tern Post", body, head, attributes)) == "broken soft-404"


def test_plain_text_and_json_can_say_it() -> None:
    assert verdict("404 page not found", content_type="text/plain") == "broken soft-404"
    assert verdict('{"error": "Not Found"}', content_type="application/json") == "broken soft-404"


def test_what_a_class_hides_says_nothing() -> None:
    hidden = "<div class='error hidden'><h1>Page not found</h1></div>"

    assert verdict(page("Yard opens", f"{hidden}<h1>Yard opens</h1><p>{SENTENCE}</p>")) == "ok"


def test_a_sentence_in_a_plain_file_is_no_page_for_what_is_missing() -> None:
    assert verdict(f"{SENTENCE * 3}\n\nFile not found.\n\n{SENTENCE * 3}", content_type="text/plain") == "ok"


def test_the_words_are_shown() -> None:
    """An editor need not open the page to see why."""
    source = judged(page("Seite nicht gefunden | Ternpost", "<h1>Seite nicht gefunden</h1>"))

    assert source.detail == "the page says: “Seite nicht gefunden | Ternpost”"
    assert source.page is None


LONG = f"<p>{SENTENCE * 15}</p>"


@pytest.mark.parametrize(
    "html",
    [
        page("Page Not Found: why 404s hurt your site", f"<h1>Page Not Found: why 404s hurt your site</h1>{LONG}"),
        page("Page Not Found: why 404s hurt your site", f"<h1>Page Not Found: why 404s hurt</h1><p>{SENTENCE}</p>"),
        page("404", f"<h1>404</h1><p>{SENTENCE}A work of forty screens.</p>"),
        page("404 | Tern Gallery", f"<h1>404</h1><p>{SENTENCE}The exhibit opens in May.</p>", DATED),
        page("Page not found", f"<h1>Page not found</h1><p>{SENTENCE}</p>", DATED),
        page("The page that was not found", f"<h1>The page that was not found</h1><p>{SENTENCE}</p>"),
        page("404 new jobs in Brigg", f"<h1>404 new jobs in Brigg</h1><p>{SENTENCE}</p>"),
        page("Peugeot 404", f"<h1>Peugeot 404</h1><p>{SENTENCE}</p>"),
        page("Lost dog not found", f"<h1>Lost dog not found after nine days in Brigg</h1><p>{SENTENCE}</p>"),
        page("Vermisste nicht gefunden", f"<h1>Vermisste Taucherin nicht gefunden</h1><p>{SENTENCE}</p>"),
        page("Ferry no longer available", f"<h1>The ferry is no longer available on Sundays</h1><p>{SENTENCE}</p>"),
        page(
            "消えた港のページ", "<h1>消えた港のページをたどる</h1><p>港町ブリッグの造船所が再開した。九年ぶりだ。</p>"
        ),
        page(
            "リンク切れと404エラーの直し方",
            "<h1>リンク切れと404エラーの直し方</h1><p>ページが見つかりませんと出たら、まず住所を確かめる。</p>",
        ),
        page(
            "为什么会出现404页面",
            "<h1>为什么会出现404页面不存在的提示</h1><p>本文说明网站管理者应当怎样处理失效链接。</p>",
        ),
        page(
            "사라진 페이지를 찾아서",
            "<h1>사라진 페이지를 찾아서</h1><p>브리그 항구의 오래된 기록을 찾는 사람들 이야기.</p>",
        ),
        page("Jugement 404", f"<h1>Arrêt n° 404 du 8 mai</h1><p>{SENTENCE}</p>"),
        page(
            "Help: link errors",
            f"<h1>Link errors</h1><p>If you see “Page not found”, the address is wrong. {SENTENCE}</p>",
        ),
        page("Yard opens", f"<h1>Yard opens</h1><p>{SENTENCE}</p><p>Page not found? <a href='/'>Back to home</a></p>"),
        page(
            "Tern Post",
            f"<h1>Harbour yard opens in Brigg</h1><p>{SENTENCE}</p><template><h1>Page not found</h1></template>",
        ),
        page(
            "Yard opens",
            f"<h1>Yard opens</h1><p>{SENTENCE}</p><div hidden><h1>Page not found</h1><p>Page not found</p></div>",
        ),
    ],
)
def test_a_page_that_speaks_of_such_pages_is_one(html: str) -> None:
    """Its length, its date, or the rest of its title tell it from them."""
    assert verdict(html) == "ok"


@pytest.mark.parametrize("path", ["/exhibits/404", "/blog/page-not-found", "/glossary/link-rot"])
def test_an_address_that_speaks_of_it_is_believed(path: str) -> None:
    html = page("404", "<h1>404</h1><p>Page not found, a play.</p>")

    assert verdict(html, url=f"https://tern.test{path}") == "ok"


@pytest.mark.parametrize(
    "told",
    [
        "The page you were looking for has flown south for the winter.",
        "This vacancy has been filled.",
        "The position you are looking for is no longer accepting applications.",
        "This clip was deleted by its owner.",
        "The document you requested never existed.",
        "La nota que busca fue eliminada o cambió de lugar.",
        "Esta reportagem foi excluída ou mudou de endereço.",
        "Cette offre n'est plus en ligne.",
        "Diese Stellenanzeige ist leider nicht mehr verfügbar.",
        "La page que vous cherchez s'est envolée.",
        "这篇稿件已被作者撤回",
        "此帖子已被管理员删除或正在整理",
        "삭제되었거나 존재하지 않는 글입니다.",
        "요청하신 글이 삭제되었거나 존재하지 않습니다.",
        "ご指定のページは公開を終了しております。",
        "Bài viết này không tồn tại.",
        "Halaman yang dicari tidak tersedia.",
        "Сторінку не знайдено",
        "المقال غير موجود",
    ],
)
def test_one_sentence_that_says_so_is_enough_where_nothing_else_stands(told: str) -> None:
    """Jobs, films, notes: whatever a site calls its pages, and however the sentence goes on."""
    assert verdict(page("Tern Post", f"{MENU}<p>{told}</p>{FOOT}")) == "broken soft-404"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Fixed in 3.2</h1><ul><li>Crash when an article was not found on the shelf</li><li>Faster start</li></ul>",
        "<h1>“This page does not exist” wins a prize</h1><p>The novel by Mina Heron came out in March.</p>",
        "<h1>„Seite nicht gefunden“ heißt das neue Album</h1><p>Die Band spielt am Freitag in Brake.</p>",
        "<h1>「ページが見つかりません」展、始まる</h1><p>港の美術館で六月まで。入場は無料。</p>",
        "<h1>Ferry sites fail</h1><p>Readers met the words “Sorry, the page you requested could not be found”.</p>",
    ],
)
def test_what_a_text_quotes_or_lists_it_does_not_say_of_itself(body: str) -> None:
    assert verdict(page("Tern Post", MENU + body + FOOT)) == "ok"


def test_a_menu_that_leads_home_is_no_help_for_the_lost() -> None:
    """Every site has one; a title alone is one sign."""
    menu = "<nav><a href='/'>Home</a><a href='/'>Homepage</a></nav>"
    body = f"<h1>Harbour library opens its lost shelves</h1><p>{SENTENCE}</p><p>{SENTENCE}</p>"

    assert verdict(page("Books: page not found", menu + body)) == "ok"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('{"statusCode": 404, "message": "No such yard"}', "broken soft-404"),
        ('{"error": {"code": "NoSuchKey", "detail": "yard"}}', "broken soft-404"),
        ('{"detail": "Not found."}', "broken soft-404"),
        ('{"yard": "Brigg", "status": 200, "robots": 404}', "ok"),
        ('{"a":' * 300 + "1", "ok"),
        ('{"a": ' + "[" * 1900, "ok"),
        ('["Not found"]', "ok"),
    ],
)
def test_an_error_told_as_data_says_it_too(data: str, expected: str) -> None:
    assert verdict(data, content_type="application/json") == expected


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("RETRACTED: Cranes at night", "This article was withdrawn at the request of its authors."),
        ("A word on our film", "The video was removed by the shipyard on Tuesday."),
        ("Yard film lost", "This article was withdrawn at the request of its authors."),
        ("El puerto corrige su nota", "La nota fue eliminada el martes por el puerto."),
    ],
)
def test_a_page_with_a_name_of_its_own_may_tell_of_what_was_taken_down(name: str, told: str) -> None:
    """One name in the title and above the text: it has something to say."""
    assert verdict(page(f"{name} | Tern Post", f"{MENU}<h1>{name}</h1><p>{told}</p>{FOOT}")) == "ok"


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("https://tern.test/q/9", "<h1>Why is this article no longer available?</h1><p>Its licence has run out.</p>"),
        ("https://tern.test/q/9", "<h1>为什么页面不存在？</h1><p>链接可能已过期，请联系客服。</p>"),
        ("https://tern.test/help/posts/9", "<h2>Posts</h2><p>Your post was deleted by a moderator or by yourself.</p>"),
        ("https://tern.test/orders/9", "<p>The page was removed. Sent by: Heron plc, 3 May. Held by: the court.</p>"),
    ],
)
def test_who_explains_it_does_not_say_it(url: str, body: str) -> None:
    """A question, a handbook, a record of what was taken down."""
    assert verdict(page("Tern Post", MENU + body + FOOT), url=url) == "ok"


def test_the_name_of_the_site_as_its_heading_is_no_name_of_the_page() -> None:
    body = "<h1>Tern Post</h1><p>This page has been removed by its author.</p>"

    assert verdict(page("Tern Post", MENU + body + FOOT)) == "broken soft-404"
