"""The whole day by keyboard, and no key that acts by surprise."""

from __future__ import annotations

from collections.abc import Callable

from django.utils import timezone
from playwright.sync_api import Page, expect

from screening.models import State
from screening.workflow.actions import reviewing
from tests.journeys import clinic
from tests.journeys.clinic import People
from tests.journeys.conftest import Window

Open = Callable[..., Window]


def focused(page: Page) -> str:
    """The text of what has the focus, or its name when it has none."""
    return str(
        page.evaluate("document.activeElement.textContent.trim() || document.activeElement.name")
    )


def test_the_worklist_the_search_and_home_are_reached_by_keys(window: Open, people: People) -> None:
    for name in ("Ash", "Birch"):
        clinic.refer(people["clinician"], family_name=name)
    here = window(people["clinician"])
    page = here.open("/")
    order = page.locator("[data-worklist] [data-row-url] a").all_inner_texts()
    page.keyboard.press("j")
    assert focused(page) == order[0]
    page.keyboard.press("j")
    assert focused(page) == order[1]
    page.keyboard.press("k")
    assert focused(page) == order[0]
    page.keyboard.press("Enter")
    page.wait_for_url("**/referrals/**")
    page.keyboard.press("g")
    page.keyboard.press("h")
    page.wait_for_url(f"{here.address}/")
    page.keyboard.press("/")
    page.keyboard.type("birch")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=birch")
    expect(page.locator(".results")).to_contain_text("Birch, Ida")


def test_a_chapter_is_answered_and_left_by_keys(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    page.locator("#q-systemic_infection").get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#q-systemic_infection [data-state]")).to_contain_text("Saved ")
    assert clinic.kept(referral, "systemic_infection").answer.value == "suspected"
    page.locator("#q-note-input").focus()
    page.keyboard.type("npagh?/")  # letters while typing are letters
    expect(page.locator("#q-note-input")).to_have_value("npagh?/")
    page.keyboard.press("Tab")
    expect(page.locator("#q-note [data-state]")).to_contain_text("Saved ")
    page.locator("h1").first.click()
    page.keyboard.press("n")
    page.wait_for_url("**/chart/psychology/")
    page.keyboard.press("p")
    page.wait_for_url("**/chart/infection/")


def test_keys_of_the_review_move_the_focus_and_decide_nothing(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    reviewing.submit(
        referral_id=referral.pk,
        read=referral.patient.chart_version,
        by=people["clinician"],
        at=timezone.now(),
    )
    page = window(people["reviewer"]).open(f"/referrals/{referral.pk}/review/")
    page.keyboard.press("r")
    expect(page.get_by_label("Question for the referring clinician")).to_be_focused()
    page.locator("h1").first.click()
    page.keyboard.press("d")
    expect(page.get_by_label("Reason", exact=True)).to_be_focused()
    page.locator("h1").first.click()
    page.keyboard.press("a")
    assert page.evaluate("Boolean(document.activeElement.closest('[data-act=accept]'))")
    referral.refresh_from_db()
    assert referral.state == State.SUBMITTED


def test_single_keys_can_be_switched_off_and_stay_off(window: Open, people: People) -> None:
    here = window(people["clinician"])
    page = here.open("/")
    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Keyboard shortcuts")).to_be_visible()
    page.get_by_label("Turn single-key shortcuts off on this device").check()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Keyboard shortcuts")).to_be_hidden()
    page.reload()
    page.keyboard.press("/")
    expect(page.locator("#jump")).not_to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Keyboard shortcuts")).to_be_hidden()
