"""A reassuring answer expires; an adverse one stands until it is replaced."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules import facts, freshness, policy
from screening.rules.fact import Measure, OneOf, YesNo
from screening.rules.record import Listing, Record

SEEN = date(2026, 1, 1)
LASTING = [fact for fact in facts.ALL if fact.good_for is not None and not fact.derived]


def on_day(fact, value, days: int):
    answer = Known(value, source="record", on=SEEN)
    return freshness.current(fact, answer, SEEN + timedelta(days=days), policy.DEFAULTS)


def shelf_life(fact) -> int:
    return int(policy.DEFAULTS[fact.good_for.name])


def reassuring(fact):
    match fact:
        case YesNo(adverse=adverse):
            return not adverse
        case OneOf(words=words, adverse=adverse):
            return next((w for w in words.values if w not in adverse), None)
        case _:
            return None


def adverse(fact):
    match fact:
        case YesNo(adverse=worse):
            return worse
        case OneOf(adverse=worse):
            return next(iter(sorted(worse)), None)
        case _:
            return None


@pytest.mark.parametrize("fact", LASTING, ids=lambda fact: fact.name)
def test_an_answer_is_relied_on_to_the_last_day_of_its_shelf_life_and_not_beyond(fact):
    good, bad, life = reassuring(fact), adverse(fact), shelf_life(fact)
    if good is not None:
        assert on_day(fact, good, life) == Known(good, source="record", on=SEEN)
        expired = on_day(fact, good, life + 1)
        since = SEEN + timedelta(days=life + 1)
        assert expired == Unknown(Why.STALE, last=good, on=SEEN, stale_since=since)
    if bad is not None:
        assert on_day(fact, bad, life + 4000) == Known(bad, source="record", on=SEEN)


@pytest.mark.parametrize(
    "fact", [f for f in LASTING if isinstance(f, Measure)], ids=lambda fact: fact.name
)
def test_an_old_number_can_only_have_got_worse(fact):
    expired = on_day(fact, fact.low, shelf_life(fact) + 1)
    if fact.worse == "higher":
        assert expired == Between(fact.low, None, Why.STALE, source="record", on=SEEN)
    elif fact.worse == "lower":
        assert expired == Between(None, fact.low, Why.STALE, source="record", on=SEEN)
    else:
        assert isinstance(expired, Unknown)
        assert expired.last == fact.low


def test_what_has_no_shelf_life_or_no_day_or_no_value_does_not_expire():
    lasting = next(fact for fact in facts.ALL if fact.good_for is None and isinstance(fact, YesNo))
    assert on_day(lasting, False, 40_000) == Known(False, source="record", on=SEEN)
    undated = Known(False)
    sepsis = facts.BY_NAME["sepsis"]
    assert freshness.current(sepsis, undated, SEEN, policy.DEFAULTS) == undated
    unknown = Unknown(Why.REFUSED, on=SEEN)
    assert freshness.current(sepsis, unknown, date(2030, 1, 1), policy.DEFAULTS) == unknown


def test_a_shelf_life_that_is_no_number_is_a_mistake():
    sepsis = facts.BY_NAME["sepsis"]
    broken = {**policy.DEFAULTS, sepsis.good_for.name: "long"}
    with pytest.raises(TypeError, match="number of days"):
        freshness.current(sepsis, Known(False, on=SEEN), SEEN, broken)


def test_a_list_said_to_be_complete_long_ago_may_have_grown():
    name, fact = next(
        (n, facts.BY_NAME[n]) for n in facts.LISTS if facts.BY_NAME[n].good_for is not None
    )
    chart = Record(lists={name: Listing("none", (), SEEN)})

    def read(days: int) -> Listing:
        as_of = SEEN + timedelta(days=days)
        opened = freshness.open_stale_lists(chart, facts.ALL, as_of, policy.DEFAULTS)
        return opened.listing(name)

    assert read(shelf_life(fact)).state == "none"
    assert read(shelf_life(fact) + 1).state == "partial"
    assert not read(shelf_life(fact) + 1).closed
    assert Decimal(shelf_life(fact)) > 0
