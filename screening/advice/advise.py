"""One patient advised under one edition: the whole answer, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain

from screening.advice import ask, findings, lattice, options, recommend
from screening.advice.ask import Question
from screening.advice.findings import Finding, Presence
from screening.advice.lattice import Recommendation
from screening.advice.options import OptionFindings
from screening.logic.evaluate import Answers
from screening.rules.edition import Edition
from screening.rules.rule import Kind, Level
from screening.rules.vocabulary.pathway import Pathway


@dataclass(frozen=True, slots=True)
class Advice:
    """What an edition says of one patient on one pathway, as of a day."""

    pathway: Pathway
    as_of: date
    edition: str
    recommendation: Recommendation
    findings: tuple[Finding, ...]
    options: tuple[OptionFindings, ...]
    questions: tuple[Question, ...]
    trial_may_be_waived: bool

    @property
    def determining(self) -> tuple[Finding, ...]:
        """The findings the recommendation rests on: those that grade as it does.

        Of the options only the best count; a plain offer rests on nothing found.
        """
        headline = self.recommendation
        if headline is Recommendation.OFFER:
            return ()
        best = lattice.best(option.grade for option in self.options)
        on_best = (o.findings for o in self.options if o.grade is best)
        on_patient = (f for f in self.findings if options.concerns_patient(f))
        carrying = {f.rule.code for f in chain(on_patient, *on_best) if f.grade is headline}
        return tuple(f for f in self.findings if f.rule.code in carrying)

    @property
    def present(self) -> tuple[Finding, ...]:
        """Findings whose concern is there."""
        return tuple(f for f in self.findings if f.presence is Presence.PRESENT)

    @property
    def urgent(self) -> tuple[Finding, ...]:
        """Findings to act on today, whatever the recommendation."""
        return tuple(f for f in self.present if f.rule.kind is Kind.URGENT)

    @property
    def before_implant(self) -> tuple[Finding, ...]:
        """What is settled before an implant and does not hold back a trial."""
        return tuple(
            f
            for f in self.findings
            if f.rule.scope.level is Level.IMPLANT
            and f.presence is not Presence.ABSENT
            and f.weight is Recommendation.OFFER
        )


def advise(patient: Answers, pathway: Pathway, edition: Edition, as_of: date) -> Advice:
    """Read every rule of the pathway and recommend. Pure: the same arguments, the same advice."""
    policy = edition.policy
    read = findings.read_all(edition.rules_for(pathway), patient, policy)
    on_patient = tuple(f for f in read if options.concerns_patient(f))
    left = options.read(edition.options_for(pathway), read)
    recommendation = recommend.recommend(on_patient, left)
    waivable = recommendation <= Recommendation.REVIEW and any(
        f.rule.kind is Kind.WAIVE and f.presence is Presence.PRESENT for f in read
    )
    return Advice(
        pathway=pathway,
        as_of=as_of,
        edition=edition.digest,
        recommendation=recommendation,
        findings=read,
        options=left,
        questions=ask.questions(recommendation, on_patient, left),
        trial_may_be_waived=waivable,
    )
