"""Which questions are shown: those a rule reads, or of the record; hidden ones not."""

import pytest

from screening.advice import asked
from screening.advice.ask import Question
from screening.advice.asked import ToAsk
from screening.logic.answers import Known
from screening.rules.fact import YesNo
from screening.rules.record import Entry, Record
from screening.rules.rule import Kind
from screening.rules.vocabulary.pathway import Pathway
from tests.unit.advice.small import NO, NOT_ASKED, YES, edition, holds, rule


def question(name, **more):
    return YesNo(name=name, chapter="history", label=name, **more)


GUARDED = {"asked_if": holds("guard")}
FACTS = {
    fact.name: fact
    for fact in (
        question("guard"),
        question("read", **GUARDED),
        question("unread"),
        question("noted", read_by_rules=False),
        question("noted_later", read_by_rules=False, **GUARDED),
        question("rows", read_by_rules=False, **GUARDED),
        question("counted", asks=("rows", "born")),
        question("counted_again", asks=("counted", "guard")),
    )
}
BOOK = edition(rule("read", Kind.WEIGH), rule("counted_again", Kind.WEIGH))


def shown(**answers):
    return asked.asked(BOOK, Pathway.CANCER, FACTS, answers, {})


def test_what_is_behind_a_fact_is_found_through_facts_worked_out_from_others():
    assert list(asked.questions_of("read", FACTS)) == ["read"]
    assert list(asked.questions_of("counted_again", FACTS)) == ["rows", "guard"]


def test_the_rules_read_questions_and_lists():
    assert asked.read_by(BOOK, Pathway.CANCER, FACTS) == {"read", "rows", "guard"}


def test_a_question_is_shown_when_a_rule_reads_it_or_the_record_keeps_it():
    assert shown(guard=YES) == {"guard", "read", "noted", "noted_later", "rows"}


def test_a_question_is_hidden_once_its_guard_is_known_not_to_be_met():
    assert shown(guard=NO) == {"guard", "noted"}


def test_while_its_guard_is_open_a_question_is_shown_only_if_a_rule_waits_for_it():
    """The rows are read by a rule, though only through what is counted from them."""
    assert shown(guard=NOT_ASKED) == {"guard", "read", "noted", "rows"}


@pytest.mark.parametrize("read", [True, False])
def test_a_question_without_a_guard_is_never_hidden(read):
    assert not asked.hidden(FACTS["guard"], {}, {}, read=read)


def test_a_fact_is_asked_for_by_the_questions_behind_it_still_unanswered():
    wanted = [Question("counted_again", ("A",), could_refuse=False)]
    open_ = asked.to_ask(wanted, FACTS, Record({"guard": Entry(True)}))
    assert open_ == (ToAsk("rows", ("A",), could_refuse=False),)


def test_a_fact_still_unknown_with_all_answered_is_asked_for_all_over():
    wanted = [Question("counted_again", ("A",), could_refuse=False)]
    answered = Record({"guard": Entry(True), "rows": Entry("complete")})
    assert [ask.question for ask in asked.to_ask(wanted, FACTS, answered)] == ["rows", "guard"]


def test_a_question_behind_two_facts_is_asked_once_and_refusals_first():
    wanted = [
        Question("read", ("A",), could_refuse=False),
        Question("guard", ("B",), could_refuse=False),
        Question("counted_again", ("B", "C"), could_refuse=True),
    ]
    assert asked.to_ask(wanted, FACTS, Record()) == (
        ToAsk("guard", ("B", "C"), could_refuse=True),
        ToAsk("rows", ("B", "C"), could_refuse=True),
        ToAsk("read", ("A",), could_refuse=False),
    )


def test_known_answers_are_what_guards_are_read_from():
    assert asked.hidden(FACTS["read"], {"guard": Known(False)}, {}, read=True)
    assert not asked.hidden(FACTS["read"], {"guard": Known(True)}, {}, read=True)
