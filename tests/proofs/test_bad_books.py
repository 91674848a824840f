"""Each theorem goes red on a book, or a house, seeded with the mistake it is there to find."""

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

import pytest

from screening.advice import ask, recommend
from screening.advice.theorems import (
    grade,
    hidden,
    learning,
    listed,
    reach,
    reading,
    safety,
    small,
)
from screening.advice.theorems.book import CURRENT
from screening.logic.criteria import Any, Flag, Holds
from screening.rules.facts import bleeding, infection
from screening.rules.policy import history as stances
from screening.rules.rule import IfUnknown, Kind
from screening.rules.vocabulary.pathway import Pathway


def careless(rule, **changes):
    """The rule with changes its own checks would refuse."""
    changed = replace(rule)
    for name, value in changes.items():
        object.__setattr__(changed, name, value)
    return changed


def book_with(code, **changes):
    """The current book with one rule changed, whatever its checks say; on one of its pathways."""
    changed = careless(CURRENT.edition.rule(code), **changes)
    rules = (changed if rule.code == code else rule for rule in CURRENT.edition.rules)
    return on_one(CURRENT.with_rules(rules), changed)


def on_one(book, rule):
    """The book on the smallest pathway of a rule, so that its mistake is found soon."""
    smallest = min(rule.pathways, key=lambda pathway: len(book.edition.rules_for(pathway)))
    return replace(book, pathways=(smallest,))


def book_without(code):
    gone = CURRENT.edition.rule(code)
    return on_one(CURRENT.with_rules(r for r in CURRENT.edition.rules if r is not gone), gone)


def denied(theorem, book, because):
    result = theorem(book)
    assert not result.holds
    assert any(because in str(example) for example in result.against), result.against
    return result


def when(code):
    return CURRENT.edition.rule(code).when


def nothing_left():
    options = dict.fromkeys(CURRENT.edition.options, ())
    book = replace(CURRENT, edition=replace(CURRENT.edition, options=options))
    return replace(book, pathways=(Pathway.SPASTICITY,))


def test_a_recommendation_out_of_reach():
    theorem = reach.every_recommendation_is_reachable
    denied(theorem, nothing_left(), "offer is reached: of no chart")


@pytest.mark.parametrize(
    "theorem",
    [
        safety.an_active_infection_never_yields_a_trial,
        safety.a_contraindication_trumps_every_indication,
        safety.a_trial_is_offered_only_if_every_requirement_is_met,
        safety.an_emergency_is_always_urgent,
        learning.learning_more_never_overturns_an_offer_or_a_refusal,
        learning.hiding_an_answer_never_yields_an_offer,
        learning.a_new_contraindication_never_makes_anyone_more_eligible,
        listed.ask_more_always_has_a_question,
    ],
    ids=lambda theorem: theorem.__name__,
)
def test_a_book_that_never_offers_proves_nothing(theorem):
    """What holds only because nothing is ever offered, or asked, does not count as shown."""
    denied(theorem, nothing_left(), "of no chart")


def test_a_rule_nobody_can_meet():
    book = book_with("INF-06", when=infection.temperature.at_least(Decimal(50)))
    denied(reach.every_rule_can_be_met_and_not_met, book, "INF-06 is met: of no chart")


def test_a_rule_nobody_can_fail():
    book = book_with("INF-06", when=infection.temperature.at_least(Decimal(20)))
    denied(reach.every_rule_can_be_met_and_not_met, book, "INF-06 is not met: of no chart")


def test_a_book_that_waits_for_nothing():
    rules = [careless(rule, if_unknown=IfUnknown.LIST) for rule in CURRENT.edition.rules]
    book = CURRENT.with_rules(rules)
    denied(reading.an_empty_chart_is_never_offered_a_trial, book, "nothing known")


@pytest.mark.parametrize(
    "book",
    [
        pytest.param(book_without("INF-01"), id="no rule"),
        pytest.param(book_with("INF-01", kind=Kind.WEIGH), id="weighed only"),
        pytest.param(
            book_with("INF-01", when=infection.systemic_infection.is_one_of("suspected")),
            id="a word forgotten",
        ),
        pytest.param(book_with("INF-01", when=when("INF-01") & when("INF-06")), id="and for or"),
        pytest.param(
            book_with("INF-01", when=when("INF-01") & stances.JURISDICTION.is_one_of("US")),
            id="in one country only",
        ),
    ],
)
def test_an_infection_let_through(book):
    theorem = safety.an_active_infection_never_yields_a_trial
    denied(theorem, book, "a systemic infection is active")


def test_an_infection_let_through_by_another_policy_than_our_own():
    """Under the edition's own policy nothing is amiss, so testing that alone would not tell."""
    book = book_with("INF-01", when=when("INF-01") & stances.JURISDICTION.is_one_of("US"))
    theorem = reach.no_policy_within_bounds_breaks_any_of_these
    result = denied(theorem, book, "broken under some policy")
    (chart, *_) = result.against[0].charts
    assert "Labels followed" in dict(chart.settings)


def test_a_setting_that_may_not_be_set():
    settings = dict(CURRENT.settings)
    fever = settings["fever_limit"]
    settings["fever_limit"] = replace(fever, low=fever.default, high=fever.default)
    book = replace(CURRENT, settings=settings)
    theorem = reach.no_policy_within_bounds_breaks_any_of_these
    denied(theorem, book, "fever_limit leaves nothing to choose")


