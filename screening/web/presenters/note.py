"""A chapter's free-text note for the page."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from screening.workflow import columns


def note(
    referral_id: int,
    chapter: str,
    text: str,
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
        "base": columns.note_base(text),
        "label": "Note",
        "help": "Read by people, never by the rules.",
        "value": text if typed is None else typed,
        "state": {"kind": "failed", "text": "Not saved"} if problem else {"kind": "", "text": ""},
        "error": problem,
        "conflict": None,
        "by": "",
        "disabled": disabled,
    }
