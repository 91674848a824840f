"""Rows of a table are added and changed in place, and the advice beside them follows."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from screening.models import Referral
from screening.models.infection import Infection
from tests.journeys import clinic
from tests.journeys.clinic import People
from tests.journeys.conftest import Window

Open = Callable[..., Window]


def opened(here: Window, people: People) -> tuple[Page, Referral]:
    """The chapter with the editor of a new infection open."""
    referral = clinic.refer(people["clinician"])
    page = here.chart(referral, "infection")
    page.get_by_role("link", name="Add an infection").click()
    expect(page.get_by_role("heading", name="Add an infection")).to_be_visible()
    expect(page.locator("[data-row-form] :focus")).to_have_count(1)
    return page, referral


def test_a_row_is_added_corrected_and_changed_without_leaving_the_page(
    window: Open, people: People
) -> None:
    page, _ = opened(window(people["clinician"]), people)
    page.evaluate("window.stillThere = true")
    form = page.locator("[data-row-form]")
    form.get_by_label("Site").select_option("blood")
    form.get_by_label("Status").select_option("active")
    form.get_by_label("Started").fill("33 Mar 2019")
    form.get_by_role("button", name="Save infection").click()
    started = form.get_by_label("Started")
    expect(started).to_have_attribute("aria-invalid", "true")
    expect(started).to_be_focused()
    expect(started).to_have_value("33 Mar 2019")
    expect(form).to_contain_text("Write a day, a month or a year")
    assert not Infection.objects.exists()
    started.fill("Oct 2026")
    form.get_by_role("button", name="Save infection").click()
    expect(page.locator("#q-infections_list tr[data-row]")).to_contain_text("Oct 2026")
    expect(page.get_by_role("link", name="Add an infection")).to_be_focused()
    expect(page.locator("#chapters [aria-current]")).to_contain_text("finding")
    page.get_by_role("link", name="Change").click()
    form.get_by_label("Organism").fill("S. aureus")
    form.get_by_role("button", name="Save infection").click()
    expect(page.locator("#q-infections_list tr[data-row]")).to_contain_text("S. aureus")
    assert page.evaluate("window.stillThere") is True
    assert Infection.objects.get().version == 2


def test_a_list_says_that_it_is_complete_after_a_row_was_added(
    window: Open, people: People
) -> None:
    page, referral = opened(window(people["clinician"]), people)
    form = page.locator("[data-row-form]")
    form.get_by_label("Site").select_option("blood")
    form.get_by_label("Status").select_option("resolved")
    page.get_by_role("button", name="Save infection").click()
    expect(page.locator("#q-infections_list tr[data-row]")).to_have_count(1)
    listed = page.locator("#q-infections_list")
    listed.get_by_role("radio", name="List is complete").check()
    expect(listed.locator("[data-state]")).to_contain_text("Saved ")
    assert clinic.kept(referral, "infections_list").answer.value == "complete"


def test_a_row_typed_in_an_expired_session_stays_typed(window: Open, people: People) -> None:
    here = window(people["clinician"])
    page, _ = opened(here, people)
    form = page.locator("[data-row-form]")
    form.get_by_label("Site").select_option("blood")
    form.get_by_label("Organism").fill("S. aureus")
    Session.objects.all().delete()
    form.get_by_role("button", name="Save infection").click()
    expect(page.locator("[data-unsaved]")).to_contain_text("You are signed out")
    expect(form).to_contain_text("Sign in again in a new tab")
    expect(form.get_by_label("Organism")).to_have_value("S. aureus")
    here.context.add_cookies([clinic.cookie(people["clinician"], here.address)])
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(page.locator("[data-unsaved]")).to_be_hidden()
    form.get_by_role("button", name="Save infection").click()
    expect(page.locator("#q-infections_list tr[data-row]")).to_contain_text("S. aureus")
    assert Infection.objects.count() == 1


def test_a_row_a_colleague_changed_is_not_overwritten_silently(
    window: Open, people: People
) -> None:
    page, referral = opened(window(people["clinician"]), people)
    form = page.locator("[data-row-form]")
    form.get_by_label("Site").select_option("blood")
    form.get_by_label("Organism").fill("S. aureus")
    form.get_by_role("button", name="Save infection").click()
    page.get_by_role("link", name="Change").click()
    form.get_by_label("Organism").fill("E. coli")
    other = window(people["clinician2"])
    theirs = other.chart(referral, "infection")
    theirs.get_by_role("link", name="Change").click()
    theirs.locator("[data-row-form]").get_by_label("Organism").fill("P. mirabilis")
    theirs.get_by_role("button", name="Save infection").click()
    expect(theirs.locator("#q-infections_list tr[data-row]")).to_contain_text("P. mirabilis")
    form.get_by_role("button", name="Save infection").click()
    expect(form).to_contain_text(f"{people['clinician2'].printed_name} changed this row")
    expect(form).to_contain_text("P. mirabilis")
    expect(form.get_by_label("Organism")).to_have_value("E. coli")
    form.get_by_role("button", name="Keep mine").click()
    expect(page.locator("#q-infections_list tr[data-row]")).to_contain_text("E. coli")
    assert Infection.objects.get().organism == "E. coli"
