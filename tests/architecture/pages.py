"""What the written pages must not get wrong: each check lists its complaints."""

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from screening.management.reference import markdown

_LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?)\s*$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_ENTRY = re.compile(r"^- \*\*(.+?)\*\*: \S", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")
#: One printed page, with headings and lists.
PAGE = 75


def broken_links(path: Path) -> list[str]:
    """Links of a page to a file or a heading that is not there; other sites are not asked."""
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    complaints = []
    for target in _LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, part = target.partition("#")
        found = (path.parent / name).resolve() if name else path
        if not found.exists():
            complaints.append(f"{path.name} leads to {target}")
        elif part and part not in anchors(found):
            complaints.append(f"{path.name} leads to {target}, a heading that is not there")
    return complaints


def anchors(path: Path) -> set[str]:
    """The headings of a page, as links name them."""
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    return {markdown.anchor(heading) for heading in _HEADING.findall(text)}


def entries(text: str) -> list[str]:
    """The terms a glossary explains, in its order."""
    return _ENTRY.findall(text)


def unexplained(text: str, words: Iterable[str]) -> list[str]:
    """Words that stand in no entry of a glossary between code marks."""
    explained = {word for entry in entries(text) for word in _CODE.findall(entry)}
    return [word for word in words if word not in explained]


def unordered(terms: list[str]) -> list[str]:
    """Terms that come before the one above them, or twice."""
    return [below for above, below in pairwise(terms) if _key(below) <= _key(above)]


def ill_formed_decision(path: Path, place: int) -> list[str]:
    """What keeps a decision record from being one: number, title, status, length."""
    text = path.read_text(encoding="utf-8")
    complaints = []
    if not path.name.startswith(f"{place:04d}-"):
        complaints.append(f"{path.name} is not number {place}")
    if not re.match(rf"# {place}\. \S", text):
        complaints.append(f"{path.name} does not start with its number and title")
    if "\nStatus: accepted" not in text:
        complaints.append(f"{path.name} has no status")
    if len(text.splitlines()) > PAGE:
        complaints.append(f"{path.name} is longer than a page")
    return complaints


def _key(term: str) -> str:
    return term.replace("`", "").casefold()
