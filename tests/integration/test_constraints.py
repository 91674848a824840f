"""What the columns themselves refuse, found by looking at every model: new chapters are covered."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.db import DataError, IntegrityError, models, transaction

from screening.models import CHAPTERS, Patient, Referral, State, UrgentFlag
from screening.models.answer import Answer, Measured, OneOf, PartialDay, ShortText, YesNo
from screening.models.chapter import Chapter, ChartRow
from screening.models.partial_day import PartialDayField
from screening.rules.vocabulary.answering import MISSING, SOURCE
from screening.rules.vocabulary.partial_date import PartialDate
from screening.web.forms import chapter as chapter_form
from screening.web.forms.sections import Column, Sort
from screening.workflow import states
from tests.integration import raw_sql
from tests.integration.cast import MORNING, Cast

MODELS: list[type[Chapter]] = [apps.get_model("screening", name) for name in CHAPTERS]
ROWS: dict[str, type[ChartRow]] = {
    name: apps.get_model("screening", row) for model in MODELS for name, row in model.LISTS.items()
}
NO_DATES = ("2019-02-29", "2019-13", "2019-04-31", "19", "2019-3", "12 Mar 2019", "2019-00", "0999")


def possible(kind: Answer) -> dict[str, Any]:
    """Columns, by suffix, of an answer the database takes."""
    match kind:
        case YesNo():
            return {"": False}
        case OneOf(words=words):
            return {"": words.values[0]}
        case Measured():
            return {"": Decimal(kind.high), "_unit": kind.units[0], "_entered": kind.high}
        case PartialDay():
            return {"": PartialDate(2019, 3)}
        case _:
            return {"": "A few words"}


def impossible(kind: Answer) -> Iterator[tuple[str, dict[str, Any]]]:
    """Columns that break the answer's own rule, with what is wrong."""
    match kind:
        case OneOf():
            yield "a word outside its words", {"": "zzz"}
            yield "an empty word", {"": ""}
        case Measured():
            step = Decimal(1).scaleb(-kind.places)
            fine = {"_unit": kind.units[0], "_entered": "1"}
            yield "above what is possible", {"": Decimal(kind.high) + step, **fine}
            yield "below what is possible", {"": Decimal(kind.low) - step, **fine}
            number = {"": Decimal(kind.low)}
            yield "a number without its unit", {**number, "_entered": "1", "_unit": None}
            yield "a number in another unit", {**number, "_entered": "1", "_unit": "z"}
            yield "a number nobody entered", {**number, "_unit": kind.units[0], "_entered": None}
            yield "a number entered as nothing", {**number, "_unit": kind.units[0], "_entered": ""}
        case ShortText():
            yield "words that are none", {"": ""}


def every_answer() -> list[tuple[type[Chapter], str, Answer]]:
    return [(model, name, kind) for model in MODELS for name, kind in model.ANSWERS.items()]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_an_answer_the_database_cannot_trust_is_refused(
    patient: Patient, cast: Cast, model: type[Chapter]
) -> None:
    row = model.objects.filter(patient=patient)
    signed = {"_by": cast.clinician.pk, "_at": MORNING}
    for name, kind in model.ANSWERS.items():
        fine = {**possible(kind), **signed}
        wrong = {
            "a value and a reason": {**fine, "_missing": "refused"},
            "a reason outside the closed set": {"_missing": "tired", **signed},
            "a value nobody signed": {**possible(kind)},
            "a value with a time and no person": {**possible(kind), "_at": MORNING},
            "a value with a person and no time": {**possible(kind), "_by": cast.clinician.pk},
            "a reason nobody signed": {"_missing": "refused"},
            "a signature under nothing": signed,
            "a source outside the closed set": {**fine, "_source": "gossip"},
            "a source of nothing": {"_source": "patient"},
            "an observation of nothing": {"_on": MORNING.date()},
            **{what: {**columns, **signed} for what, columns in impossible(kind)},
        }
        if isinstance(kind, Measured):
            wrong["a reason with what was entered"] = {
                "_missing": "refused",
                **signed,
                "_entered": "38",
            }
            wrong["a unit of nothing"] = {"_unit": kind.units[0]}
        for what, columns in wrong.items():
            assert is_refused(row, as_columns(name, columns)), f"{name}: {what}"
        assert not is_refused(row, as_columns(name, fine)), f"{name}: a plain answer"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_reason_and_every_source_is_taken(
    patient: Patient, cast: Cast, model: type[Chapter]
) -> None:
    row = model.objects.filter(patient=patient)
    name, kind = next(iter(model.ANSWERS.items()))
    signed = {"_by": cast.clinician.pk, "_at": MORNING}
    for reason in MISSING.values:
        assert not is_refused(row, as_columns(name, {"_missing": reason, **signed}))
    for source in SOURCE.values:
        columns = {**possible(kind), "_source": source, **signed}
        assert not is_refused(row, as_columns(name, columns))


