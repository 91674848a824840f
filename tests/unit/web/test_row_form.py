"""The form of one row: each column read with the same care as an answer, for every table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from screening.rules.vocabulary.chapters import CHAPTERS
from screening.rules.vocabulary.partial_date import PartialDate
from screening.web.forms import chapter as chapter_form
from screening.web.forms.rows import RowForm
from screening.web.forms.sections import Sort

TODAY = date(2026, 11, 20)
BORN = date(1968, 3, 12)
TABLES = {n: t for c in CHAPTERS.values for n, t in chapter_form.tables(c).items()}
TREATMENTS = TABLES["treatments_list"]
INFECTIONS = TABLES["infections_list"]


def form(table, **data) -> RowForm:
    return RowForm(table, TODAY, None, data, born=BORN)


def typical(table) -> dict[str, str]:
    found = {}
    for column in table.columns:
        match column.sort:
            case Sort.WORDS:
                found[column.name] = column.words.values[0]
            case Sort.PARTIAL_DAY:
                found[column.name] = "Mar 2019"
            case Sort.YES_NO:
                found[column.name] = "no"
            case Sort.NUMBER:
                found[column.name] = "5"
            case _:
                found[column.name] = "words"
    return found


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
class TestEveryTable:
    def test_a_full_row_is_read(self, table):
        filled = form(table, **typical(table))
        assert filled.errors == {}
        for column in table.columns:
            assert filled.cleaned_data[column.name] is not None
            if column.sort is Sort.YES_NO:
                assert filled.cleaned_data[column.name] is False

    def test_what_is_left_blank_is_not_known_and_never_no(self, table):
        needed = {c.name: typical(table)[c.name] for c in table.columns if c.required}
        filled = form(table, **needed)
        assert filled.errors == {}
        for column in table.columns:
            if not column.required:
                assert filled.cleaned_data[column.name] is None

    def test_a_row_without_its_name_is_refused(self, table):
        assert [c.name for c in table.columns if c.required] == list(form(table).errors)

    def test_a_word_outside_the_words_is_refused(self, table):
        for column in table.columns:
            if column.sort in {Sort.WORDS, Sort.YES_NO}:
                assert column.name in form(table, **{**typical(table), column.name: "zzz"}).errors

    def test_a_date_is_a_real_one_that_was(self, table):
        wrong = ("31 Feb 2019", "03/04/2019", "2027", "21 Nov 2026", "1967", "1800", "soon")
        for column in table.columns:
            if column.sort is Sort.PARTIAL_DAY:
                for text in wrong:
                    filled = form(table, **{**typical(table), column.name: text})
                    assert column.name in filled.errors, text

    def test_text_that_is_too_long_is_refused(self, table):
        for column in table.columns:
            if column.sort is Sort.TEXT:
                text = "x" * (column.longest + 1)
                assert column.name in form(table, **{**typical(table), column.name: text}).errors

    def test_the_character_no_column_can_hold_is_refused(self, table):
        for column in table.columns:
            if column.sort is Sort.TEXT:
                filled = form(table, **{**typical(table), column.name: "a\x00b"})
                assert column.name in filled.errors

    def test_a_number_is_plain_and_possible(self, table):
        wrong = ("1,000", "1e3", "NaN", "inf", "1_0", "３", "-1", "0", "9" * 20, "9" * 40, "5 mg")
        for column in table.columns:
            if column.sort is Sort.NUMBER:
                for text in wrong:
                    filled = form(table, **{**typical(table), column.name: text})
                    assert column.name in filled.errors, text


def test_a_thousand_with_a_comma_is_not_read_as_one():
    filled = form(TREATMENTS, **{**typical(TREATMENTS), "max_dose": "1,800"})
    assert filled.errors["max_dose"] == ["Write a number from 0.001 to 100000, digits only."]


def test_a_dose_is_not_rounded():
    filled = form(TREATMENTS, **{**typical(TREATMENTS), "max_dose": "0.0125"})
    assert "with 3 decimal places at most" in filled.errors["max_dose"][0]
    filled = form(TREATMENTS, **{**typical(TREATMENTS), "max_dose": "0,125"})
    assert "max_dose" in filled.errors  # could be a hundred and twenty-five
    filled = form(TREATMENTS, **{**typical(TREATMENTS), "max_dose": "0.125"})
    assert filled.errors == {}
    assert filled.cleaned_data["max_dose"] == Decimal("0.125")


def test_a_dose_has_its_unit_or_is_not_given():
    alone = form(TREATMENTS, treatment_class=typical(TREATMENTS)["treatment_class"], max_dose="5")
    assert alone.errors == {"max_dose_unit": ["Give the unit; it is never assumed."]}
    unit = typical(TREATMENTS)["max_dose_unit"]
    bare = {"treatment_class": typical(TREATMENTS)["treatment_class"], "max_dose_unit": unit}
    assert form(TREATMENTS, **bare).errors == {
        "max_dose": ["Give the number, or leave the unit empty."]
    }


@pytest.mark.parametrize(("table", "last"), [(TREATMENTS, "stopped"), (INFECTIONS, "ended")])
def test_days_that_are_surely_out_of_order_are_refused(table, last):
    for started, ended in (
        ("2020", "2019"),
        ("May 2020", "Apr 2020"),
        ("2 May 2020", "1 May 2020"),
    ):
        filled = form(table, **{**typical(table), "started": started, last: ended})
        assert "This is before" in filled.errors[last][0]
    for started, ended in (("2020", "2020"), ("May 2020", "2020"), ("2 May 2020", "May 2020")):
        assert form(table, **{**typical(table), "started": started, last: ended}).errors == {}


def test_a_kept_row_is_shown_as_a_person_writes_it():
    class Kept:
        site_of_infection, organism, status = "urine", None, "resolved"
        started, ended, antibiotics = PartialDate(2019, 3, 12), PartialDate(2019), False

    shown = RowForm(INFECTIONS, TODAY, Kept())
    assert shown["started"].value() == "12 Mar 2019"
    assert shown["ended"].value() == "2019"
    assert shown["antibiotics"].value() == "no"


def test_a_kept_dose_is_shown_without_empty_decimals():
    class Kept:
        max_dose = Decimal("300.000")

        def __getattr__(self, name):
            return None

    assert RowForm(TREATMENTS, TODAY, Kept())["max_dose"].value() == "300"
