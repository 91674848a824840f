"""What the rules on treatments tried must find."""

from decimal import Decimal

import pytest

from screening.advice.findings import Presence
from screening.logic.answers import Between, Unknown, Why
from screening.rules.book import treatments as book
from tests.spec.cases import A, Case, P, U, case, read

OPEN = Unknown(Why.INCOMPLETE)


def between(low: int | None, high: int | None, why: Why = Why.NOT_KNOWN) -> Between:
    """A range in whole numbers."""
    return Between(
        None if low is None else Decimal(low), None if high is None else Decimal(high), why
    )


CASES = (
    case("FCT-01", "five months of care", P, months_of_care=5),
    case("FCT-01", "six months, exactly the limit", A, months_of_care=6),
    case("FCT-01", "five months at least, list not complete", U, months_of_care=between(5, None)),
    case("FCT-01", "seven months at least, list not complete", A, months_of_care=between(7, None)),
    case("FCT-01", "two to four months", P, months_of_care=between(2, 4)),
    case("FCT-01", "list not asked", U),
    case(
        "FCT-01",
        "four months where a site asks for three",
        A,
        months_of_care=4,
        policy={"conservative_care_months": Decimal(3)},
    ),
    case(
        "FCT-03",
        "no strong opioid at full dose, no trouble",
        P,
        strong_opioid_failed=False,
        strong_opioid_not_tolerated=False,
        strong_opioid_tried=True,
        side_effects="none",
    ),
    case("FCT-03", "oxycodone at full dose was not enough", A, strong_opioid_failed=True),
    case("FCT-03", "morphine not tolerated", A, strong_opioid_not_tolerated=True),
    case(
        "FCT-03",
        "effects limit the dose of an opioid",
        A,
        strong_opioid_tried=True,
        side_effects="limiting",
    ),
    case(
        "FCT-03",
        "effects of an anti-inflammatory, no strong opioid tried",
        P,
        strong_opioid_tried=False,
        strong_opioid_failed=False,
        strong_opioid_not_tolerated=False,
        side_effects="limiting",
    ),
    case("FCT-03", "effects limit the dose, treatments not listed", U, side_effects="limiting"),
    case(
        "FCT-03",
        "list not complete",
        U,
        strong_opioid_failed=OPEN,
        strong_opioid_not_tolerated=OPEN,
        side_effects="tolerable",
    ),
    case("FCT-03", "nothing asked", U),
    case(
        "FCT-04",
        "five weeks of oral baclofen",
        P,
        antispasmodic_weeks=5,
        antispasmodic_not_tolerated=False,
    ),
    case("FCT-04", "six weeks, exactly the limit", A, antispasmodic_weeks=6),
    case(
        "FCT-04",
        "too drowsy on the first tablets",
        A,
        antispasmodic_weeks=0,
        antispasmodic_not_tolerated=True,
    ),
    case(
        "FCT-04",
        "started some time this spring",
        U,
        antispasmodic_weeks=between(2, 9),
        antispasmodic_not_tolerated=False,
    ),
    case("FCT-04", "list not asked", U),
    case("FCT-05a", "no physiotherapy on a complete list", P, physiotherapy_tried=False),
    case("FCT-05a", "physiotherapy on the list", A, physiotherapy_tried=True),
    case("FCT-05a", "list not asked", U),
    case("FCT-05b", "never thought of", P, botulinum_tried=False, botulinum_considered=False),
    case(
        "FCT-05b", "thought of, not suitable", A, botulinum_tried=False, botulinum_considered=True
    ),
    case("FCT-05b", "tried, question hidden", A, botulinum_tried=True),
    case("FCT-05b", "not tried, not asked", U, botulinum_tried=False),
    case("FCT-08", "one opioid only so far", P, opioid_rotation="not_yet"),
    case("FCT-08", "changed to methadone", A, opioid_rotation="rotated"),
    case("FCT-08", "takes none, reason given", A, opioid_rotation="reason"),
    case("FCT-08", "not asked", U),
    case("FCT-09", "takes nothing", P, daily_pain_medicine=False),
    case("FCT-09", "takes tablets daily", A, daily_pain_medicine=True),
    case("FCT-09", "not asked", U),
    case("FCT-09", "asked long ago", U, daily_pain_medicine=Unknown(Why.STALE, last=True)),
)


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect


@pytest.mark.parametrize("rule", book.RULES, ids=lambda rule: rule.code)
def test_every_rule_is_seen_present_absent_and_unknown(rule) -> None:
    assert {c.expect for c in CASES if c.code == rule.code} == set(Presence)