def test_a_date_that_is_none_is_refused_wherever_a_date_is_kept(
    patient: Patient, cast: Cast
) -> None:
    dated = [(m, n) for m, n, kind in every_answer() if isinstance(kind, PartialDay)]
    assert dated
    for model, name in dated:
        row = model.objects.get(patient=patient)
        signed = {f"{name}_by_id": cast.clinician.pk, f"{name}_at": MORNING}
        for text in NO_DATES:
            assert fails(model, row.pk, {name: text, **signed}), (name, text)
        assert not fails(model, row.pk, {name: "2020-02-29", **signed})
    for model in ROWS.values():
        row = new_row(model, patient, cast)
        for field in model._meta.fields:
            if isinstance(field, PartialDayField):
                for text in NO_DATES:
                    assert fails(model, row.pk, {field.column: text}), (field, text)
                assert not fails(model, row.pk, {field.column: "2020-02-29"})


def test_no_number_is_stored_that_is_none(patient: Patient, cast: Cast) -> None:
    for model, name, kind in every_answer():
        if isinstance(kind, Measured):
            row = model.objects.get(patient=patient)
            signed = {f"{name}_by_id": cast.clinician.pk, f"{name}_at": MORNING}
            entered = {f"{name}_entered": "1", f"{name}_unit": kind.units[0]}
            for number in ("NaN", "Infinity", "-Infinity"):
                columns = {name: Decimal(number), **signed, **entered}
                assert fails(model, row.pk, columns), (name, number)


def every_column() -> list[tuple[str, type[ChartRow], Column]]:
    found = []
    for model in MODELS:
        chapter = chapter_of(model)
        for name, table in chapter_form.tables(chapter).items():
            found += [(name, ROWS[name], column) for column in table.columns]
    return found


def chapter_of(model: type[Chapter]) -> str:
    return model.__module__.rsplit(".", 1)[-1]


def test_a_row_holds_only_words_of_its_columns_and_numbers_that_are_possible(
    patient: Patient, cast: Cast
) -> None:
    for name, model, column in every_column():
        rows = model.objects.filter(pk=new_row(model, patient, cast).pk)
        where = f"{name}.{column.name}"
        if column.sort is Sort.WORDS and column.words is not None:
            assert is_refused(rows, {column.name: "zzz"}), where
            for word in column.words.values:
                units = {column.name.removesuffix("_unit"): 1} if "_unit" in column.name else {}
                assert not is_refused(rows, {column.name: word, **units}), f"{where} = {word}"
        if column.sort is Sort.NUMBER:
            unit = model._meta.get_field(f"{column.name}_unit")
            assert is_refused(rows, {column.name: Decimal(5)}), f"{where} without its unit"
            assert is_refused(rows, {unit.name: "mg"}), f"{where} a unit of nothing"
            for number in (Decimal(0), Decimal(-1), Decimal(column.high) + 1):
                columns = {column.name: number, unit.name: "mg"}
                assert is_refused(rows, columns), f"{where} = {number}"


