"""Words that give a sentence away: what says something in it, apart from what any name or borrowed phrase has.

Institutions, dishes, titles and borrowed terms bring articles, "of", "and" and "at" along (Agence nationale de la
recherche, tarte aux pommes, human in the loop); hardly ever pronouns, auxiliaries, negations, or words that join
clauses. The tables are facts of the languages, frequent words without those that are other words elsewhere.
"""

from __future__ import annotations

import re
from functools import cache

from factlint import lazy
from factlint.digest.function_words import FUNCTION_WORDS

_NOMINAL = {
    "en": "the of and to in for with on by from at as or an so over up out into about between after off own new",
    "fr": "le la les de des du et un une en au aux sur ou par pour entre sans sous d l",
    "de": """
        der die das und in den von zu des für im dem ein eine am bei einer um einem einen zum zur an auf mit vor
        oder""",
    "es": "el la los las del de y en un una al lo o con por para sobre entre",
    "pt": "o os as de do da dos das e em um uma ao na no nas nos aos ou à às por para com sobre entre",
    "it": """
        il lo la gli le di del della dei delle degli in un una da dal dalla al alla nel nella ai alle sul sulla ed
        per con tra ci""",
    "nl": "de het een en van in op te voor der aan om uit of bij met over onder tussen tot",
    "sv": "och av för en ett till den det med på under om vid mot",
    "da": "og af for en et til den det med på om ved mod",
    "pl": "na do od po za dla oraz pod nad bez przez przed między lub",
    "tr": "ve ile bir için de da ya ki ne en iki yeni var",
    "id": "dan di dari ke untuk dalam pada dengan atau oleh antara",
    "vi": "của và các là cho trong một với có về vào năm ra đó theo",
    "ro": "de în la cu pe din un prin sau peste lui ale fără între despre",
}
"""What names and borrowed phrases have as well."""

