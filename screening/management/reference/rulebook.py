"""Every rule by chapter: what it says, when, what follows, who clears it, and on whose word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from screening.logic import criteria, prose
from screening.management.reference import labels, markdown
from screening.rules import policy
from screening.rules import rulebook as book
from screening.rules.evidence.source import Citation
from screening.rules.naming import NAMES
from screening.rules.rule import Kind, Rule
from screening.rules.vocabulary.chapters import CHAPTERS


def page() -> str:
    """The rule catalogue of the edition in force."""
    rules = book.CURRENT.rules
    blocks = [[block] for key, title in CHAPTERS.pairs for block in _chapter(key, title)]
    return markdown.page("Rulebook", _opening(rules), _counts(rules), *blocks)


def _opening(rules: tuple[Rule, ...]) -> list[str]:
    settings, sources = (
        markdown.link("the settings", "policy.md"),
        markdown.link("the evidence register", "evidence.md"),
    )
    return [
        f"{len(rules)} rules, edition",
        f"`{book.CURRENT.digest}`.",
        "",
        *markdown.paragraph(
            "A rule says what its sources support, as far as they were read, in our words;",
            "it is no claim of clinical validity. Where a number is marked proposed, none gives",
            f"it: see {settings}. How well each source was read stands in {sources}.",
        ),
    ]


def _counts(rules: tuple[Rule, ...]) -> list[str]:
    counted = Counter((rule.chapter, rule.kind) for rule in rules)
    rows = [
        [
            markdown.link(title, "", title),
            *(str(counted[key, kind] or "") for kind in Kind),
            str(sum(counted[key, kind] for kind in Kind)),
        ]
        for key, title in CHAPTERS.pairs
    ]
    return markdown.table(["Chapter", *labels.KINDS.values(), "All"], rows)


def _chapter(key: str, title: str) -> Iterator[str]:
    yield f"## {title}"
    for rule in book.CURRENT.rules:
        if rule.chapter == key:
            yield from ("\n".join(block) for block in _rule(rule))


def _rule(rule: Rule) -> Iterator[list[str]]:
    yield [f"### {rule.code}"]
    yield [markdown.plain(rule.says)]
    yield [
        *_field("Kind", f"{labels.KINDS[rule.kind]}{_unmet(rule)}"),
        *_field("Blocks", f"{labels.scope(rule.scope)}; {labels.pathways(rule)}"),
        *_when(rule),
        *_field("Next step", markdown.plain(rule.then)),
        *_field("Who clears it", rule.owner.value),
        *_field("If unknown", labels.UNKNOWN[rule.if_unknown]),
        *_numbers(rule),
        *(["- **Sources**", *(f"  - {_source(citation)}" for citation in rule.because)]),
        *(_field("Disagreement", markdown.plain(rule.disagreement)) if rule.disagreement else ()),
    ]


def _field(name: str, text: str) -> list[str]:
    return [f"- **{name}:** {text}"]


def _unmet(rule: Rule) -> str:
    return f"; {labels.UNMET[rule.unmet]}" if rule.unmet else ""


def _when(rule: Rule) -> list[str]:
    name = "Met when" if rule.kind is Kind.REQUIRED else "Present when"
    said = prose.as_bullets(rule.when, NAMES, book.CURRENT.policy)
    if isinstance(said, str):
        return _field(name, markdown.plain(said))
    heading, parts = said
    below = (line for part in parts for line in markdown.bullets(part, 1))
    return [f"- **{name}** {markdown.plain(heading)}", *below]


def _numbers(rule: Rule) -> list[str]:
    lines = []
    for name in criteria.setting_names(rule.when):
        setting = policy.BY_NAME[name]
        lines.append(
            f"  - {markdown.link(setting.label, 'policy.md', CHAPTERS.label(_home(name)))}: "
            f"{markdown.plain(labels.default(setting))} ({labels.standing(setting)}; "
            f"a site may set {markdown.plain(labels.bounds(setting))})"
        )
    return ["- **Settings**", *lines] if lines else []


def _home(name: str) -> str:
    """The chapter a setting stands in, which need not be the rule's."""
    return next(
        chapter
        for chapter in CHAPTERS.values
        if any(setting.name == name for setting in getattr(policy, chapter).SETTINGS)
    )


def _source(citation: Citation) -> str:
    source = citation.source
    parts = [
        markdown.link(source.key, "evidence.md", source.key),
        markdown.plain(source.title),
        *([str(source.year)] if source.year else []),
        *([markdown.plain(citation.section)] if citation.section else []),
        labels.READ[source.read] if source.seen else "clinical judgement, source to be confirmed",
        *([markdown.plain(citation.strength)] if citation.strength else []),
    ]
    return "; ".join(parts)
