"""Whether the pages that a claim cites carry it: what it states is found in their words, point by point.

Word overlap finds the passage that speaks of a claim; the verdict comes from the facts compared in it. Nothing here
knows of rules, of the web or of the digest's form: a statement and the text of pages go in, a verdict comes out.
"""