_SPOKEN = {
    "en": """
        a being does did done must might shall cannot because since until whether such only just even still yet
        already then too very much many most some any each every nobody nothing something someone whose whom why
        them us him himself itself themselves here again never always often another both few though although however
        before without says said knows makes want wants needs keeps most does is are that those longer told
        announced reported launched bought sold began begin became took came went found rose fell won lost used laid
        yesterday today tomorrow later earlier ago last next less two three four hundred thousand years believe
        think""",
    "fr": """
        avons avez était étaient seront serait soit fut faire peuvent pouvait pouvoir doit doivent devra veut
        veulent vont disent cet celle celui ceux lui quand quelle quel quels quelles parce puisque ainsi alors aucun
        aucune beaucoup très trop chaque plusieurs rien jamais toujours encore déjà seulement moins mieux pendant
        avant contre vers chez lorsque afin personne selon combien jusqu cela ça comment non bien si mis ni tel
        telle pourquoi autre autres tous toute toutes hier aujourd demain ans deux trois quatre cent cents mille dit
        annoncé expliqué acheté vendu lancé perdu trouvé commencé pensent croient arrivera envoie ont""",
    "de": """
        waren wäre wären gewesen habe hatte hatten worden geworden werde würde würden muss müssen musste mussten
        soll sollen sollte sollten wollen wollte wollten darf dürfen konnte konnten könnte möchte ich wir uns ihr
        ihm ihn ihnen mich wer wo wann warum welche welcher weil obwohl damit bevor nachdem während ob denn doch
        jedoch sondern schon immer niemand nichts etwas alle alles jede jeder jedes keine kein keinen sehr weniger
        viel viele dann jetzt ihren ihrer ihrem seinen seiner seinem eigenen ohne seit beim diesen diesem weiter
        ebenso gestern heute morgen jahre jahren zwei drei vier hundert tausend sagte sagen angekündigt gekauft
        verkauft gestartet verloren gefunden begonnen glauben hier""",
    "es": """
        a e o hemos había habían haber sido estaba estaban eran será serán sería fueron hace hacen hacer hizo pueden
        podía poder debe deben tienen quiere quieren van dice dicen dijo sabe sabemos yo ella ellos ellas nosotros
        mi mis nuestro nuestra ese esa eso esto cuántos cómo dónde aunque mientras pues sino siempre nunca nada
        nadie algo alguien algunos ningún cada otro otra otros otras mucho muchos poco todos todas tan tanto solo
        aún todavía además después antes ahora aquí bien menos mejor igual ayer hoy mañana años dos tres cuatro cien
        doscientos mil anunció explicó compró vendió lanzó perdió encontró empezó creen llegará demasiado vez tarde
        perder""",
    "pt": """
        são era eram será serão seria estava estavam estão havia tinha tinham têm tenho fez faz fazem fazer podem
        poder deve devem vai vão quer querem diz dizem disse sabe sabemos você vocês eles elas nós lhe lhes meu
        minha nosso nossa aquele aquela esses essas quem quantos onde porque embora enquanto pois sempre nunca nada
        ninguém algo alguém alguns algumas nenhum nenhuma cada outro outra outros outras muitos pouco todos tudo
        toda tão tanto só ainda antes agora aqui bem menos melhor numa num desses desse quem terá demais ontem hoje
        amanhã anos dois três quatro cem mil anunciou explicou comprou vendeu lançou perdeu encontrou começou acham
        chegará tarde vez""",
    "it": """
        a i siamo era erano sarà saranno sarebbe stata stati fosse aveva avevano abbiamo fa fanno fare fatto possono
        potere deve devono dovrà vuole vogliono dice dicono detto io lui lei noi voi mi gli nostro suoi sue quello
        quella quelli quelle questi queste chi cosa quale quali quanto quanti perché mentre poiché ancora sempre mai
        niente nulla nessuno nessuna qualcosa alcuni ogni altro altra altri altre molti poco tutti tutto tanto solo
        prima ora meno meglio senza contro verso durante cui nelle sulle dai ieri oggi domani anni due tre quattro
        cento mila annunciato spiegato comprato venduto lanciato perso trovato cominciato credono arriverà troppo
        tardi volta""",
    "nl": """
        u ben waren zou zouden zullen wil willen wilde wilden kon konden mag mogen mocht moest had hadden geweest
        gaat gaan komt komen zegt zeggen weet weten ik jullie zij hem hen hun ons onze mijn wie waarom wanneer welke
        hoe hoeveel omdat terwijl hoewel zodat nadat want dus toch echter alleen altijd nooit niemand niets iets
        alles elke elk andere veel zeer heel hier daar toen nu steeds beter minder zonder sinds tijdens volgens
        eigen zelf gisteren vandaag morgen jaar jaren twee drie vier honderd duizend zeiden gekocht verkocht gestart
        verloren gevonden begonnen geloven denken laat""",
    "sv": """
        i vore varit blev bli blivit får få fick gör göra gjort kunde kommer måste vill ville bör sade sagt säger
        vet veta du ni dem oss min din dess deras vår våra vilken vilka vad vem hur varför eftersom medan trots
        innan även bara redan alltid aldrig ingen inget inga något någon några varje annan många flera mer mest
        mindre här då sedan utan ännu längre samma egen tills igår idag imorgon år två tre fyra hundra tusen köpt
        sålt startat förlorat hittat börjat tror sent""",
    "da": """
        i været blive fik får få gør gøre gjort kunne kommer må måtte vil ville bør sagde sagt siger vide du dem os
        min din dets deres vores hvilken hvilke hvem hvordan hvorfor hvornår fordi mens selvom inden før allerede
        altid aldrig ingen intet noget nogen nogle hver anden mange flere lidt mere mest mindre her siden uden endnu
        længere samme egen selv indtil vi går dag år to tre fire hundrede tusind købt solgt startet tabt fundet
        begyndt tror sent""",
    "pl": """
        u byli były będą będzie była było miał mają mieć ma mogą musi muszą chce chcą mówi mówią wie wiedzą wiemy
        ona oni mnie mi ją jej im nas nam swój swoje swoich swojej ta te tych temu kto kiedy gdzie ile jaki jakie
        ponieważ chociaż dlatego więc jednak aż żeby aby również zawsze nigdy nic nikt coś każdy każda inny bardzo
        wiele wszystko jeszcze teraz tam potem mniej którego której których którym jeśli niż nowe swoich którzy
        wczoraj dziś jutro lat dwa trzy cztery sto tysiąc kupił sprzedał stracił znalazł zaczął wierzą""",
    "tr": """
        şu ben biz siz onlar onu bizi onları ona bize onun bizim onların bunu bunun buna bunlar hiç kimse bazı
        birçok bütün tüm başka aynı böyle öyle nasıl neden zaman hangi kaç çünkü eğer ama fakat veya henüz artık hep
        hiçbir şimdi önce az fazla beri rağmen olduğunu olması olur oldu olacak etti eder ediyor edecek eden etmek
        gerekiyor gerektiğini diye dedi bile sadece üzere içinde kendi devam""",
    "id": """
        saya kita dia apa siapa mengapa bagaimana berapa bahwa jika kalau ketika sementara agar meskipun sehingga
        tetapi tapi belum bukan tanpa hanya masih lagi sangat banyak semua setiap beberapa para sebuah sendiri harus
        ingin mau perlu pernah sedang merupakan terhadap tentang sampai sejak sebelum selama yaitu maka baru
        sebagian besar memakai apakah saat""",
    "vi": """
        tôi bạn họ chúng mình nó ai gì nào đâu vì nên nếu thì mà hoặc nhưng tuy rằng bị phải cần muốn biết thấy nói
        làm còn vẫn đang chưa rất quá nhất chỉ mới đều mỗi vài ấy đây trước sau dưới giữa bằng nữa lên xuống lại cho
        khi loại được họ""",
    "ro": """
        suntem eram erau fie fiind avem avea avut va vor vom ar pot putea putut trebuie vrea face fac făcut spune
        spun știe știm eu ea noi ei ele îl îi își acel acea aceasta acestea cine când unde cum cât câte câți fiindcă
        deoarece deși dacă iar nici însă doar numai încă deja nimic nimeni ceva fiecare alt altă alte mult mulți
        multe toate foarte așa aici acum apoi înainte decât către spre dintre unor lor ieri astăzi mâine ani doi
        trei patru sută mii cumpărat vândut pierdut găsit început cred""",
}
"""Further frequent words of a language: pronouns, auxiliaries, negations, conjunctions, adverbs."""

