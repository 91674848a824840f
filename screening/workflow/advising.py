"""From a referral to its advice: read the chart, reason, and keep what has to be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from screening import chart
from screening.advice import asked, contradiction, given, options
from screening.advice.advise import Advice, advise
from screening.advice.asked import ToAsk
from screening.advice.findings import Finding
from screening.chart import Chart
from screening.logic import notation
from screening.logic.answers import Answer
from screening.models import AdviceGiven, Person, Referral, Standing, StoredEdition
from screening.rules import facts, rulebook
from screening.rules.rule import Kind
from screening.rules.vocabulary.pathway import Pathway


@dataclass(frozen=True, slots=True)
class Reading:
    """A chart and what the edition in force says of it.

    ``facts`` are the chart's as the advice read them: a guard that another answer contradicts is
    unknown there.
    """

    chart: Chart
    advice: Advice
    facts: Mapping[str, Answer]

    @property
    def to_ask(self) -> tuple[ToAsk, ...]:
        """The questions of the chart that can still change the advice."""
        return asked.to_ask(self.advice.questions, facts.BY_NAME, self.chart.record)


def day(at: datetime) -> date:
    """The day of an instant, where the clinic is."""
    return timezone.localdate(at)


def read(referral: Referral, as_of: date) -> Reading:
    """The advice for a referral as of a day; nothing is stored."""
    edition = rulebook.CURRENT
    read_chart = chart.read(referral.patient_id, as_of, edition.policy)
    pathway = Pathway(referral.pathway)
    believed = contradiction.doubted(read_chart.facts, facts.BY_NAME, pathway, edition)
    return Reading(read_chart, advise(believed, pathway, edition, as_of), believed)


def facts_digest(reading: Reading) -> str:
    """The digest of the facts a reading rests on: equal answers, equal digest."""
    return notation.digest(notation.canonical_bytes(notation.from_answers(reading.facts)))


def give(referral: Referral, reading: Reading, *, by: Person, at: datetime) -> AdviceGiven:
    """Store an advice somebody relies on, once for the same facts, edition and day."""
    edition = rulebook.CURRENT
    stored, _ = StoredEdition.objects.get_or_create(
        digest=edition.digest, defaults={"canonical": edition.canonical, "stored_at": at}
    )
    known = notation.canonical_bytes(notation.from_answers(reading.facts))
    kept, _ = AdviceGiven.objects.get_or_create(
        referral=referral,
        facts_digest=notation.digest(known),
        edition=stored,
        as_of=reading.chart.as_of,
        defaults={
            "patient_id": referral.patient_id,
            "site_id": referral.site_id,
            "facts": known,
            "provenance": {
                name: entry.by for name, entry in reading.chart.record.entries.items() if entry.by
            },
            "advice": given.canonical(reading.advice),
            "recommendation": reading.advice.recommendation.word,
            "chart_version": reading.chart.version,
            "given_by": by,
            "given_at": at,
        },
    )
    return kept


def keep_standing(referral: Referral, reading: Reading) -> None:
    """Bring the worklist's summary of a referral up to date.

    It counts what bears on the recommendation: findings on the patient, and those that determine
    it. A drug struck out beside an offer of another is told on the advice page.
    """
    advice = reading.advice
    determining = {finding.rule.code for finding in advice.determining}
    present = tuple(
        f for f in advice.present if options.concerns_patient(f) or f.rule.code in determining
    )
    Standing.objects.update_or_create(
        referral=referral,
        defaults={
            "site_id": referral.site_id,
            "as_of": advice.as_of,
            "edition": advice.edition,
            "recommendation": advice.recommendation.word,
            "severity": advice.recommendation.value,
            "never": _count(present, Kind.NEVER),
            "resolve_first": _count(present, Kind.RESOLVE_FIRST),
            "weigh": _count(present, Kind.WEIGH),
            "mitigate": _count(present, Kind.MITIGATE),
            "urgent": _count(present, Kind.URGENT),
            "questions": len(reading.to_ask),
        },
    )


def _count(findings: tuple[Finding, ...], kind: Kind) -> int:
    return sum(finding.rule.concern is kind for finding in findings)
