"""An edition is a value: written down and read back it is the same, byte for byte."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from screening.rules import edition, rulebook
from screening.rules.vocabulary.pathway import Pathway

CURRENT = rulebook.CURRENT


def read_back():
    return edition.from_data(json.loads(CURRENT.canonical))


def test_the_current_edition_comes_back_as_it_was():
    back = read_back()
    assert back == CURRENT
    assert (back.canonical, back.digest) == (CURRENT.canonical, CURRENT.digest)
    for pathway in Pathway:
        assert back.rules_for(pathway) == CURRENT.rules_for(pathway)
        assert back.options_for(pathway) == CURRENT.options_for(pathway)


def test_the_digest_is_a_name_of_64_letters_that_does_not_change_by_itself():
    assert len(CURRENT.digest) == 64
    assert edition.edition(CURRENT.rules, dict(CURRENT.policy)).digest == CURRENT.digest
    turned = dict(reversed(list(CURRENT.policy.items())))
    assert edition.edition(CURRENT.rules, turned).digest == CURRENT.digest


@pytest.mark.parametrize("part", ["says", "then"])
def test_a_word_changed_in_one_rule_names_another_edition(part):
    first, *others = CURRENT.rules
    changed = replace(first, **{part: "Something else is said here."})
    other = edition.edition((changed, *others), CURRENT.policy)
    assert other.digest != CURRENT.digest


def test_a_threshold_changed_or_a_rule_left_out_names_another_edition():
    name, value = next((n, v) for n, v in CURRENT.policy.items() if isinstance(v, Decimal))
    stricter = edition.edition(CURRENT.rules, {**CURRENT.policy, name: value + 1})
    shorter = edition.edition(CURRENT.rules[1:], CURRENT.policy)
    assert len({stricter.digest, shorter.digest, CURRENT.digest}) == 3


def test_a_rule_is_found_by_its_code():
    for rule in CURRENT.rules:
        assert CURRENT.rule(rule.code) is rule
    with pytest.raises(KeyError):
        CURRENT.rule("NONE-99")


def test_a_flag_is_no_policy_setting():
    data = json.loads(CURRENT.canonical)
    data["policy"][next(iter(data["policy"]))] = True
    with pytest.raises(TypeError, match="number or a word"):
        edition.from_data(data)
