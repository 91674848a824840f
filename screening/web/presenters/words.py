"""Words at the start of a line and inside one."""

from __future__ import annotations


def opening(text: str) -> str:
    """The text with its first letter large and every other as it was; "eGFR" stays "eGFR"."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """The text with its first letter small, as inside a sentence; "MRI" stays "MRI"."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
