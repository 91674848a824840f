"""A chapter's free-text note for the page."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from screening.models.chapter import Chapter
from screening.web.presenters import clock
from screening.workflow import columns


def note(
    referral_id: int,
    chapter: str,
    kept: Chapter,
    *,
    typed: str | None = None,
    problem: str = "",
    disabled: bool,
) -> dict[str, Any]:
    """The note as chart/note.html takes it; ``typed`` is what was just sent and not kept."""
    return {
        "name": "note",
        "chapter": chapter,
        "id": "q-note",
        "url": reverse("note-save", args=[referral_id, chapter]),
        "base": columns.note_base(kept.note),
        "label": "Note",
        "help": "Read by people, never by the rules.",
        "value": kept.note if typed is None else typed,
        "state": {"kind": "failed", "text": "Not saved"} if problem else {"kind": "", "text": ""},
        "error": problem,
        "conflict": None,
        "stamp": stamp(kept),
        "disabled": disabled,
    }


def stamp(kept: Chapter) -> str:
    """Who last wrote the note and when; empty for a note never written."""
    if kept.note_by is None:
        return ""
    return f"{kept.note_by.printed_name}, {clock.moment(kept.note_at)}"
