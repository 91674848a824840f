"""Every main page, wide and on a phone: nothing an assistive tool, the policy or a script minds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from screening.models import Referral
from tests.journeys import clinic
from tests.journeys.clinic import People
from tests.journeys.conftest import WIDTHS, Window

Open = Callable[..., Window]


def findings(page: Page) -> list[str]:
    """What axe minds, each with the first place."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


def faults(here: Window) -> list[str]:
    """Everything there is to say against the page now open; to the console it said nothing."""
    scrolls = here.page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    sideways = ["the page scrolls sideways"] if scrolls else []
    said = [text for text in here.complaints if not text.endswith("404 (Not Found)")]
    return [*findings(here.page), *here.refused(), *said, *sideways]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_main_page_has_a_fault(window: Open, people: People, width: str) -> None:
    crowded = clinic.load(crowded_number())
    empty = clinic.refer(people["clinician"])
    here = window(people["clinician"], width=width)
    found = {}
    for path in paths(crowded, empty):
        here.open(path)
        if said := faults(here):
            found[path] = said
        here.complaints.clear()
    stranger = window(None, width=width)
    stranger.open("/sign-in/")
    if said := faults(stranger):
        found["/sign-in/"] = said
    assert found == {}


def paths(crowded: Referral, empty: Referral) -> list[str]:
    """The main pages, on a crowded chart and on an empty one."""
    here = f"/referrals/{crowded.pk}"
    return [
        "/",
        "/?list=all",
        "/search/",
        "/search/?q=e",
        "/patients/new/",
        f"/patients/{crowded.patient_id}/",
        f"/patients/{crowded.patient_id}/refer/",
        f"{here}/chart/history/",
        f"{here}/chart/treatments/",
        f"{here}/chart/medical/",
        f"{here}/chart/infection/lists/infections_list/new/",
        f"{here}/advice/",
        f"{here}/review/",
        f"{here}/history/",
        f"/referrals/{empty.pk}/chart/infection/",
        f"/referrals/{empty.pk}/advice/",
        "/rulebook/",
        "/rulebook/INF-01/",
        "/nowhere/",
    ]


def crowded_number() -> str:
    """The demo patient with the fullest chart of the site."""
    listed = [p for p in clinic.everyone() if p.site == clinic.SITE]
    return max(listed, key=clinic.fullness).number


@pytest.mark.parametrize("width", WIDTHS)
def test_no_state_of_saving_has_a_fault(window: Open, people: People, width: str) -> None:
    """Saved, refused, overtaken, offline and urgent at once, as a bad morning would have it."""
    referral = clinic.refer(people["clinician"])
    here = window(people["clinician"], width=width)
    page = here.chart(referral, "infection")
    page.locator("#q-systemic_infection").get_by_role("radio", name="Active").check()
    page.locator("#q-sepsis").get_by_role("radio", name="Yes").check()
    expect(page.locator("#urgent .urgent")).to_have_count(1)
    page.locator("#q-temperature-input").fill("warm")
    clinic.answer(referral, "site_infection", value=True, by=people["clinician2"])
    page.locator("#q-site_infection").get_by_role("radio", name="No", exact=True).check()
    expect(page.get_by_role("button", name="Keep mine")).to_be_visible()
    here.context.set_offline(True)
    page.locator("#q-cultures").get_by_role("radio").first.check()
    expect(page.locator("[data-unsaved]")).to_contain_text("3 answers not saved")
    assert findings(page) == []
    assert here.refused() == []
