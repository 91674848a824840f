"""Drug x pump x trial method, less what each finding strikes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from screening.advice.findings import Finding, Presence
from screening.advice.lattice import Recommendation, worst
from screening.rules.option import Option
from screening.rules.rule import Level, Scope

#: The criterion an off-label combination carries by itself, whatever the patient.
OFF_LABEL_CODE = "IND-11"


@dataclass(frozen=True, slots=True)
class OptionFindings:
    """An option with the findings that concern it and are not at rest.

    ``grade`` is how the option grades; an off-label one is for people to weigh, at best.
    """

    option: Option
    findings: tuple[Finding, ...]
    grade: Recommendation = field(init=False)

    def __post_init__(self) -> None:
        grade = worst([self._label, *(finding.grade for finding in self.findings)])
        object.__setattr__(self, "grade", grade)

    @property
    def known_grade(self) -> Recommendation:
        """How it grades on what is known alone: no grade can become better than this."""
        present = (f.grade for f in self.findings if f.presence is Presence.PRESENT)
        return worst([self._label, *present])

    @property
    def worst_grade(self) -> Recommendation:
        """How it would grade if every unknown turned out badly."""
        return worst([self._label, *(f.weight for f in self.findings)])

    @property
    def _label(self) -> Recommendation:
        return Recommendation.REVIEW if self.option.off_label else Recommendation.OFFER


def read(options: Iterable[Option], findings: Iterable[Finding]) -> tuple[OptionFindings, ...]:
    """Each option with the present and unknown findings that concern it, in table order."""
    live = tuple(
        f for f in findings if f.presence is not Presence.ABSENT and not concerns_patient(f)
    )
    # Many findings share a scope, and many options are struck alike: each pair is tried once.
    places: dict[Scope, int] = {}
    scoped = [(f, places.setdefault(f.rule.scope, len(places))) for f in live]
    alike: dict[tuple[bool, ...], tuple[Finding, ...]] = {}
    read_options = []
    for option in options:
        strikes = tuple(scope.strikes(option) for scope in places)
        if strikes not in alike:
            alike[strikes] = tuple(f for f, place in scoped if strikes[place])
        read_options.append(OptionFindings(option, alike[strikes]))
    return tuple(read_options)


def concerns_patient(finding: Finding) -> bool:
    """Whether the finding is about the patient as such, not about some of the options."""
    return finding.rule.scope.level in {Level.THERAPY, Level.PROCEDURE}
