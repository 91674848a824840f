"""Every act: nothing is saved without its trail, nobody reaches another site, admins only look."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.core.serializers import serialize
from django.db import transaction

from screening.models import Patient, Person, PsychologicalEvaluation, Referral, UrgentFlag
from screening.workflow import actions, audit
from screening.workflow.actions import charting, importing, registering, reviewing, urgent
from screening.workflow.columns import NewAnswer, note_base
from screening.workflow.refusals import NotAllowed
from tests.integration.cast import BORN, MORNING, Cast, answer, later, refer, register


@dataclass(frozen=True)
class Scene:
    """A submitted and a draft referral of one patient, with one of everything to act on."""

    cast: Cast
    patient: Patient
    submitted: Referral
    draft: Referral
    flag: UrgentFlag
    row_id: int
    version: int


@pytest.fixture
def scene(cast: Cast) -> Scene:
    patient = register(cast.clinician)
    submitted = refer(patient, cast.clinician)
    draft = refer(patient, cast.clinician, "severe_spasticity")
    answer(patient, "suicidal_ideation", True, cast.clinician)
    answer(patient, "cultures", "negative", cast.clinician)
    row = charting.save_row(
        patient_id=patient.pk,
        list_question="infections_list",
        values={"site_of_infection": "urine"},
        by=cast.clinician,
        at=MORNING,
    )
    version = Patient.objects.get(pk=patient.pk).chart_version
    reviewing.submit(referral_id=submitted.pk, read=version, by=cast.clinician, at=MORNING)
    flag = UrgentFlag.objects.get(patient=patient)
    return Scene(cast, patient, submitted, draft, flag, row.pk, version)


#: Every act of the workflow, as (who may do it at the patient's own site, the act on a scene).
ACTS: dict[str, tuple[str, Callable[..., Any]]] = {
    "registering.register": (
        "clinician",
        lambda s, by: registering.register(
            number="T-new",
            family_name="New",
            given_name="Ivo",
            born=BORN,
            sex="male",
            by=by,
            at=later(1),
        ),
    ),
    "registering.open_referral": (
        "clinician",
        lambda s, by: refer(s.patient, by, "noncancer_pain"),
    ),
    "registering.record_death": (
        "clinician",
        lambda s, by: registering.record_death(
            patient_id=s.patient.pk, died_on=MORNING.date(), by=by, at=later(1)
        ),
    ),
    "registering.strike_chart": (
        "clinician",
        lambda s, by: registering.strike_chart(
            patient_id=s.patient.pk, why="Mixed up", by=by, at=later(1)
        ),
    ),
    "importing.import_chart": (
        "clinician",
        lambda s, by: importing.import_chart(
            patient_id=s.patient.pk, answers={"sepsis": NewAnswer(False)}, by=by, at=later(1)
        ),
    ),
    "charting.save_answer": (
        "clinician",
        lambda s, by: charting.save_answer(
            patient_id=s.patient.pk,
            question="sepsis",
            new=NewAnswer(True),
            base="",
            by=by,
            at=later(1),
        ),
    ),
    "charting.keep_draft": (
        "clinician",
        lambda s, by: charting.keep_draft(
            patient_id=s.patient.pk,
            question="temperature",
            typed={"value": "101"},
            problem="Write the unit.",
            by=by,
            at=later(1),
        ),
    ),
    "charting.strike_answer": (
        "clinician",
        lambda s, by: charting.strike_answer(
            patient_id=s.patient.pk, question="cultures", why="Mixed up", by=by, at=later(1)
        ),
    ),
    "charting.save_row": (
        "clinician",
        lambda s, by: charting.save_row(
            patient_id=s.patient.pk,
            list_question="infections_list",
            values={"site_of_infection": "chest"},
            row_id=s.row_id,
            version=1,
            by=by,
            at=later(1),
        ),
    ),
    "charting.strike_row": (
        "clinician",
        lambda s, by: charting.strike_row(
            patient_id=s.patient.pk,
            list_question="infections_list",
            row_id=s.row_id,
            why="Mixed up",
            by=by,
            at=later(1),
        ),
    ),
    "charting.save_note": (
        "clinician",
        lambda s, by: charting.save_note(
            patient_id=s.patient.pk,
            chapter="infectionstatus",
            text="Seen today",
            base=note_base(""),
            by=by,
            at=later(1),
        ),
    ),
    "reviewing.submit": (
        "clinician",
        lambda s, by: reviewing.submit(referral_id=s.draft.pk, read=s.version, by=by, at=later(1)),
    ),
    "reviewing.withdraw": (
        "clinician",
        lambda s, by: reviewing.withdraw(
            referral_id=s.draft.pk, text="Not wanted", by=by, at=later(1)
        ),
    ),
    "reviewing.return_with_question": (
        "reviewer",
        lambda s, by: reviewing.return_with_question(
            referral_id=s.submitted.pk, text="Since when?", read=s.version, by=by, at=later(1)
        ),
    ),
    "reviewing.decline": (
        "reviewer",
        lambda s, by: reviewing.decline(
            referral_id=s.submitted.pk,
            reason="patient_wish",
            text="Said so",
            read=s.version,
            by=by,
            at=later(1),
        ),
    ),
    "reviewing.accept": (
        "reviewer",
        lambda s, by: reviewing.accept(
            referral_id=s.submitted.pk, text="All seen", read=s.version, by=by, at=later(1)
        ),
    ),
    "urgent.acknowledge": (
        "clinician",
        lambda s, by: urgent.acknowledge(
            flag_id=s.flag.pk, action_taken="Crisis team called", by=by, at=later(1)
        ),
    ),
}
#: Acts that leave no row in the trail: a draft is nobody's answer yet.
UNTRAILED = {"charting.keep_draft"}
#: Acts that an urgent finding nobody has taken on holds up.
WAIT_FOR_URGENT = {"reviewing.accept", "registering.strike_chart"}
#: Acts without a patient to reach for: a stranger registers at their own site.
AT_HOME = {"registering.register"}


def test_every_act_of_the_workflow_is_tried_here() -> None:
    found = set()
    for module in pkgutil.iter_modules(actions.__path__):
        room = import_module(f"{actions.__name__}.{module.name}")
        for name, act in inspect.getmembers(room, inspect.isfunction):
            asks = inspect.signature(act).parameters
            writes = {"by", "at"} <= set(asks) and all(
                p.kind is p.KEYWORD_ONLY for p in asks.values()
            )
            if act.__module__ == room.__name__ and writes and not name.startswith("_"):
                found.add(f"{module.name}.{name}")
    assert found == set(ACTS)


def everything() -> str:
    """Every row of every table, as text: what it was before and after is compared whole."""
    kinds = apps.get_app_config("screening").get_models()
    rows = [row for model in kinds for row in model._base_manager.order_by("pk")]
    return serialize("jsonl", rows)


def test_an_act_that_may_be_done_is_done(scene: Scene) -> None:
    for name in ACTS:
        with undone():
            before = everything()
            do(name, scene)
            assert everything() != before, name


def test_nothing_is_saved_when_the_trail_cannot_be_written(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: Any) -> None:
        raise OSError("The trail cannot be written.")

    monkeypatch.setattr(audit, "record", fail)
    for name in sorted(set(ACTS) - UNTRAILED):
        with undone():
            if name in WAIT_FOR_URGENT:
                clear_the_way(scene)
            before = everything()
            role, act = ACTS[name]
            with pytest.raises(OSError, match="trail"):
                act(scene, getattr(scene.cast, role))
            assert everything() == before, name


def test_another_sites_people_find_nothing_to_act_on(scene: Scene) -> None:
    before = everything()
    for name in sorted(set(ACTS) - AT_HOME):
        for stranger in (scene.cast.stranger, scene.cast.strange_reviewer):
            with pytest.raises(ObjectDoesNotExist):
                ACTS[name][1](scene, stranger)
    assert everything() == before


def test_an_admin_and_somebody_who_left_do_nothing(scene: Scene) -> None:
    Person.objects.filter(pk__in=[scene.cast.clinician.pk, scene.cast.reviewer.pk]).update(
        is_active=False
    )
    before = everything()
    for role, act in ACTS.values():
        gone = Person.objects.get(pk=getattr(scene.cast, role).pk)
        for nobody in (scene.cast.admin, gone):
            with pytest.raises(NotAllowed):
                act(scene, nobody)
    assert everything() == before


@pytest.mark.parametrize(
    "name", ["reviewing.accept", "reviewing.decline", "reviewing.return_with_question"]
)
def test_nobody_decides_what_they_made_and_clinicians_do_not_decide(
    cast: Cast, scene: Scene, name: str
) -> None:
    _, act = ACTS[name]
    with pytest.raises(NotAllowed, match="Only reviewers decide"):
        act(scene, cast.colleague)
    for made in ({"clinician": cast.reviewer}, {"created_by": cast.reviewer}):
        Referral.objects.filter(pk=scene.submitted.pk).update(
            **{"clinician": cast.clinician, "created_by": cast.clinician, **made}
        )
        with pytest.raises(NotAllowed, match="another reviewer decides it"):
            act(scene, cast.reviewer)


@pytest.mark.parametrize("name", ["reviewing.submit", "reviewing.withdraw"])
def test_only_who_answers_for_a_referral_submits_or_withdraws_it(scene: Scene, name: str) -> None:
    _, act = ACTS[name]
    with pytest.raises(NotAllowed, match="Cleo Clinician answers for this referral"):
        act(scene, scene.cast.colleague)


def do(name: str, scene: Scene) -> None:
    """Do the act as somebody who may."""
    role, act = ACTS[name]
    if name in WAIT_FOR_URGENT:
        clear_the_way(scene)
    act(scene, getattr(scene.cast, role))


@contextmanager
def undone() -> Iterator[None]:
    """What is done inside is undone after."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def clear_the_way(scene: Scene) -> None:
    """Let the urgent finding be taken on and over: acceptance then only asks for words."""
    UrgentFlag.objects.filter(pk=scene.flag.pk).update(
        cleared_at=MORNING,
        acknowledged_by=scene.cast.reviewer,
        acknowledged_at=MORNING,
        action_taken="Seen by the crisis team",
    )
    PsychologicalEvaluation.objects.filter(patient=scene.patient).update(
        suicidal_ideation=None, suicidal_ideation_by=None, suicidal_ideation_at=None
    )
