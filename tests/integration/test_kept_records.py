"""What the database itself refuses, whoever asks: bulk updates and raw SQL included."""

from __future__ import annotations

import pytest
from django.db import InternalError, transaction
from django.db.models import F, Model

from screening.models import (
    AdviceGiven,
    AuditEntry,
    Patient,
    Referral,
    ReviewStep,
    State,
    StoredEdition,
    StruckAnswer,
)
from screening.models.referral import TRANSITIONS
from screening.workflow import states
from screening.workflow.actions import charting, reviewing
from tests.integration import raw_sql
from tests.integration.cast import MORNING, Cast, answer, later

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
    rows = model._default_manager
    key = model._meta.pk.attname
    assert rows.exists()
    for attempt in (
        lambda: raw_sql.touch(model),
        lambda: raw_sql.delete(model),
        lambda: raw_sql.truncate(model),
        lambda: raw_sql.truncate(Patient),
        lambda: rows.update(**{key: F(key)}),
        lambda: rows.all()._raw_delete("default"),
    ):
        with pytest.raises(InternalError, match="Cannot"), transaction.atomic():
            attempt()
    assert rows.exists()


def test_referrals_are_never_deleted(referral: Referral) -> None:
    for attempt in (raw_sql.delete, raw_sql.truncate):
        with pytest.raises(InternalError, match="Cannot"), transaction.atomic():
            attempt(Referral)


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
                if (before, after) in TRANSITIONS:
                    raw_sql.update(Referral, standing.pk, {"state": after.value})
                else:
                    refused = pytest.raises(InternalError, match="Invalid transition")
                    with refused, transaction.atomic():
                        raw_sql.update(Referral, standing.pk, {"state": after.value})
                transaction.set_rollback(True)


def test_a_referral_may_be_touched_without_being_moved(referral: Referral) -> None:
    Referral.objects.filter(pk=referral.pk).update(question_asked="Still a draft")
    referral.refresh_from_db()
    assert (referral.state, referral.question_asked) == (State.DRAFT, "Still a draft")
