"""What strikes an option: its drug, its pump, its method, the implant; and what its label costs."""

import pytest

from screening.advice import options
from screening.advice.lattice import Recommendation
from screening.rules.rule import (
    IMPLANT,
    PROCEDURE,
    THERAPY,
    Kind,
    Level,
    Scope,
    drug,
    method,
    pump,
)
from tests.unit.advice.small import (
    FENTANYL,
    MORPHINE,
    NO,
    NOT_ASKED,
    OPTIONS,
    OUTSIDE,
    YES,
    ZICONOTIDE,
    codes,
    found,
    rule,
)

OFFER, PRECAUTIONS, REVIEW, ASK_MORE, RESOLVE_FIRST, DO_NOT_OFFER = Recommendation


def struck(scope):
    """The options a finding of this scope is kept with."""
    read = options.read(OPTIONS, [found(rule("a", Kind.NEVER, scope), YES)])
    return [o.option for o in read if o.findings]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (drug("morphine"), [MORPHINE, OUTSIDE]),
        (drug("ziconotide", "fentanyl"), [ZICONOTIDE, FENTANYL]),
        (pump("prometra"), [FENTANYL]),
        (method("catheter"), [ZICONOTIDE, OUTSIDE]),
        (IMPLANT, [MORPHINE, ZICONOTIDE, FENTANYL]),
        (Scope(Level.OPTION), list(OPTIONS)),
        (
            Scope(Level.OPTION, drugs=frozenset({"morphine"}), pumps=frozenset({"external"})),
            [OUTSIDE],
        ),
        (
            Scope(Level.OPTION, pumps=frozenset({"synchromed"}), methods=frozenset({"bolus"})),
            [MORPHINE],
        ),
        (THERAPY, []),
        (PROCEDURE, []),
    ],
)
def test_a_finding_concerns_the_options_its_scope_names(scope, expected):
    assert struck(scope) == expected


def test_a_finding_is_about_the_patient_or_about_options():
    for scope, patient in ((THERAPY, True), (PROCEDURE, True), (IMPLANT, False)):
        assert options.concerns_patient(found(rule("a", Kind.WEIGH, scope))) is patient
    assert not options.concerns_patient(found(rule("a", Kind.WEIGH, drug("morphine"))))


def test_findings_at_rest_are_left_out_and_open_ones_kept():
    rules = [rule(name, Kind.WEIGH, drug("morphine")) for name in "abc"]
    read = options.read(OPTIONS, map(found, rules, [YES, NO, NOT_ASKED]))
    assert [o.option for o in read] == list(OPTIONS)
    assert codes(read[0].findings) == ["A", "C"]
    assert read[1].findings == ()


def test_options_struck_alike_share_their_findings():
    read = options.read(OPTIONS, [found(rule("a", Kind.WEIGH, drug("morphine")), YES)])
    assert read[0].findings is read[3].findings


@pytest.mark.parametrize(
    ("option", "answer", "grades"),
    [
        # as things stand, on what is known, and if every unknown turned out badly
        (MORPHINE, NO, (OFFER, OFFER, OFFER)),
        (MORPHINE, YES, (RESOLVE_FIRST, RESOLVE_FIRST, RESOLVE_FIRST)),
        (MORPHINE, NOT_ASKED, (ASK_MORE, OFFER, RESOLVE_FIRST)),
        (FENTANYL, NO, (REVIEW, REVIEW, REVIEW)),
        (FENTANYL, NOT_ASKED, (ASK_MORE, REVIEW, RESOLVE_FIRST)),
        (FENTANYL, YES, (RESOLVE_FIRST, RESOLVE_FIRST, RESOLVE_FIRST)),
    ],
)
def test_an_option_grades_as_its_worst_finding_and_off_label_at_best_for_review(
    option, answer, grades
):
    of = rule("a", Kind.RESOLVE_FIRST, drug(option.drug))
    (read,) = options.read([option], [found(of, answer)])
    assert (read.grade, read.known_grade, read.worst_grade) == grades


def test_a_mild_finding_does_not_lift_an_off_label_option():
    of = rule("a", Kind.MITIGATE, drug("fentanyl"))
    (read,) = options.read([FENTANYL], [found(of, YES)])
    assert read.grade is REVIEW
