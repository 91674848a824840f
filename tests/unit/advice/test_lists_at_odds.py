"""An empty list behind a closed guard contradicts nothing; a row opens the guard."""

from datetime import date

from screening.advice import asked
from screening.rules import facts, rulebook
from screening.rules.facts.bleeding import Antithrombotic
from screening.rules.record import Entry, Listing, Record
from screening.rules.vocabulary.pathway import Pathway

DAY = date(2026, 11, 20)
BOOK = rulebook.CURRENT


def at_odds(*rows):
    state = "complete" if rows else "none"
    chart = Record(
        {
            "takes_antithrombotic": Entry(False, on=DAY),
            "antithrombotics_list": Entry(state, on=DAY),
        },
        {"antithrombotics_list": Listing(state, rows, DAY)},
    )
    known = facts.answers(chart, DAY, BOOK.policy)
    found = asked.hidden_while_unanswered(
        BOOK, Pathway.NONCANCER, facts.BY_NAME, known, BOOK.policy, chart
    )
    return {one.question: one.because for one in found}


def test_a_listed_drug_opens_its_guard_and_is_asked_for_as_ever() -> None:
    row = Antithrombotic(**dict.fromkeys(Antithrombotic.__dataclass_fields__))
    assert "antithrombotics_list" not in at_odds(row)


def test_an_empty_list_contradicts_nothing() -> None:
    assert at_odds()["antithrombotics_list"] == ()
