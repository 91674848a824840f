"""Icon, word and tone of every recommendation and every kind of finding: one table each.

The same everywhere: list, panel, page and paper. Colour never stands without its icon and word.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """How something is marked."""

    icon: str
    word: str
    tone: str


RECOMMENDATIONS = {
    "do_not_offer": Mark("octagon-bar", "Do not offer", "red"),
    "resolve_first": Mark("hourglass-split", "Resolve first", "amber"),
    "ask_more": Mark("question-circle", "Ask more", "blue"),
    "review": Mark("three-people", "Review", "violet"),
    "offer_with_precautions": Mark("shield-check", "Offer a trial, with precautions", "teal"),
    "offer": Mark("check-circle", "Offer a trial", "green"),
}
NOT_SCREENED = Mark("circle-dashed", "Not screened yet", "grey")

FINDINGS = {
    "never": Mark("octagon-bar", "Never", "red"),
    "resolve_first": Mark("hourglass-split", "Resolve first", "amber"),
    "weigh": Mark("scales", "Weigh", "violet"),
    "mitigate": Mark("shield-check", "Precaution", "teal"),
    "required_met": Mark("check-lg", "Required, met", "green"),
    "required_not_met": Mark("x-lg", "Required, not met", "red"),
    "required_unknown": Mark("circle-dashed", "Required, unknown", "blue"),
    "absent": Mark("check-lg", "Not found", "grey"),
    "urgent": Mark("bell", "Urgent", "red"),
    "waive": Mark("info-circle", "May be waived", "grey"),
}
UNKNOWN = Mark("circle-dashed", "Unknown", "blue")


def recommendation(value: str) -> Mark:
    """The mark of a recommendation; of none, that it was not screened yet."""
    return RECOMMENDATIONS.get(value.lower(), NOT_SCREENED)


def finding(value: str) -> Mark:
    """The mark of a finding by how it stands; of anything else, that it is unknown."""
    return FINDINGS.get(value.lower(), UNKNOWN)


def tone(value: str) -> str:
    """The tone of a recommendation or a finding; grey for neither."""
    key = value.lower()
    if key == "unknown":
        return UNKNOWN.tone
    found = RECOMMENDATIONS.get(key) or FINDINGS.get(key) or NOT_SCREENED
    return found.tone
