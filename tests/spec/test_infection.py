"""What the rules on infection must find."""

from decimal import Decimal

import pytest

from screening.logic.answers import Between, Unknown, Why
from tests.spec.cases import A, Case, P, U, case, read

FEVER_AT_37_5 = {"fever_limit": Decimal("37.5")}

CASES = (
    case("INF-01", "an active infection", P, systemic_infection="active"),
    case("INF-01", "a suspected infection", P, systemic_infection="suspected"),
    case("INF-01", "no infection", A, systemic_infection="none"),
    case("INF-01", "nobody has asked", U),
    case("INF-01", "an old answer", U, systemic_infection=Unknown(Why.STALE, last="none")),
    case("INF-01b", "a blood culture with growth", P, cultures="positive"),
    case("INF-01b", "a culture still in the laboratory", P, cultures="pending"),
    case("INF-01b", "no growth", A, cultures="negative"),
    case("INF-01b", "nobody took any", A, cultures="not_taken"),
    case("INF-01b", "not asked", U),
    case("INF-01b", "no growth, long ago", U, cultures=Unknown(Why.STALE, last="negative")),
    case(
        "INF-01-URGENT",
        "sepsis in an active infection",
        P,
        systemic_infection="active",
        sepsis=True,
    ),
    case(
        "INF-01-URGENT",
        "an active infection without sepsis",
        A,
        systemic_infection="active",
        sepsis=False,
    ),
    case("INF-01-URGENT", "no infection, sepsis not asked", A, systemic_infection="none"),
    case("INF-01-URGENT", "an active infection, sepsis not asked", U, systemic_infection="active"),
    case("INF-02", "an infected puncture site", P, site_infection=True),
    case("INF-02", "healthy skin", A, site_infection=False),
    case("INF-02", "skin not examined", U),
    case("INF-03", "a urinary infection before a baclofen test", P, acute_illness=True),
    case("INF-03", "well on the day", A, acute_illness=False),
    case("INF-03", "not asked", U),
    case("INF-04", "a dental abscess on the list", P, listed_infection_active=True),
    case("INF-04", "a complete list of resolved infections", A, listed_infection_active=False),
    case(
        "INF-04", "a list that is not complete", U, listed_infection_active=Unknown(Why.INCOMPLETE)
    ),
    case("INF-05", "an MRSA carrier", P, staph_carriage="mrsa"),
    case("INF-05", "a decolonised carrier", A, staph_carriage="decolonised"),
    case("INF-05", "no swab asked for", U),
    case("INF-05", "an MSSA carrier", P, staph_carriage="mssa"),
    case("INF-05", "no carrier", A, staph_carriage="negative"),
    case("INF-05b", "no swab taken", P, staph_carriage="not_tested"),
    case("INF-05b", "a clear swab", A, staph_carriage="negative"),
    case("INF-05b", "a carrier already known", A, staph_carriage="mrsa"),
    case("INF-05b", "nobody has asked", U),
    case("INF-05b", "an old swab", U, staph_carriage=Unknown(Why.STALE, last="negative")),
    case("INF-06", "38.0 °C, exactly the limit", P, temperature="38.0"),
    case("INF-06", "37.9 °C", A, temperature="37.9"),
    case("INF-06", "38.1 °C", P, temperature="38.1"),
    case(
        "INF-06", "a clinic that calls 37.5 °C fever", P, policy=FEVER_AT_37_5, temperature="37.5"
    ),
    case("INF-06", "normal a month ago", U, temperature=Between(Decimal("36.8"), None, Why.STALE)),
    case("INF-06", "not measured", U),
    case("INF-07", "on immunosuppressants", P, immunosuppressed=True),
    case("INF-07", "not immunosuppressed", A, immunosuppressed=False),
    case("INF-07", "not asked", U),
    case("INF-08", "neutrophils 0.9", P, neutrophils="0.9"),
    case("INF-08", "neutrophils 1.0, exactly the limit", A, neutrophils="1.0"),
    case("INF-08", "neutrophils 0.999", P, neutrophils="0.999"),
    case("INF-08", "neutrophils 1.1", A, neutrophils="1.1"),
    case("INF-08", "normal before this cycle", U, neutrophils=Between(None, Decimal(3), Why.STALE)),
    case("INF-08", "low before this cycle", P, neutrophils=Between(None, Decimal("0.5"))),
    case("INF-08", "no count", U),
    case("INF-09", "meningitis years ago", P, device_infection_before=True),
    case("INF-09", "never", A, device_infection_before=False),
    case("INF-09", "not asked", U),
    case("INF-10", "a girl of 8 with a feeding tube", P, age_years=8, child_infection_risk=True),
    case("INF-10", "18, still a child here", P, age_years=18, child_infection_risk=True),
    case("INF-10", "19, no child", A, age_years=19, child_infection_risk=True),
    case("INF-10", "an adult, nobody asked", A, age_years=47),
    case("INF-10", "a boy of 8 without any of these", A, age_years=8, child_infection_risk=False),
    case("INF-10", "a boy of 8, nobody asked", U, age_years=8),
    case(
        "INF-10",
        "18 or 19, born in a known year only",
        U,
        age_years=Between(Decimal(18), Decimal(19)),
        child_infection_risk=True,
    ),
    case("INF-10", "no age", U, child_infection_risk=True),
)


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect
