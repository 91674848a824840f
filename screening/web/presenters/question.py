"""One question for the page: its control, its state, and everything known about its answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils import timezone

from screening.models import DraftAnswer, StruckAnswer
from screening.rules import facts
from screening.rules.fact import Fact, Measure, OneOf, PartialDay, YesNo
from screening.rules.record import Entry
from screening.rules.vocabulary.answering import MISSING, SOURCE, YES_NO
from screening.rules.vocabulary.partial_date import PartialDate
from screening.web.forms.typed import Typed
from screening.web.presenters import clock, links
from screening.workflow.columns import KeptAnswer, NewAnswer

_LONG = 34  # characters of all labels together that still fit side by side
_MORE = [(value, label) for value, label in MISSING.pairs if value not in {"not_known", "in_error"}]


@dataclass(frozen=True, slots=True)
class Around:
    """What a question needs to know of the page it is on."""

    referral_id: int
    chapter: str
    asked: frozenset[str]
    mattering: frozenset[str]
    stale: Mapping[str, str]
    fired: Mapping[str, list[dict[str, Any]]]
    disabled: bool
    contradicts: Mapping[str, str] = field(default_factory=dict)


def question(
    fact: Fact,
    kept: KeptAnswer,
    around: Around,
    *,
    draft: DraftAnswer | None = None,
    typed: Typed | None = None,
    problem: tuple[str, str] = ("", ""),
    struck: Sequence[StruckAnswer] = (),
) -> dict[str, Any]:
    """The question as chart/question.html takes it.

    ``typed`` and ``problem`` (message, part) are what was just sent and could not be read; a draft
    is the same from an earlier visit, and is shown only on the answer it was typed on.
    """
    lost = ""
    if draft and typed is None and draft.base == kept.base:
        typed, problem = Typed(**draft.typed), (draft.problem, "value")
    elif draft and typed is None:
        lost = _not_saved(fact, draft, kept)
    answer = kept.answer
    shown = typed or as_typed(answer)
    message, part = problem
    name = fact.name
    url = reverse("answer-save", args=[around.referral_id, around.chapter, name])
    strike = reverse("answer-strike", args=[around.referral_id, around.chapter, name])
    return {
        "name": name,
        "chapter": around.chapter,
        "id": f"q-{name}",
        "url": url,
        "base": kept.base,
        "base_name": f"{name}__base",
        "label": fact.question,
        "help": fact.help,
        "hidden": name not in around.asked,
        **_control(fact, shown),
        "missing_name": name if _buttons(fact) else f"{name}__missing",
        "missing": _reasons(shown),
        "more_open": bool(message and part == "on"),
        "reason": _reason(answer.missing),
        "stamp": stamp(kept),
        "on_name": f"{name}__on",
        "on": shown.on,
        "on_error": message if part == "on" else "",
        "source_name": f"{name}__source",
        "sources": _offer((("", "Not said"), *SOURCE.pairs), shown.source),
        "state": _state(kept, message),
        "error": message if part != "on" else "",
        "conflict": None,
        "lost": lost,
        "earlier": [earlier(one) for one in struck],
        "answered": answered(kept),
        "strike_url": strike,
        **signs(name, around),
        "disabled": around.disabled,
    }


def signs(name: str, around: Around) -> dict[str, Any]:
    """What the advice says of a question, as chart/signs.html takes it."""
    return {
        "because": around.contradicts.get(name, ""),
        "matters": "This answer can still change the advice" if name in around.mattering else "",
        "stale": around.stale.get(name, ""),
        "fired": around.fired.get(name, []),
        "still": _still(name, around),
    }


def answered(kept: KeptAnswer) -> bool:
    """Whether an answer stands that can be marked entered in error."""
    return Entry(kept.answer.value, kept.answer.missing).answered


def saved_text(kept: KeptAnswer) -> str:
    """When the answer was saved: the time, or the day when that is not today."""
    if kept.at is None:
        return "Not asked"
    day = timezone.localdate(kept.at)
    return f"Saved {clock.time(kept.at) if day == timezone.localdate() else clock.day(day)}"


def stamp(kept: KeptAnswer) -> str:
    """When it was observed, from where, who recorded it and when."""
    if kept.blank or kept.at is None:
        return ""
    observed = f"observed {clock.day(kept.answer.on)}" if kept.answer.on else ""
    recorded = f"{kept.by}, {clock.moment(kept.at)}"
    parts = (observed, links.source_word(kept.answer.source).lower(), recorded)
    return " · ".join(part for part in parts if part)


def earlier(one: StruckAnswer) -> dict[str, str]:
    """An answer entered in error, as it is shown struck."""
    return {
        "text": one.shown,
        "who": one.struck_by.printed_name,
        "when": clock.moment(one.struck_at),
        "why": one.why,
    }


def _still(name: str, around: Around) -> dict[str, str] | None:
    """The button that says an answer gone out of date is still so."""
    if name not in around.stale or around.disabled:
        return None
    fact = facts.BY_NAME[name]
    label = "Measured again today: the same" if isinstance(fact, Measure) else "Still so today"
    return {"name": name, "label": label, "about": fact.question}


def _not_saved(fact: Fact, draft: DraftAnswer, kept: KeptAnswer) -> str:
    """That the person typed something else, which could not be read, on another answer."""
    typed = Typed(**draft.typed)
    words = " ".join(part for part in (typed.value or typed.missing, typed.unit) if part)
    observed = f", observed {typed.on}" if typed.on else ""
    before = " before that" if kept.at is not None and kept.at > draft.at else ""
    return f"You typed {words or 'nothing'}{observed}{before}; it was not saved."


def _buttons(fact: Fact) -> bool:
    return isinstance(fact, YesNo | OneOf)


def _control(fact: Fact, shown: Typed) -> dict[str, Any]:
    chosen = shown.value or shown.missing
    unknown = {"value": "not_known", "checked": shown.missing == "not_known"}
    match fact:
        case YesNo():
            pairs = (*YES_NO.pairs, ("not_known", "Not known"))
            return {"kind": "choice", "choices": _checked(pairs, chosen), "long": False}
        case OneOf(words=words):
            pairs = (*words.pairs, ("not_known", "Not known"))
            long = sum(len(label) for _, label in pairs) > _LONG
            return {"kind": "choice", "choices": _checked(pairs, chosen), "long": long}
        case Measure():
            units = [fact.unit, *(unit for unit, _, _ in fact.units)]
            several = len(units) > 1
            offered = (("", "Unit"), *((unit, unit) for unit in units))
            return {
                "kind": "number",
                "value": shown.value,
                "width": "s",
                "inputmode": "decimal",
                "unit_name": f"{fact.name}__unit",
                "units": _offer(offered, shown.unit) if several else [],
                "unit": "" if several else fact.unit,
                "unknown": unknown,
            }
        case PartialDay():
            return {"kind": "date", "value": shown.value, "width": "m", "unknown": unknown}
        case _:
            return {"kind": "text", "value": shown.value, "width": "l", "unknown": unknown}


def as_typed(answer: NewAnswer) -> Typed:
    """A kept answer as it would be typed."""
    match answer.value:
        case None:
            text = ""
        case bool():
            text = "yes" if answer.value else "no"
        case Decimal():
            text = answer.entered
        case PartialDate():
            text = clock.partial(answer.value)
        case str():
            text = answer.value
    missing = "" if answer.missing == "in_error" else answer.missing
    return Typed(text, missing, answer.unit, clock.day(answer.on), answer.source)


def _reasons(shown: Typed) -> list[dict[str, Any]]:
    offered = (("not_asked", "Not asked"), *_MORE)
    return _checked(offered, shown.missing or ("" if shown.value else "not_asked"))


def _reason(missing: str) -> str:
    return MISSING.label(missing) if missing and missing != "not_known" else ""


def _state(kept: KeptAnswer, message: str) -> dict[str, str]:
    if message:
        return {"kind": "failed", "text": "Not saved"}
    if kept.blank or kept.at is None:
        return {"kind": "", "text": ""}
    return {"kind": "saved", "text": saved_text(kept)}


def _checked(pairs: Sequence[tuple[str, str]], chosen: str) -> list[dict[str, Any]]:
    return [{"value": v, "label": label, "checked": v == chosen} for v, label in pairs]


def _offer(pairs: Sequence[tuple[str, str]], chosen: str) -> list[dict[str, Any]]:
    return [{"value": v, "label": label, "selected": v == chosen} for v, label in pairs]
