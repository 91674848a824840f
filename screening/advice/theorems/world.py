"""All charts and policies of one pathway, two charts at a time, and the search among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, lru_cache

import z3

from screening.advice.lattice import Recommendation
from screening.advice.theorems import absence, charts, conditions, encoding
from screening.advice.theorems.book import Book
from screening.advice.theorems.encoding import Screened
from screening.advice.theorems.result import Example
from screening.logic import criteria, solver
from screening.logic.answers import NOT_ASKED, Unknown, Why
from screening.logic.criteria import Chosen, Sentence, Term
from screening.logic.solver import Case
from screening.logic.space import Space
from screening.rules.rule import Rule
from screening.rules.vocabulary.pathway import Pathway

#: The two charts a theorem may compare.
ONE, OTHER = "one", "other"
PATIENCE_MS = 60_000


class DisagreementError(RuntimeError):
    """The encoding and the code that advises say different things of one chart."""


@dataclass(frozen=True, eq=False)
class World:
    """One pathway of a book.

    A search is either among all charts, numbers out of this world included, or among lifelike ones.
    Facts vary freely, even where one is computed from another: what holds of charts that cannot be
    holds of those that can.
    """

    book: Book
    pathway: Pathway

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The pathway's rules."""
        return self.book.edition.rules_for(self.pathway)

    @cached_property
    def one(self) -> Screened:
        """The book read for the first chart."""
        return self._screened(ONE)

    @cached_property
    def other(self) -> Screened:
        """The book read for the second chart."""
        return self._screened(OTHER)

    @cached_property
    def space(self) -> Space:
        """Every chart and policy there may be."""
        return self.book.space(*self._sentences)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The facts that vary."""
        return self.space.terms

    @cached_property
    def own_policy(self) -> z3.BoolRef:
        """The settings are those of the edition."""
        own = self.book.edition.policy
        numbers = {t.name: (Decimal(own[t.name]),) * 2 for t in self.space.thresholds}
        words = [Chosen(s, frozenset({str(own[s.name])})) for s in self.space.stances]
        fixed = replace(self.space, settings=numbers)
        return z3.And(
            solver.well_formed(fixed, ONE), *(solver.read(word).surely_met for word in words)
        )

    @cached_property
    def answered(self) -> z3.BoolRef:
        """In the first chart all that is asked is known, and what is hidden is not."""
        return z3.And([self._answered(term) for term in self.terms])

    def same_but_for(self, names: Iterable[str]) -> z3.BoolRef:
        """The two charts differ in these facts at most."""
        free = frozenset(names)
        return z3.And([same for name, same in self.same.items() if name not in free])

    def against(self, story: str, *denial: z3.BoolRef, both: bool = False) -> tuple[Example, ...]:
        """A chart, or two, for which the denial of a theorem holds; none when it is proved."""
        found = self._search(self._every, self.space, denial, both=both)
        return () if found is None else (self._example(story, found),)

    def witness(self, story: str, *so: z3.BoolRef, both: bool = False) -> tuple[Example, ...]:
        """A lifelike chart, or two, as described: under the edition's own policy if possible."""
        for policy in ([self.own_policy], []):
            found = self._search(self._lifelike, self._life, [*so, *policy], both=both)
            if found is not None:
                return (self._example(story, found),)
        return ()

    def pair(self, story: str, varies: Iterable[str], *so: z3.BoolRef) -> tuple[Example, ...]:
        """A chart for which a trial is offered, and the same with these facts changed.

        Sought beside one fixed chart first, with what changed still known.
        """
        names = frozenset(varies)
        terms = [term for term in self.terms if term.name in names]
        same = self.same_but_for(names)
        known = z3.And([solver.complete(absence.alone(term), OTHER) for term in terms])
        places = [] if self._beside is None else [(self._beside, [same])]
        places.append((self._lifelike, [same, self.one.grade.offers, self.answered]))
        for among, so_far in places:
            for closer in ([known], []):
                found = self._search(among, self._life, [*so, *so_far, *closer], both=True)
                if found is not None:
                    return (self._example(story, found),)
        return ()

    def possible(self, *so: z3.BoolRef) -> bool:
        """Whether there is any chart and policy as described."""
        return self._search(self._every, self.space, so, both=False) is not None

    @cached_property
    def offered(self) -> Case | None:
        """A chart, all that is asked known, for which a trial is offered, as plainly as may be.

        None when there is no such chart.
        """
        every = [of for option, of in self.one.of_option.items() if not option.off_label]
        plain = self.one.grade.is_exactly(Recommendation.OFFER)
        open_ = z3.And([of.is_exactly(Recommendation.OFFER) for of in every])
        for offer in ([plain, open_], [plain], [self.one.grade.offers]):
            so = [*offer, self.answered, self.own_policy]
            found = self._search(self._lifelike, self._life, so, both=False)
            if found is not None:
                return found[0][0]
        return None

    @cached_property
    def _beside(self) -> z3.Solver | None:
        """All second charts, beside the one offered; None when there is none."""
        if self.offered is None:
            return None
        among = _solver(self._life)
        among.add(solver.pinned(self._life, *self.offered, ONE))
        among.add(*(z3.Not(absence.final(t.name, ONE)) for t in self.terms))
        return among

    @cached_property
    def same(self) -> Mapping[str, z3.BoolRef]:
        return {term.name: absence.same(term, ONE, OTHER) for term in self.terms}

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        rules = tuple(rule.when for rule in self.rules)
        told = (*conditions.INFECTIONS.values(), *conditions.EMERGENCIES.values())
        names = dict.fromkeys(n for s in (*rules, *told) for n in criteria.fact_names(s))
        guards = (self._guard(name) for name in names)
        return (*rules, *told, *(guard for guard in guards if guard is not None))

    @cached_property
    def _life(self) -> Space:
        return self.book.space(*self._sentences, lifelike=True)

    @cached_property
    def _every(self) -> z3.Solver:
        return _solver(self.space)

    @cached_property
    def _lifelike(self) -> z3.Solver:
        return _solver(self._life)

    def _screened(self, who: str) -> Screened:
        return encoding.screened(self.rules, self.book.edition.options_for(self.pathway), who)

    def _guard(self, name: str) -> Sentence | None:
        fact = self.book.facts.get(name)
        return fact.asked_if if fact is not None else None

    def _answered(self, term: Term) -> z3.BoolRef:
        known = solver.complete(absence.alone(term), ONE)
        guard = self._guard(term.name)
        if guard is None:
            return known
        hidden = solver.read(guard, ONE).surely_not
        return z3.If(hidden, absence.unanswered(term, ONE), known)

    def _search(
        self, among: z3.Solver, space: Space, so: Iterable[z3.BoolRef], *, both: bool
    ) -> tuple[tuple[Case, Recommendation], ...] | None:
        among.push()
        try:
            among.add(*so)
            answer = among.check()
            if answer == z3.unknown:
                raise RuntimeError(f"The solver cannot tell: {among.reason_unknown()}.")
            if answer == z3.unsat:
                return None
            model = among.model()
            read = [(ONE, self.one), (OTHER, self.other)] if both else [(ONE, self.one)]
            return tuple((_case(space, model, who), _step(model, of)) for who, of in read)
        finally:
            among.pop()

    def _example(self, story: str, found: tuple[tuple[Case, Recommendation], ...]) -> Example:
        shown = []
        for (patient, policy), recommendation in found:
            given = charts.advice(self.book, self.pathway, patient, policy)
            if given.recommendation is not recommendation:
                raise DisagreementError(
                    f"{self.pathway.value}: the encoding says {recommendation.word} and the code "
                    f"{given.recommendation.word} of {patient} under {policy}."
                )
            shown.append(charts.in_words(self.book, patient, policy, given))
        patients = [case.patient for case, _ in found]
        changed = charts.changes(self.book, *patients) if len(patients) > 1 else ()
        return Example(f"{self.pathway.value}: {story}", tuple(shown), changed)


@lru_cache(maxsize=8)
def of(book: Book, pathway: Pathway) -> World:
    """The world of a pathway, made once for all theorems."""
    return World(book, pathway)


def every(book: Book) -> tuple[World, ...]:
    """The world of each pathway."""
    return tuple(of(book, pathway) for pathway in book.pathways)


def _solver(space: Space) -> z3.Solver:
    solver_ = z3.Solver()
    solver_.set("timeout", PATIENCE_MS)
    solver_.add(absence.well_formed(space, ONE), absence.well_formed(space, OTHER))
    return solver_


def _case(space: Space, model: z3.ModelRef, who: str) -> Case:
    patient, policy = solver.case(space, model, who)
    for name, answer in patient.items():
        if answer == NOT_ASKED and z3.is_true(
            model.eval(absence.final(name, who), model_completion=True)
        ):
            patient[name] = Unknown(Why.REFUSED)
    return Case(patient, policy)


def _step(model: z3.ModelRef, of: Screened) -> Recommendation:
    reached = (model.eval(of.grade.at_least(s), model_completion=True) for s in Recommendation)
    return Recommendation(sum(z3.is_true(step) for step in reached) - 1)
