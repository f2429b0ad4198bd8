"""``factlint server``: the language server protocol for editors; nothing else loads it, or the library it needs."""
