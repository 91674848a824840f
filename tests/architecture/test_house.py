"""The house stands as it was drawn: every chapter on every floor, and nothing where it is not."""

from pathlib import Path

import pytest
from django.apps import apps

from screening import models
from screening.rules import book, facts, policy
from screening.rules.vocabulary.chapters import CHAPTERS
from tests.architecture import floors, sources

FILES = sources.kept()
CORE = sources.core(FILES)
EACH_CHAPTER = pytest.mark.parametrize("chapter", CHAPTERS.values)
EACH_CORE_FILE = pytest.mark.parametrize("path", CORE, ids=str)


def text(path: Path) -> str:
    return (sources.ROOT / path).read_text(encoding="utf-8")


def model(chapter):
    """The chapter's model: the one of the chapters that lives in its file or folder."""
    home = f"screening.models.{chapter}"
    (found,) = (
        kept
        for kept in (apps.get_model("screening", name) for name in models.CHAPTERS)
        if kept.__module__ == home or kept.__module__.startswith(f"{home}.")
    )
    return found


def form(chapter):
    return __import__(f"screening.web.forms.{chapter}", fromlist=["SECTIONS"])


def meaning(chapter):
    return __import__(f"screening.rules.facts.{chapter}", fromlist=["FACTS"])


@EACH_CHAPTER
def test_a_chapter_is_on_every_floor(chapter):
    assert floors.missing_floors(sources.ROOT, chapter) == []


def test_the_chapters_stand_in_clinical_order():
    assert [module.CHAPTER for module in facts.CHAPTERS] == list(CHAPTERS.values)
    assert [model(chapter).__name__.lower() for chapter in CHAPTERS.values] == list(models.CHAPTERS)
    order = list(CHAPTERS.values)
    assert sorted(book.RULES, key=lambda rule: order.index(rule.chapter)) == list(book.RULES)


@EACH_CHAPTER
def test_what_is_kept_is_what_is_known(chapter):
    assert floors.unlike(meaning(chapter).FACTS, model(chapter).ANSWERS) == []


@EACH_CHAPTER
def test_every_question_is_in_one_section(chapter):
    assert floors.unplaced(meaning(chapter).FACTS, form(chapter).SECTIONS) == []


@EACH_CHAPTER
def test_a_list_has_the_same_columns_on_every_floor(chapter):
    rows = {name: apps.get_model("screening", row) for name, row in model(chapter).LISTS.items()}
    assert floors.unlike_lists(meaning(chapter).LISTS, form(chapter).TABLES, rows) == []


@EACH_CHAPTER
def test_every_derived_fact_is_computed(chapter):
    assert floors.unlike_derived(meaning(chapter)) == []


@EACH_CHAPTER
def test_a_fact_says_its_chapter(chapter):
    assert {fact.chapter for fact in meaning(chapter).FACTS} == {chapter}


def test_what_a_fact_asks_and_what_guards_it_exists():
    assert floors.dangling(facts.ALL) == []


def test_no_name_is_used_twice():
    assert floors.repeated(fact.name for fact in facts.ALL) == []
    assert floors.repeated(setting.name for setting in policy.SETTINGS) == []
    assert floors.repeated([*facts.BY_NAME, *policy.BY_NAME]) == []


def test_records_are_copied_without_numbers():
    assert sources.numbers(text(Path("screening/chart.py"))) == []


def test_the_core_is_there():
    assert {path.parts[1] for path in CORE} == {"logic", "rules", "advice"}


@EACH_CORE_FILE
def test_the_core_reads_no_clock_and_throws_no_dice(path):
    assert sources.clocks_and_chance(text(path)) == []


@EACH_CORE_FILE
def test_the_core_knows_no_framework(path):
    assert sources.django(text(path)) == []


def test_no_file_is_too_long():
    written = [path for path in FILES if path.suffix in sources.WRITTEN]
    assert sources.too_long({path: len(text(path).splitlines()) for path in written}) == []


def test_every_file_is_named_after_its_subject():
    assert sources.nameless(FILES) == []


def test_there_is_no_stray_room():
    assert sources.stray(FILES) == []


def test_every_room_has_an_inhabitant():
    assert sources.uninhabited(FILES) == []
