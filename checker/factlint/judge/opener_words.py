"""The words that leave an act open or deny it, in five languages: what they make of it, and what they govern.

English verbs with an asterisk stand for all their forms.
"""

from __future__ import annotations

from factlint.judge.realities import Reality

OPENERS: dict[str, tuple[tuple[Reality, str, str], ...]] = {
    "en": (
        (Reality.COMING, "verb", "will 'll won't shall would"),
        (Reality.DENIED, "to", "refuse* decline* failed fails neglect* omit* refusal failure"),
        (
            Reality.DENIED,
            "act",
            """
            prevent* avoid* cancel* cancelled abandon* scrapped shelved halted thwarted averted foiled forgo* stop* ceased
            ceases quit""",
        ),
        (Reality.POSSIBLE, "verb", "may might could should must"),
        (Reality.ALLEGED, "verb", "allegedly reportedly rumored rumoured supposedly purportedly alleged"),
        (
            Reality.COMING,
            "to",
            """
            set due scheduled slated tipped going poised about agree* agreement deal pact contract decide* decision
            understanding memorandum""",
        ),
        (
            Reality.PLANNED,
            "to",
            """
            intend* intent intention intentions ready willing try* attempt* likely ordered told required urged invited
            instructed commitment efforts effort bid bids looking vying struggl* scrambl* racing working fighting
            campaigning pressure gearing moving aspir* framework letter unable promise allowed permission authorised
            authorized keen eager volunteer* offered""",
        ),
        (Reality.POSSIBLE, "to", "possible able possibility eligible whether option threat offer offers offering"),
        (
            Reality.POSSIBLE,
            "to object",
            """
            consider* mull* weigh* explore* contemplate* ponder* envisage* discuss* debate* propose* proposal proposals
            float* suggest* recommend* advocate* eyeing threaten* urge* demand* offered negotiate* talks possibility
            prospect consideration testing trialling trialing piloting""",
        ),
        (
            Reality.PLANNED,
            "to object",
            """
            plan* hope* aim* want* seek* wish* prepare* vow* pledge* promise* expect* anticipate* forecast* foresee*
            projected projecting predict* request* draft* drafting submit* nominate* shortlisted target* await*
            pursue* pursuing""",
        ),
        (Reality.ALLEGED, "to", "said believed thought reported understood claimed rumored rumoured"),
        (
            Reality.ALLEGED,
            "object",
            "investigate* investigation probing examining allege* suspect* accuse* believe believes claim claims",
        ),
    ),
    "de": (
        (Reality.COMING, "verb", "wird werden"),
        (
            Reality.DENIED,
            "object",
            """weigert weigerte weigerten verzichtet verzichtete verzichteten verhinderte verhindert verhinderten vermied
            unterließ versäumte""",
        ),
        (Reality.POSSIBLE, "verb", "könnte könnten kann können dürfte dürften würde würden vielleicht"),
        (
            Reality.PLANNED,
            "verb object",
            "will wollen plant planen soll sollen beabsichtigt beabsichtigen möchte möchten hofft hoffen versucht versuchen",
        ),
        (
            Reality.POSSIBLE,
            "object",
            """erwägt erwägen prüft prüfen schlägt schlagen drohte drohen droht empfiehlt empfehlen fordert fordern
            diskutiert verhandelt verhandeln berät""",
        ),
        (
            Reality.PLANNED,
            "object",
            "erwartet erwarten rechnet rechnen beantragt beantragte strebt anstreben geplante geplanten",
        ),
        (Reality.ALLEGED, "verb", "angeblich mutmaßlich"),
    ),
    "fr": (
        (Reality.COMING, "verb", "va vont"),
        (
            Reality.DENIED,
            "object",
            "refusé refuse refusent renoncé renonce renoncent empêché empêche évité évite annulé omis",
        ),
        (
            Reality.POSSIBLE,
            "verb",
            "pourrait pourraient peut peuvent devrait devraient aurait auraient serait seraient",
        ),
        (
            Reality.POSSIBLE,
            "object",
            """envisage envisagent envisagée envisagé étudie étudient propose proposent proposé recommande menace menacent
            discute négocie négocient réclame réclament demande demandent examine""",
        ),
        (
            Reality.PLANNED,
            "verb object",
            """veut veulent souhaite souhaitent prévoit prévoient compte comptent espère espèrent entend prévu prévue
            projette projettent tente tentent""",
        ),
        (Reality.COMING, "object", "accepté accepte accord décidé décide"),
        (Reality.ALLEGED, "verb", "prétendument"),
    ),
    "es": (
        (Reality.COMING, "verb", "va van"),
        (
            Reality.DENIED,
            "object",
            "negó negaron rehusó rehusaron renunció renunciaron descartó descartaron evitó evitaron impidió canceló",
        ),
        (Reality.POSSIBLE, "verb", "podría podrían puede pueden debería deberían habría habrían"),
        (
            Reality.POSSIBLE,
            "object",
            """estudia estudian considera consideran propone proponen propuso baraja barajan recomienda amenaza amenazó
            negocia negocian discute exige pide piden valora""",
        ),
        (
            Reality.PLANNED,
            "verb object",
            "quiere quieren planea planean prevé prevén espera esperan pretende pretenden busca buscan intenta previsto",
        ),
        (Reality.COMING, "object", "acordó acordaron acuerdo decidió decidido decidieron"),
        (Reality.ALLEGED, "verb", "presuntamente supuestamente"),
    ),
    "pt": (
        (Reality.COMING, "verb", "vai vão irá irão"),
        (
            Reality.DENIED,
            "object",
            "recusou recusaram negou negaram desistiu desistiram descartou descartaram evitou evitaram impediu cancelou",
        ),
        (Reality.POSSIBLE, "verb", "poderia poderiam pode podem poderá poderão deveria deveriam teria teriam"),
        (
            Reality.POSSIBLE,
            "object",
            """estuda estudam considera consideram propõe propõem propôs avalia avaliam ameaça ameaçou recomenda negocia
            negociam discute exige pede""",
        ),
        (
            Reality.PLANNED,
            "verb object",
            """quer querem planeja planejam planeia prevê preveem espera esperam pretende pretendem deve devem tenta
            previsto""",
        ),
        (Reality.COMING, "object", "concordou concordaram acordo decidiu decidiram"),
        (Reality.ALLEGED, "verb", "supostamente alegadamente"),
    ),
}
PREPOSED = {
    "apply": "for to", "applies": "for to", "applied": "for to", "applying": "for to", "call": "for", "calls": "for",
    "called": "for", "calling": "for", "asked": "for", "asks": "for", "asking": "for", "close": "to", "bid": "for",
    "push": "for", "pushed": "for", "pushing": "for", "filed": "a an for its their suit charges", "files": "a an for",
    "vote": "on", "votes": "on", "rule": "on", "charged": "with", "indicted": "on for", "vying": "for",
    "bidding": "for", "process": "of", "ruled": "out", "rules": "out", "ruling": "out", "candidate": "for", "nominated": "for", "pressing": "for", "campaigning": "for",
}  # fmt: skip
PREPOSED_REALITY = {
    **dict.fromkeys(("charged", "indicted"), Reality.ALLEGED),
    **dict.fromkeys(("ruled", "rules", "ruling"), Reality.DENIED),
}
