"""An advice somebody relied on is kept as it was and gives the same bytes years later."""

from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal

import pytest

from screening.models import AdviceGiven, Referral, StoredEdition
from screening.rules import rulebook
from screening.workflow import advising, columns, replay
from screening.workflow.actions import charting, importing
from screening.workflow.columns import NewAnswer
from tests.integration import small_books
from tests.integration.cast import (
    MORNING,
    Cast,
    answer,
    new_answer,
    possible,
    questions,
    refer,
    register,
)


def give(referral: Referral, cast: Cast, days: int = 0) -> AdviceGiven:
    at = MORNING + timedelta(days=days)
    reading = advising.read(referral, advising.day(at))
    return advising.give(referral, reading, by=cast.clinician, at=at)


@pytest.fixture(params=["cancer_pain", "noncancer_pain", "severe_spasticity"])
def crowded(request: pytest.FixtureRequest, cast: Cast) -> Referral:
    patient = register(cast.clinician)
    answers = {f.name: new_answer(f, possible(f)) for f in questions()}
    importing.import_chart(patient_id=patient.pk, answers=answers, by=cast.clinician, at=MORNING)
    return refer(patient, cast.clinician, request.param)


def test_a_crowded_chart_replays_to_the_same_bytes(crowded: Referral, cast: Cast) -> None:
    kept = AdviceGiven.objects.get(pk=give(crowded, cast).pk)
    assert replay.same(kept)
    told = json.loads(bytes(kept.advice))
    assert told["edition"] == kept.edition_id == rulebook.CURRENT.digest
    assert told["recommendation"] == kept.recommendation
    assert set(kept.provenance.values()) == {"Cleo Clinician"}
    assert set(kept.provenance) == {fact.name for fact in questions()}


def test_an_empty_chart_replays_to_the_same_bytes(referral: Referral, cast: Cast) -> None:
    assert replay.same(AdviceGiven.objects.get(pk=give(referral, cast).pk))


def test_it_is_replayed_under_its_own_edition_when_another_is_in_force(
    referral: Referral, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(referral.patient, "site_infection", True, cast.clinician)
    kept = give(referral, cast)
    assert kept.recommendation == "resolve_first"
    other = small_books.in_force(monkeypatch)
    kept = AdviceGiven.objects.get(pk=kept.pk)
    assert replay.same(kept)
    assert replay.replay(kept).recommendation.word == "resolve_first"
    anew = give(referral, cast)
    assert anew.pk != kept.pk
    assert (anew.edition_id, anew.recommendation) == (other.digest, "offer")
    assert replay.same(AdviceGiven.objects.get(pk=anew.pk))
    assert StoredEdition.objects.count() == 2


def test_the_chart_may_change_and_the_advice_given_does_not(referral: Referral, cast: Cast) -> None:
    answer(referral.patient, "site_infection", True, cast.clinician)
    kept = give(referral, cast)
    before = bytes(AdviceGiven.objects.get(pk=kept.pk).facts)
    answer(referral.patient, "site_infection", False, cast.colleague)
    kept = AdviceGiven.objects.get(pk=kept.pk)
    assert bytes(kept.facts) == before
    assert replay.same(kept)
    assert replay.facts(kept)["site_infection"].value is True  # type: ignore[union-attr]


def test_it_is_kept_once_for_the_same_facts_edition_and_day(referral: Referral, cast: Cast) -> None:
    first = give(referral, cast)
    charting.save_note(
        patient_id=referral.patient_id,
        chapter="infectionstatus",
        text="A note is no fact",
        base=columns.note_base(""),
        by=cast.clinician,
        at=MORNING,
    )
    assert give(referral, cast) == first
    tomorrow = give(referral, cast, days=1)
    answer(referral.patient, "takes_nsaid", True, cast.clinician)
    told_more = give(referral, cast)
    assert len({first.pk, tomorrow.pk, told_more.pk}) == 3
    assert AdviceGiven.objects.count() == 3


def test_an_answer_changed_and_changed_back_is_the_same_advice(
    referral: Referral, cast: Cast
) -> None:
    first = give(referral, cast)
    answer(referral.patient, "takes_nsaid", True, cast.clinician)
    charting.save_answer(
        patient_id=referral.patient_id,
        question="takes_nsaid",
        new=NewAnswer(),
        base=MORNING.isoformat(),
        by=cast.clinician,
        at=MORNING,
    )
    assert give(referral, cast) == first


def test_two_pathways_are_two_advices(referral: Referral, cast: Cast) -> None:
    other = refer(referral.patient, cast.clinician, "severe_spasticity")
    assert give(referral, cast) != give(other, cast)


def test_bytes_that_were_tampered_with_are_noticed(referral: Referral, cast: Cast) -> None:
    kept = AdviceGiven.objects.get(pk=give(referral, cast).pk)
    told = json.loads(bytes(kept.advice))
    told["recommendation"] = "offer"
    kept.advice = json.dumps(told).encode()
    assert not replay.same(kept)


def test_numbers_are_kept_exactly(referral: Referral, cast: Cast) -> None:
    answer(referral.patient, "temperature", Decimal("38.25"), cast.clinician)
    kept = AdviceGiven.objects.get(pk=give(referral, cast).pk)
    assert replay.facts(kept)["temperature"].value == Decimal("38.25")  # type: ignore[union-attr]
