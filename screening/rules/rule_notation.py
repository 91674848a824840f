"""A rule as plain data and back, sources included, so that a stored edition stands alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from screening.logic import notation
from screening.rules.evidence.source import Citation, Read, Source, SourceKind
from screening.rules.rule import IfUnknown, Kind, Level, Owner, Rule, Scope
from screening.rules.vocabulary.pathway import Pathway


def to_data(rule: Rule) -> dict[str, Any]:
    """The rule as plain data, in a fixed shape."""
    return {
        "because": [_citation_to_data(citation) for citation in rule.because],
        "chapter": rule.chapter,
        "code": rule.code,
        "disagreement": rule.disagreement,
        "if_unknown": rule.if_unknown.value,
        "kind": rule.kind.value,
        "owner": rule.owner.name,
        "pathways": sorted(pathway.value for pathway in rule.pathways),
        "says": rule.says,
        "scope": {
            "drugs": sorted(rule.scope.drugs),
            "level": rule.scope.level.value,
            "methods": sorted(rule.scope.methods),
            "pumps": sorted(rule.scope.pumps),
        },
        "then": rule.then,
        "unmet": rule.unmet.value if rule.unmet else None,
        "when": notation.from_sentence(rule.when),
    }


def from_data(data: Mapping[str, Any]) -> Rule:
    """The rule plain data holds; KeyError or ValueError when it is not one."""
    scope = data["scope"]
    return Rule(
        code=data["code"],
        chapter=data["chapter"],
        kind=Kind(data["kind"]),
        scope=Scope(
            Level(scope["level"]),
            drugs=frozenset(scope["drugs"]),
            pumps=frozenset(scope["pumps"]),
            methods=frozenset(scope["methods"]),
        ),
        pathways=frozenset(Pathway(value) for value in data["pathways"]),
        says=data["says"],
        when=notation.to_sentence(data["when"]),
        then=data["then"],
        owner=Owner[data["owner"]],
        because=tuple(_citation_from_data(item) for item in data["because"]),
        if_unknown=IfUnknown(data["if_unknown"]),
        unmet=Kind(data["unmet"]) if data["unmet"] else None,
        disagreement=data["disagreement"],
    )


def _citation_to_data(citation: Citation) -> dict[str, Any]:
    return {
        "section": citation.section,
        "source": asdict(citation.source),
        "strength": citation.strength,
    }


def _citation_from_data(data: Mapping[str, Any]) -> Citation:
    fields = dict(data["source"])
    fields["kind"], fields["read"] = SourceKind(fields["kind"]), Read(fields["read"])
    return Citation(Source(**fields), data["section"], data["strength"])
