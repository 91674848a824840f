"""Why something was not done, each a sentence the person can read and act on."""

from __future__ import annotations


class Refusal(Exception):
    """The act was not done; the message says why and what to do instead."""


class NotAllowed(Refusal):
    """This person may not do it."""


class NotNow(Refusal):
    """The referral, or the chart, is not in a state that allows it."""


class Overtaken(Refusal):
    """Somebody else changed the same thing first.

    ``theirs`` describes what stands now: value, who and when, and the base to save on top of it.
    """

    def __init__(self, message: str, theirs: dict[str, str]) -> None:
        super().__init__(message)
        self.theirs = theirs
