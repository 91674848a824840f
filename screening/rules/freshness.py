"""Answers grow old: a reassuring one expires, an adverse one stands until it is replaced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules.fact import Fact, Measure, OneOf, YesNo
from screening.rules.record import Record


def current(fact: Fact, answer: Answer, as_of: date, policy: Mapping[str, Decimal | str]) -> Answer:
    """The answer as it may still be relied on, as of a day.

    Past its shelf life a reassuring answer is Unknown(stale) with the day it went stale; an adverse
    one stays; a number can only have got worse, so it becomes the range from it onwards. An answer
    without an observation date has no age: it is treated as fresh on the day it was recorded, which
    chart.py supplies.
    """
    if fact.good_for is None or not isinstance(answer, Known) or answer.on is None:
        return answer
    shelf_life = policy[fact.good_for.name]
    if not isinstance(shelf_life, Decimal):
        raise TypeError(f"{fact.good_for.name} is a number of days, not {shelf_life!r}.")
    stale_since = answer.on + timedelta(days=int(shelf_life) + 1)
    if as_of < stale_since or _adverse(fact, answer):
        return answer
    if isinstance(fact, Measure) and fact.worse and isinstance(answer.value, Decimal):
        low, high = (answer.value, None) if fact.worse == "higher" else (None, answer.value)
        return Between(low, high, Why.STALE, source=answer.source, on=answer.on)
    return Unknown(Why.STALE, last=answer.value, on=answer.on, stale_since=stale_since)


def open_stale_lists(
    chart: Record, facts: Iterable[Fact], as_of: date, policy: Mapping[str, Decimal | str]
) -> Record:
    """The chart with each list whose answer has gone stale read as one that may have grown.

    Its rows stand; that there are no others is no longer known.
    """
    lists = dict(chart.lists)
    for fact in facts:
        listing = lists.get(fact.name)
        if listing is None or not listing.closed:
            continue
        answer = Known(listing.state, on=listing.on)
        if not isinstance(current(fact, answer, as_of, policy), Known):
            lists[fact.name] = replace(listing, state="partial")
    return replace(chart, lists=lists)


def _adverse(fact: Fact, answer: Known) -> bool:
    match fact:
        case YesNo(adverse=adverse):
            return answer.value is adverse
        case OneOf(adverse=words):
            return answer.value in words
        case _:
            return False
