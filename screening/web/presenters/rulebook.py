"""The rulebook for reading: every rule with its sentence in words, its numbers and its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from screening.logic import criteria, prose
from screening.rules import facts, policy, rulebook
from screening.rules.fact import Fact, Measure, OneOf
from screening.rules.naming import NAMES
from screening.rules.policy.setting import AnySetting, Setting, StanceSetting
from screening.rules.rule import IfUnknown, Kind, Rule
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.rules.vocabulary.pathway import ALL, Pathway
from screening.web.presenters import finding, links, words

_UNMET = {
    Kind.NEVER: "Its absence rules a trial out.",
    Kind.RESOLVE_FIRST: "Its absence is something to resolve first.",
    Kind.WEIGH: "Its absence is weighed by a multidisciplinary meeting.",
}
_UNKNOWN = {
    IfUnknown.ASK: "Asked before an offer",
    IfUnknown.LIST: "Listed as a gap; it holds nothing back",
}


def index(rules: Sequence[Rule], chosen: Mapping[str, str]) -> dict[str, Any]:
    """rulebook/index.html: the rules that match, by chapter, with filters that keep each other."""
    text, kind, pathway = (chosen.get(name, "") for name in ("q", "kind", "pathway"))
    found = [rule for rule in rules if _matches(rule, text, kind, pathway)]
    counted = Counter(r.kind for r in rules if _matches(r, text, "", pathway))
    return {
        "q": text,
        "action": reverse("rulebook"),
        "total": "1 rule" if len(found) == 1 else f"{len(found)} rules",
        "edition": rulebook.CURRENT.digest[:8],
        "kinds": [
            _kind_chip("", "All kinds", sum(counted.values()), chosen),
            *(_kind_chip(k.value, finding.KIND_WORDS[k], counted[k], chosen) for k in Kind),
        ],
        "pathways": [
            {
                "label": p.label,
                "on": p.value == pathway,
                "url": _url({**chosen, "pathway": "" if p.value == pathway else p.value}),
            }
            for p in Pathway
        ],
        "chapters": [
            {"key": key, "title": title, "n": len(inside), "rules": [line(r) for r in inside]}
            for key, title in CHAPTERS.pairs
            if (inside := [rule for rule in found if rule.chapter == key])
        ],
        "empty": {
            "icon": "book",
            "title": "No rule matches",
            "text": "Search in the wording, the code or the sources.",
            "action": {"label": "Show every rule", "url": reverse("rulebook")},
        },
    }


def line(rule: Rule) -> dict[str, Any]:
    """One rule in a line."""
    return {
        "code": rule.code,
        "kind": _kind_mark(rule),
        "kind_word": finding.KIND_WORDS[rule.kind],
        "scope": finding.scope(rule.scope),
        "says": rule.says,
        "pathways": _pathways(rule),
        "url": links.to_rule(rule.code),
    }


def page(rule: Rule) -> dict[str, Any]:
    """rulebook/rule.html: one rule, all of it."""
    rules = rulebook.CURRENT.rules
    place = rules.index(rule)
    return {
        **line(rule),
        "chapter": CHAPTERS.label(rule.chapter),
        "chapter_url": f"{reverse('rulebook')}#{rule.chapter}",
        "when": _when(rule),
        "absent": _UNMET[rule.unmet] if rule.unmet else "",
        "next_step": rule.then,
        "owner": rule.owner.value,
        "basis": finding.basis(rule),
        "sources": [
            {
                **finding.source(citation),
                "kind": citation.source.kind.value.replace("_", " "),
                "interest": citation.source.interest,
            }
            for citation in rule.because
            if citation.source.seen
        ],
        "policy": [_setting(name) for name in criteria.setting_names(rule.when)],
        "disagreement": rule.disagreement,
        "if_unknown": _UNKNOWN[rule.if_unknown],
        "facts": [_fact(facts.BY_NAME[name]) for name in criteria.fact_names(rule.when)],
        "previous": _neighbour(rules[place - 1]) if place else None,
        "next": _neighbour(rules[place + 1]) if place + 1 < len(rules) else None,
    }


def _matches(rule: Rule, text: str, kind: str, pathway: str) -> bool:
    if kind and rule.kind.value != kind:
        return False
    if pathway and pathway not in {p.value for p in rule.pathways}:
        return False
    titles = " ".join(f"{c.source.title} {c.source.key}" for c in rule.because)
    hay = f"{rule.code} {rule.says} {rule.then} {rule.owner.value} {titles}".casefold()
    return all(word in hay for word in text.casefold().split())


def _kind_chip(value: str, label: str, count: int, chosen: Mapping[str, str]) -> dict[str, Any]:
    on = chosen.get("kind", "") == value
    after = {**chosen, "kind": value}
    return {"value": value, "label": label, "n": count, "url": _url(after), "on": on}


def _url(chosen: Mapping[str, str]) -> str:
    words = {name: value for name, value in chosen.items() if value}
    return f"{reverse('rulebook')}?{urlencode(words)}" if words else reverse("rulebook")


def _kind_mark(rule: Rule) -> str:
    return "required_met" if rule.kind is Kind.REQUIRED else rule.kind.value


def _pathways(rule: Rule) -> str:
    if rule.pathways == ALL:
        return "All pathways"
    return ", ".join(p.label for p in Pathway if p in rule.pathways)


def _when(rule: Rule) -> list[Any]:
    """The sentence as lines; a heading with its parts becomes a line with items."""
    return [_line(prose.as_bullets(rule.when, NAMES, rulebook.CURRENT.policy))]


def _line(bullet: prose.Bullet) -> Any:
    if isinstance(bullet, str):
        return bullet
    heading, parts = bullet
    return {"text": heading, "items": [_flat(part) for part in parts]}


def _flat(bullet: prose.Bullet) -> str:
    if isinstance(bullet, str):
        return bullet
    heading, parts = bullet
    return f"{heading} {'; '.join(_flat(part) for part in parts)}"


def _setting(name: str) -> dict[str, str]:
    setting: AnySetting = policy.BY_NAME[name]
    in_force = rulebook.CURRENT.policy[name]
    if isinstance(setting, StanceSetting):
        offered = dict(setting.values)
        return {
            "name": setting.label,
            "value": offered[str(in_force)],
            "default": offered[setting.default],
            "bounds": ", ".join(offered.values()),
            "source": setting.reason,
        }
    return {
        "name": setting.label,
        "value": _number(setting, in_force),
        "default": _number(setting, setting.default),
        "bounds": f"{_number(setting, setting.low)} to {_number(setting, setting.high)}",
        "source": setting.reason,
    }


def _number(setting: Setting, value: Decimal | str) -> str:
    return f"{prose.number(Decimal(value))} {setting.unit}"


def _fact(fact: Fact) -> dict[str, str]:
    lasts = fact.good_for
    return {
        "question": fact.question or f"{words.opening(fact.label)} (worked out from the chart)",
        "type": (
            ", ".join(label for _, label in fact.words.pairs)
            if isinstance(fact, OneOf)
            else "Number"
            if isinstance(fact, Measure)
            else "Yes or no"
        ),
        "unit": fact.unit if isinstance(fact, Measure) else "",
        "lasts": f"{prose.number(lasts.default)} {lasts.unit}" if lasts else "does not expire",
    }


def _neighbour(rule: Rule) -> dict[str, str]:
    return {"code": rule.code, "url": links.to_rule(rule.code)}
