"""What a form takes is what a column holds: nobody is told by one what the other would refuse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from screening.models import Patient, Referral, ReviewStep, UrgentFlag
from screening.rules import facts
from screening.rules.fact import ShortText
from screening.web.forms import chapter as chapter_form
from screening.web.forms.patient import PatientForm
from screening.web.forms.sections import Sort
from screening.workflow import columns, wording

QUESTIONS = [f for f in facts.ALL if isinstance(f, ShortText) and not f.derived]
TABLES = {n: chapter_form.tables(facts.BY_NAME[n].chapter)[n] for n in facts.LISTS}


def longest(model, name: str) -> int | None:
    return model._meta.get_field(name).max_length


@pytest.mark.parametrize("fact", QUESTIONS, ids=lambda fact: fact.name)
def test_a_question_takes_as_many_words_as_its_column(fact):
    assert fact.longest == longest(columns.chapter_model(fact.name), fact.name)


@pytest.mark.parametrize("name", TABLES)
def test_a_rows_text_takes_as_many_words_as_its_column(name):
    model = columns.row_model(name)
    texts = [column for column in TABLES[name].columns if column.sort is Sort.TEXT]
    taken = {column.name: column.longest for column in texts}
    assert taken == {column.name: longest(model, column.name) for column in texts}


def test_who_a_patient_is_takes_as_many_words_as_its_columns():
    fields = PatientForm.base_fields
    for name in ("number", "family_name", "given_name"):
        assert fields[name].max_length == longest(Patient, name)
    assert fields["question_asked"].max_length == longest(Referral, "question_asked")


def test_an_act_takes_as_many_words_as_its_columns():
    assert longest(UrgentFlag, "action_taken") == wording.ACTION
    assert longest(Referral, "question_asked") == wording.ACTION
    assert longest(ReviewStep, "text") == wording.TEXT
    assert longest(Patient, "in_error_why") == wording.REASON
    page = Path(settings.BASE_DIR, "templates/chart/strike.html").read_text(encoding="utf-8")
    assert re.findall(r'maxlength="([0-9]+)"', page) == [str(wording.REASON)]