_OPENING = {
    "fr": "pour par sans sous sur entre",
    "de": "mit auf vor für bei",
    "es": "con por para sobre entre",
    "pt": "com por para sobre entre",
    "it": "con per tra sul sulla",
    "nl": "met voor over onder tussen",
    "sv": "med på under vid mot",
    "da": "med på under ved mod",
    "pl": "przez dla od pod bez nad przed między",
    "tr": "",
    "id": "untuk pada dengan oleh antara",
    "vi": "với theo về vào",
    "ro": "cu prin pe între fără despre",
}
"""What begins a phrase that no name is and no dish."""

_HOMOGRAPHS = """
    ai all also am an are art as been ben bile bin care case cent chose come comment con dag die do dos due era face
    far fare fie fin fire fit font gods had has hat hem hen her hier in is it kim laid lain later lost ma mai main
    man mare mast me men mere mi mil mille min mine morgen ne nine no note num on or over para per place plus pun
    quale se sent sera so solo son sue sur ten then to tot tout van var voi war was we
"""
"""Words that another language has with another meaning: no ground for suspicion."""

_BORROWED = r"""
    as you (?:go|are|like it)|as (?:it is|we know it)|what you see is what you get|be or not to be|it is what it is
    |do one thing and do it well|do it yourself|do not (?:disturb|track|repeat yourself)|if this then that
    |(?:\w+ ){1,3}(?:is|are) all (?:you|we) need|you only (?:look|live) once|nice to have|must[ -]have
    |(?:is )?not (?:null|invented here)|less is more|let it be|comme ci,? comme ça|sui generis
    |what(?:'s| is) (?:in it for me|next|new)|pay what you want|know your customer|first come,? first served
    |too (?:big|good) to (?:fail|be true)|there is no alternative|last but not least|who(?:'s| is) who
    |you get what you pay for|no such (?:file or directory|thing)|not (?:found|applicable|available)
    |been there,? done that|here we go(?: again)?|to whom it may concern|build it and they will come|now or never
    |buy now,? pay later|try before you buy|you are (?:here|what you eat)|it works on my machine|if you build it
    |what could go wrong|too little,? too late|all or nothing|take it or leave it|love it or hate it
    |some like it hot|what doesn['’]t kill you makes you stronger|as we may think|call it what you want
    |never say never|now you see me|there (?:you go|is no planet b)|ready when you are|made (?:in|by|for) you
    |bring your own \w+|pay as you \w+|je ne sais quoi|comme il faut|c['’]est la vie|savoir[ -](?:faire|être|vivre)
    |raison d['’]être|laisse[rz][ -]faire|après moi le déluge|déjà vu|que será,? será|tant pis|ça va|sans souci
    |bon pour l['’]orient|on ne sait jamais|über alles|das war['’]s|dolce far niente|mi casa es su casa
    |hasta la vista|quod erat demonstrandum|non plus ultra|sine qua non|in dubio pro reo
    |ad (?:hoc|astra|absurdum|nauseam|infinitum|libitum)|mutatis mutandis|cum grano salis|post hoc ergo propter hoc
    |ma non troppo|pas de deux|tour de force|esprit de corps|dolce vita|quid pro quo|per se|status quo(?: ante)?
    |et (?:al|cetera)|de (?:facto|jure)|plus ça change,?(?: plus c['’]est la même chose)?|ceci n['’]est pas une? \w+
    |l['’]état,? c['’]est moi|honi soit qui mal y pense|le roi est mort,? vive le roi|cherchez la femme
    |qui vivra verra|chacun à son goût|il va sans dire|à la guerre comme à la guerre|sturm und drang
    |ich bin ein berliner|wir schaffen das|was ist das|gott ist tot|ende gut,? alles gut|arbeit macht frei
    |vorsprung durch technik|no pasarán|sí se puede|no hay problema|así es la vida
    |el pueblo unido jamás será vencido|eppur si muove|se non è vero,? è ben trovato|la donna è mobile
    |chi va piano,? va sano(?: e va lontano)?|ordem e progresso|liberté,? égalité,? fraternité
"""
"""Phrases that every language borrows though they say something."""

