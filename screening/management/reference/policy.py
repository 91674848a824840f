"""Every number and choice a site may set: its default, its bounds, why, and which rules read it."""

from __future__ import annotations

from screening.logic import criteria
from screening.management.reference import labels, markdown
from screening.rules import facts, rulebook
from screening.rules import policy as settings
from screening.rules.policy.setting import AnySetting, Setting
from screening.rules.vocabulary.chapters import CHAPTERS

HEAD = ("Setting", "Default", "A site may set", "The default is", "Why", "Read by")


def page() -> str:
    """The settings, chapter by chapter."""
    blocks: list[list[str]] = []
    for key, title in CHAPTERS.pairs:
        rows = [_row(setting) for setting in getattr(settings, key).SETTINGS]
        if rows:
            blocks += [[f"## {title}"], markdown.table(HEAD, rows)]
    return markdown.page("Policy settings", _opening(), *blocks)


def _opening() -> list[str]:
    numbers = [setting for setting in settings.SETTINGS if isinstance(setting, Setting)]
    proposed = sum(not setting.seen for setting in numbers)
    return markdown.paragraph(
        f"{len(numbers)} numbers and {len(settings.SETTINGS) - len(numbers)} choices.",
        f"A source states {len(numbers) - proposed} of the numbers. The other {proposed} are",
        "**proposed**: no source gives them; the default is a cautious one of ours, which a",
        "clinician has to confirm. A proposed number can put a candidate in front of a person;",
        "it never refuses one. The ends of a range may be chosen too.",
    )


def _row(setting: AnySetting) -> list[str]:
    return [
        f"{markdown.plain(setting.label)} (`{setting.name}`)",
        markdown.plain(labels.default(setting)),
        markdown.plain(labels.bounds(setting)),
        labels.standing(setting),
        markdown.plain(setting.reason),
        _readers(setting.name),
    ]


def _readers(name: str) -> str:
    codes = [
        markdown.link(rule.code, "rulebook.md", rule.code)
        for rule in rulebook.CURRENT.rules
        if name in criteria.setting_names(rule.when)
    ]
    ageing = sum(fact.good_for is not None and fact.good_for.name == name for fact in facts.ALL)
    if ageing:
        codes.append(f"the shelf life of {ageing} question{'s' if ageing > 1 else ''}")
    return ", ".join(codes)
