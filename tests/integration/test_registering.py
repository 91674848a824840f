"""Registering: one number a patient, and a chart entered in error stands in nobody's way."""

from __future__ import annotations

import pytest

from screening.models import Patient
from screening.workflow.actions import registering
from screening.workflow.refusals import NotNow
from tests.integration.cast import BORN, Cast, later, register


def alike(patient: Patient, number: str = "other") -> list[Patient]:
    return list(
        registering.duplicates(
            patient.site_id,
            number=number,
            family_name=patient.family_name,
            given_name=patient.given_name,
            born=BORN,
        )
    )


def test_a_number_in_use_is_refused_however_it_is_written(cast: Cast, patient: Patient) -> None:
    with pytest.raises(NotNow, match="already in use"):
        register(cast.colleague, number=f" {patient.number.lower()} ")
    assert alike(patient) == alike(patient, patient.number.lower()) == [patient]


def test_the_number_of_a_chart_entered_in_error_is_given_to_the_right_patient(
    cast: Cast, patient: Patient
) -> None:
    registering.strike_chart(patient_id=patient.pk, why="Mixed up", by=cast.clinician, at=later(1))
    assert alike(patient, patient.number) == []
    right = register(cast.clinician, number=patient.number, at=later(2))
    assert alike(patient, patient.number) == [right]
    with pytest.raises(NotNow, match="already in use"):
        register(cast.clinician, number=patient.number, at=later(3))
