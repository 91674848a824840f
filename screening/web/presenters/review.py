"""The review page: the advice, the chart, the dialogue, and what this person may do now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.forms import Form
from django.urls import reverse

from screening.advice.advise import Advice
from screening.models import Person, Referral, ReviewStep, State, Step
from screening.rules import facts
from screening.rules.vocabulary.deciding import DECLINE_REASON
from screening.web.presenters import clock, identity, links
from screening.workflow import permissions, policies


def dialogue(steps: Sequence[ReviewStep], referral_id: int) -> list[dict[str, Any]]:
    """Every step in order, with its words and the field a question is about."""
    return [_said(step, referral_id) for step in steps]


def actions(
    referral: Referral, person: Person, forms: Mapping[str, Form], opened: str, advice: Advice
) -> dict[str, Any]:
    """What the person may do now; what they may not is absent, with the reason beside it."""
    may_review = permissions.review(person, referral)
    may_submit = permissions.submit(person, referral)
    waiting = referral.state == State.SUBMITTED

    def offered(key: str, step: Step, label: str, *, may: bool) -> dict[str, Any] | None:
        if not (may and policies.move(referral, step)):
            return None
        url = reverse(f"review-{key}", args=[referral.pk])
        fields = [{"field": field, "optional": not field.field.required} for field in forms[key]]
        return {"url": url, "label": label, "fields": fields, "note": ""}

    accept = offered("accept", Step.ACCEPT, "Accept for trial", may=may_review)
    not_acceptable = policies.why_not_accept(referral, advice) if accept else ""
    if accept and advice.recommendation.offers:
        accept["fields"] = []
    elif accept:
        accept["note"] = "The advice is not an offer: write why you accept all the same."
    ended = identity.ended(referral.patient)
    reply_word = "Answer and submit again" if referral.state == State.RETURNED else "Submit"
    shown = {
        "barred": permissions.why_not_review(person, referral) if waiting else "",
        "accept": None if not_acceptable else accept,
        "not_acceptable": not_acceptable,
        "ask": offered("return", Step.RETURN, "Return with the question", may=may_review),
        "decline": offered("decline", Step.DECLINE, "Decline", may=may_review),
        "reply": offered("submit", Step.SUBMIT, reply_word, may=may_submit and not ended),
        "withdraw": offered("withdraw", Step.WITHDRAW, "Withdraw the referral", may=may_submit),
    }
    return {
        **shown,
        "any": any(shown.values()),
        "title": "Decide" if may_review else "Next step",
        "open": {"return": "ask", "submit": "reply"}.get(opened, opened),
    }


def queue(place: int, keys: Sequence[int]) -> dict[str, Any] | None:
    """Where the referral stands in the person's review queue."""
    if not place:
        return None
    before = keys[place - 2] if place > 1 else None
    after = keys[place] if place < len(keys) else None
    return {
        "text": f"{place} of {len(keys)} to review",
        "previous_url": reverse("review", args=[before]) if before else "",
        "next_url": reverse("review", args=[after]) if after else "",
    }


def _said(step: ReviewStep, referral_id: int) -> dict[str, Any]:
    kind = {Step.RETURN: "question", Step.SUBMIT: "answer"}.get(Step(step.step), "step")
    reason = f"{DECLINE_REASON.label(step.reason)}. " if step.reason else ""
    fact = facts.BY_NAME.get(step.about_fact)
    return {
        "who": step.by.printed_name,
        "role": step.by.get_role_display(),
        "when": clock.moment(step.at),
        "text": f"{reason}{step.text}" or step.get_step_display(),
        "kind": kind if step.text else "step",
        "title": step.get_step_display(),
        "field": (
            {"label": fact.question or fact.label, "url": links.to_fact(referral_id, fact.name)}
            if fact
            else None
        ),
    }
