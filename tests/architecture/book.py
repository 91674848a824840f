"""What must hold of every rule, fact and setting: each check lists its complaints."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from screening.advice.findings import Presence
from screening.logic import criteria, lint
from screening.logic.criteria import Chosen, Compare, Threshold
from screening.rules import drugs, option, pumps, trials
from screening.rules.evidence.source import Read, SourceKind
from screening.rules.fact import Fact, Measure
from screening.rules.policy.setting import AnySetting, Setting
from screening.rules.rule import Kind, Level, Rule
from screening.rules.vocabulary import pathway

CODE = re.compile(
    r"((IND|SEV|FCT|SUD|INF|PSY|HAE|ANA|RES|ORG|ALG|SKN|PRG|DEV|SOC|LIF|CON|AGE)-\d\d|O7)"
    r"[a-z]?(-[A-Za-z]+)*"
)
STEM = re.compile(r"[A-Z]+-\d\d|O7")
#: What the machine never says of a patient or a pump, and how it never speaks.
FORBIDDEN = re.compile(
    r"!|\b(safe|safely|eligib\w*|ineligib\w*|approved|please|successfully)\b", re.IGNORECASE
)
#: Who somebody is must never count for or against them.
PROTECTED = re.compile(
    r"\b(race|racial|ethnic\w*|language|sexual orientation|orientation|gender\w*|religio\w*"
    r"|nationality|skin colou?r)\b",
    re.IGNORECASE,
)
STRICTNESS = (Kind.URGENT, Kind.WAIVE, Kind.MITIGATE, Kind.WEIGH, Kind.RESOLVE_FIRST, Kind.NEVER)
INTERESTED = {SourceKind.MANUFACTURER, SourceKind.PATIENT}
ALL_PRESENCES = {Presence.PRESENT, Presence.ABSENT, Presence.UNKNOWN}


def misnumbered(rules: Iterable[Rule]) -> list[str]:
    """Codes that are no dossier code."""
    return [rule.code for rule in rules if not CODE.fullmatch(rule.code)]


def untested(codes: Iterable[str], cases: Iterable[tuple[str, Presence]]) -> list[str]:
    """Rules without a case that meets them, one that does not, and one left unknown."""
    seen: dict[str, set[Presence]] = {code: set() for code in codes}
    complaints = []
    for code, presence in cases:
        if code in seen:
            seen[code].add(presence)
        else:
            complaints.append(f"a case is about {code}, which is no rule")
    for code, presences in seen.items():
        complaints += [f"{code} has no case {p.value}" for p in sorted(ALL_PRESENCES - presences)]
    return complaints


def refuses_on_hearsay(rules: Iterable[Rule]) -> list[str]:
    """Refusals no source of which was read in its own words."""
    words = {Read.WHOLE, Read.PART, Read.COPY}
    return [
        rule.code
        for rule in rules
        if Kind.NEVER in {rule.kind, rule.unmet}
        and not any(citation.source.read in words for citation in rule.because)
    ]


def urgent_for_some(rules: Iterable[Rule]) -> list[str]:
    """Urgent findings that a pathway leaves out: they are about the person, whatever is asked."""
    return [
        rule.code
        for rule in rules
        if Kind.URGENT in {rule.kind, rule.unmet} and rule.pathways != pathway.ALL
    ]


def uncited(rules: Iterable[Rule]) -> list[str]:
    """Citations that do not say where in the source."""
    return [
        f"{rule.code} cites {citation.source.key} nowhere in particular"
        for rule in rules
        for citation in rule.because
        if not citation.section.strip()
    ]


def argued_by_the_seller(rules: Sequence[Rule]) -> list[str]:
    """What argues for a trial on makers' or patients' pages alone.

    That is a waiver, and a precaution where the same criterion is stricter on another pathway.
    """
    return [
        rule.code
        for rule in rules
        if (rule.kind is Kind.WAIVE or _softens(rule, rules))
        and not any(c.source.seen and c.source.kind not in INTERESTED for c in rule.because)
    ]


def reads_protected(rules: Iterable[Rule], facts: Mapping[str, Fact]) -> list[str]:
    """Rules that read who somebody is, by themselves or through what a fact is computed from."""
    complaints = []
    for rule in rules:
        for name in _read(rule, facts):
            fact = facts.get(name)
            said = f"{name} {fact.label} {fact.question}" if fact else name
            if PROTECTED.search(said.replace("_", " ")):
                complaints.append(f"{rule.code} reads {name}")
    return complaints


def ill_spoken(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Words the pages never use."""
    return [f"{where}: {text}" for where, text in texts if FORBIDDEN.search(text)]


