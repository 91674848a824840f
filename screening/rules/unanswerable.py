"""Questions nobody can be asked, because the answer that would open them was refused.

Where a psychological evaluation was refused, its date is not "not asked": asking again cannot mend
it, and the advice must go to people instead of asking a question the page does not show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from screening.logic import evaluate
from screening.logic.answers import FINAL, Answer, Unknown, Why
from screening.logic.evaluate import Truth
from screening.rules.fact import Fact
from screening.rules.record import BLANK, Record


def closed(
    facts: Iterable[Fact],
    answers: Mapping[str, Answer],
    chart: Record,
    policy: Mapping[str, Decimal | str],
) -> Mapping[str, Answer]:
    """The answers with each blank that can no longer be asked given the reason that closed it.

    A guard closes a question when it is undecided only for answers that were refused or cannot be
    obtained; a derived fact is closed when everything it is worked out from is. ``facts`` come in
    clinical order, guards before what they guard.
    """
    known = dict(answers)
    reasons: dict[str, Why] = {}
    for fact in facts:
        reason = (
            _derived(fact, known, reasons) if fact.derived else _asked(fact, known, chart, policy)
        )
        if reason is None:
            continue
        reasons[fact.name] = reason
        if fact.name in known:
            known[fact.name] = Unknown(reason)
    return known


def _asked(
    fact: Fact, known: Mapping[str, Answer], chart: Record, policy: Mapping[str, Decimal | str]
) -> Why | None:
    entry = chart.entry(fact.name)
    if entry.missing and Why(entry.missing) in FINAL:
        return Why(entry.missing)
    if entry != BLANK or fact.asked_if is None:
        return None
    guard = evaluate.evaluate(fact.asked_if, known, policy)
    if guard.truth is not Truth.UNKNOWN:
        return None
    why = [_why(known.get(name)) for name in guard.missing]
    return why[0] if all(reason in FINAL for reason in why) else None


def _derived(fact: Fact, known: Mapping[str, Answer], reasons: Mapping[str, Why]) -> Why | None:
    if _why(known.get(fact.name)) is not Why.NOT_ASKED:
        return None
    why = [reasons.get(question) for question in fact.asks]
    return why[0] if all(why) else None


def _why(answer: Answer | None) -> Why | None:
    return answer.why if isinstance(answer, Unknown) else None