def test_a_refusal_softened():
    book = book_with("SOC-01a", kind=Kind.NEVER, unmet=Kind.WEIGH)
    denied(safety.a_contraindication_trumps_every_indication, book, "SOC-01a is present")


def test_a_strike_softened():
    book = book_with("PSY-04", unmet=Kind.MITIGATE)
    denied(safety.a_contraindication_trumps_every_indication, book, "PSY-04 is present")


def test_a_requirement_nobody_waits_for():
    book = book_with("CON-01a", if_unknown=IfUnknown.LIST)
    denied(safety.a_trial_is_offered_only_if_every_requirement_is_met, book, "CON-01a is not met")


def test_a_requirement_that_only_warns():
    book = book_with("CON-08", unmet=Kind.MITIGATE)
    denied(safety.a_trial_is_offered_only_if_every_requirement_is_met, book, "CON-08 is not met")


def test_an_option_s_requirement_that_only_warns():
    book = book_with("RES-06", unmet=Kind.MITIGATE)
    denied(safety.a_trial_is_offered_only_if_every_requirement_is_met, book, "RES-06 is not met")


def test_an_off_label_drug_marked_as_covered():
    options = {
        pathway: tuple(replace(option, off_label=False) for option in of)
        for pathway, of in CURRENT.edition.options.items()
    }
    book = replace(CURRENT, edition=replace(CURRENT.edition, options=options))
    denied(safety.an_off_label_option_is_never_a_plain_offer, book, "off label and offered plainly")


@pytest.mark.parametrize(
    ("code", "because"),
    [
        ("PSY-05-URGENT", "thoughts of suicide"),
        ("INF-01-URGENT", "signs of sepsis"),
        ("ANA-06-URGENT", "neurological deficit"),
        ("RES-01-URGENT", "respiratory depression"),
    ],
)
def test_an_emergency_overlooked(code, because):
    denied(safety.an_emergency_is_always_urgent, book_without(code), because)


def test_an_offer_that_learning_overturns():
    book = book_with("PSY-05", if_unknown=IfUnknown.LIST)
    theorem = learning.learning_more_never_overturns_an_offer_or_a_refusal
    result = denied(theorem, book, "an offer overturned by learning")
    before, after = result.against[0].charts
    assert before.recommendation.startswith("offer")
    assert not after.recommendation.startswith("offer")


def test_an_offer_by_hiding():
    book = book_with("PSY-05", if_unknown=IfUnknown.LIST)
    theorem = learning.hiding_an_answer_never_yields_an_offer
    denied(theorem, book, "an offer by hiding an answer")


def test_a_question_missing_from_a_house_that_asks_nothing(monkeypatch):
    monkeypatch.setattr(ask, "questions", lambda *_: ())
    result = denied(listed.ask_more_always_has_a_question, CURRENT, "nothing to ask")
    assert any("what to ask" in str(example) for example in result.against)


def test_a_house_where_a_new_rule_may_help(monkeypatch):
    """Were the newest finding to decide and not the worst, one more could help."""
    theorem = learning.a_new_contraindication_never_makes_anyone_more_eligible
    newest = SimpleNamespace(**{**vars(grade), "worst": lambda grades: list(grades)[-1]})
    monkeypatch.setattr(learning, "grade", newest)
    denied(theorem, CURRENT, "less than review by one more rule")


def test_a_house_where_the_first_rule_decides(monkeypatch):
    def first(patient, options):
        return next(iter([*patient, *options])).grade

    monkeypatch.setattr(recommend, "recommend", first)
    denied(listed.the_order_of_rules_does_not_matter, CURRENT, "question_")


def test_a_hidden_question_read_without_its_guard():
    book = book_with("HAE-01b", when=bleeding.inr.more_than(Decimal("1.5")))
    theorem = hidden.a_hidden_question_cannot_change_anything
    denied(theorem, book, "inr, read by HAE-01b: matters while hidden")


def test_a_hidden_question_asked_for():
    """Decided by neither answer, so hiding it would leave the rule unknown for good."""
    book = book_with("HAE-01b", when=when("HAE-01b") | bleeding.inr.more_than(Decimal(3)))
    theorem = hidden.a_hidden_question_cannot_change_anything
    denied(theorem, book, "inr, read by HAE-01b: asked while hidden")


def test_a_question_that_matters_to_nobody():
    inr = bleeding.inr.more_than(Decimal("1.5"))
    book = book_with("HAE-01b", when=when("HAE-01a") & Any((inr, when("HAE-01a"))))
    theorem = hidden.a_hidden_question_cannot_change_anything
    denied(theorem, book, "inr, read by HAE-01b: matters once shown: of no chart")


def test_who_somebody_is():
    book = book_with("SOC-10", when=Holds(Flag("ethnic_group")))
    denied(reading.protected_attributes_are_never_read, book, "SOC-10 reads ethnic group")


def test_small_books_hold_every_kind_and_scope():
    rules = [rule for book in small.books(1) for rule in book]
    assert {rule.kind for rule in rules} == set(Kind)
    assert len(rules) == len(small.KINDS) * len(small.SCOPES)
