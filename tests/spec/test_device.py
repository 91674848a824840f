"""What the rules on the pump pocket and on devices must find."""

from decimal import Decimal

import pytest

from screening.logic.answers import Between, Unknown, Why
from tests.spec.cases import A, Case, P, U, case, read

CASES = (
    case("SKN-01a", "a child too small for any pump", P, body_size="insufficient"),
    case("SKN-01a", "room for a smaller pump only", A, body_size="smaller_pump_only"),
    case("SKN-01a", "a large enough abdomen", A, body_size="sufficient"),
    case("SKN-01a", "the surgeon has not examined the abdomen", U),
    case("SKN-01a", "examined a year ago", U, body_size=Unknown(Why.STALE, last="sufficient")),
    case("SKN-01b", "room for a smaller pump only", P, body_size="smaller_pump_only"),
    case("SKN-01b", "room for any pump", A, body_size="sufficient"),
    case("SKN-01b", "room for no pump", A, body_size="insufficient"),
    case("SKN-01b", "not examined", U),
    case("SKN-02a", "2.51 cm", P, pocket_depth="2.51"),
    case("SKN-02a", "2.5 cm, exactly the limit", A, pocket_depth="2.5"),
    case("SKN-02a", "2.49 cm", A, pocket_depth="2.49"),
    case("SKN-02a", "one inch is beyond 2.5 cm", P, pocket_depth="2.54"),
    case("SKN-02a", "the depth has not been estimated", U),
    case(
        "SKN-02a",
        "an old estimate of 2 cm may have grown",
        U,
        pocket_depth=Between(Decimal(2), None, Why.STALE),
    ),
    case(
        "SKN-02a",
        "an old estimate of 3 cm still stands",
        P,
        pocket_depth=Between(Decimal(3), None, Why.STALE),
    ),
    case("SKN-02b", "2.55 cm", P, pocket_depth="2.55"),
    case("SKN-02b", "2.54 cm, exactly one inch", A, pocket_depth="2.54"),
    case("SKN-02b", "2.53 cm, too deep for the other pump", A, pocket_depth="2.53"),
    case("SKN-02b", "the depth has not been estimated", U),
    case("SKN-03a", "an old laparotomy scar under the site", P, pocket_skin="altered"),
    case("SKN-03a", "healthy skin", A, pocket_skin="healthy"),
    case("SKN-03a", "an ulcer is another matter", A, pocket_skin="broken"),
    case("SKN-03a", "skin not looked at", U),
    case("SKN-03b", "a pressure ulcer at the site", P, pocket_skin="broken"),
    case("SKN-03b", "healthy skin", A, pocket_skin="healthy"),
    case("SKN-03b", "skin not looked at", U),
    case("SKN-04", "losing weight during chemotherapy", P, ongoing_weight_loss=True),
    case("SKN-04", "weight steady", A, ongoing_weight_loss=False),
    case("SKN-04", "not weighed", U),
    case("DEV-01", "a pacemaker on the list", P, electronic_device=True),
    case("DEV-01", "a hip joint and nothing else", A, electronic_device=False),
    case("DEV-01", "the list is not complete", U, electronic_device=Unknown(Why.INCOMPLETE)),
    case("DEV-02a", "a scan every three months", P, frequent_mri=True),
    case("DEV-02a", "no scan foreseen", A, frequent_mri=False),
    case("DEV-02a", "not asked", U),
    case("DEV-02b", "a scan every three months", P, frequent_mri=True),
    case("DEV-02b", "no scan foreseen", A, frequent_mri=False),
    case("DEV-02b", "not asked", U),
    *(
        line
        for code in ("DEV-03a", "DEV-03b")
        for line in (
            case(code, "a diver", P, special_exposure=True, pressure_exposure=True),
            case(
                code,
                "magnets at work, no diving",
                A,
                special_exposure=True,
                pressure_exposure=False,
            ),
            case(code, "no exposure, diving not asked", A, special_exposure=False),
            case(code, "some exposure, diving not asked", U, special_exposure=True),
            case(code, "not asked at all", U),
        )
    ),
    *(
        line
        for code in ("DEV-04a", "DEV-04b")
        for line in (
            case(code, "an arc welder", P, special_exposure=True, field_exposure=True),
            case(code, "a diver at a desk job", A, special_exposure=True, field_exposure=False),
            case(code, "no exposure, work not asked", A, special_exposure=False),
            case(code, "some exposure, work not asked", U, special_exposure=True),
            case(code, "not asked at all", U),
        )
    ),
    case("DEV-06a", "asks for a controller", P, wants_patient_bolus=True),
    case("DEV-06a", "content with a steady dose", A, wants_patient_bolus=False),
    case("DEV-06a", "not asked", U),
    case("DEV-06b", "asks for a controller with baclofen", P, wants_patient_bolus=True),
    case("DEV-06b", "content with a steady dose", A, wants_patient_bolus=False),
    case("DEV-06b", "not asked", U),
    case("DEV-07", "lithotripsy planned", P, special_exposure=True, treatment_over_pump=True),
    case("DEV-07", "magnets only", A, special_exposure=True, treatment_over_pump=False),
    case("DEV-07", "no exposure, treatments not asked", A, special_exposure=False),
    case("DEV-07", "some exposure, treatments not asked", U, special_exposure=True),
    case("DEV-07", "not asked at all", U),
)


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect
