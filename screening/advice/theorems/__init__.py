"""The theorems of this rulebook, each a function named as a sentence.

A proof here is about the rules as they are written, not about medicine. It speaks of every policy
a site may choose and of every chart, facts that are computed from others varying freely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from screening.advice.theorems import hidden, learning, listed, reach, reading, safety
from screening.advice.theorems.book import CURRENT, Book
from screening.advice.theorems.result import Proof, Theorem

ALL: tuple[Theorem, ...] = (
    reach.every_recommendation_is_reachable,
    reach.every_rule_can_be_met_and_not_met,
    reading.an_empty_chart_is_never_offered_a_trial,
    safety.an_active_infection_never_yields_a_trial,
    safety.a_contraindication_trumps_every_indication,
    safety.a_trial_is_offered_only_if_every_requirement_is_met,
    safety.an_off_label_option_is_never_a_plain_offer,
    safety.an_emergency_is_always_urgent,
    learning.learning_more_never_overturns_an_offer_or_a_refusal,
    learning.hiding_an_answer_never_yields_an_offer,
    learning.a_new_contraindication_never_makes_anyone_more_eligible,
    listed.ask_more_always_has_a_question,
    listed.the_order_of_rules_does_not_matter,
    hidden.a_hidden_question_cannot_change_anything,
    reading.protected_attributes_are_never_read,
    reach.no_policy_within_bounds_breaks_any_of_these,
)


def prove(clock: Callable[[], float], book: Book = CURRENT) -> Iterator[Proof]:
    """Each theorem in turn, timed by the caller's clock (in seconds)."""
    for theorem in ALL:
        started = clock()
        result = theorem(book)
        yield Proof(theorem.__name__, result, clock() - started)
