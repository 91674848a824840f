"""An answer gone out of date is confirmed by one button, with a script and without one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from screening.web.presenters import clock
from screening.workflow.columns import NewAnswer
from tests.journeys import clinic
from tests.journeys.clinic import People
from tests.journeys.conftest import Window

Open = Callable[..., Window]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_an_answer_out_of_date_is_still_so(window: Open, people: People, script: bool) -> None:
    referral = clinic.refer(people["clinician"])
    today = timezone.localdate()
    old = today - timedelta(days=400)
    clinic.answer(referral, "systemic_infection", NewAnswer("none", on=old), people["clinician2"])
    clinic.answer(referral, "cultures", NewAnswer("negative", on=old), people["clinician2"])
    page = window(people["clinician"], script=script).chart(referral, "infection")
    box = page.locator("#q-systemic_infection")
    expect(box.locator("[data-signs]")).to_contain_text("Out of date since")
    box.get_by_role("button", name="Still so today").click()
    expect(box.locator("[data-state]")).to_contain_text("Saved ")
    expect(box.locator("[data-signs]")).not_to_contain_text("Out of date")
    expect(box.locator("[data-stamp]")).to_contain_text(f"observed {clock.day(today)}")
    expect(box.locator("[name=systemic_infection__on]")).to_have_value(clock.day(today))
    kept = clinic.kept(referral, "systemic_infection")
    assert (kept.answer, kept.by_id) == (NewAnswer("none", on=today), people["clinician"].pk)
    assert clinic.kept(referral, "cultures").answer.on == old
    if script:
        expect(box.locator("input:checked").first).to_be_focused()
        box.get_by_role("radio", name="Active", exact=True).check()
        expect(page.locator("#panel")).to_contain_text("Resolve first")
        assert clinic.kept(referral, "systemic_infection").answer == NewAnswer("active", on=today)
