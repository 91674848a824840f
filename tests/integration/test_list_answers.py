"""What a list says of itself: complete, none, more to come, or why nobody can say."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from screening import chart
from screening.logic.answers import Why
from screening.models import Referral, StruckAnswer
from screening.rules import policy
from tests.integration.cast import MORNING, Cast, answer, kept, signed_in
from tests.integration.pages import Read

LIST = "infections_list"


def place(referral: Referral, name: str, *more: str) -> str:
    return reverse(name, args=[referral.pk, "infection", *more])


def shown(client: Client, referral: Referral) -> dict[str, Any]:
    lists = client.get(place(referral, "chart")).context["lists"]
    return next(one["complete"] for one in lists if one["complete"]["name"] == LIST)


def chosen(complete: dict[str, Any]) -> list[str]:
    return [choice["label"] for choice in complete["choices"] if choice["checked"]]


@pytest.mark.parametrize(
    ("value", "label", "why"),
    [
        ("not_known", "Not known", Why.NOT_KNOWN),
        ("refused", "Refused", Why.REFUSED),
        ("unobtainable", "Cannot be obtained", Why.UNOBTAINABLE),
    ],
)
def test_a_list_can_be_without_an_answer_for_a_reason(
    cast: Cast, referral: Referral, value: str, label: str, why: Why
) -> None:
    client = signed_in(cast.clinician)
    before = shown(client, referral)
    assert label in [choice["label"] for choice in before["choices"]]
    assert chosen(before) == ["Not asked"]
    url = place(referral, "answer-save", LIST)
    assert client.post(url, {LIST: value, "base": before["base"]}).status_code == 302
    assert chosen(shown(client, referral)) == [label]
    assert kept(referral.patient, LIST).answer.missing == value
    read = chart.read(referral.patient_id, MORNING.date(), policy.DEFAULTS)
    assert (read.record.listing(LIST).state, read.record.listing(LIST).why) == ("", why)


def test_what_a_list_says_of_itself_can_be_entered_in_error(cast: Cast, referral: Referral) -> None:
    client = signed_in(cast.clinician)

    def hidden() -> list[bool]:
        tags = Read(client.get(place(referral, "chart"))).tags
        url = place(referral, "answer-strike", LIST)
        at = next(i for i, (_, given) in enumerate(tags) if given.get("href") == url)
        return ["hidden" in tags[at - 1][1]]

    assert hidden() == [True]
    answer(referral.patient, LIST, "none", cast.colleague)
    assert hidden() == [False]
    url = place(referral, "answer-strike", LIST)
    base = kept(referral.patient, LIST).base
    sent = client.post(url, {"why": "Another patient's", "base": base})
    assert sent.status_code == 302
    assert StruckAnswer.objects.get().question == LIST
    assert kept(referral.patient, LIST).answer.missing == "in_error"
    after = shown(client, referral)
    assert (chosen(after), after["earlier"][0]["why"]) == (["Not asked"], "Another patient's")
    assert "Another patient's" in Read(client.get(place(referral, "chart"))).text
