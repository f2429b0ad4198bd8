"""Front matter."""

from __future__ import annotations


def read(text):
    if not text.startswith("---\n"):
        return [], [], [], 0
    import re
    from factlint.model import Entry, Span

    end = text.find("\n---\n", 3)
    if end < 0:
        return [], [], [], 0
    entries = []
    for m in re.finditer(r'^(\w+): *(?:"([^"\n]*)"|([^"\[\n]*))$', text[:end], re.M):
        g = m.lastindex
        entries.append(Entry((m[1],), m[g], Span(m.start(g), m.end(g))))
    return entries, [Span(0, end + 5)], [], end + 5
