"""Slips that a type checker finds in a program that uses factlint: one on each line marked so."""

from __future__ import annotations

from pathlib import Path

import factlint

factlint.lint(b"# Today")  # slip: arg-type
factlint.lint("# Today", "today.md")  # slip: call-arg
factlint.lint("# Today", fail_on="fatal")  # slip: arg-type
factlint.lint("# Today", severity={"DAT003": "fatal"})  # slip: dict-item
factlint.lint("# Today", digest="# Today")  # slip: misc
factlint.render(factlint.lint("# Today"), "pdf")  # slip: arg-type
factlint.lint("# Today").findings[0].code = "DAT003"  # slip: misc
factlint.lnit("# Today")  # slip: attr-defined
factlint.fix(Path("today.md"))  # slip: arg-type
