"""What a reviewer or a referring clinician writes with a step."""

from __future__ import annotations

from typing import Any

from django import forms

from screening.rules.vocabulary.deciding import DECLINE_REASON
from screening.web.forms.dress import DressedForm


def _words(label: str, missing: str, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": missing},
    )


class AcceptForm(DressedForm):
    """A reason, needed where the advice is no offer."""

    text = _words("Note", "", required=False)


class ReturnForm(DressedForm):
    """A question, bound to the fact it is about where there is one; ``facts`` are by chapter."""

    text = _words("Question for the referring clinician", "Write the question.")
    about_fact = forms.ChoiceField(label="About", required=False)

    def __init__(
        self,
        *args: Any,
        facts: list[tuple[str, list[tuple[str, str]]]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about_fact"].choices = [("", "The referral as a whole"), *(facts or [])]  # type: ignore[attr-defined]


class DeclineForm(DressedForm):
    """A coded reason and the words for the referring clinician."""

    reason = forms.ChoiceField(
        label="Reason",
        choices=[("", "Choose"), *DECLINE_REASON.pairs],
        error_messages={"required": "Choose the reason for declining."},
    )
    text = _words("Words for the referring clinician", "Write the reason in words.")


class ReplyForm(DressedForm):
    """An answer to the reviewer's question, sent with the referral."""

    text = _words("Answer to the reviewer", "", required=False)


class WithdrawForm(DressedForm):
    """Why the referral is withdrawn."""

    text = _words("Why it is withdrawn", "Write why the referral is withdrawn.")