def test_a_row_does_not_end_before_it_began(patient: Patient, cast: Cast) -> None:
    ordered = {("started", "ended"), ("started", "stopped")}
    seen = 0
    for model in ROWS.values():
        names = {field.name for field in model._meta.fields}
        for first, last in ordered:
            if not {first, last} <= names:
                continue
            seen += 1
            rows = model.objects.filter(pk=new_row(model, patient, cast).pk)
            backwards = {first: PartialDate(2020, 5), last: PartialDate(2020, 4, 30)}
            assert is_refused(rows, backwards)
            for earlier, later in (("2020", "2020-04"), ("2020-04", "2020"), ("2020", "2020")):
                either = {
                    first: PartialDate.from_iso(earlier),
                    last: PartialDate.from_iso(later),
                }
                assert not is_refused(rows, either), (earlier, later)
    assert seen == 2


@pytest.mark.parametrize("model", ROWS.values(), ids=lambda model: model.__name__)
def test_a_struck_row_says_who_when_and_why(
    patient: Patient, cast: Cast, model: type[ChartRow]
) -> None:
    rows = model.objects.filter(pk=new_row(model, patient, cast).pk)
    whole = {"struck_by": cast.clinician, "struck_at": MORNING, "struck_why": "Wrong patient"}
    for without in whole:
        blank = "" if without == "struck_why" else None
        assert is_refused(rows, {**whole, without: blank}), without
    assert not is_refused(rows, whole)


def test_texts_of_a_row_fit_their_column_or_are_refused_with_a_message() -> None:
    """A form may take less than the column holds, never a list of words the column cannot."""
    for name, model, column in every_column():
        field = model._meta.get_field(column.name)
        if column.sort is Sort.WORDS and column.words is not None:
            longest = max(len(word) for word in column.words.values)
            assert longest <= (field.max_length or 0), f"{name}.{column.name}"


def test_every_time_is_paired_with_a_person() -> None:
    """Wherever a model has x_at and x_by, some CHECK of that model speaks of both."""
    unpaired = []
    for model in apps.get_app_config("screening").get_models():
        names = {field.name for field in model._meta.fields}
        for at in (name for name in names if name.endswith("_at")):
            by = f"{at.removesuffix('_at')}_by"
            if by not in names:
                continue
            both_required = not any(model._meta.get_field(name).null for name in (at, by))
            checks = [str(c) for c in model._meta.constraints]
            if not both_required and not any(at in text and by in text for text in checks):
                unpaired.append(f"{model.__name__}.{at}")
    assert unpaired == []


def test_a_patient_has_two_identifiers_a_birthday_and_a_sex_that_can_be(
    patient: Patient, cast: Cast
) -> None:
    rows = Patient.objects.filter(pk=patient.pk)
    for columns in (
        {"number": ""},
        {"family_name": ""},
        {"given_name": ""},
        {"sex": "zzz"},
        {"born": "1889-12-31"},
        {"born": "2999-01-01"},
        {"died_on": "1901-01-01"},
        {"in_error_at": MORNING},
        {"in_error_why": "Wrong"},
    ):
        assert is_refused(rows, columns), columns


def test_a_number_is_in_use_once_a_site_however_it_is_written(cast: Cast, patient: Patient) -> None:
    copy = Patient.objects.get(pk=patient.pk)
    copy.pk, copy.number = None, patient.number.lower()
    with pytest.raises(IntegrityError, match="patient_number_once_a_site"), transaction.atomic():
        copy.save(force_insert=True)


