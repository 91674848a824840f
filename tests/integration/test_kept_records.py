"""What the database itself refuses, whoever asks: bulk updates and raw SQL included."""

from __future__ import annotations

import pytest
from django.db import InternalError, connection, transaction
from django.db.models import F, Model

from screening.models import (
    AdviceGiven,
    AuditEntry,
    Referral,
    ReviewStep,
    State,
    StoredEdition,
    StruckAnswer,
)
from screening.models.referral import TRANSITIONS
from screening.workflow import states
from screening.workflow.actions import charting, reviewing
from tests.integration.conftest import MORNING, Cast, answer, later

KEPT = (AdviceGiven, StoredEdition, AuditEntry, ReviewStep, StruckAnswer)


@pytest.fixture
def written_once(cast: Cast, referral: Referral) -> Referral:
    answer(referral.patient, "sepsis", True, cast.clinician)
    charting.strike_answer(
        patient_id=referral.patient_id,
        question="sepsis",
        why="Wrong patient",
        by=cast.clinician,
        at=later(1),
    )
    reviewing.submit(referral_id=referral.pk, read=2, by=cast.clinician, at=later(2))
    return referral


@pytest.mark.parametrize("model", KEPT, ids=lambda model: model.__name__)
def test_a_kept_record_cannot_be_changed_deleted_or_emptied(
    written_once: Referral, model: type[Model]
) -> None:
    assert model._default_manager.exists()
    table, key, key_name = model._meta.db_table, model._meta.pk.column, model._meta.pk.attname
    for statement in (
        f"UPDATE {table} SET {key} = {key}",
        f"DELETE FROM {table}",
        f"TRUNCATE {table} CASCADE",
        "TRUNCATE screening_patient CASCADE",
    ):
        with pytest.raises(InternalError, match="Cannot"), transaction.atomic():
            run(statement)
    with pytest.raises(InternalError, match="Cannot"), transaction.atomic():
        model._default_manager.update(**{key_name: F(key_name)})
    with pytest.raises(InternalError, match="Cannot"), transaction.atomic():
        model._default_manager.all()._raw_delete("default")
    assert model._default_manager.exists()


def test_referrals_are_never_deleted(referral: Referral) -> None:
    for statement in ("DELETE FROM screening_referral", "TRUNCATE screening_referral CASCADE"):
        with pytest.raises(InternalError, match="Cannot"), transaction.atomic():
            run(statement)


def test_the_database_and_the_workflow_know_the_same_moves() -> None:
    named = {(before, after) for (before, _), after in states.MOVES.items()}
    assert named == set(TRANSITIONS)


def test_a_move_that_is_not_in_the_table_is_refused_to_raw_sql(referral: Referral) -> None:
    """Every pair of states is tried, from a referral that stands in the first of the pair."""
    for before in State:
        for after in State:
            if before == after:
                continue
            with transaction.atomic():
                standing = Referral.objects.create(
                    patient=referral.patient,
                    site_id=referral.site_id,
                    pathway="severe_spasticity",
                    clinician=referral.clinician,
                    created_by=referral.clinician,
                    state=before,
                    state_since=MORNING,
                    created_at=MORNING,
                )
                sql = f"UPDATE screening_referral SET state = '{after}' WHERE id = {standing.pk}"
                if (before, after) in TRANSITIONS:
                    run(sql)
                else:
                    with pytest.raises(InternalError, match="Invalid transition"):
                        with transaction.atomic():
                            run(sql)
                transaction.set_rollback(True)


def test_a_referral_may_be_touched_without_being_moved(referral: Referral) -> None:
    Referral.objects.filter(pk=referral.pk).update(question_asked="Still a draft")
    referral.refresh_from_db()
    assert (referral.state, referral.question_asked) == (State.DRAFT, "Still a draft")


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # TRUNCATE waits for none to be pending
        cursor.execute(statement)
