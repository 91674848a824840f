"""The few marks of Markdown the reference pages need."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

from screening.logic.prose import Bullet

NOTE = "Written by `python3 run.py manage docs` from the code. Change the code, then run it again."

_MARKS = re.compile(r"([\\`*_\[\]<>|])")


def plain(text: str) -> str:
    """The text as itself, whatever marks it happens to hold."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def anchor(heading: str) -> str:
    """The part after # that leads to a heading."""
    kept = re.sub(r"[^\w\- ]", "", heading.lower())
    return kept.replace(" ", "-")


def link(text: str, page: str, heading: str = "") -> str:
    """A link to a page of this folder, or to a heading in it."""
    return f"[{plain(text)}]({page}{f'#{anchor(heading)}' if heading else ''})"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table; the cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines]


def paragraph(*sentences: str) -> list[str]:
    """Sentences in lines of at most a hundred characters, where words allow it."""
    return textwrap.wrap(" ".join(sentences), 100, break_long_words=False, break_on_hyphens=False)


def bullets(bullet: Bullet, depth: int = 0) -> list[str]:
    """A sentence in lines, its parts below their heading."""
    indent = "  " * depth
    if isinstance(bullet, str):
        return [f"{indent}- {plain(bullet)}"]
    heading, parts = bullet
    return [
        f"{indent}- {plain(heading)}",
        *(line for part in parts for line in bullets(part, depth + 1)),
    ]


def page(title: str, *blocks: Iterable[str]) -> str:
    """A whole page: its title, where it comes from, then the blocks with a line between."""
    parts = [f"# {title}", NOTE, *("\n".join(block) for block in blocks)]
    return "\n\n".join(part for part in parts if part) + "\n"
