"""What kinds, scopes and ways of reading are called; a test holds them to the pages' own words."""

from __future__ import annotations

from collections.abc import Mapping

from screening.logic import prose
from screening.rules import drugs, pumps, trials
from screening.rules.evidence.source import Read
from screening.rules.policy.setting import AnySetting, StanceSetting
from screening.rules.rule import IfUnknown, Kind, Level, Rule, Scope
from screening.rules.vocabulary.pathway import ALL, Pathway

KINDS: Mapping[Kind, str] = {
    Kind.REQUIRED: "Required",
    Kind.NEVER: "Never",
    Kind.RESOLVE_FIRST: "Resolve first",
    Kind.WEIGH: "Weigh",
    Kind.MITIGATE: "Precaution",
    Kind.URGENT: "Urgent",
    Kind.WAIVE: "May be waived",
}
UNMET: Mapping[Kind, str] = {
    Kind.NEVER: "its absence rules a trial out",
    Kind.RESOLVE_FIRST: "its absence is something to resolve first",
    Kind.WEIGH: "its absence is weighed by a multidisciplinary meeting",
}
LEVELS: Mapping[Level, str] = {
    Level.THERAPY: "any pump",
    Level.PROCEDURE: "the procedure",
    Level.IMPLANT: "the implant",
    Level.OPTION: "options",
}
UNKNOWN: Mapping[IfUnknown, str] = {
    IfUnknown.ASK: "asked before an offer",
    IfUnknown.LIST: "listed as a gap; it holds nothing back",
}
READ: Mapping[Read, str] = {
    Read.WHOLE: "read in full",
    Read.PART: "read in part",
    Read.COPY: "read in a copy",
    Read.ABSTRACT: "abstract read",
    Read.SUMMARY: "read in a summary",
    Read.SECOND_HAND: "as quoted by others",
    Read.NONE: "not read",
}
_OPTIONS = {
    item.key: item.label for table in (drugs.DRUGS, pumps.PUMPS, trials.METHODS) for item in table
}


def scope(of: Scope) -> str:
    """What a finding blocks."""
    if of.level is not Level.OPTION:
        return LEVELS[of.level]
    sets = ("opioids",) if of.drugs == drugs.OPIOIDS else _named(of.drugs)
    return ", ".join((*sets, *_named(of.pumps), *_named(of.methods)))


def pathways(rule: Rule) -> str:
    """The pathways a rule is read on."""
    if rule.pathways == ALL:
        return "all pathways"
    return ", ".join(p.label.lower() for p in Pathway if p in rule.pathways)


def default(setting: AnySetting) -> str:
    """The value in force where a site has set nothing, with its unit."""
    if isinstance(setting, StanceSetting):
        return dict(setting.values)[setting.default]
    return f"{prose.number(setting.default)} {setting.unit}".rstrip()


def bounds(setting: AnySetting) -> str:
    """What a site may choose."""
    if isinstance(setting, StanceSetting):
        return "; ".join(dict(setting.values).values())
    return f"{prose.number(setting.low)} to {prose.number(setting.high)}"


def standing(setting: AnySetting) -> str:
    """Whether a source states the default, or it is a proposal."""
    if isinstance(setting, StanceSetting):
        return "a choice"
    return "in a source" if setting.seen else "proposed"


def _named(keys: frozenset[str]) -> tuple[str, ...]:
    return tuple(_OPTIONS[key] for key in sorted(keys))
