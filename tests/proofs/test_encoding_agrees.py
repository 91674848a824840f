"""The encoding written from the rulings and the code that advises say the same of every patient.

Of one in four finding by finding and option by option, of the others at the headline; and of the
charts the solver makes up.
"""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
import z3

from screening.advice import advise
from screening.advice.lattice import Recommendation
from screening.advice.theorems import absence, charts, encoding, world
from screening.advice.theorems.book import CURRENT
from screening.advice.theorems.world import ONE
from screening.logic import answers, solver
from screening.logic.criteria import Chosen
from screening.rules.vocabulary.pathway import Pathway
from tests.proofs import patients

EACH_PATHWAY = pytest.mark.parametrize("pathway", Pathway, ids=lambda p: p.value)
ENOUGH = 120


class Reader:
    """Reads formulas of one pathway for one patient and policy."""

    def __init__(self, pathway):
        self.place = world.of(CURRENT, pathway)
        self.said = cache(self._said)
        self.chosen = cache(self._chosen)

    def model(self, patient, edition):
        check = z3.Solver()
        check.add(*(self.said(term, patient[term.name]) for term in self.place.terms))
        check.add(self.chosen(edition.digest))
        assert check.check() == z3.sat
        return check.model()

    def _said(self, term, answer):
        known = solver.pinned(absence.alone(term), {term.name: answer}, {}, ONE)
        refused = isinstance(answer, answers.Unknown) and answer.why in answers.FINAL
        return z3.And(known, absence.final(term.name, ONE) == refused)

    def _chosen(self, digest):
        (policy,) = (e.policy for e in patients.editions() if e.digest == digest)
        space = self.place.space
        numbers = {t.name: (policy[t.name], policy[t.name]) for t in space.thresholds}
        words = [Chosen(s, frozenset({policy[s.name]})) for s in space.stances]
        return z3.And(
            solver.well_formed(replace(space, settings=numbers), ONE),
            *(solver.read(word).surely_met for word in words),
        )


def true(model, formula):
    return z3.is_true(model.eval(formula, model_completion=True))


def step(model, grade):
    reached = (s for s in reversed(Recommendation) if true(model, grade.at_least(s)))
    return next(reached)


@EACH_PATHWAY
def test_of_random_patients(pathway):
    reader, seen = Reader(pathway), Counter()
    for n, (patient, edition) in enumerate(patients.patients(pathway, ENOUGH)):
        model = reader.model(patient, edition)
        given = advise.advise(patient, pathway, edition, charts.SOME_DAY)
        assert step(model, reader.place.one.grade) is given.recommendation
        if given.recommendation is Recommendation.ASK_MORE:
            assert true(model, reader.place.one.has_question) == bool(given.questions)
        if n % 4 == 0:
            agree_throughout(model, reader.place.one, given)
        seen[given.recommendation] += 1
    assert set(seen) == set(Recommendation), seen  # or agreement says little


def agree_throughout(model, screened, given):
    for found, finding in zip(screened.found, given.findings, strict=True):
        code = found.rule.code
        assert true(model, found.present) == (finding.presence.value == "present"), code
        assert true(model, found.unknown) == (finding.presence.value == "unknown"), code
        assert {n for n, gap in found.gaps.items() if true(model, gap)} == set(finding.missing)
        assert step(model, found.grade) is finding.grade, code
        assert found.weight is finding.weight, code
    for read in given.options:
        assert step(model, screened.of_option[read.option]) is read.grade
        assert {f.rule.code for f in screened.by_option[read.option]} >= {
            f.rule.code for f in read.findings
        }


@EACH_PATHWAY
@pytest.mark.parametrize("recommendation", Recommendation, ids=lambda r: r.word)
def test_of_charts_the_solver_makes_up(pathway, recommendation):
    """Each example is advised by the code too, and refused where it says something else."""
    place = world.of(CURRENT, pathway)
    exactly = place.one.grade.is_exactly(recommendation)
    for so in ([], [place.own_policy], [place.answered, place.own_policy]):
        for (example,) in filter(None, [place.witness("made up", exactly, *so)]):
            (chart,) = example.charts
            assert chart.recommendation == recommendation.word


def test_a_disagreement_is_noticed(monkeypatch):
    """With the grades of two kinds swapped the first chart tells."""
    place = world.World(CURRENT, Pathway.NONCANCER)
    swapped = dict(encoding.AMOUNTS_TO)
    kinds = iter(swapped)
    never, resolve = next(kinds), next(kinds)
    swapped[never], swapped[resolve] = swapped[resolve], swapped[never]
    monkeypatch.setattr(encoding, "AMOUNTS_TO", swapped)
    refused = place.one.grade.is_exactly(Recommendation.DO_NOT_OFFER)
    with pytest.raises(world.DisagreementError, match="the encoding says do_not_offer"):
        place.witness("made up", refused)
