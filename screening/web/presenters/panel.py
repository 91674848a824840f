"""The live advice beside the chart, and the questions worth asking next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from screening.advice import explain
from screening.advice.advise import Advice
from screening.advice.asked import ToAsk
from screening.advice.lattice import Recommendation
from screening.rules import facts
from screening.web.presenters import finding, links, options
from screening.workflow.advising import Reading

_SHOWN = 5


def panel(
    reading: Reading,
    referral_id: int,
    *,
    now: str,
    was: str = "",
    because: str = "",
    ended: str = "",
) -> dict[str, Any]:
    """The panel as parts/panel.html takes it.

    ``was`` is the recommendation before a change; ``ended`` why no trial is spoken of any more.
    """
    advice = reading.advice
    determining = explain.explain(advice).determining
    first, rest = split(reading.to_ask, referral_id)
    word = advice.recommendation.word
    return {
        "value": word,
        "ended": ended,
        "sentence": ended or sentence(advice, len(reading.to_ask)),
        "as_of": now,
        "was": {"value": was, "because": because} if was and was != word else None,
        "determining": [finding.brief(f) for f in determining[:_SHOWN]],
        "more_determining": max(len(determining) - _SHOWN, 0),
        "refusable": first[:_SHOWN],
        "settle": rest[:_SHOWN],
        "settle_sentence": counted(len(rest), more=bool(first)),
        "open": counted(len(first) + len(rest)),
        "more_unknown": max(len(rest) - _SHOWN, 0) + max(len(first) - _SHOWN, 0),
        "options": options.brief(advice),
        "advice_url": reverse("advice", args=[referral_id]),
        "waiver": "The trial may be waived; a meeting decides."
        if advice.trial_may_be_waived
        else "",
    }


def sentence(advice: Advice, to_ask: int) -> str:
    """The recommendation in one sentence that names what it rests on."""
    count = len(advice.determining)
    match advice.recommendation:
        case Recommendation.DO_NOT_OFFER:
            return "The book rules out a pump trial as the chart stands."
        case Recommendation.RESOLVE_FIRST:
            things = "1 finding" if count == 1 else f"{count} findings"
            return f"{things} to resolve before a trial; then screen again."
        case Recommendation.ASK_MORE:
            return f"Not decided: {_answers(to_ask)} could still change the advice."
        case Recommendation.REVIEW:
            return "For people to weigh: a multidisciplinary review decides."
        case Recommendation.OFFER_WITH_PRECAUTIONS:
            return "A trial can be offered with the precautions listed."
        case Recommendation.OFFER:
            return "A trial can be offered; nothing in the book speaks against it."


def split(
    wanted: Iterable[ToAsk], referral_id: int
) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """The questions that could still refuse, and the others, as parts/ask.html takes them."""
    items = [(q.could_refuse, ask(q, referral_id)) for q in wanted]
    return [i for refuses, i in items if refuses], [i for refuses, i in items if not refuses]


def ask(wanted: ToAsk, referral_id: int) -> dict[str, str]:
    """A question worth asking, with the link that jumps to it and what waits for it."""
    fact = facts.BY_NAME[wanted.question]
    return {
        "question": fact.question,
        "url": links.to_fact(referral_id, wanted.question),
    }


def counted(count: int, *, more: bool = False) -> str:
    """How many answers still matter, as a heading; ``more`` where others stand above it."""
    verb = "matters" if count == 1 else "matter"
    return f"{count} more still {verb}" if more else f"{_answers(count)} still {verb}"


def _answers(count: int) -> str:
    return "1 answer" if count == 1 else f"{count} answers"
