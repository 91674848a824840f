"""Every address of the application with something real behind it, and a reader of what it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from screening.models import AdviceGiven, Patient, Referral, UrgentFlag
from screening.rules import rulebook
from screening.workflow.actions import charting, reviewing
from tests.integration.cast import MORNING, Cast, answer, later, refer, register

#: Addresses that show a page to look at; every other one is only written to.
SHOWN = frozenset(
    {
        "home",
        "search",
        "patient-new",
        "patient",
        "referral-new",
        "patient-strike",
        "patient-death",
        "chart",
        "answer-strike",
        "row-new",
        "row",
        "row-strike",
        "advice",
        "advice-given",
        "review",
        "trail",
        "rulebook",
        "rule",
    }
)
#: Addresses that need nobody signed in: they begin, end or ask after the signing in.
SIGNING = frozenset({"sign-in", "sign-out", "session-check"})


@dataclass(frozen=True)
class Place:
    """One address by name; ``ids`` are the arguments that point at a record."""

    name: str
    arguments: Mapping[str, Any]

    @property
    def url(self) -> str:
        return reverse(self.name, kwargs=dict(self.arguments))

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(name for name in self.arguments if name.endswith("_id"))

    def missing(self, name: str) -> Place:
        """The same address of a record that is really not there."""
        return Place(self.name, {**self.arguments, name: 987654})

    def __str__(self) -> str:
        return self.name


def patterns() -> list[URLPattern]:
    """Every pattern of the application, from the resolver itself."""
    found: list[URLPattern] = []

    def walk(entries: list[Any]) -> None:
        for entry in entries:
            if isinstance(entry, URLPattern):
                found.append(entry)
            elif getattr(entry, "namespace", None) is None:
                walk(entry.url_patterns)

    walk(get_resolver().url_patterns)
    return found


def typical(cast: Cast) -> tuple[Patient, Referral]:
    """A patient with a submitted referral, an answer, a row, a note and an urgent finding."""
    patient = register(cast.clinician)
    referral = refer(patient, cast.clinician)
    answer(patient, "suicidal_ideation", True, cast.clinician)
    answer(patient, "cultures", "negative", cast.colleague)
    charting.save_row(
        patient_id=patient.pk,
        list_question="infections_list",
        values={"site_of_infection": "urine", "organism": "E. coli"},
        by=cast.clinician,
        at=MORNING,
    )
    version = Patient.objects.get(pk=patient.pk).chart_version
    reviewing.submit(referral_id=referral.pk, read=version, by=cast.clinician, at=later(1))
    reviewing.return_with_question(
        referral_id=referral.pk, text="Since when?", read=version, by=cast.reviewer, at=later(2)
    )
    reviewing.submit(referral_id=referral.pk, read=version, by=cast.clinician, at=later(3))
    return patient, referral


def places(patient: Patient, referral: Referral) -> dict[str, Place]:
    """Every address of the application that needs somebody signed in, filled in."""
    row = patient.infection_rows.first()
    behind = {
        "patient_id": patient.pk,
        "referral_id": referral.pk,
        "given_id": AdviceGiven.objects.filter(referral=referral).latest("pk").pk,
        "flag_id": UrgentFlag.objects.filter(patient=patient).latest("pk").pk,
        "row_id": row.pk if row else 0,
        "chapter": "infection",
        "code": "INF-01",
    }
    found = {}
    for pattern in patterns():
        name = str(pattern.name)
        if name in SIGNING:
            continue
        asked = pattern.pattern.converters
        question = "infections_list" if name.startswith("row") else "cultures"
        arguments = {key: {**behind, "name": question}[key] for key in asked}
        found[name] = Place(name, arguments)
    return found


def read_today() -> dict[str, str]:
    """What a page of today says of the advice it showed, sent back with every step."""
    as_of = timezone.localdate().isoformat()
    return {"digest": rulebook.CURRENT.digest[:8], "as_of": as_of}


class Read(HTMLParser):
    """What a page holds that its security policy would refuse, and the text it shows."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__(convert_charrefs=True)
        self.refused: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(response.content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag == "style" or (tag == "script" and not given.get("src")):
            self.refused.append(f"<{tag}>")
        for name, value in given.items():
            script = value.strip().casefold().startswith("javascript:")
            if name == "style" or name.startswith(("on", "hx-on")) or script:
                self.refused.append(f"<{tag} {name}={value!r}>")

    def handle_data(self, data: str) -> None:
        self.text += data


def comparable(response: HttpResponse, *known: object) -> str:
    """The body without what differs from request to request: tokens and the address asked for."""
    body = response.content.decode()
    body = re.sub(r'(name="csrfmiddlewaretoken" value=|hx-headers=)"?[^">]*"?', "", body)
    for one in known:
        body = body.replace(str(one), "#")
    return body