NAMED = lazy.pattern(
    r"(?:(?:[曲題书書歌件片]|番組|品)名|題|件|標語|合言葉|スローガン|コピー|キャッチ|見出し|タイトル|広告|歌|曲|映画|小説|話題|テーマ"
    r"|口号|口號|标题|標題|题目|題目|主题|主題|广告语?|廣告語?|名为|名為|题为|題為|叫做?|歌曲|电影|電影"
    r"|제목|구호|광고|노래|영화|이름|주제|표어)[はがもを是为為은는이가：:、，, ]{0,3}\Z"
)
"""What in Chinese, Japanese and Korean says that a title or a slogan follows."""

_PHRASES = "".join(line.strip() for line in _BORROWED.splitlines())
BORROWED = lazy.pattern(rf"(?<!\w)(?:{_PHRASES})(?!\w)", re.IGNORECASE)


@cache
def words(language: str) -> frozenset[str]:
    """Return the frequent words of a language; none for one that is not in Latin script."""
    return FUNCTION_WORDS.get(language, frozenset()).union(_SPOKEN.get(language, "").split())


@cache
def apart(other: str, language: str) -> frozenset[str]:
    """Return the frequent words of another language that this one does not have."""
    return frozenset(word for word in words(other) - words(language) if len(word) > 1)


@cache
def _nominal() -> frozenset[str]:
    """Return what names have in any language: "van" is a verb in Spanish."""
    return frozenset(word for words in _NOMINAL.values() for word in words.split())


@cache
def telling(other: str, language: str) -> frozenset[str]:
    """Return those of them that names and borrowed phrases do not bring along."""
    return apart(other, language) - _nominal()


@cache
def clear(other: str, language: str) -> frozenset[str]:
    """Return those of the telling words that are no words of a third language."""
    return telling(other, language).difference(_HOMOGRAPHS.split())


@cache
def opening(language: str) -> frozenset[str]:
    """Return the prepositions that begin a part of a sentence, and hardly a name."""
    return frozenset(_OPENING.get(language, "").split())


@cache
def strange(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of other languages of which one makes a text suspicious, and those of which two do."""
    others = [other for other in FUNCTION_WORDS if other != language]
    one = frozenset().union(*(clear(other, language) for other in others))
    two = frozenset().union(*(apart(other, language) for other in others)).difference(_HOMOGRAPHS.split())
    return one, two