def unfinished(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Sentences that do not start and end as sentences do."""
    return [f"{where}: {text}" for where, text in texts if not _sentence(text)]


def unused(
    settings: Iterable[AnySetting], rules: Iterable[Rule], facts: Iterable[Fact]
) -> list[str]:
    """Settings that change nothing."""
    used = {name for rule in rules for name in criteria.setting_names(rule.when)}
    used |= {fact.good_for.name for fact in facts if fact.good_for is not None}
    return [setting.name for setting in settings if setting.name not in used]


def unset(rules: Iterable[Rule], settings: Mapping[str, AnySetting]) -> list[str]:
    """Thresholds and stances that no setting stands behind, unit and words included."""
    complaints = []
    for rule in rules:
        for atom in criteria.atoms(rule.when):
            if isinstance(atom, Compare) and isinstance(atom.against, Threshold):
                known = settings.get(atom.against.name)
                if not isinstance(known, Setting) or known.threshold != atom.against:
                    complaints.append(f"{rule.code}: {atom.against.name}")
            if isinstance(atom, Chosen):
                known = settings.get(atom.stance.name)
                values = getattr(known, "values", ())
                if tuple(value for value, _ in values) != atom.stance.values:
                    complaints.append(f"{rule.code}: {atom.stance.name}")
    return complaints


def unknown_facts(rules: Iterable[Rule], facts: Mapping[str, Fact]) -> list[str]:
    """Facts a rule reads that nobody asks or computes, or that are read as another sort."""
    complaints = []
    for rule in rules:
        for atom in criteria.atoms(rule.when):
            term = criteria.term(atom)
            if term is None:
                continue
            fact = facts.get(term.name)
            if fact is None or not fact.read_by_rules or fact.term != term:
                complaints.append(f"{rule.code} reads {term.name}")
    return complaints


def unread(facts: Iterable[Fact], rules: Iterable[Rule]) -> list[str]:
    """Facts said to be read by rules which no rule, guard or derivation reads."""
    facts = tuple(facts)
    read = {name for rule in rules for name in criteria.fact_names(rule.when)}
    read |= {name for fact in facts for name in fact.asks}
    read |= {n for f in facts if f.asked_if is not None for n in criteria.fact_names(f.asked_if)}
    return [fact.name for fact in facts if fact.read_by_rules and fact.name not in read]


def unguarded(rules: Iterable[Rule], facts: Mapping[str, Fact]) -> list[str]:
    """Rules that read a hidden question without reading the guard that hides it."""
    complaints = []
    for rule in rules:
        read = criteria.fact_names(rule.when)
        for name in read:
            guard = facts[name].asked_if if name in facts else None
            lacking = set(criteria.fact_names(guard)) - set(read) if guard is not None else set()
            complaints += [f"{rule.code} reads {name} without {other}" for other in sorted(lacking)]
    return complaints


def flawed(
    rules: Iterable[Rule], settings: Iterable[AnySetting], facts: Iterable[Fact]
) -> list[str]:
    """What the lint of the language finds: never met, contradictory, repeated."""
    numbers: dict[str, Sequence[Decimal]] = {
        s.name: tuple(dict.fromkeys((s.low, s.default, s.high)))
        for s in settings
        if isinstance(s, Setting)
    }
    ranges = {fact.name: (fact.low, fact.high) for fact in facts if isinstance(fact, Measure)}
    linter = lint.Linter(numbers, ranges)
    return [f"{rule.code}: {flaw}" for rule in rules for flaw in linter.check(rule.when)]


def doubled(rules: Sequence[Rule]) -> list[str]:
    """Two rules that say the same of the same patients and options."""
    groups = lint.same({rule.code: rule.when for rule in rules})
    by_code = {rule.code: rule for rule in rules}
    return [
        f"{one} and {other}"
        for group in groups
        for one, other in combinations(group, 2)
        if by_code[one].pathways & by_code[other].pathways
        and by_code[one].scope == by_code[other].scope
        and by_code[one].kind is by_code[other].kind
    ]


def harmless(rules: Iterable[Rule]) -> list[str]:
    """Scopes that name no drug, pump or method there is, or strike no option of a pathway."""
    keys = (
        {drug.key for drug in drugs.DRUGS},
        {pump.key for pump in pumps.PUMPS},
        {method.key for method in trials.METHODS},
    )
    complaints = []
    for rule in rules:
        named = (rule.scope.drugs, rule.scope.pumps, rule.scope.methods)
        for known, given in zip(keys, named, strict=True):
            complaints += [f"{rule.code} names {key}" for key in sorted(given - known)]
        if not rule.pathways:
            complaints.append(f"{rule.code} is on no pathway")
        if rule.scope.level in {Level.OPTION, Level.IMPLANT}:
            complaints += [
                f"{rule.code} strikes nothing on {pathway.value}"
                for pathway in sorted(rule.pathways)
                if not any(rule.scope.strikes(o) for o in option.options(pathway))
            ]
    return complaints


def _softens(rule: Rule, rules: Iterable[Rule]) -> bool:
    return rule.kind is Kind.MITIGATE and any(
        other.pathways - rule.pathways
        and STRICTNESS.index(other.concern) > STRICTNESS.index(Kind.MITIGATE)
        for other in rules
        if _stem(other) == _stem(rule)
    )


def _stem(rule: Rule) -> str:
    found = STEM.match(rule.code)
    return found.group() if found else rule.code


def _read(rule: Rule, facts: Mapping[str, Fact]) -> set[str]:
    names = set(criteria.fact_names(rule.when))
    return names | {asked for name in names if name in facts for asked in facts[name].asks}


def _sentence(text: str) -> bool:
    return bool(text) and text.rstrip() == text and text[0] == text[0].upper() and text[-1] in ".?"
