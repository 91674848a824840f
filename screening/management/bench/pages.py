"""Pages of the demo clinic through Django's test client, on a database left as it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from screening import chart, models
from screening.advice.advise import advise
from screening.management.bench import charts, timing
from screening.models import Person, Referral, Role
from screening.models.chapter import Chapter
from screening.rules import facts, rulebook
from screening.rules.fact import Measure
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.rules.vocabulary.pathway import Pathway
from screening.workflow import advising, columns, queries
from screening.workflow.actions import registering
from screening.workflow.columns import NewAnswer

GOAL = 60.0  # milliseconds, the median of the advice page
MOST = 25  # queries of the advice page
ROWS = 3  # of each list of the crowded chart
_OF_THE_TRANSACTION = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


class NoClinic(Exception):
    """There is no clinician to look as."""


def lines(runs: int) -> Iterator[str]:
    """The figures of each page; whatever was written for them is rolled back."""
    person = Person.objects.filter(role=Role.CLINICIAN, is_active=True).order_by("pk").first()
    if person is None:
        raise NoClinic
    with transaction.atomic():
        yield from _pages(person, runs)
        transaction.set_rollback(True)


def _pages(person: Person, runs: int) -> Iterator[str]:
    at = timezone.now()
    busiest = _busiest(person)
    empty, crowded = make_empty(person, at), make_crowded(person, at)
    _fill_up(person, at)
    client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
    client.force_login(person)
    shown = {"empty": empty, "crowded": crowded} | ({"demo, busiest": busiest} if busiest else {})
    yield f"Pages, ms of server time over {runs} runs (goal: advice {GOAL:.0f} ms, {MOST} queries)"
    yield f"{'':36} {timing.HEAD}  queries   bytes"
    for title, referral in shown.items():
        address = reverse("advice", args=[referral.pk])
        yield _line(f"advice, {title}", client, address, runs, goal=GOAL, most=MOST)
    for chapter in CHAPTERS.values:
        address = reverse("chart", args=[crowded.pk, chapter])
        yield _line(f"chart, crowded, {chapter}", client, address, runs)
    yield _line(
        f"chart, empty, {chapter}", client, reverse("chart", args=[empty.pk, chapter]), runs
    )
    rows = queries.worklist(person, "all").referrals
    yield _line(f"worklist, {len(rows)} rows", client, f"{reverse('home')}?list=all", runs)
    yield ""
    yield from _shares(client, crowded, runs)


def _shares(client: Client, referral: Referral, runs: int) -> Iterator[str]:
    """What of the advice page is reading the chart and advising; the rest is the page itself."""
    edition, day = rulebook.CURRENT, advising.day(timezone.now())
    known = chart.read(referral.patient_id, day, edition.policy).facts
    tasks: Mapping[str, Callable[[], object]] = {
        "whole page": lambda: client.get(reverse("advice", args=[referral.pk])),
        "chart read and derived": lambda: chart.read(referral.patient_id, day, edition.policy),
        "advised": lambda: advise(known, Pathway(referral.pathway), edition, day),
    }
    taken = timing.measure(tasks, runs)
    whole = taken["whole page"].median
    yield "Of the crowded advice page"
    for name, figures in taken.items():
        yield f"  {name:34} {figures}   x {figures.median / whole:.2f}"


def count_queries(client: Client, address: str) -> int:
    """How many queries a page asks, the transaction's own aside."""
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return sum(not query["sql"].startswith(_OF_THE_TRANSACTION) for query in captured)


def _line(
    name: str, client: Client, address: str, runs: int, *, goal: float = 0, most: int = 0
) -> str:
    response = client.get(address)
    if response.status_code != 200:
        return f"  {name:34} answered {response.status_code}"
    asked = count_queries(client, address)
    figures = timing.measure({name: lambda: client.get(address)}, runs)[name]
    over = (goal and figures.median >= goal) or (most and asked > most)
    mark = "   OVER THE GOAL" if over else ""
    return f"  {name:34} {figures}  {asked:7} {len(response.content):7}{mark}"


def _busiest(person: Person) -> Referral | None:
    """The demo referral with the most findings, where the demo clinic is there."""
    found = Referral.objects.filter(site_id=person.site_id).select_related("standing")
    return max(
        found,
        key=lambda r: (r.standing.weigh + r.standing.mitigate + r.standing.resolve_first, r.pk),
        default=None,
    )


def make_empty(person: Person, at: datetime, number: int = 0) -> Referral:
    """A draft referral with nothing in its chart."""
    patient = registering.register(
        number=f"BENCH-{number}",
        family_name="Benchmark",
        given_name=f"Number {number}",
        born=at.date().replace(year=at.year - 50, day=1),
        sex="female",
        by=person,
        at=at,
    )
    return registering.open_referral(
        patient_id=patient.pk, pathway=Pathway.CANCER, question_asked="", by=person, at=at
    )


def make_crowded(person: Person, at: datetime) -> Referral:
    """A referral with every question answered for the worse and rows in every list."""
    referral = make_empty(person, at, 1)
    for name in models.CHAPTERS:
        model = cast("type[Chapter]", apps.get_model("screening", name))
        kept = model.objects.get(patient=referral.patient)
        for question in model.ANSWERS:
            columns.keep(kept, question, _answer(question, at), by=person, at=at)
        for row_model in model.LISTS.values():
            for _ in range(ROWS):
                apps.get_model("screening", row_model).objects.create(
                    patient=referral.patient,
                    site_id=referral.site_id,
                    recorded_by=person,
                    recorded_at=at,
                )
    return referral


def _answer(question: str, at: datetime) -> NewAnswer:
    fact = facts.BY_NAME[question]
    value = charts.value(fact, adverse=True)
    measured: dict[str, Any] = {}
    if isinstance(fact, Measure) and isinstance(value, Decimal):
        measured = {"entered": str(value), "unit": fact.unit}
    return NewAnswer(value=value, on=at.date(), source="record", **measured)


def _fill_up(person: Person, at: datetime) -> None:
    """Referrals until the worklist has a full page."""
    there = queries.worklist(person, "all").total
    for number in range(2, 2 + max(queries.PAGE - there, 0)):
        make_empty(person, at, number)
