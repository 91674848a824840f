"""What was typed, read with care: nothing guessed or rounded, a sentence says what to write."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from screening.rules import facts
from screening.rules.fact import Measure, OneOf, PartialDay, ShortText, YesNo
from screening.rules.vocabulary.answering import MISSING
from screening.rules.vocabulary.partial_date import PartialDate
from screening.web.forms import typed
from screening.web.forms.typed import Typed, Unreadable
from screening.workflow.columns import NewAnswer

TODAY = date(2026, 11, 20)
BORN = date(1968, 3, 12)

TEMPERATURE = facts.BY_NAME["temperature"]
PHQ9 = facts.BY_NAME["phq9_total"]
PLATELETS = facts.BY_NAME["platelets"]
SEPSIS = facts.BY_NAME["sepsis"]
CULTURES = facts.BY_NAME["cultures"]
WRITE_A_DAY = "Write the day with its month and year, the month in letters: 12 Mar 2019."
PAIN_BEGAN = facts.BY_NAME["pain_began"]
DIAGNOSIS = facts.BY_NAME["diagnosis"]
NO_NUMBERS = (
    "NaN",
    "nan",
    "inf",
    "-inf",
    "Infinity",
    "x",
    "o.5",
    "..",
    "1..2",
    "--1",
    "+",
    "½",
    "³",
    "٣٨",
    "３８.２",
    "38.２",
    "0x1f",
    "1_0",
    "(38)",
    "<38",
    "~38",
    "38?",
    "1,000",
    "-1,000",
    "10,000,000",
    "1,000.5",
    "1 000",
    "38 39",
    "38-39",
    "1e5",
    "1E1",
    "38.",
    ".5",
    "−38",
)
NO_DAYS = (
    "03/04/2019",
    "3.4.2019",
    "12 03 2019",
    "20190312",
    "19",
    "'19",
    "Mar 19",
    "12 Mar 19",
    "31 Feb 2019",
    "29 Feb 2019",
    "2019-02-30",
    "2019-13",
    "2019-00",
    "2019-3",
    "0 Mar 2019",
    "32 Mar 2019",
    "Smarch 2019",
    "12 Mar",
    "Mar",
    "yesterday",
    "12 Mar 2019 10:00",
    "2019-",
    "1_2 Mar 2019",
    "+2 Mar 2019",
    "-2019",
    "２０１９",
    "１２ Mar 2019",
    "12 Mar ２０１９",
    "0000",
    "99999",
    "12 Mar 2019 2020",
    "--",
    "2019--03",
    "Mar 2019 12",
    "today",
)
QUESTIONS = [fact for fact in facts.ALL if not fact.derived]


def read(fact, value="", **given):
    return typed.read(fact, Typed(value=value, **given), today=TODAY, born=BORN)


def refusal(fact, value="", **given) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(fact, value, **given)
    return caught.value


def says(fact, value="", **given) -> str:
    return str(refusal(fact, value, **given))


@pytest.mark.parametrize("fact", QUESTIONS, ids=lambda fact: fact.name)
class TestEveryQuestion:
    def test_blank_is_not_asked_and_never_no(self, fact):
        assert read(fact) == NewAnswer()
        assert read(fact, missing="not_asked") == NewAnswer()
        assert read(fact).value is None

    def test_every_reason_a_person_can_give_is_taken(self, fact):
        for reason in MISSING.values:
            if reason != "in_error":
                assert read(fact, missing=reason) == NewAnswer(missing=reason)

    def test_entered_in_error_is_no_reason_to_choose_but_an_act_of_its_own(self, fact):
        assert says(fact, missing="in_error") == "Choose one of the reasons offered."
        assert refusal(fact, missing="in_error").part == "missing"

    def test_a_reason_outside_the_list_is_refused(self, fact):
        assert says(fact, missing="tired") == "Choose one of the reasons offered."

    def test_a_value_and_a_reason_are_not_both_given(self, fact):
        value = {YesNo: "yes", PartialDay: "2019", ShortText: "words"}.get(type(fact), "1")
        assert says(fact, value, missing="refused").startswith("Give a value or a reason")


@pytest.mark.parametrize(
    "fact", [f for f in QUESTIONS if not isinstance(f, ShortText)], ids=lambda fact: fact.name
)
def test_one_group_of_buttons_offers_values_and_reasons(fact):
    assert read(fact, "refused") == NewAnswer(missing="refused")
    assert read(fact, "not_known") == NewAnswer(missing="not_known")
    assert read(fact, "not_asked") == NewAnswer()


def test_the_not_asked_button_that_is_still_down_does_not_undo_a_number():
    assert read(PHQ9, "12", missing="not_asked").value == Decimal(12)


def test_a_short_text_may_say_refused():
    assert read(DIAGNOSIS, "refused") == NewAnswer("refused")


class TestNumbers:
    @pytest.mark.parametrize("fact", [f for f in QUESTIONS if isinstance(f, Measure)])
    def test_both_ends_of_what_is_possible_are_taken_and_nothing_beyond(self, fact):
        step = Decimal(1).scaleb(-fact.places)
        for number in (fact.low, fact.high):
            kept = read(fact, str(number), unit=fact.unit)
            assert (kept.value, kept.unit, kept.entered) == (number, fact.unit, str(number))
        for number in (fact.low - step, fact.high + step):
            said = says(fact, str(number), unit=fact.unit)
            assert f"lies between {fact.low} and {fact.high} {fact.unit}" in said

    @pytest.mark.parametrize("text", NO_NUMBERS)
    def test_what_is_no_number_is_refused_with_an_example(self, text):
        assert "for example 38.2 °C" in says(TEMPERATURE, text, unit="°C")

    @pytest.mark.parametrize("text", ["1" + "0" * 30, "9" * 400, "38." + "0" * 30 + "1", "0" * 25])
    def test_a_number_too_long_to_keep_is_refused(self, text):
        said = says(TEMPERATURE, text, unit="°C")
        assert said == (
            "This number is too long. Write the temperature with its unit, for example 38.2 °C."
        )

    def test_the_longest_number_there_is_room_for_is_only_out_of_range(self):
        assert "is not possible" in says(TEMPERATURE, "9" * 20, unit="°C")
        assert "is not possible" in says(PLATELETS, "9" * 20, unit="/µL")

    def test_a_decimal_comma_is_a_decimal_point(self):
        kept = read(TEMPERATURE, "38,2", unit="°C")
        assert (kept.value, kept.entered) == (Decimal("38.20"), "38.2")

    def test_a_unit_is_never_assumed_where_there_are_two(self):
        problem = refusal(TEMPERATURE, "101")
        assert problem.part == "unit"
        assert str(problem) == "Write the temperature with its unit, for example 38.2 °C."

    def test_a_number_that_fits_another_unit_says_so(self):
        assert says(TEMPERATURE, "101", unit="°C") == (
            "101 °C is not possible: temperature lies between 30 and 45 °C. "
            "In °F it would be possible; check the unit."
        )

    def test_a_unit_written_with_the_number_is_read(self):
        for text in ("101 °F", "101°F", "101   °F"):
            kept = read(TEMPERATURE, text)
            assert (kept.value, kept.unit, kept.entered) == (Decimal("38.33"), "°F", "101")

    def test_two_units_that_differ_are_refused(self):
        assert says(TEMPERATURE, "101 °F", unit="°C").startswith("Two units are given: °F and °C.")
        assert read(TEMPERATURE, "101 °F", unit="°F").unit == "°F"

    @pytest.mark.parametrize("text", ["38.2 K", "38.2 degrees", "38.2 °", "38.2 °C!", "38.2 mg/L"])
    def test_an_unknown_unit_is_named(self, text):
        unit = text.split(" ", 1)[1]
        assert says(TEMPERATURE, text).startswith(f"{unit} is not a unit of temperature.")

    @pytest.mark.parametrize(
        ("name", "text", "unit"),
        [
            ("temperature", "38.2 C", "°C"),
            ("temperature", "38.2c", "°C"),
            ("temperature", "101F", "°F"),
            ("platelets", "100000 /uL", "/µL"),
            ("platelets", "100000 /mcL", "/µL"),
            ("platelets", "100000 /\N{GREEK SMALL LETTER MU}L", "/µL"),
            ("platelets", "150 x 10^9/L", "10⁹/L"),
            ("platelets", "150 10^9/l", "10⁹/L"),
            ("crp", "12 mg/l", "mg/L"),
        ],
    )
    def test_a_unit_may_be_written_on_any_keyboard(self, name, text, unit):
        assert read(facts.BY_NAME[name], text).unit == unit

    @pytest.mark.parametrize("fact", [f for f in QUESTIONS if isinstance(f, Measure)])
    def test_no_two_units_of_a_question_are_spelled_alike(self, fact):
        spelled = {typed._spelling(u) for u in (fact.unit, *(name for name, _, _ in fact.units))}
        assert len(spelled) == 1 + len(fact.units)

    @pytest.mark.parametrize("text", ["<5 mg/L", "> 5 mg/L", "≥5", "~5"])
    def test_a_bound_is_no_number(self, text):
        said = says(facts.BY_NAME["crp"], text)
        assert said.startswith(f"Write one number, without {text[0]}.")

    def test_a_comma_that_may_part_thousands_is_named(self):
        said = says(PLATELETS, "100,000", unit="/µL")
        assert said.startswith("100,000 can be read in two ways; leave the comma out.")

    def test_a_story_in_place_of_a_unit_is_cut_short(self):
        assert len(says(TEMPERATURE, f"38 {'very ' * 2000}warm")) < 120

    def test_a_unit_that_is_not_offered_is_refused(self):
        assert refusal(TEMPERATURE, "38", unit="K").part == "unit"

    def test_the_only_unit_there_is_may_be_left_out(self):
        kept = read(PHQ9, "12")
        assert (kept.value, kept.unit) == (Decimal(12), "points")

    def test_a_score_in_whole_points_takes_no_decimals(self):
        said = says(PHQ9, "4.6")
        assert said.endswith("as a whole number; it is not rounded for you.")
        assert read(PHQ9, "4.0").value == Decimal(4)

    def test_more_decimals_than_are_kept_are_refused_not_rounded(self):
        assert "with 2 decimal places at most" in says(TEMPERATURE, "37.999", unit="°C")
        crp = facts.BY_NAME["crp"]
        assert "with one decimal at most" in says(crp, "5.25", unit="mg/L")

    def test_a_converted_number_is_rounded_to_what_is_kept_and_the_entered_one_is_kept(self):
        kept = read(TEMPERATURE, "100.4", unit="°F")
        assert (kept.value, kept.entered) == (Decimal("38.00"), "100.4")
        kept = read(PLATELETS, "99999", unit="/µL")
        assert kept.value == Decimal("99.999")

    @pytest.mark.parametrize("text", ["7.500", "150.000", "7.5", "0.5", "7500.5"])
    def test_a_count_by_the_drop_takes_no_point(self, text):
        for name in ("white_cells", "neutrophils", "platelets"):
            fact = facts.BY_NAME[name]
            assert says(fact, text, unit="/µL") == (
                f"Write the {fact.label} in /µL as a whole number, without a point; "
                "in 10⁹/L it may have decimals."
            )
            assert read(fact, "7500", unit="/µL").value == Decimal("7.500")
            assert read(fact, "7.5", unit="10⁹/L").value == Decimal("7.500")

    def test_a_whole_number_with_three_noughts_after_a_point_could_be_a_thousand(self):
        said = says(PHQ9, "4.000")
        assert said.endswith("as a whole number, without a point.")
        assert read(PHQ9, "4.0").value == Decimal(4)

    def test_a_converted_number_that_would_hardly_be_itself_is_refused(self):
        crp = facts.BY_NAME["crp"]
        assert says(crp, "0.005", unit="mg/dL") == (
            "0.005 mg/dL is finer than is kept. Write the C-reactive protein in mg/L, "
            "with one decimal."
        )
        assert read(crp, "0.52", unit="mg/dL").value == Decimal("5.2")
        assert read(crp, "0", unit="mg/dL").value == 0

    def test_a_negative_zero_is_zero(self):
        assert str(read(PHQ9, "-0").value) == "0"


class TestDates:
    @pytest.mark.parametrize(
        ("text", "means"),
        [
            ("2019", "2019"),
            ("Mar 2019", "2019-03"),
            ("march 2019", "2019-03"),
            ("MARCH, 2019", "2019-03"),
            ("2019-03", "2019-03"),
            ("12 Mar 2019", "2019-03-12"),
            ("12-mar-2019", "2019-03-12"),
            ("  12   March   2019 ", "2019-03-12"),
            ("2 sept 2019", "2019-09-02"),
            ("2019-03-12", "2019-03-12"),
            ("29 Feb 2020", "2020-02-29"),
            ("2026", "2026"),
            ("Nov 2026", "2026-11"),
            ("20 Nov 2026", "2026-11-20"),
        ],
    )
    def test_a_date_is_kept_as_precisely_as_it_was_given(self, text, means):
        assert read(PAIN_BEGAN, text).value == PartialDate.from_iso(means)

    @pytest.mark.parametrize("text", NO_DAYS)
    def test_what_could_be_two_days_or_none_is_refused(self, text):
        assert says(PAIN_BEGAN, text) == (
            "Write a day, a month or a year, the month in letters: 12 Mar 2019, Mar 2019 or 2019."
        )

    @pytest.mark.parametrize("text", ["21 Nov 2026", "Dec 2026", "2027", "2026-12", "9999"])
    def test_the_future_is_refused(self, text):
        assert says(PAIN_BEGAN, text) == "This date is in the future; write when it happened."

    @pytest.mark.parametrize("text", ["1889", "Jan 1700", "12 Mar 1019"])
    def test_too_long_ago_is_refused(self, text):
        assert says(PAIN_BEGAN, text).endswith("is too long ago; check the year.")

    @pytest.mark.parametrize("text", ["1967", "Feb 1968", "11 Mar 1968"])
    def test_before_birth_is_refused(self, text):
        assert says(PAIN_BEGAN, text) == "This is before the patient was born."

    @pytest.mark.parametrize("text", ["1968", "Mar 1968", "12 Mar 1968"])
    def test_what_may_be_the_day_of_birth_is_taken(self, text):
        assert read(PAIN_BEGAN, text).value is not None


class TestObservedOn:
    def test_a_whole_day_is_kept(self):
        assert read(SEPSIS, "yes", on="12 Nov 2026").on == date(2026, 11, 12)
        assert read(SEPSIS, missing="refused", on="2026-11-12").on == date(2026, 11, 12)

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("Nov 2026", WRITE_A_DAY),
            ("2026", WRITE_A_DAY),
            ("31 Feb 2026", WRITE_A_DAY),
            ("11/12/2026", WRITE_A_DAY),
            ("21 Nov 2026", "This date is in the future."),
            ("11 Mar 1968", "This is before the patient was born."),
            ("1 Jan 1800", "1800 is too long ago; check the year."),
        ],
    )
    def test_any_other_says_beside_the_date_what_to_write(self, text, problem):
        found = refusal(SEPSIS, "yes", on=text)
        assert (str(found), found.part) == (problem, "on")


class TestWords:
    @pytest.mark.parametrize("text", ["Yes", "true", "1", "y", "maybe", "on", "in_error"])
    def test_only_the_offered_answers_are_answers(self, text):
        assert says(SEPSIS, text) == "Choose one of the answers offered."
        assert says(CULTURES, text) == "Choose one of the answers offered."

    @pytest.mark.parametrize("fact", [f for f in QUESTIONS if isinstance(f, OneOf)])
    def test_every_word_is_taken_as_it_is(self, fact):
        for word in fact.words.values:
            assert read(fact, word) == NewAnswer(word)

    def test_yes_and_no_are_two_answers(self):
        assert read(SEPSIS, "yes").value is True
        assert read(SEPSIS, "no").value is False

    def test_words_are_as_long_as_the_column(self):
        assert read(DIAGNOSIS, "é" * 200).value == "é" * 200
        assert says(DIAGNOSIS, "é" * 201) == "Write at most 200 characters."

    def test_a_source_outside_the_list_is_no_source(self):
        assert read(SEPSIS, "yes", source="gossip").source == ""
        assert read(SEPSIS, "yes", source="patient").source == "patient"


class TestParts:
    def test_the_parts_of_one_question_are_found_among_all(self):
        data = {
            "temperature": " 38.2 ",
            "temperature__unit": "°C",
            "temperature__on": "12 Nov 2026",
            "temperature__source": "examination",
            "temperature__missing": "",
            "crp": "5",
        }
        assert typed.parts(data, "temperature") == Typed(
            "38.2", "", "°C", "12 Nov 2026", "examination"
        )
        assert typed.parts(data, "sepsis") == Typed()

    def test_the_character_no_column_can_hold_is_left_out(self):
        assert typed.parts({"diagnosis": "CR\x00PS\x00"}, "diagnosis").value == "CRPS"


def test_a_date_of_birth_or_death_is_a_whole_day():
    assert typed.full_date("12 Mar 1968") == date(1968, 3, 12)
    for text in ("Mar 1968", "1968", "31 Apr 1968", "12/03/1968"):
        with pytest.raises(Unreadable, match="Write the day with its month and year"):
            typed.full_date(text)
    with pytest.raises(Unreadable, match="in the future"):
        typed.full_date("21 Nov 2026", today=TODAY)
    assert typed.full_date("21 Nov 2026") == date(2026, 11, 21)
