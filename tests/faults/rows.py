"""All rows, by name."""

from __future__ import annotations

from faults import addresses, bodies, broken_http, connections, missing, redirects, statuses, walls

ROWS = {
    row.name: row
    for family in (statuses, redirects, addresses, broken_http, connections, bodies, walls, missing)
    for row in family.ROWS
}
