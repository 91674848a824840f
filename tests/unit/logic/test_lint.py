"""Every kind of slip is found, nothing else is, and what is too large is refused."""

from decimal import Decimal

import pytest

from screening.logic import lint
from screening.logic.criteria import Any, AtLeast, Chosen, Compare, Flag, Holds, IsOneOf, Op
from screening.logic.lint import Finding, Flaw, Linter
from tests.unit.logic.words import (
    CONSENSUS,
    FAILED,
    FEVER,
    INFECTION,
    TEMPERATURE,
    british,
    fever,
    immunosuppressed,
    infected,
    on_antibiotics,
    septic,
    temperature,
)

LINTER = Linter(
    thresholds={"fever_limit": (Decimal(37), Decimal(38), Decimal(39))},
    ranges={"failed_treatments": (Decimal(0), Decimal(30))},
)
hot, hotter = temperature(Op.AT_LEAST, "38"), temperature(Op.AT_LEAST, "39")
cool = temperature(Op.LESS_THAN, "38")
resolved = IsOneOf(INFECTION, frozenset({"resolved"}))
any_word = IsOneOf(INFECTION, frozenset(INFECTION.values))
pacc = Chosen(CONSENSUS, frozenset({"pacc"}))


def some_failed(op, limit):
    return Compare(FAILED, op, Decimal(limit))


@pytest.mark.parametrize(
    "sentence",
    [
        septic,
        ~fever,
        hot & septic & infected & british,
        (septic & fever) | (septic & infected),
        AtLeast(2, (septic, on_antibiotics, immunosuppressed)),
        AtLeast(2, (infected, resolved, septic)),
        temperature(Op.MORE_THAN, "36") & temperature(Op.LESS_THAN, "38"),
        hot | temperature(Op.LESS_THAN, "36"),
        some_failed(Op.AT_LEAST, 2),
        infected & (septic | british),
        Holds(Flag("lonely")) | british,
    ],
)
def test_a_sound_sentence_has_no_flaw(sentence):
    assert LINTER.check(sentence) == ()
    assert LINTER.check(~sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "findings"),
    [
        (any_word, [Finding(Flaw.NEVER_NOT_MET, (any_word,))]),
        (~any_word, [Finding(Flaw.NEVER_MET, (~any_word,))]),
        (
            some_failed(Op.AT_LEAST, 0),
            [Finding(Flaw.NEVER_NOT_MET, (some_failed(Op.AT_LEAST, 0),))],
        ),
        (
            some_failed(Op.MORE_THAN, 30),
            [Finding(Flaw.NEVER_MET, (some_failed(Op.MORE_THAN, 30),))],
        ),
        (
            hot & cool,
            [Finding(Flaw.NEVER_MET, (hot & cool,)), Finding(Flaw.CONTRADICTION, (hot, cool))],
        ),
        (
            british & pacc,
            [
                Finding(Flaw.NEVER_MET, (british & pacc,)),
                Finding(Flaw.CONTRADICTION, (british, pacc)),
            ],
        ),
        (
            hot | cool,
            [Finding(Flaw.NEVER_NOT_MET, (hot | cool,)), Finding(Flaw.NO_ESCAPE, (hot, cool))],
        ),
        (hot & hotter, [Finding(Flaw.SUBSUMED, (hotter, hot))]),
        (hotter | hot, [Finding(Flaw.SUBSUMED, (hotter, hot))]),
        (AtLeast(2, (hot, hotter, septic)), [Finding(Flaw.SUBSUMED, (hotter, hot))]),
        (septic | (septic & fever), [Finding(Flaw.SUBSUMED, (septic & fever, septic))]),
        (septic & fever & septic, [Finding(Flaw.REPEATED, (septic, septic))]),
        (
            septic | ((fever & infected) | (infected & fever)),
            [Finding(Flaw.REPEATED, (fever & infected, infected & fever))],
        ),
        (
            Any((infected, ~resolved & infected)),
            [
                Finding(Flaw.REPEATED, (infected, ~resolved & infected)),
                Finding(Flaw.SUBSUMED, (infected, ~resolved)),
            ],
        ),
        (
            septic | (hot & cool),
            [
                Finding(Flaw.NEVER_MET, (hot & cool,)),
                Finding(Flaw.CONTRADICTION, (hot, cool)),
            ],
        ),
        (
            ~(septic | ~(hot & hotter)),
            [Finding(Flaw.SUBSUMED, (hotter, hot))],
        ),
    ],
)
def test_a_slip_is_found(sentence, findings):
    assert list(LINTER.check(sentence)) == findings


def test_a_part_never_met_is_reported_once_and_not_as_implying_the_others():
    dead = some_failed(Op.MORE_THAN, 30)
    sentence = dead | some_failed(Op.MORE_THAN, 10)
    assert LINTER.check(sentence) == (Finding(Flaw.NEVER_MET, (dead,)),)


def test_a_flaw_under_some_thresholds_only_names_the_first():
    below = temperature(Op.LESS_THAN, "38")
    sentence = fever & below
    (finding,) = LINTER.check(sentence)
    assert finding == Finding(Flaw.NEVER_MET, (sentence,), (("fever_limit", Decimal(38)),))
    assert str(finding) == (
        '"temperature is at least the fever limit (a policy setting, in °C) and temperature is '
        'less than 38 °C" can never be met when fever_limit is 38'
    )


def test_a_threshold_with_nothing_to_try_is_an_error():
    with pytest.raises(KeyError, match="fever_limit"):
        Linter({}, {}).check(Compare(TEMPERATURE, Op.AT_MOST, FEVER))


def test_a_finding_reads_as_a_sentence():
    assert [str(finding) for finding in LINTER.check(hot & hotter)] == [
        '"temperature is at least 39 °C" is never met without "temperature is at least 38 °C"'
    ]
    assert [str(finding) for finding in LINTER.check(septic & septic)] == [
        '"sepsis" and "sepsis" say the same'
    ]


def test_a_sentence_too_large_is_refused_and_not_passed():
    signs = Any(tuple(Holds(Flag(f"sign_{place}")) for place in range(23)))
    with pytest.raises(lint.TooManyPointsError, match="has more than 4194304 points; split it"):
        LINTER.check(signs)
    with pytest.raises(lint.TooManyPointsError, match="has more than 15 points"):
        Linter(LINTER.thresholds, {}, cap=15).check(septic & on_antibiotics & infected)
    assert Linter(LINTER.thresholds, {}, cap=16).check(septic & on_antibiotics & infected) == ()


def test_the_cap_counts_stances_and_thresholds():
    sentence = fever & british  # three points, three thresholds, two stances
    with pytest.raises(lint.TooManyPointsError):
        Linter(LINTER.thresholds, {}, cap=17).check(sentence)
    assert Linter(LINTER.thresholds, {}, cap=18).check(sentence) == ()


def test_more_points_than_fit_in_one_block(monkeypatch):
    monkeypatch.setattr(lint, "BLOCK", 3)
    assert LINTER.check(septic & infected & hot) == ()
    assert len(LINTER.check(hot & cool & septic)) == 2


def test_rules_that_say_the_same_are_grouped():
    book = {"A": septic & fever, "B": infected, "C": fever & septic, "D": ~~infected, "E": septic}
    assert lint.same(book) == (("A", "C"), ("B", "D"))
    assert lint.same({}) == ()
