"""An advice given in the past, worked out again from what was stored: the same bytes, or not."""

from __future__ import annotations

import json

from screening.advice import given
from screening.advice.advise import Advice, advise
from screening.logic import notation
from screening.logic.answers import Answer
from screening.models import AdviceGiven
from screening.rules import edition
from screening.rules.vocabulary.pathway import Pathway


def facts(kept: AdviceGiven) -> dict[str, Answer]:
    """The facts an advice was given on."""
    return notation.to_answers(json.loads(bytes(kept.facts)))


def replay(kept: AdviceGiven) -> Advice:
    """The advice from the stored facts under the stored edition, as of the stored day."""
    stored = edition.from_data(json.loads(bytes(kept.edition.canonical)))
    return advise(facts(kept), Pathway(kept.referral.pathway), stored, kept.as_of)


def same(kept: AdviceGiven) -> bool:
    """Whether the replay gives the stored bytes."""
    return given.canonical(replay(kept)) == bytes(kept.advice)
