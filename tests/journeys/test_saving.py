"""Answers are saved as they are given, whatever the network, the session or a colleague does."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from django.contrib.sessions.models import Session
from playwright.sync_api import Locator, Page, Route, expect

from screening.models import DraftAnswer
from screening.workflow.columns import NewAnswer
from tests.journeys import clinic
from tests.journeys.clinic import People
from tests.journeys.conftest import Window

Open = Callable[..., Window]


def choose(page: Page, question: str, word: str) -> None:
    page.locator(f"#q-{question}").get_by_role("radio", name=word, exact=True).check()


def state(page: Page, question: str) -> Locator:
    return page.locator(f"#q-{question} [data-state]")


def kept_here(page: Page) -> list[str]:
    """What the tab's own storage holds, by key."""
    return list(page.evaluate("Object.keys(sessionStorage)"))


def come_back(page: Page) -> None:
    """The reader looks at the page again."""
    page.evaluate("window.dispatchEvent(new Event('focus'))")


def leave(page: Page) -> None:
    """Take the focus out of the question at hand."""
    page.locator("h1").first.click()


def test_an_answer_is_saved_and_the_advice_follows(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    expect(page.locator("#panel")).not_to_contain_text("Resolve first")
    choose(page, "systemic_infection", "Active")
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    expect(page.locator("#panel")).to_contain_text("Resolve first")
    expect(page.locator("[data-say]")).to_contain_text("Advice now: Resolve first")
    assert clinic.kept(referral, "systemic_infection").answer == NewAnswer("active")
    expect(page.locator("[data-chapter-state]")).to_have_text("Answers are saved as you give them.")
    expect(page.get_by_role("button", name="Save this chapter")).to_be_hidden()


def test_questions_appear_with_the_answer_that_asks_for_them(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    choose(page, "systemic_infection", "None")
    expect(page.locator("#q-sepsis")).to_be_hidden()
    choose(page, "systemic_infection", "Suspected")
    expect(page.locator("#q-sepsis")).to_be_visible()
    expect(page.locator("[data-say]")).to_contain_text("Are there signs of sepsis?")
    expect(page.locator("#q-systemic_infection input:checked")).to_be_focused()


def test_not_asked_takes_a_choice_back(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    choose(page, "systemic_infection", "Active")
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    page.locator("#q-systemic_infection summary").click()
    choose(page, "systemic_infection", "Not asked")
    expect(state(page, "systemic_infection")).to_have_text("Not asked")
    expect(page.locator("[data-panel-say] .mark-r").first).to_have_text("Ask more")
    assert clinic.kept(referral, "systemic_infection").blank


def test_an_urgent_answer_raises_the_band_without_a_reload(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    choose(page, "systemic_infection", "Active")
    choose(page, "sepsis", "Yes")
    expect(page.locator("#urgent .urgent")).to_have_count(1)
    expect(page.locator("[data-urgent-flag]")).to_have_text("1 urgent")
    expect(page.locator("[data-say]")).to_contain_text("Urgent: ")
    page.get_by_label("What was done").fill("Seen by the sepsis team at 10:15.")
    page.get_by_role("button", name="Acknowledge").click()
    expect(page.locator("#urgent")).to_contain_text("Seen by the sepsis team")
    expect(page.get_by_role("button", name="Acknowledge")).to_have_count(0)


def test_offline_nothing_typed_is_lost_and_it_is_sent_when_the_network_is_back(
    window: Open, people: People
) -> None:
    referral = clinic.refer(people["clinician"])
    here = window(people["clinician"])
    page = here.chart(referral, "infection")
    here.context.set_offline(True)
    choose(page, "systemic_infection", "Active")
    page.locator("#q-temperature-input").fill("38.6 °C")
    leave(page)
    expect(state(page, "systemic_infection")).to_contain_text("Not saved, retry")
    expect(state(page, "temperature")).to_contain_text("Not saved, retry")
    expect(page.locator("[data-unsaved]")).to_contain_text("2 answers not saved")
    assert clinic.kept(referral, "systemic_infection").blank
    here.context.set_offline(False)
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    expect(state(page, "temperature")).to_contain_text("Saved ")
    expect(page.locator("[data-unsaved]")).to_be_hidden()
    assert clinic.kept(referral, "temperature").answer.entered == "38.6"
    assert [key for key in kept_here(page) if key.startswith("candor:")] == []


def test_a_failing_server_is_tried_again(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    page.route("**/answers/**", lambda route: route.fulfill(status=500, body="failed"), times=1)
    choose(page, "systemic_infection", "Active")
    expect(state(page, "systemic_infection")).to_contain_text("Not saved, retry")
    expect(page.locator("[data-unsaved]")).to_contain_text("The server failed")
    page.get_by_role("button", name="Retry saving: Is there a systemic infection now?").click()
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")


def test_it_is_tried_again_without_being_asked(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    page.route("**/answers/**", lambda route: route.abort(), times=1)
    choose(page, "systemic_infection", "Active")
    expect(state(page, "systemic_infection")).to_contain_text("Not saved, retry")
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")


def test_an_answer_kept_though_its_receipt_was_lost_is_no_conflict(
    window: Open, people: People
) -> None:
    """The request arrives, its answer does not; the answer given after it still replaces it."""
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/answers/**", lose_the_answer, times=1)
    choose(page, "systemic_infection", "Active")
    expect(state(page, "systemic_infection")).to_contain_text("Not saved")
    choose(page, "systemic_infection", "None")
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    assert clinic.kept(referral, "systemic_infection").answer == NewAnswer("none")


def test_the_latest_of_several_quick_answers_wins(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    for word in ("None", "Suspected", "Active", "None", "Suspected"):
        choose(page, "systemic_infection", word)
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    expect(page.locator("[data-unsaved]")).to_be_hidden()
    assert clinic.kept(referral, "systemic_infection").answer == NewAnswer("suspected")


def test_a_reload_while_offline_restores_what_was_typed(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    page.route("**/note/", lambda route: route.abort())
    page.locator("#q-note-input").fill("Seen with her daughter.")
    leave(page)
    expect(state(page, "note")).to_contain_text("Not saved, retry")
    page.on("dialog", lambda dialog: dialog.accept())
    page.unroute("**/note/")
    page.reload()
    expect(page.locator("#q-note-input")).to_have_value("Seen with her daughter.")
    expect(state(page, "note")).to_contain_text("Saved ")


def test_leaving_warns_only_while_something_is_not_saved(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    warned: list[str] = []

    def stay(dialog: object) -> None:
        warned.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.route("**/answers/**", lambda route: route.abort())
    choose(page, "systemic_infection", "Active")
    expect(state(page, "systemic_infection")).to_contain_text("Not saved, retry")
    page.get_by_role("link", name="Advice", exact=True).click()
    page.wait_for_timeout(300)
    assert warned == ["beforeunload"]
    page.unroute("**/answers/**")
    page.get_by_role("button", name="Retry now").click()
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    page.get_by_role("link", name="Advice", exact=True).click()
    page.wait_for_url("**/advice/")
    assert warned == ["beforeunload"]


def test_a_link_followed_right_after_typing_waits_for_the_save(
    window: Open, people: People
) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.locator("#q-temperature-input").fill("37.1 °C")
    page.get_by_role("link", name="Advice", exact=True).click()
    page.wait_for_url("**/advice/")
    assert clinic.kept(referral, "temperature").answer.entered == "37.1"


def test_an_expired_session_loses_nothing(window: Open, people: People) -> None:
    clinician = people["clinician"]
    referral = clinic.refer(clinician)
    here = window(clinician)
    page = here.chart(referral, "infection")
    Session.objects.all().delete()
    choose(page, "systemic_infection", "Active")
    expect(page.locator("[data-unsaved]")).to_contain_text("You are signed out")
    page.locator("#q-temperature-input").fill("38.6 °C")
    leave(page)
    expect(page.locator("[data-unsaved]")).to_contain_text("2 answers not saved")
    with here.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in again").click()
    other = opened.value
    other.get_by_label("Username").fill(clinician.username)
    other.get_by_label("Password").fill("candor-demo-clinic")
    other.locator("main").get_by_role("button", name="Sign in").click()
    other.wait_for_url(f"{here.address}/")
    other.close()
    come_back(page)
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    expect(state(page, "temperature")).to_contain_text("Saved ")
    expect(page.locator("[data-unsaved]")).to_be_hidden()
    kept = clinic.kept(referral, "temperature")
    assert (kept.answer.entered, kept.by_id) == ("38.6", clinician.pk)


def test_nothing_is_sent_in_the_name_of_somebody_else(window: Open, people: People) -> None:
    clinician, colleague = people["clinician"], people["clinician2"]
    referral = clinic.refer(clinician)
    here = window(clinician)
    page = here.chart(referral, "infection")
    Session.objects.all().delete()
    here.context.add_cookies([clinic.cookie(colleague, here.address)])
    choose(page, "systemic_infection", "Active")
    expect(page.locator("[data-unsaved]")).to_contain_text("Somebody else is signed in now")
    assert clinic.kept(referral, "systemic_infection").blank
    here.context.add_cookies([clinic.cookie(clinician, here.address)])
    come_back(page)
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    assert clinic.kept(referral, "systemic_infection").by_id == clinician.pk


def overtaken(here: Window, people: People) -> tuple[Page, object]:
    """A page on which the colleague's newer answer stands in the way."""
    referral = clinic.refer(people["clinician"])
    page = here.chart(referral, "infection")
    clinic.answer(referral, "systemic_infection", "suspected", people["clinician2"])
    choose(page, "systemic_infection", "None")
    block = page.locator("#q-systemic_infection [data-conflict]")
    expect(block).to_contain_text(f"{people['clinician2'].printed_name} answered this first")
    expect(block.locator("[data-conflict-theirs]")).to_have_text("Suspected")
    expect(block.locator("[data-conflict-mine]")).to_have_text("None")
    expect(state(page, "systemic_infection")).to_have_text("Not saved")
    assert clinic.kept(referral, "systemic_infection").answer == NewAnswer("suspected")
    return page, referral


def test_a_colleagues_newer_answer_is_kept_when_theirs_is_taken(
    window: Open, people: People
) -> None:
    page, referral = overtaken(window(people["clinician"]), people)
    page.get_by_role("button", name="Take theirs").click()
    expect(page.get_by_role("radio", name="Suspected")).to_be_checked()
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    expect(page.locator("[data-unsaved]")).to_be_hidden()
    assert clinic.kept(referral, "systemic_infection").by_id == people["clinician2"].pk


def test_mine_replaces_a_colleagues_newer_answer_only_when_chosen(
    window: Open, people: People
) -> None:
    page, referral = overtaken(window(people["clinician"]), people)
    page.get_by_role("button", name="Keep mine").click()
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    expect(page.get_by_role("button", name="Keep mine")).to_be_hidden()
    assert clinic.kept(referral, "systemic_infection").answer == NewAnswer("none")


def test_what_cannot_be_read_gets_a_message_and_stays_typed(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    page = window(people["clinician"]).chart(referral, "infection")
    field = page.locator("#q-temperature-input")
    field.fill("warm")
    leave(page)
    message = page.locator("#q-temperature [data-error]")
    expect(message).to_contain_text("Write the temperature with its unit")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value("warm")
    expect(state(page, "temperature")).to_have_text("Not saved")
    assert DraftAnswer.objects.get().typed["value"] == "warm"
    page.reload()
    expect(field).to_have_value("warm")
    expect(message).to_contain_text("Write the temperature with its unit")
    field.fill("101")
    leave(page)
    expect(page.get_by_label("Unit of Temperature")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Unit of Temperature").select_option("°F")
    expect(state(page, "temperature")).to_contain_text("Saved ")
    expect(message).to_be_hidden()
    assert clinic.kept(referral, "temperature").answer.value == Decimal("38.33")
    assert not DraftAnswer.objects.exists()


def test_coming_back_does_not_show_an_older_page_as_saved(window: Open, people: People) -> None:
    referral = clinic.refer(people["clinician"])
    here = window(people["clinician"])
    page = here.chart(referral, "infection")
    choose(page, "systemic_infection", "Active")
    expect(state(page, "systemic_infection")).to_contain_text("Saved ")
    here.open("/")
    clinic.answer(referral, "systemic_infection", "none", people["clinician2"])
    page.go_back()
    expect(page.get_by_role("radio", name="None").first).to_be_checked()
    stamp = page.locator("#q-systemic_infection [data-stamp]")
    expect(stamp).to_contain_text(people["clinician2"].printed_name)
