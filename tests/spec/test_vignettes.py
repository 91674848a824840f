"""The invented patients of the demo clinic, advised without a database, on any day of the year."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from screening.advice import asked
from screening.advice.advise import advise
from screening.advice.lattice import Recommendation
from screening.management.demo_clinic import charts, offsets, reading
from screening.management.demo_clinic.invented import Given, Sitting
from screening.rules import facts, rulebook
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.rules.vocabulary.partial_date import PartialDate
from screening.rules.vocabulary.pathway import Pathway

FOLDER = Path(__file__).parents[2] / "fixtures" / "demo"
EDITION = rulebook.CURRENT
#: An ordinary day, and the days on which calendars trip.
DAYS = (
    date(2025, 6, 17),
    date(2024, 2, 29),
    date(2025, 1, 1),
    date(2025, 12, 31),
    date(2026, 3, 31),
)
CLINICS = reading.clinics(FOLDER)
ON = {day: reading.patients(FOLDER, day) for day in DAYS}
PATIENTS = ON[DAYS[0]]
DAYS_AND_REFERRALS = [
    pytest.param(day, number, referral, id=f"{patient} {opened.pathway} {day}")
    for day in DAYS
    for number, patient in enumerate(PATIENTS)
    for referral, opened in enumerate(patient.referrals)
]


def advised(patient, pathway, day):
    record = charts.record(patient)
    return record, advise(facts.answers(record, day, EDITION.policy), pathway, EDITION, day)


def codes(findings):
    return {finding.rule.code for finding in findings}


def struck(advice):
    """Drugs and pumps that no option is left with."""
    left = [read.option for read in advice.options if read.grade is not Recommendation.DO_NOT_OFFER]
    offered = {key for read in advice.options for key in (read.option.drug, read.option.pump)}
    return offered - {key for option in left for key in (option.drug, option.pump)}


@pytest.mark.parametrize(("day", "number", "referral"), DAYS_AND_REFERRALS)
def test_the_advice_is_what_the_story_says(day, number, referral):
    patient = ON[day][number]
    opened = patient.referrals[referral]
    record, advice = advised(patient, opened.pathway, day)
    expect = opened.expect
    to_ask = {to_ask.question for to_ask in asked.to_ask(advice.questions, facts.BY_NAME, record)}
    assert advice.recommendation.word == expect.recommendation, codes(advice.determining)
    assert expect.determining <= codes(advice.determining)
    assert expect.present <= codes(advice.present)
    assert expect.asks <= to_ask
    assert codes(advice.urgent) == expect.urgent
    assert struck(advice) == expect.struck
    assert advice.trial_may_be_waived == expect.waived


def everything():
    return [
        advised(patient, opened.pathway, DAYS[0])[1]
        for patient in PATIENTS
        for opened in patient.referrals
    ]


def test_every_recommendation_is_shown():
    assert {advice.recommendation for advice in everything()} == set(Recommendation)


def test_every_pathway_is_shown():
    assert {advice.pathway for advice in everything()} == set(Pathway)


def test_every_chapter_has_a_finding_somewhere():
    found = {finding.rule.chapter for advice in everything() for finding in advice.present}
    assert found == set(CHAPTERS.values)


def test_every_state_of_a_referral_is_shown():
    shown = {opened.expect.state for patient in PATIENTS for opened in patient.referrals}
    assert shown == {"draft", "submitted", "returned", "accepted", "declined", "withdrawn"}


def test_both_sites_have_patients_and_everyone_named_works_there():
    parts = {clinic.key: {one.key for one in clinic.people} for clinic in CLINICS}
    assert {patient.site for patient in PATIENTS} == parts.keys()
    for patient in PATIENTS:
        assert {event.by for event in patient.events} <= parts[patient.site], patient


def test_numbers_and_names_are_used_once_and_look_invented():
    numbers = [patient.number for patient in PATIENTS]
    names = [(patient.given_name, patient.family_name) for patient in PATIENTS]
    assert len(set(numbers)) == len(set(names)) == len(PATIENTS)
    assert all(number.startswith("DEMO-") for number in numbers)


@pytest.mark.parametrize("patient", PATIENTS, ids=str)
def test_nobody_answers_what_the_chart_does_not_ask(patient):
    """A value stands only where a clinician would have seen the question when writing it."""
    sittings = [event for event in patient.events if isinstance(event, Sitting)]
    wrote = sittings[-1].at.date()
    record = charts.record(replace(patient, events=tuple(sittings)))
    known = facts.answers(record, wrote, EDITION.policy)
    open_to = set().union(
        *(
            asked.asked(EDITION, opened.pathway, facts.BY_NAME, known, EDITION.policy)
            for opened in patient.referrals
        )
    )
    told = {name for name, entry in record.entries.items() if entry.value is not None}
    assert told - {"born"} - open_to == set()


def test_an_event_comes_after_the_one_it_needs():
    for patient in PATIENTS:
        assert patient.events[0] is patient.referrals[0], patient
        assert [e.at for e in patient.events] == sorted(e.at for e in patient.events)
        assert patient.events[-1].at.date() < DAYS[0], "the day itself may not have come so far"


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("0d", date(2025, 6, 17), date(2025, 6, 17)),
        ("-14d", date(2025, 3, 7), date(2025, 2, 21)),
        ("-2w", date(2025, 3, 7), date(2025, 2, 21)),
        ("-1mo", date(2025, 3, 31), date(2025, 2, 28)),
        ("-1y", date(2024, 2, 29), date(2023, 2, 28)),
        ("-7mo-3d", date(2025, 1, 2), date(2024, 5, 30)),
        ("-54y-3mo", date(2025, 6, 17), date(1971, 3, 17)),
    ],
)
def test_an_offset_names_a_day(text, today, expected):
    assert offsets.day(text, today) == expected


@pytest.mark.parametrize("text", ["14d", "+14d", "-14", "2024-03-01", "-1d later", ""])
def test_other_text_is_no_offset(text):
    with pytest.raises(ValueError, match="is no offset; write for example -14d"):
        offsets.day(text, DAYS[0])


def test_a_date_may_be_known_to_its_month_or_year():
    today = date(2025, 6, 17)
    assert offsets.partial("-3mo", today) == PartialDate(2025, 3, 17)
    assert offsets.partial("-2y/month", today) == PartialDate(2023, 6)
    assert offsets.partial("-10y/year", today) == PartialDate(2015)
    with pytest.raises(ValueError, match="to its month or its year"):
        offsets.partial("-10y/decade", today)


PATIENT = """
story = "For this test."
site = "larkspur"
number = "DEMO-9999"
family_name = "Testcase"
given_name = "Only"
born = "-40y"
sex = "female"
[[referrals]]
at = "-3d 09:00"
by = "clinician"
pathway = "cancer_pain"
question_asked = "Only a test?"
expect = { recommendation = "ask_more" }
[[sittings]]
at = "-3d 09:10"
by = "clinician"
"""


@pytest.fixture
def written(tmp_path):
    """Reads one patient whose sitting says what the test writes."""

    def write(told):
        (tmp_path / "patients").mkdir(exist_ok=True)
        (tmp_path / "patients" / "one.toml").write_text(PATIENT + told, encoding="utf-8")
        (patient,) = reading.patients(tmp_path, DAYS[0])
        return patient.events[-1]

    return write


def test_a_number_is_read_in_the_unit_it_was_entered_in(written):
    told = written(
        'answers.temperature = { value = "98.6 °F", on = "-5d", source = "examination" }'
    )
    assert told.answers["temperature"] == Given(
        Decimal("37.00"), entered="98.6", unit="°F", on=date(2025, 6, 12), source="examination"
    )


def test_a_column_not_told_is_not_known(written):
    (row,) = written('rows.devices_list = [{ kind = "pacemaker" }]').rows["devices_list"]
    assert row.values == {"kind": "pacemaker", "maker_and_model": None, "active": None}


@pytest.mark.parametrize(
    ("told", "complaint"),
    [
        ('answers.temperature = "37.0"', "has no unit"),
        ('answers.temperature = "87.0 °C"', "is not possible"),
        ('answers.favourite_colour = "blue"', "favourite_colour is no question"),
        ("answers.age_years = '44 years'", "age_years is no question"),
        ('answers.sepsis = "no"', "'no' is no answer to sepsis"),
        ('answers.canal = "ajar"', "'ajar' is no answer to canal"),
        ('answers.sepsis = { missing = "forgotten" }', "a source or a reason there is not"),
        (
            'answers.sepsis = { value = true, source = "rumour" }',
            "a source or a reason there is not",
        ),
        ('rows.devices_list = [{ sort = "pacemaker" }]', "no column"),
        ('notes.weather = "Rain"', "no chapter"),
    ],
)
def test_a_file_that_says_what_there_is_not_is_refused_by_name(written, told, complaint):
    with pytest.raises(ValueError, match=complaint) as refused:
        written(told)
    assert str(refused.value).startswith("one.toml: ")
