"""Words at the start of a line."""

from __future__ import annotations


def opening(text: str) -> str:
    """The text with its first letter large and every other as it was: "MRI" stays "MRI"."""
    return text[:1].upper() + text[1:]
