"""The evidence register: every source, how well it was read, and which rules rest on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from screening.management.reference import labels, markdown
from screening.rules import evidence as register
from screening.rules import rulebook
from screening.rules.evidence.source import Read, Source


def page() -> str:
    """The sources by key."""
    blocks = [block for source in register.ALL for block in _source(source)]
    return markdown.page("Evidence register", _opening(), _counts(), *blocks)


def _opening() -> list[str]:
    cited = {c.source.key for rule in rulebook.CURRENT.rules for c in rule.because}
    return markdown.paragraph(
        f"{len(register.ALL)} sources, {len(cited)} of them cited by the rulebook.",
        "The primary document is named even where only a copy could be read.",
        "A rule that refuses rests on at least one source whose own words were read: in full,",
        "in part, or in a copy. A strength is the source's own.",
    )


def _counts() -> list[str]:
    counted = Counter(source.read for source in register.ALL)
    rows = [[labels.READ[read].capitalize(), str(counted[read])] for read in Read if counted[read]]
    return markdown.table(("How read", "Sources"), rows)


def _source(source: Source) -> Iterator[list[str]]:
    yield [f"### {source.key}"]
    year = f", {source.year}" if source.year else ", no year given"
    yield [f"{markdown.plain(source.title)}. {markdown.plain(source.publisher)}{year}."]
    yield [
        f"- **Sort:** {source.kind.value.replace('_', ' ')}; {markdown.plain(source.jurisdiction)}",
        f"- **Read:** {labels.READ[source.read]}{_after('; ', source.read_note)}",
        *([f"- **Strength:** {markdown.plain(source.strength)}"] if source.strength else []),
        *([f"- **Interest:** {markdown.plain(source.interest)}"] if source.interest else []),
        *([f"- **DOI:** {markdown.plain(source.doi)}"] if source.doi else []),
        f"- **Cited by:** {_citing(source) or 'no rule of this edition'}",
    ]


def _after(mark: str, text: str) -> str:
    return f"{mark}{markdown.plain(text)}" if text else ""


def _citing(source: Source) -> str:
    return ", ".join(
        markdown.link(rule.code, "rulebook.md", rule.code)
        for rule in rulebook.CURRENT.rules
        if any(citation.source == source for citation in rule.because)
    )
