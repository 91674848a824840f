"""Words a person gives with an act: trimmed, there when they must be, and no longer than fits."""

from __future__ import annotations

from screening.workflow.refusals import NotNow

#: Characters a reason, an action taken and a text of the dialogue may have.
REASON, ACTION, TEXT = 200, 400, 4000


def said(text: str, *, most: int, otherwise: str = "") -> str:
    """The words, trimmed; NotNow with ``otherwise`` where they must not be empty but are."""
    words = printable(text).strip()
    if otherwise and not words:
        raise NotNow(otherwise)
    if len(words) > most:
        raise NotNow(f"Write at most {most} characters; this has {len(words)}.")
    return words


def printable(text: str) -> str:
    """The text without the null character, which no text column can hold."""
    return text.replace("\x00", "")
