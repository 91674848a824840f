"""Writing in the chart: every question of every chapter, and every way two people can collide."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from screening import chart
from screening.logic.answers import Known, Unknown, Why
from screening.models import (
    AuditEntry,
    DraftAnswer,
    Patient,
    Referral,
    Standing,
    StruckAnswer,
)
from screening.models.chapter import ChartRow
from screening.rules import facts, policy
from screening.rules.fact import Fact
from screening.rules.record import Entry
from screening.rules.vocabulary.partial_date import PartialDate
from screening.web.forms import chapter as chapter_form
from screening.workflow import columns
from screening.workflow.actions import charting, registering, reviewing
from screening.workflow.columns import NewAnswer
from screening.workflow.refusals import NotNow, Overtaken
from tests.integration.cast import (
    MORNING,
    Cast,
    answer,
    kept,
    later,
    new_answer,
    possible,
    questions,
    refer,
)

TODAY = MORNING.date()
CHAPTERS = tuple(module.CHAPTER for module in facts.CHAPTERS)


def entry(patient: Patient, question: str) -> Entry:
    return read(patient).record.entry(question)


def read(patient: Patient) -> chart.Chart:
    return chart.read(patient.pk, TODAY, policy.DEFAULTS)


def save(patient: Patient, question: str, new: NewAnswer, by: Any, **given: Any) -> Any:
    said = {"base": kept(patient, question).base, "at": MORNING, **given}
    return charting.save_answer(patient_id=patient.pk, question=question, new=new, by=by, **said)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_question_can_be_saved_taken_back_and_struck_and_is_read_as_it_stands(
    patient: Patient, cast: Cast, chapter: str
) -> None:
    asked = [fact for fact in questions() if fact.chapter == chapter]

    def entries() -> list[Entry]:
        record = read(patient).record
        return [record.entry(fact.name) for fact in asked]

    assert entries() == [Entry()] * len(asked)  # blank is not asked, never no
    for fact in asked:
        answer(patient, fact.name, possible(fact), cast.clinician)
    assert [e.value for e in entries()] == [possible(fact) for fact in asked]
    assert {(e.missing, e.on, e.by) for e in entries()} == {("", TODAY, "Cleo Clinician")}
    for fact in asked:
        save(patient, fact.name, NewAnswer(missing="refused"), cast.clinician)
    assert {(e.value, e.missing) for e in entries()} == {(None, "refused")}
    for fact in asked:
        save(patient, fact.name, NewAnswer(), cast.clinician)
    assert entries() == [Entry()] * len(asked)
    for fact in asked:
        answer(patient, fact.name, possible(fact), cast.colleague)
        struck(patient, fact.name, cast.clinician)
    assert {(e.value, e.missing) for e in entries()} == {(None, "in_error")}
    assert StruckAnswer.objects.filter(patient=patient).count() == len(asked)


def struck(patient: Patient, question: str, by: Any, why: str = "Wrong patient") -> None:
    charting.strike_answer(patient_id=patient.pk, question=question, why=why, by=by, at=later(5))


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_answer_a_rule_reads_reaches_the_rules(
    patient: Patient, cast: Cast, chapter: str
) -> None:
    asked = [f for f in questions() if f.chapter == chapter and f.read_by_rules]
    for fact in asked:
        answer(patient, fact.name, possible(fact), cast.clinician)
    answers = read(patient).facts
    for fact in asked:
        found = answers[fact.name]
        assert isinstance(found, Known), fact.name
        assert (found.value, found.on) == (possible(fact), TODAY)


def test_a_measured_answer_keeps_what_was_entered_in_which_unit(
    patient: Patient, cast: Cast
) -> None:
    entered = NewAnswer(Decimal("38.33"), entered="101", unit="°F", on=date(2026, 11, 19))
    save(patient, "temperature", entered, cast.clinician)
    stands = kept(patient, "temperature")
    assert stands.answer == entered
    assert entry(patient, "temperature").value == Decimal("38.33")
    assert columns.spoken(stands.answer) == "101 °F"


def test_an_answer_is_as_old_as_the_day_it_was_observed(patient: Patient, cast: Cast) -> None:
    save(patient, "sepsis", NewAnswer(False, on=date(2020, 1, 2)), cast.clinician)
    assert entry(patient, "sepsis").on == date(2020, 1, 2)
    stale = read(patient).facts["sepsis"]
    assert isinstance(stale, Unknown)
    assert (stale.why, stale.last) == (Why.STALE, False)


def test_the_same_answer_twice_is_one_row_of_the_trail(patient: Patient, cast: Cast) -> None:
    for fact in questions()[:20]:
        before = AuditEntry.objects.count()
        first = answer(patient, fact.name, possible(fact), cast.clinician)
        version = Patient.objects.get(pk=patient.pk).chart_version
        again = answer(patient, fact.name, possible(fact), cast.colleague, at=later(10))
        assert again == first
        assert AuditEntry.objects.count() == before + 1
        assert Patient.objects.get(pk=patient.pk).chart_version == version


def test_taking_back_what_was_never_answered_is_nothing(patient: Patient, cast: Cast) -> None:
    before = AuditEntry.objects.count()
    save(patient, "sepsis", NewAnswer(), cast.clinician)
    assert AuditEntry.objects.count() == before


def test_a_struck_answer_is_not_wiped_by_a_blank_form(patient: Patient, cast: Cast) -> None:
    answer(patient, "sepsis", True, cast.clinician)
    struck(patient, "sepsis", cast.clinician)
    save(patient, "sepsis", NewAnswer(), cast.clinician)
    assert kept(patient, "sepsis").answer.missing == "in_error"
    answer(patient, "sepsis", False, cast.clinician, at=later(9))
    assert entry(patient, "sepsis").value is False


def test_a_colleagues_newer_answer_stops_the_save_and_stands(patient: Patient, cast: Cast) -> None:
    one_of_each = {(fact.chapter, type(fact)): fact for fact in questions()}
    for fact in one_of_each.values():
        base = kept(patient, fact.name).base
        answer(patient, fact.name, possible(fact), cast.colleague)
        stands, trail = kept(patient, fact.name), AuditEntry.objects.count()
        new = NewAnswer(missing="not_known")
        with pytest.raises(Overtaken, match="Colm Colleague answered this first") as caught:
            save(patient, fact.name, new, cast.clinician, base=base, at=later(1))
        assert kept(patient, fact.name) == stands
        assert AuditEntry.objects.count() == trail
        assert caught.value.theirs["base"] == stands.base
        assert caught.value.theirs["value"] == columns.spoken(stands.answer)


def test_knowing_the_newer_answer_one_may_replace_it(patient: Patient, cast: Cast) -> None:
    answer(patient, "sepsis", True, cast.colleague)
    theirs = kept(patient, "sepsis").base
    save(patient, "sepsis", NewAnswer(False), cast.clinician, base=theirs, at=later(1))
    stands = kept(patient, "sepsis")
    assert (stands.answer.value, stands.by) == (False, "Cleo Clinician")
    last = AuditEntry.objects.filter(act="answer saved").latest("id")
    assert last.before["answer"] == "yes"
    assert last.after == {"answer": "no"}


def test_an_answer_taken_back_by_a_colleague_stops_the_save_too(
    patient: Patient, cast: Cast
) -> None:
    mine = answer(patient, "sepsis", True, cast.clinician)
    save(patient, "sepsis", NewAnswer(), cast.colleague, at=later(1))
    with pytest.raises(Overtaken):
        save(patient, "sepsis", NewAnswer(False), cast.clinician, base=mine.base, at=later(2))


def test_what_only_striking_gives_is_not_saved_as_a_reason(patient: Patient, cast: Cast) -> None:
    with pytest.raises(NotNow, match="with the reason"):
        save(patient, "sepsis", NewAnswer(missing="in_error"), cast.clinician)


def test_striking_needs_an_answer_and_a_reason_that_fits(patient: Patient, cast: Cast) -> None:
    with pytest.raises(NotNow, match="no answer here"):
        struck(patient, "sepsis", cast.clinician)
    answer(patient, "sepsis", True, cast.clinician)
    with pytest.raises(NotNow, match="Write why"):
        struck(patient, "sepsis", cast.clinician, why="  \x00 ")
    with pytest.raises(NotNow, match="at most 200 characters; this has 201"):
        struck(patient, "sepsis", cast.clinician, why="x" * 201)
    struck(patient, "sepsis", cast.clinician, why="x" * 200)
    with pytest.raises(NotNow, match="no answer here"):
        struck(patient, "sepsis", cast.clinician)
    one = StruckAnswer.objects.get(patient=patient)
    assert (one.shown, one.recorded_by, one.struck_by) == ("yes", cast.clinician, cast.clinician)


def test_a_draft_is_the_persons_own_and_goes_when_the_answer_is_kept(
    patient: Patient, cast: Cast
) -> None:
    def draft(by: Any) -> None:
        charting.keep_draft(
            patient_id=patient.pk,
            question="temperature",
            typed={"value": "101"},
            problem="Write the temperature with its unit, for example 38.2 °C.",
            by=by,
            at=MORNING,
        )

    draft(cast.clinician)
    draft(cast.clinician)
    draft(cast.colleague)
    assert DraftAnswer.objects.filter(patient=patient).count() == 2
    assert entry(patient, "temperature") == Entry()
    answer(patient, "temperature", Decimal("38.20"), cast.clinician)
    assert [d.by for d in DraftAnswer.objects.all()] == [cast.colleague]
    draft(cast.clinician)
    answer(patient, "temperature", Decimal("38.20"), cast.clinician)  # the same as stands
    assert [d.by for d in DraftAnswer.objects.all()] == [cast.colleague]


LISTS = [(name, facts.BY_NAME[name].chapter) for name in facts.LISTS]


def row_values(name: str) -> dict[str, Any]:
    table = chapter_form.tables(facts.BY_NAME[name].chapter)[name]
    first = table.columns[0]
    return {first.name: first.words.values[0] if first.words else "Something"}


def add_row(patient: Patient, name: str, by: Any, **values: Any) -> ChartRow:
    return charting.save_row(
        patient_id=patient.pk,
        list_question=name,
        values={**row_values(name), **values},
        by=by,
        at=MORNING,
    )


def change_row(patient: Patient, name: str, row: ChartRow, by: Any, **given: Any) -> ChartRow:
    said = {"values": row_values(name), "version": row.version, "at": later(1), **given}
    return charting.save_row(
        patient_id=patient.pk, list_question=name, row_id=row.pk, by=by, **said
    )


@pytest.mark.parametrize(("name", "chapter"), LISTS)
def test_a_row_is_added_changed_and_struck_and_read_accordingly(
    patient: Patient, cast: Cast, name: str, chapter: str
) -> None:
    rows = lambda: read(patient).record.listing(name).rows  # noqa: E731
    row = add_row(patient, name, cast.clinician)
    column, value = next(iter(row_values(name).items()))
    assert [getattr(one, column) for one in rows()] == [value]
    table = chapter_form.tables(chapter)[name].columns[0]
    other = table.words.values[-1] if table.words else "Something else"
    changed = change_row(patient, name, row, cast.colleague, values={column: other})
    assert [getattr(one, column) for one in rows()] == [other]
    assert (changed.version, changed.recorded_by) == (2, cast.colleague)
    with pytest.raises(Overtaken, match="Colm Colleague changed this row first"):
        change_row(patient, name, row, cast.clinician, version=1)
    assert [getattr(one, column) for one in rows()] == [other]
    charting.strike_row(
        patient_id=patient.pk,
        list_question=name,
        row_id=row.pk,
        why="Another patient's",
        by=cast.clinician,
        at=later(3),
    )
    assert rows() == ()
    with pytest.raises(NotNow, match="entered in error"):
        change_row(patient, name, changed, cast.clinician)
    acts = AuditEntry.objects.filter(patient=patient).values_list("act", flat=True)
    assert list(acts)[-3:] == ["row added", "row changed", "row struck"]


def test_the_same_row_again_changes_nothing(patient: Patient, cast: Cast) -> None:
    row = add_row(patient, "infections_list", cast.clinician, started=PartialDate(2019, 3))
    trail = AuditEntry.objects.count()
    values = {**row_values("infections_list"), "started": PartialDate(2019, 3)}
    again = change_row(patient, "infections_list", row, cast.colleague, values=values)
    assert (again.version, again.recorded_by) == (1, cast.clinician)
    assert AuditEntry.objects.count() == trail


def test_a_list_said_to_be_empty_no_longer_is_once_it_has_a_row(
    patient: Patient, cast: Cast
) -> None:
    answer(patient, "infections_list", "none", cast.clinician)
    add_row(patient, "infections_list", cast.clinician)
    assert kept(patient, "infections_list").answer.value == "partial"


def test_a_list_with_rows_is_not_said_to_be_empty(patient: Patient, cast: Cast) -> None:
    row = add_row(patient, "infections_list", cast.clinician)
    with pytest.raises(NotNow, match="The list has rows"):
        answer(patient, "infections_list", "none", cast.clinician)
    charting.strike_row(
        patient_id=patient.pk,
        list_question="infections_list",
        row_id=row.pk,
        why="Wrong",
        by=cast.clinician,
        at=MORNING,
    )
    answer(patient, "infections_list", "none", cast.clinician)


def test_words_too_long_for_their_column_are_a_message(patient: Patient, cast: Cast) -> None:
    for name in facts.LISTS:
        model = columns.row_model(name)
        for field in model._meta.fields:
            if field.max_length and not field.choices and field.name != "struck_why":
                with pytest.raises(NotNow, match="Write at most"):
                    add_row(patient, name, cast.clinician, **{field.name: "x" * 300})
        assert not model.objects.exists()


@pytest.mark.parametrize(
    "chapter", sorted({columns.chapter_model(f.name).__name__.lower() for f in questions()})
)
def test_a_note_is_kept_on_top_of_the_note_that_was_read(
    patient: Patient, cast: Cast, chapter: str
) -> None:
    def note(text: str, base: str, by: Any) -> str:
        return charting.save_note(
            patient_id=patient.pk, chapter=chapter, text=text, base=base, by=by, at=MORNING
        )

    blank = columns.note_base("")
    assert note("Seen \x00with daughter ", blank, cast.colleague) == "Seen with daughter"
    with pytest.raises(Overtaken, match="changed this note") as caught:
        note("Seen alone", blank, cast.clinician)
    assert caught.value.theirs["value"] == "Seen with daughter"
    note("Seen alone", caught.value.theirs["base"], cast.clinician)
    with pytest.raises(NotNow, match="at most 4000 characters"):
        note("x" * 4001, columns.note_base("Seen alone"), cast.clinician)


def test_every_save_counts_the_chart_on_and_brings_every_open_referral_up_to_date(
    patient: Patient, cast: Cast
) -> None:
    cancer, spastic = (
        refer(patient, cast.clinician, pathway) for pathway in ("cancer_pain", "severe_spasticity")
    )
    assert spastic.linked_to == cancer
    before = Patient.objects.get(pk=patient.pk).chart_version
    answer(patient, "systemic_infection", "active", cast.clinician)
    assert Patient.objects.get(pk=patient.pk).chart_version == before + 1
    for referral in (cancer, spastic):
        standing = Standing.objects.get(referral=referral)
        assert standing.recommendation == "resolve_first"
        assert standing.resolve_first > 0


class TestAChartEnteredInError:
    @pytest.fixture
    def struck_chart(self, referral: Referral, cast: Cast) -> Patient:
        answer(referral.patient, "systemic_infection", "active", cast.clinician)
        answer(referral.patient, "infections_list", "complete", cast.clinician)
        return registering.strike_chart(
            patient_id=referral.patient_id,
            why="Two people mixed up",
            by=cast.clinician,
            at=later(1),
        )

    def test_is_kept_and_no_longer_read(self, struck_chart: Patient, referral: Referral) -> None:
        assert kept(struck_chart, "systemic_infection").answer.value == "active"
        read_now = read(struck_chart)
        assert {e.missing for n, e in read_now.record.entries.items() if n != "born"} == {
            "in_error"
        }
        assert read_now.facts["systemic_infection"] == Unknown(Why.IN_ERROR)
        assert not any(listing.closed for listing in read_now.record.lists.values())
        assert Standing.objects.get(referral=referral).recommendation == "ask_more"

    def test_is_not_written_again(self, struck_chart: Patient, cast: Cast) -> None:
        refused = pytest.raises(NotNow, match="entered in error; it can be read, not written")
        with refused:
            answer(struck_chart, "sepsis", True, cast.clinician)
        with refused:
            struck(struck_chart, "systemic_infection", cast.clinician)
        with refused:
            add_row(struck_chart, "infections_list", cast.clinician)
        with refused:
            registering.record_death(
                patient_id=struck_chart.pk, died_on=TODAY, by=cast.clinician, at=later(2)
            )
        with refused:
            registering.strike_chart(
                patient_id=struck_chart.pk, why="Again", by=cast.clinician, at=later(2)
            )
        with refused:
            refer(struck_chart, cast.clinician, "severe_spasticity")

    def test_can_only_be_withdrawn(
        self, struck_chart: Patient, referral: Referral, cast: Cast
    ) -> None:
        with pytest.raises(NotNow, match="entered in error"):
            reviewing.submit(referral_id=referral.pk, read=3, by=cast.clinician, at=later(2))
        step = reviewing.withdraw(
            referral_id=referral.pk, text="Wrong chart", by=cast.clinician, at=later(2)
        )
        assert step.step == "withdraw"


def test_names_of_people_who_moved_to_another_site_stay_with_their_answers(
    patient: Patient, cast: Cast
) -> None:
    answer(patient, "sepsis", False, cast.colleague)
    cast.colleague.site = cast.elsewhere
    cast.colleague.save()
    assert entry(patient, "sepsis").by == "Colm Colleague"


def test_new_answers_are_made_for_every_fact() -> None:
    made: list[tuple[Fact, NewAnswer]] = [(f, new_answer(f, possible(f))) for f in questions()]
    assert all(new.value is not None for _, new in made)
