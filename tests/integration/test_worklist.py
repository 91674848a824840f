"""The worklist and the search: a count is its list, and a patient is found however one writes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from screening.models import Patient, Person, Referral
from screening.web.presenters import worklist as presenter
from screening.workflow import queries
from screening.workflow.actions import registering, reviewing, urgent
from screening.workflow.refusals import NotNow
from tests.integration import small_books
from tests.integration.cast import (
    BORN,
    Cast,
    answer,
    later,
    refer,
    register,
    signed_in,
)
from tests.integration.pages import Read


@pytest.fixture
def busy(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """A referral in every state, of every pathway, some urgent, some of colleagues."""
    small_books.in_force(monkeypatch, "RES-01-URGENT", "HAE-08", "SOC-07")
    minute = iter(range(1, 1000))

    def at() -> Any:
        return later(next(minute))

    def one(by: Person, pathway: str = "cancer_pain", **answers: Any) -> Referral:
        patient = register(by)
        for question, value in answers.items():
            answer(patient, question, value, by)
        return refer(patient, by, pathway, at=at())

    def step(act: Any, referral: Referral, by: Person, **given: Any) -> None:
        version = Patient.objects.get(pk=referral.patient_id).chart_version
        act(referral_id=referral.pk, read=version, by=by, at=at(), **given)

    def submitted(by: Person, **given: Any) -> Referral:
        referral = one(by, **given)
        step(reviewing.submit, referral, by)
        return referral

    one(cast.clinician)
    one(cast.clinician, "noncancer_pain", respiratory_depression=True)
    one(cast.colleague, "severe_spasticity", takes_nsaid=True)
    submitted(cast.clinician, respiratory_depression=True)
    submitted(cast.colleague)
    submitted(cast.reviewer)
    question = {"text": "Since when?"}
    for by in (cast.clinician, cast.colleague):
        step(reviewing.return_with_question, submitted(by), cast.reviewer, **question)
    step(reviewing.accept, submitted(cast.clinician), cast.reviewer, text="Seen")
    decline = {"reason": "other", "text": "No"}
    step(reviewing.decline, submitted(cast.clinician), cast.reviewer, **decline)
    away = one(cast.clinician)
    reviewing.withdraw(referral_id=away.pk, text="No", by=cast.clinician, at=at())
    taken = one(cast.clinician, respiratory_depression=True)
    flag = taken.patient.urgent_flags.get()
    urgent.acknowledge(flag_id=flag.pk, action_taken="Seen", by=cast.colleague, at=at())
    struck = one(cast.clinician)
    registering.strike_chart(
        patient_id=struck.patient_id, why="Mixed up", by=cast.clinician, at=at()
    )
    one(cast.stranger, respiratory_depression=True)
    return cast


EXPECTED = {
    "clinician": {"mine": 5, "review": 2, "returned": 1, "urgent": 2, "open": 9, "all": 12},
    "colleague": {"mine": 3, "review": 2, "returned": 1, "urgent": 2, "open": 9, "all": 12},
    "reviewer": {"mine": 1, "review": 2, "returned": 0, "urgent": 2, "open": 9, "all": 12},
    "second_reviewer": {"mine": 0, "review": 3, "returned": 0, "urgent": 2, "open": 9, "all": 12},
    "stranger": {"mine": 1, "review": 0, "returned": 0, "urgent": 1, "open": 1, "all": 1},
}


@pytest.mark.parametrize("who", EXPECTED)
def test_every_count_is_the_length_of_its_list(busy: Cast, who: str) -> None:
    person = getattr(busy, who)
    for pile, expected in EXPECTED[who].items():
        found = queries.worklist(person, pile)
        assert found.counts == EXPECTED[who], pile
        assert len(found.referrals) == found.total == expected, pile
        assert len({referral.pk for referral in found.referrals}) == expected


@pytest.mark.parametrize("who", ["clinician", "reviewer", "admin", "stranger"])
def test_the_page_shows_the_count_and_the_rows_of_every_pile(busy: Cast, who: str) -> None:
    person = getattr(busy, who)
    client = signed_in(person)
    counts = queries.worklist(person, "all").counts
    for pile in presenter.tiles(person.role):
        read = Read(client.get(reverse("home"), {"list": pile}))
        total = "1 referral" if counts[pile] == 1 else f"{counts[pile]} referrals"
        assert counts[pile] == 0 or total in read.text, pile


def test_filters_narrow_a_list_and_keep_each_other(busy: Cast) -> None:
    def total(**chosen: str) -> int:
        return queries.worklist(busy.clinician, "all", **chosen).total

    assert total() == 12
    assert total(pathway="noncancer_pain") == 1
    assert total(pathway="cancer_pain") + total(pathway="severe_spasticity") == 11
    states = ("draft", "submitted", "returned", "accepted", "declined", "withdrawn")
    assert [total(state=state) for state in states] == [4, 3, 2, 1, 1, 1]
    words = ("offer", "offer_with_precautions", "review", "ask_more", "resolve_first")
    assert sum(total(recommendation=word) for word in (*words, "do_not_offer")) == 12
    assert total(pathway="cancer_pain", state="draft") == 2
    assert total(pathway="knee") == total(state="lost") == 0


def test_urgent_comes_first_and_then_who_has_waited_longest(busy: Cast) -> None:
    found = queries.worklist(busy.second_reviewer, "review").referrals
    assert [bool(r.standing.urgent) for r in found] == [True, False, False]
    assert found[1].state_since < found[2].state_since


def test_a_filter_nothing_matches_says_so_and_how_to_see_more(busy: Cast) -> None:
    read = Read(signed_in(busy.clinician).get(reverse("home"), {"state": "lost"}))
    assert "No referral matches these filters" in read.text
    assert "Reset the filters" in read.text


@pytest.mark.parametrize("who", ["clinician", "reviewer", "admin"])
def test_an_empty_pile_says_what_would_be_there(cast: Cast, who: str) -> None:
    person = getattr(cast, who)
    for pile in presenter.tiles(person.role):
        response = signed_in(person).get(reverse("home"), {"list": pile})
        title = presenter.page(queries.worklist(person, pile), pile, {}, person.role, later(0))[
            "empty"
        ]["title"]
        assert title in Read(response).text


class TestPages:
    @pytest.fixture
    def many(self, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Cast:
        monkeypatch.setattr(queries, "PAGE", 3)
        small_books.in_force(monkeypatch)
        for number in range(7):
            refer(register(cast.clinician), cast.clinician, at=later(number))
        return cast

    def test_every_referral_is_on_one_page_and_the_counts_are_of_all(self, many: Cast) -> None:
        found = [queries.worklist(many.clinician, "mine", page=n) for n in (1, 2, 3)]
        assert [len(one.referrals) for one in found] == [3, 3, 1]
        assert len({r.pk for one in found for r in one.referrals}) == 7
        assert {one.total for one in found} == {one.counts["mine"] for one in found} == {7}

    @pytest.mark.parametrize(("asked", "shown"), [(0, 1), (-5, 1), (4, 3), (10**9, 3), (10**30, 3)])
    def test_a_page_there_is_not_is_the_nearest_there_is(
        self, many: Cast, asked: int, shown: int
    ) -> None:
        assert queries.worklist(many.clinician, "mine", page=asked).page == shown

    def test_the_pager_leads_on_and_back(self, many: Cast) -> None:
        client = signed_in(many.clinician)
        middle = Read(client.get(reverse("home"), {"list": "mine", "page": "2"}))
        assert "4 to 6 of 7" in middle.text
        links = [given.get("href", "") for tag, given in middle.tags if tag == "a"]
        assert any("page=3" in link for link in links)
        last = Read(client.get(reverse("home"), {"list": "mine", "page": "3"}))
        assert "7 to 7 of 7" in last.text


class TestSearch:
    @pytest.fixture
    def people(self, cast: Cast) -> Cast:
        for number, family, given, born in (
            ("AB-100", "Ångström", "Åsa", date(1960, 5, 1)),
            ("AB-101", "Sørensen", "Jürgen", date(1971, 6, 2)),
            ("CD-200", "O’Neill", "Siobhán", date(1980, 7, 3)),
            ("CD-201", "Groß-Łukasz", "Zoë", date(1980, 7, 3)),
        ):
            register(cast.clinician, number=number, family_name=family, given_name=given, born=born)
        register(cast.stranger, number="AB-100", family_name="Ångström", given_name="Åsa")
        return cast

    @pytest.mark.parametrize(
        ("text", "numbers"),
        [
            ("angstrom", ["AB-100"]),
            ("ÅNGSTRÖM", ["AB-100"]),
            ("ngst", ["AB-100"]),
            ("Åsa Ångström", ["AB-100"]),
            ("Ångström, Åsa", ["AB-100"]),
            ("asa ang", ["AB-100"]),
            ("sorensen", ["AB-101"]),
            ("SØRENSEN jurgen", ["AB-101"]),
            ("o'neill", ["CD-200"]),
            ("O’Neill siobhan", ["CD-200"]),
            ("gross lukasz", ["CD-201"]),
            ("zoe", ["CD-201"]),
            ("ab-10", ["AB-100", "AB-101"]),
            ("CD-201", ["CD-201"]),
            ("3 Jul 1980", ["CD-201", "CD-200"]),
            ("1980-07-03", ["CD-201", "CD-200"]),
            ("1 may 1960", ["AB-100"]),
            ("4 Jul 1980", []),
            ("%", []),
            ("_", []),
            ("'; DROP TABLE screening_patient; --", []),
            ("asa sorensen", []),
            (",", []),
            ("x" * 5000, []),
        ],
    )
    def test_a_patient_is_found_however_one_writes(
        self, people: Cast, text: str, numbers: list[str]
    ) -> None:
        response = signed_in(people.colleague).get(reverse("search"), {"q": text})
        assert response.status_code == 200
        found = [result["number"] for result in response.context["results"]]
        assert sorted(found) == sorted(numbers)

    def test_nothing_written_finds_nobody(self, people: Cast) -> None:
        for text in ("", "   "):
            response = signed_in(people.colleague).get(reverse("search"), {"q": text})
            assert response.context["results"] == []

    def test_another_sites_patients_are_not_found(self, people: Cast) -> None:
        response = signed_in(people.stranger).get(reverse("search"), {"q": "angstrom"})
        (only,) = response.context["results"]
        assert only["number"] == "AB-100"
        sites = Patient.objects.filter(number="AB-100").values_list("site", flat=True)
        assert set(sites) == {people.here.pk, people.elsewhere.pk}


class TestDuplicates:
    @pytest.fixture
    def known(self, cast: Cast) -> Patient:
        return register(
            cast.clinician, number="AB-100", family_name="Ångström", given_name="Åsa", born=BORN
        )

    def new(self, cast: Cast, **given: str) -> Any:
        form = {
            "number": "ZZ-1",
            "family_name": "Other",
            "given_name": "Person",
            "born": "1 Jan 1970",
            "sex": "female",
            "pathway": "cancer_pain",
        }
        return signed_in(cast.colleague).post(reverse("patient-new"), {**form, **given})

    @pytest.mark.parametrize("number", ["AB-100", "ab-100", "  Ab-100 "])
    def test_a_number_in_use_is_shown_and_cannot_be_used_again(
        self, cast: Cast, known: Patient, number: str
    ) -> None:
        for confirmed in ({}, {"not_duplicate": "1"}):
            response = self.new(cast, number=number, **confirmed)
            assert response.status_code == 422
            assert "Ångström, Åsa" in Read(response).text
        assert Patient.objects.count() == 1

    @pytest.mark.parametrize("family", ["Ångström", "angstrom", "ANGSTROM "])
    def test_the_same_name_and_birthday_is_shown_and_may_be_another_person(
        self, cast: Cast, known: Patient, family: str
    ) -> None:
        same = {"family_name": family, "given_name": "asa", "born": "12 Mar 1968"}
        response = self.new(cast, **same)
        assert response.status_code == 422
        assert reverse("patient", args=[known.pk]) in response.content.decode()
        assert Patient.objects.count() == 1
        assert self.new(cast, **same, not_duplicate="1").status_code == 302
        assert Patient.objects.count() == 2

    def test_the_same_name_with_another_birthday_is_another_person(
        self, cast: Cast, known: Patient
    ) -> None:
        assert self.new(cast, family_name="Ångström", given_name="Åsa").status_code == 302

    def test_another_sites_patients_are_not_told_of(self, cast: Cast, known: Patient) -> None:
        response = signed_in(cast.stranger).post(
            reverse("patient-new"),
            {
                "number": "AB-100",
                "family_name": "Ångström",
                "given_name": "Åsa",
                "born": "12 Mar 1968",
                "sex": "female",
                "pathway": "cancer_pain",
            },
        )
        assert response.status_code == 302

    def test_the_act_itself_refuses_a_number_in_use(self, cast: Cast, known: Patient) -> None:
        with pytest.raises(NotNow, match="Number ab-100 is already in use at this site"):
            register(cast.clinician, number=" ab-100 ")
