"""factlint: a linter that fact-checks AI-written news digests."""

__version__ = "0.1.0"
