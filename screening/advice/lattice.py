"""The one lattice of recommendations, from an offer to a refusal."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class Recommendation(IntEnum):
    """What the book says; a higher value is a more restrictive recommendation."""

    OFFER = 0
    OFFER_WITH_PRECAUTIONS = 1
    REVIEW = 2
    ASK_MORE = 3
    RESOLVE_FIRST = 4
    DO_NOT_OFFER = 5

    @property
    def word(self) -> str:
        """How it is stored and spoken of: the name in lower case."""
        return self.name.lower()

    @property
    def offers(self) -> bool:
        """Both offers count as one in the theorems."""
        return self <= Recommendation.OFFER_WITH_PRECAUTIONS

    @property
    def blocks(self) -> bool:
        """Something stands against a trial now: a refusal, or a thing to resolve first."""
        return self >= Recommendation.RESOLVE_FIRST


def worst(grades: Iterable[Recommendation]) -> Recommendation:
    """The most restrictive; OFFER over nothing, for nothing speaks against."""
    return max(grades, default=Recommendation.OFFER)


def best(grades: Iterable[Recommendation]) -> Recommendation:
    """The least restrictive; DO_NOT_OFFER over nothing, for nothing is left."""
    return min(grades, default=Recommendation.DO_NOT_OFFER)
