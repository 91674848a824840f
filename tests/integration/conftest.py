"""The cast and a first patient with a referral, made anew for each test."""

from __future__ import annotations

import pytest

from screening.models import Patient, Referral
from tests.integration import cast as company
from tests.integration.cast import Cast


@pytest.fixture
def cast(db: None) -> Cast:
    return company.make_cast()


@pytest.fixture
def patient(cast: Cast) -> Patient:
    return company.register(cast.clinician)


@pytest.fixture
def referral(cast: Cast, patient: Patient) -> Referral:
    return company.refer(patient, cast.clinician)
