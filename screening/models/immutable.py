"""Records that are written once: the database refuses to change, delete or empty them."""

from __future__ import annotations

import pgtrigger


def kept(what: str, *, changes: bool = False) -> list[pgtrigger.Trigger]:
    """Triggers that keep a table's rows: never deleted, and never changed unless ``changes``.

    TRUNCATE passes row triggers by, so a statement trigger of its own refuses it.
    """
    refused = pgtrigger.Delete if changes else pgtrigger.Update | pgtrigger.Delete
    return [
        pgtrigger.Protect(name=f"{what}_kept", operation=refused),
        pgtrigger.Trigger(
            name=f"{what}_never_emptied",
            level=pgtrigger.Statement,
            when=pgtrigger.Before,
            operation=pgtrigger.Truncate,
            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate % table', TG_TABLE_NAME;",
        ),
    ]
