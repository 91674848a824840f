"""Words at the start of a line."""

from __future__ import annotations


def opening(text: str) -> str:
    """The text with its first letter large and every other as it was; "eGFR" stays "eGFR"."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]
