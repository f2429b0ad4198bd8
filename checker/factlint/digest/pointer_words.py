"""The words that point back at somebody named before: "it", "the company", 同社; eight languages, by what they mean."""

from __future__ import annotations

from functools import cache
from typing import Literal

Kind = Literal["company", "product", "person", "it", "both"]
"""Whom a word points at; "it" may be a company or a product, "both" are two of them."""

_WORDS: dict[str, dict[Kind, str]] = {
    "en": {
        "company": """
            the company|the startup|the start-up|the firm|the group|the bank|the agency|the maker|the chipmaker
            the automaker|the carmaker|the retailer|the lab|the organization|the organisation|the manufacturer
            the publisher|the nonprofit|the ai lab|the ai company|the ai startup""",
        "product": """
            the model|the tool|the app|the system|the service|the device|the chip|the platform|the robot|the framework
            the assistant|the product|this model|this tool""",
        "person": "he|she|his|her",
        "it": "it|its",
        "both": "they|their|the two companies|both companies|the companies",
    },
    "de": {
        "company": """
            das unternehmen|die firma|der konzern|das startup|das start-up|der hersteller|die bank|die gruppe
            des unternehmens|des konzerns|der anbieter|die behörde|das labor""",
        "product": "das modell|die software|das system|das gerät|die app|das werkzeug|die plattform|der roboter",
        "person": "",
        "it": "",
        "both": "beide unternehmen|die beiden unternehmen|beide firmen",
    },
    "fr": {
        "company": """
            l'entreprise|la société|la start-up|la startup|le groupe|la firme|l'éditeur|le constructeur|la compagnie
            la jeune pousse|le fabricant|le laboratoire""",
        "product": "le modèle|l'outil|le système|la plateforme|l'application|le service|l'appareil|la puce|le robot",
        "person": "",
        "it": "elle|il",
        "both": "les deux entreprises|les deux sociétés|les deux groupes",
    },
    "es": {
        "company": """
            la empresa|la compañía|la firma|la startup|el grupo|la tecnológica|el fabricante|el laboratorio|la sociedad
            la entidad""",
        "product": "el modelo|la herramienta|el sistema|la plataforma|la aplicación|el dispositivo|el servicio|el chip",
        "person": "",
        "it": "",
        "both": "ambas empresas|las dos empresas|ambas compañías",
    },
    "pt": {
        "company": "a empresa|a companhia|a firma|a startup|o grupo|a fabricante|o laboratório|a entidade",
        "product": "o modelo|a ferramenta|o sistema|a plataforma|o aplicativo|o dispositivo|o serviço|o chip",
        "person": "",
        "it": "",
        "both": "ambas as empresas|as duas empresas",
    },
    "ja": {
        "company": "同社|同行|同グループ|同スタートアップ|同研究所",
        "product": "同モデル|同製品|同サービス|同ツール|同システム|同アプリ|同プラットフォーム|本モデル",
        "person": "同氏|彼は|彼女は|彼の|彼女の",
        "it": "",
        "both": "両社",
    },
    "zh": {
        "company": "该公司|該公司|该企业|該企業|这家公司|這家公司|该初创|该集团|该机构",
        "product": "该模型|該模型|该产品|該產品|该工具|该系统|该平台|該平台|这款模型|这款产品|该框架",
        "person": "他表示|她表示|他说|她说|他称|她称|他指出|她指出|他认为|她认为",
        "it": "",
        "both": "两家公司|兩家公司|双方",
    },
    "ko": {
        "company": "이 회사|해당 회사|회사는|회사 측|회사가|동사는|이 기업|해당 기업|이 스타트업|이 업체",
        "product": "이 모델|해당 모델|이 제품|해당 제품|이 서비스|해당 서비스|이 도구|이 플랫폼",
        "person": "그는|그녀는",
        "it": "",
        "both": "두 회사|양사",
    },
}

_BLANKS = ("en", "de", "fr", "es", "pt")
_NOT_AFTER = """
    that which who whose behind of and with named called
    das der die dessen deren hinter namens qui que dont nommée nommé
    que detrás de llamada llamado que por"""
_COMPANIES = """
    AI Labs Lab Robotics Systems Bank Group Inc Inc. Corp Corp. Corporation University Research Cloud Health Motors
    Energy Technologies Technology Ventures Capital Ministry Commission Institute Foundation Studios Studio Networks
    Therapeutics Pharma Bio Media Airlines Port GmbH AG SA SE Ltd Ltd. LLC Partners Holdings Authority Agency Council
    Software Industries Semiconductor Electronics Universität Ministerium Hafen Université Ministère Banque Groupe
    Universidad Ministerio Banco Grupo Universidade Ministério Security Biosciences Medical Aerospace Intelligence"""

_ENDINGS = (
    "社 大学 銀行 省 庁 研究所 製作所 協会 機構 委員会 公司 集团 大学 银行 研究院 委员会 은행 대학교 연구소 위원회 전자"
)
_ABBREVIATIONS = "AI API ARR IPO CEO CFO COO CTO GPU TPU LLM ML R&D GDP EU US UK SaaS SDK CPU HBM AGI EV IT"


@cache
def _table(language: str) -> dict[str, Kind]:
    return {
        phrase.strip(): kind
        for kind, phrases in _WORDS.get(language, {}).items()
        for line in phrases.split("\n")
        for phrase in line.split("|")
        if phrase.strip()
    }


@cache
def pronouns(language: str) -> dict[str, Kind]:
    """Return the single words that point back at the head of a clause, in lower case, with what they point at."""
    return {
        word: kind
        for word, kind in _table(language).items()
        if language in _BLANKS and kind not in ("company", "product") and " " not in word
    }


@cache
def nouns(language: str) -> dict[str, Kind]:
    """Return the phrases that point back wherever they stand, in lower case, with what they point at."""
    return {phrase: kind for phrase, kind in _table(language).items() if phrase not in pronouns(language)}


@cache
def heads(language: str) -> frozenset[str]:
    """Return the last words of these phrases; no text without one of them points back by a noun."""
    last = [phrase.rsplit(" ", 1)[-1] for phrase in nouns(language)]
    return frozenset((*last, *(f"{word}'s" for word in last)))


@cache
def named_after() -> frozenset[str]:
    """Return the words behind "the company" that say themselves which one: "the company that makes cranes"."""
    return frozenset(_NOT_AFTER.split())


@cache
def company_words() -> frozenset[str]:
    """Return the words that make a name of several words a company's, or an institution's, and no person's."""
    return frozenset(_COMPANIES.split())


@cache
def company_endings() -> tuple[str, ...]:
    """Return what names of companies and institutions end with in Japanese, Chinese and Korean."""
    return tuple(_ENDINGS.split())


@cache
def abbreviations() -> frozenset[str]:
    """Return the capitals that are nobody's name."""
    return frozenset(_ABBREVIATIONS.split())
