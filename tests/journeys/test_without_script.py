"""A browser that runs no script charts a candidate all the same."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from screening.models.infection import Infection
from screening.workflow.columns import NewAnswer
from tests.journeys import clinic
from tests.journeys.clinic import People
from tests.journeys.conftest import Window


def test_a_chapter_a_row_and_a_list_are_saved_by_their_buttons(
    window: Callable[..., Window], people: People
) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"], script=False).chart(referral, "infection")
    systemic = page.locator("#q-systemic_infection")
    systemic.get_by_role("radio", name="Active").check()
    page.locator("#q-temperature-input").fill("101")
    page.locator("#q-note-input").fill("Febrile since Sunday.")
    page.get_by_role("button", name="Save this chapter").click()

    # What can be read is saved; what cannot comes back as it was typed, with a word about it.
    expect(page.locator("#q-temperature")).to_contain_text("Write the temperature with its unit")
    expect(page.locator("#q-temperature-input")).to_have_value("101")
    expect(systemic.get_by_role("radio", name="Active")).to_be_checked()
    expect(page.locator("#q-note-input")).to_have_value("Febrile since Sunday.")
    expect(page.locator("#panel")).to_contain_text("Resolve first")
    assert clinic.kept(referral, "systemic_infection").answer == NewAnswer("active")
    page.get_by_label("Unit of Temperature").select_option("°F")
    page.get_by_role("button", name="Save this chapter").click()
    expect(page.locator("#q-temperature [data-state]")).to_contain_text("Saved ")
    assert clinic.kept(referral, "temperature").answer.entered == "101"

    page.get_by_role("link", name="Add an infection").click()
    page.get_by_label("Site", exact=True).select_option("blood")
    page.get_by_label("Organism").fill("S. aureus")
    page.get_by_role("button", name="Save infection").click()
    expect(page.locator("#q-infections_list tr[data-row]")).to_contain_text("S. aureus")
    assert Infection.objects.get().organism == "S. aureus"

    listed = page.locator("#q-infections_list")
    listed.get_by_role("radio", name="List is complete").check()
    listed.get_by_role("button", name="Save", exact=True).click()
    expect(listed.locator("[data-state]")).to_contain_text("Saved ")
    assert clinic.kept(referral, "infections_list").answer.value == "complete"


def test_a_colleagues_newer_answer_is_not_overwritten(
    window: Callable[..., Window], people: People
) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"], script=False).chart(referral, "infection")
    clinic.answer(referral, "systemic_infection", "suspected", people["clinician2"])
    page.locator("#q-systemic_infection").get_by_role("radio", name="None").check()
    page.get_by_role("button", name="Save this chapter").click()
    expect(page.locator("#q-systemic_infection")).to_contain_text("answered this first")
    assert clinic.kept(referral, "systemic_infection").answer == NewAnswer("suspected")
