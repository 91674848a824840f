"""The main job from end to end: chart a candidate, get sourced advice, submit, review, accept."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from screening.models import Person, Referral, State
from tests.journeys import clinic
from tests.journeys.clinic import People
from tests.journeys.conftest import Window

RESOLVE_FIRST = "An active or suspected systemic infection must be treated"


def sign_in(here: Window, who: Person) -> Page:
    page = here.open("/sign-in/")
    page.get_by_label("Username").fill(who.username)
    page.get_by_label("Password").fill("candor-demo-clinic")
    page.locator("main").get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{here.address}/")
    return page


def new_referral(page: Page) -> Referral:
    page.get_by_role("link", name="New patient").first.click()
    page.get_by_label("Patient number").fill("J-2001")
    page.get_by_label("Family name").fill("Journeyman")
    page.get_by_label("Given names").fill("Ida")
    page.locator("main").get_by_label("Date of birth").fill("12 Mar 1968")
    page.get_by_label("Sex").select_option("female")
    page.get_by_role("radio", name="Non-cancer pain").check()
    page.get_by_label("Question for the reviewers").fill("Would an intrathecal trial help?")
    page.get_by_role("button", name="Open the referral").click()
    page.wait_for_url("**/chart/history/")
    return Referral.objects.get(patient__number="J-2001")


def answer(page: Page, question: str, word: str) -> None:
    box = page.locator(f"#q-{question}")
    box.get_by_role("radio", name=word, exact=True).check()
    expect(box.locator("[data-state]")).to_contain_text("Saved ")


def test_a_candidate_with_an_infection_is_charted_advised_returned_and_accepted(
    window: Callable[..., Window], people: People
) -> None:
    clinician, reviewer = people["clinician"], people["reviewer"]
    here = window()
    page = sign_in(here, clinician)
    referral = new_referral(page)
    clinic.complete(referral, clinician)

    # An active infection: resolve first, with its source on the advice page.
    here.chart(referral, "infection")
    for question, word in (("systemic_infection", "Active"), ("sepsis", "No")):
        answer(page, question, word)
    panel = page.locator("#panel [data-panel-say]")
    expect(panel).to_contain_text("Resolve first")
    page.get_by_role("link", name="Full advice with sources").click()
    expect(page.locator(".verdict")).to_contain_text("Resolve first")
    finding = page.locator("article.finding", has_text=RESOLVE_FIRST)
    expect(finding.get_by_role("link", name="INF-01")).to_be_visible()
    expect(finding.locator(".source").first).to_contain_text("20")
    expect(finding).to_contain_text("Is there a systemic infection now?")

    # Resolved: the recommendation beside the chart changes without a reload.
    finding.get_by_role("link", name="Is there a systemic infection now?").click()
    page.wait_for_url("**/chart/infection/#q-systemic_infection")
    page.evaluate("window.stillThere = true")
    answer(page, "systemic_infection", "None")
    answer(page, "site_infection", "No")
    answer(page, "infections_list", "None")
    expect(panel.locator(".mark-r").first).to_contain_text("Offer a trial")
    assert page.evaluate("window.stillThere") is True

    # Submitted, and out of the clinician's hands.
    page.get_by_role("link", name="Advice", exact=True).click()
    page.get_by_role("button", name="Submit for review").click()
    page.wait_for_url("**/review/")
    referral.refresh_from_db()
    assert referral.state == State.SUBMITTED

    # The reviewer finds it in the queue and returns it with a question.
    there = window()
    desk = sign_in(there, reviewer)
    desk.get_by_role("link", name="Journeyman, Ida").click()
    desk.get_by_role("link", name="Review", exact=True).click()
    desk.locator("summary", has_text="Return with a question").click()
    desk.get_by_label("Question for the referring clinician").fill("Is the wound dry?")
    desk.get_by_role("button", name="Return with the question").click()
    desk.wait_for_url(f"{there.address}/")

    # The clinician reads the question, answers and submits again.
    page.goto(f"{here.address}/referrals/{referral.pk}/review/")
    expect(page.locator(".talk")).to_contain_text("Is the wound dry?")
    page.locator("summary", has_text="Answer and submit again").click()
    page.get_by_label("Answer to the reviewer").fill("Dry for a week.")
    page.get_by_role("button", name="Answer and submit again").click()
    expect(page.locator(".talk")).to_contain_text("Dry for a week.")

    # The reviewer accepts; the state is there for all to read.
    desk.goto(f"{there.address}/referrals/{referral.pk}/review/")
    expect(desk.locator(".talk")).to_contain_text("Dry for a week.")
    desk.get_by_role("button", name="Accept for trial").click()
    desk.wait_for_url(f"{there.address}/")
    referral.refresh_from_db()
    assert (referral.state, referral.reviewer_id) == (State.ACCEPTED, reviewer.pk)
    steps = [(step.step, step.by_id) for step in referral.steps.order_by("at")]
    assert steps == [
        ("submit", clinician.pk),
        ("return", reviewer.pk),
        ("submit", clinician.pk),
        ("accept", reviewer.pk),
    ]
