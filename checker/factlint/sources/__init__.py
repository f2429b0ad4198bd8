"""Sources: the pages that a digest cites, each read once, from a cassette, the store or the web.

answer    what came back for a URL (the noun all parts share)
guard     which addresses may be asked at all (weburl: URLs as browsers read them; addresses: networks)
connect   connections to vetted addresses only (names: look-ups)
inflate   bodies, uncompressed within a limit
fetch     asks the web, politely and within limits
store     keeps answers in one SQLite file
cassette  writes and reads them as VCR cassettes
page      what a page says: titles, days, text
outcome   from an answer to a Source
library   brings it together for a run (digest_sources: for one digest)
"""