def test_the_number_of_a_chart_entered_in_error_is_free_once(cast: Cast, patient: Patient) -> None:
    wrong = {"in_error_by": cast.clinician, "in_error_at": MORNING, "in_error_why": "Mixed up"}
    Patient.objects.filter(pk=patient.pk).update(**wrong)
    copy = Patient.objects.get(pk=patient.pk)
    for name in wrong:
        setattr(copy, name, "" if name.endswith("why") else None)
    copy.pk = None
    copy.save(force_insert=True)
    copy.pk = None
    with pytest.raises(IntegrityError, match="patient_number_once_a_site"), transaction.atomic():
        copy.save(force_insert=True)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_note_is_signed(model: type[Chapter], patient: Patient, cast: Cast) -> None:
    rows = model.objects.filter(patient=patient)
    assert is_refused(rows, {"note": "Seen"})
    assert is_refused(rows, {"note": "Seen", "note_by": cast.clinician})
    assert is_refused(rows, {"note": "Seen", "note_at": MORNING})
    signed = {"note_by": cast.clinician, "note_at": MORNING}
    assert not is_refused(rows, {"note": "Seen", **signed})
    assert not is_refused(rows, {"note": "", **signed})  # emptied, and by whom


def test_what_is_open_is_one_list_here_and_in_the_database() -> None:
    once = next(c for c in Referral._meta.constraints if c.name == "referral_open_once_a_pathway")
    assert dict(once.condition.children)["state__in"] == [
        state.value for state in State if state in states.OPEN
    ]


def test_nobody_is_written_down_as_reviewer_of_what_they_made(
    referral: Referral, cast: Cast
) -> None:
    rows = Referral.objects.filter(pk=referral.pk)
    assert is_refused(rows, {"reviewer": cast.clinician})
    assert is_refused(rows, {"reviewer": cast.reviewer, "created_by": cast.reviewer})
    assert is_refused(rows, {"reviewer": cast.reviewer, "clinician": cast.reviewer})
    assert not is_refused(rows, {"reviewer": cast.reviewer})


def test_a_patient_has_one_open_referral_a_pathway(referral: Referral, cast: Cast) -> None:
    twin = Referral.objects.get(pk=referral.pk)
    twin.pk = None
    with pytest.raises(IntegrityError, match="open_once_a_pathway"), transaction.atomic():
        twin.save(force_insert=True)


def test_an_urgent_finding_is_acknowledged_by_somebody_after_it_was_raised(
    referral: Referral, cast: Cast
) -> None:
    flag = UrgentFlag.objects.create(
        patient=referral.patient,
        site=cast.here,
        rule="INF-01-URGENT",
        owner=cast.clinician,
        raised_by=cast.clinician,
        raised_at=MORNING,
    )
    rows = UrgentFlag.objects.filter(pk=flag.pk)
    whole = {"acknowledged_by": cast.clinician, "acknowledged_at": MORNING, "action_taken": "Seen"}
    for without, blank in (("acknowledged_by", None), ("acknowledged_at", None)):
        assert is_refused(rows, {**whole, without: blank})
    assert is_refused(rows, {**whole, "action_taken": ""})
    assert is_refused(rows, {**whole, "acknowledged_at": MORNING.replace(hour=8)})
    assert not is_refused(rows, whole)


def as_columns(name: str, columns: dict[str, Any]) -> dict[str, Any]:
    return {f"{name}{suffix}": value for suffix, value in columns.items()}


def new_row(model: type[ChartRow], patient: Patient, cast: Cast) -> ChartRow:
    return model.objects.create(
        patient=patient, site=cast.here, recorded_by=cast.clinician, recorded_at=MORNING
    )


def is_refused(rows: models.QuerySet[Any], columns: dict[str, Any]) -> bool:
    """Whether a bulk update, which no form and no clean() sees, is refused. Nothing is kept."""
    try:
        with transaction.atomic():
            assert rows.update(**columns) == 1
            transaction.set_rollback(True)
    except (IntegrityError, DataError):
        return True
    return False


def fails(model: type[models.Model], key: int, columns: dict[str, Any]) -> bool:
    """Whether raw SQL is refused. Nothing is kept."""
    try:
        with transaction.atomic():
            raw_sql.update(model, key, columns)
            transaction.set_rollback(True)
    except (IntegrityError, DataError):
        return True
    return False
