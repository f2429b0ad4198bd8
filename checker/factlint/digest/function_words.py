"""The most frequent function words of languages in Latin script, and which of them one language has to itself.

Articles, pronouns, prepositions, conjunctions, auxiliaries: words that hardly a sentence of a language goes without
and that names do not bring along. The first seven languages are those that digests are written in; the rest screen for
foreign sentences.
"""

from __future__ import annotations

from functools import cache

_WORDS = {
    "en": """
        the of and to in is that for it with as was on are be this by at from have has had not or an its they their
        but which were been will would can could more than also into about when who what where how while there these
        those after over between through we our you your he she his her if so may should
    """,
    "fr": """
        le la les de des du et en un une est que qui dans pour sur par au aux avec il elle ils ne pas plus ce cette
        ces son sa ses se sont ou mais comme nous vous leur leurs être été avoir fait entre sans sous après aussi où
        dont même depuis donc d l c qu n s j a y on peut
    """,
    "de": """
        der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
        hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur
        bis mehr durch man sein wurde wenn können kann diese dieser dieses zwischen unter gegen sowie ihre seine
    """,
    "es": """
        el la los las de del que y en un una es se no por con para su al lo como más pero sus le ha o este sí porque
        esta entre cuando muy sin sobre también hasta hay donde quien desde todo nos durante ya fue son ser está han
        tiene puede estos estas según así contra
    """,
    "pt": """
        o a os as de do da dos das que e em um uma é se não por com para seu sua ao na no nas nos como mais mas foi
        ser tem são também pelo pela até isso ela ele entre depois sem mesmo aos quando muito já está eu pode esta
        este sobre há seus suas ou às à essa esse foram
    """,
    "it": """
        il lo la i gli le di del della dei delle degli che e è in un una per con non si da dal dalla al alla nel
        nella sono ha come più anche ma suo sua questo questa se ci o ed tra dopo essere stato molto dove quando
        fino sul sulla loro hanno può ai alle sui già così
    """,
    "nl": """
        de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog naar door over
        ze hij was heeft worden wordt deze die hebben werd kan tot zich meer of je we wat haar geen tussen al zal
        waar onder tegen moet kunnen dit
    """,
    "sv": """
        och att det som en på är av för med den till inte om ett han men var jag från vi så har de kan när år under
        också efter eller nu sin där vid mot skulle ska hon finns sig vara hade alla andra mycket mellan genom blir
        detta dessa
    """,
    "da": """
        og at det som en på er af for med den til ikke om et han men var jeg fra vi så har de kan når også efter
        eller nu sin hvor ved mod skulle skal hun sig være havde alle andre meget mellem gennem bliver dette disse
        der blev hvad kun
    """,
    "pl": """
        i w na z do że się nie to jest jak o od po za dla przez są co który która które przy ale oraz jego już tym
        być może tylko przed nad ich został było był także jako lub czy pod bez gdy między ten tego tej
    """,
    "tr": """
        ve bir bu için ile de da olarak olan daha çok gibi sonra kadar en ise ancak ne her o var olduğu değil ya ki
        hem iki göre tarafından üzerinde kendi arasında yeni şekilde edildi
    """,
    "id": """
        yang dan di ini itu dengan untuk dari pada dalam tidak akan adalah oleh ke juga atau ada mereka sebagai
        telah dapat kami karena lebih bisa saat tersebut secara antara menjadi setelah sudah namun hingga seperti
    """,
    "vi": """
        của và các là cho trong một có được với những không này đã để từ người khi đến về trên như cũng ra đó năm
        nhiều sẽ tại vào hơn theo nhưng
    """,
    "ro": """
        și de în la a cu pe că din care nu pentru este o un mai au fost ce să sau prin dar sunt după între fără
        despre acest această lui ale unei unui fi poate asupra până cele
    """,
}

FUNCTION_WORDS: dict[str, frozenset[str]] = {language: frozenset(words.split()) for language, words in _WORDS.items()}
"""For each language (ISO 639-1) its most frequent function words, in lower case."""


@cache
def weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return for each word the languages that have it, each with its share: a word of three counts a third for each."""
    owners: dict[str, list[str]] = {}
    for language, words in FUNCTION_WORDS.items():
        for word in words:
            owners.setdefault(word, []).append(language)
    return {word: tuple((owner, 1 / len(own)) for owner in own) for word, own in owners.items()}
