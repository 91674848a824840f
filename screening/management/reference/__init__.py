"""The reference pages, written from the code: what stands in docs/reference, and what is stale."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from screening.management.reference import evidence, policy, rulebook, states

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "reference"

PAGES: Mapping[str, Callable[[], str]] = {
    "rulebook.md": rulebook.page,
    "policy.md": policy.page,
    "evidence.md": evidence.page,
    "states.md": states.page,
}


def write(folder: Path = FOLDER) -> list[str]:
    """Write every page that differs and drop what is no page; names what was changed."""
    changed = stale(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in changed:
        if name in PAGES:
            (folder / name).write_text(PAGES[name](), encoding="utf-8")
        else:
            (folder / name).unlink()
    return changed


def stale(folder: Path = FOLDER) -> list[str]:
    """Pages that are missing, differ from the code, or are none of ours."""
    pages = {name: page() for name, page in PAGES.items()}
    there = {path.name: path for path in folder.glob("*.md")}
    differing = [
        name
        for name, text in pages.items()
        if name not in there or there[name].read_text(encoding="utf-8") != text
    ]
    return differing + sorted(there.keys() - pages.keys())
