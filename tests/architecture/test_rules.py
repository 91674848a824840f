"""What holds of every rule in the book, whatever it is about."""

import importlib
from collections.abc import Iterator
from types import ModuleType, UnionType
from typing import Any

import pytest

from screening.rules import book, facts, policy, trials
from screening.rules.evidence import CLINICAL_JUDGEMENT
from screening.rules.fact import Fact, OneOf
from screening.rules.policy.setting import Setting, StanceSetting
from screening.rules.rule import Kind, Rule
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.web.forms.sections import Table
from tests.architecture import book as checks
from tests.architecture import floors, sources

RULES = book.RULES
SPECS = sorted((sources.ROOT / "tests/spec").rglob("test_*.py"))


def cases() -> Iterator[tuple[str, checks.Presence]]:
    for path in SPECS:
        name = ".".join(path.relative_to(sources.ROOT).with_suffix("").parts)
        for case in getattr(importlib.import_module(name), "CASES", ()):
            yield case.code, case.expect


def modules(floor: str, chapter: str) -> list[ModuleType]:
    """The chapter's module on a floor, and those inside where it is a folder."""
    folder = sources.ROOT / "screening/rules" / floor / chapter
    inside = [path.stem for path in sorted(folder.glob("*.py")) if path.stem != "__init__"]
    names = [chapter, *(f"{chapter}.{name}" for name in inside)]
    return [importlib.import_module(f"screening.rules.{floor}.{name}") for name in names]


def written(floor: str, kind: type | UnionType) -> list[Any]:
    """Everything of a kind that stands in the files of a floor."""
    found = [
        item
        for chapter in CHAPTERS.values
        for module in modules(floor, chapter)
        for item in vars(module).values()
        if isinstance(item, kind)
    ]
    return list({id(item): item for item in found}.values())


def sentences() -> Iterator[tuple[str, str]]:
    for rule in RULES:
        yield f"{rule.code} says", rule.says
        yield f"{rule.code} then", rule.then
        if rule.disagreement:
            yield f"{rule.code} disagreement", rule.disagreement


def wording() -> Iterator[tuple[str, str]]:
    yield from sentences()
    for fact in facts.ALL:
        yield f"{fact.name} label", fact.label
        yield f"{fact.name} question", fact.question
        yield f"{fact.name} help", fact.help
        if isinstance(fact, OneOf):
            yield from ((f"{fact.name} words", label) for _, label in fact.words.pairs)
    for setting in policy.SETTINGS:
        yield f"{setting.name} label", setting.label
    for method in trials.METHODS:
        yield f"{method.key} label", method.label
    for chapter in CHAPTERS.values:
        yield from _headings(chapter)


def _headings(chapter: str) -> Iterator[tuple[str, str]]:
    form = importlib.import_module(f"screening.web.forms.{chapter}")
    for section in form.SECTIONS:
        yield f"{chapter} section", f"{section.title} {section.intro}"
    table: Table
    for table in form.TABLES.values():
        yield f"{chapter} table", f"{table.title} {table.one} {table.empty}"
        for column in table.columns:
            labels = " ".join(label for _, label in column.words.pairs) if column.words else ""
            yield f"{chapter} column", f"{column.label} {column.help} {labels}"


def test_every_code_is_of_the_dossier_and_used_once():
    assert checks.misnumbered(RULES) == []
    assert floors.repeated(rule.code for rule in RULES) == []


def test_the_first_rulebook_is_large_enough():
    assert len(RULES) >= 60


def test_every_chapter_and_every_pathway_has_rules():
    assert {rule.chapter for rule in RULES} == set(CHAPTERS.values)
    assert {pathway.value for rule in RULES for pathway in rule.pathways} == {
        "cancer_pain",
        "noncancer_pain",
        "severe_spasticity",
    }


def test_every_kind_of_rule_is_in_the_book():
    assert {rule.kind for rule in RULES} == set(Kind)


def test_nothing_written_is_left_out_of_the_book():
    settings = written("policy", Setting | StanceSetting)
    left_out = [rule.code for rule in written("book", Rule) if rule not in RULES]
    left_out += [fact.name for fact in written("facts", Fact) if fact not in facts.ALL]
    left_out += [setting.name for setting in settings if setting not in policy.SETTINGS]
    assert left_out == []


@pytest.mark.parametrize("chapter", CHAPTERS.values)
def test_a_rule_says_its_chapter(chapter):
    rules = [rule for module in modules("book", chapter) for rule in vars(module).values()]
    assert {rule.chapter for rule in rules if isinstance(rule, Rule)} == {chapter}


def test_every_rule_is_tried_present_absent_and_unknown():
    assert checks.untested((rule.code for rule in RULES), cases()) == []


def test_a_refusal_rests_on_words_that_were_read():
    assert checks.refuses_on_hearsay(RULES) == []


def test_clinical_judgement_alone_never_refuses():
    alone = [r for r in RULES if {c.source for c in r.because} == {CLINICAL_JUDGEMENT}]
    assert alone
    assert Kind.NEVER not in {rule.concern for rule in alone}


def test_what_is_urgent_is_urgent_on_every_pathway():
    assert checks.urgent_for_some(RULES) == []


def test_every_citation_names_its_place():
    assert checks.uncited(RULES) == []


def test_what_argues_for_a_trial_does_not_rest_on_who_sells_it():
    assert checks.argued_by_the_seller(RULES) == []


def test_no_rule_reads_who_somebody_is():
    assert checks.reads_protected(RULES, facts.BY_NAME) == []


def test_the_words_are_plain():
    assert checks.ill_spoken(wording()) == []


def test_a_rule_speaks_in_sentences():
    assert checks.unfinished(sentences()) == []


def test_every_question_is_worded():
    assert [fact.name for fact in facts.ALL if not fact.derived and not fact.question] == []
    assert [fact.name for fact in facts.ALL if not fact.label] == []


def test_every_setting_is_used_and_every_threshold_is_set():
    assert checks.unused(policy.SETTINGS, RULES, facts.ALL) == []
    assert checks.unset(RULES, policy.BY_NAME) == []


def test_a_rule_reads_only_what_is_asked_or_computed():
    assert checks.unknown_facts(RULES, facts.BY_NAME) == []


def test_a_fact_no_rule_reads_says_so():
    assert checks.unread(facts.ALL, RULES) == []


def test_a_rule_that_reads_a_hidden_question_reads_its_guard():
    assert checks.unguarded(RULES, facts.BY_NAME) == []


def test_no_sentence_is_a_slip():
    assert checks.flawed(RULES, policy.SETTINGS, facts.ALL) == []


def test_no_two_rules_say_the_same():
    assert checks.doubled(RULES) == []


def test_a_scope_strikes_something():
    assert checks.harmless(RULES) == []
