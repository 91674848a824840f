"""The reads that span several models, each confined to the person's own site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
)

from screening.models import (
    AdviceGiven,
    AuditEntry,
    DraftAnswer,
    Patient,
    Person,
    Referral,
    ReviewStep,
    State,
    StruckAnswer,
    UrgentFlag,
)
from screening.models.urgent import STANDS
from screening.workflow import states
from screening.workflow.actions.registering import searchable

PAGE = 40
FOUND = 50
_DAILY = ("answer saved", "answer taken back", "row added", "row changed", "note saved")


def referral(person: Person, referral_id: int) -> Referral:
    """A referral of the person's site with its patient; Referral.DoesNotExist for any other."""
    found = Referral.objects.select_related("patient", "site", "clinician", "reviewer")
    return found.get(pk=referral_id, site_id=person.site_id)


def patient(person: Person, patient_id: int) -> Patient:
    """A patient of the person's site; Patient.DoesNotExist for any other."""
    return Patient.objects.select_related("site").get(pk=patient_id, site_id=person.site_id)


def referrals_of(patient_id: int) -> QuerySet[Referral]:
    """All referrals of a patient, newest first, with their standing."""
    found = Referral.objects.filter(patient_id=patient_id)
    return found.select_related("standing", "clinician", "reviewer").order_by("-id")


def urgent(patient_id: int) -> list[UrgentFlag]:
    """Urgent findings that stand, oldest first; those cleared are here until taken on."""
    found = UrgentFlag.objects.filter(STANDS, patient_id=patient_id)
    return list(found.select_related("owner", "acknowledged_by").order_by("raised_at"))


def struck_answers(patient_id: int) -> Mapping[str, list[StruckAnswer]]:
    """Answers entered in error, by question."""
    by_question: dict[str, list[StruckAnswer]] = {}
    found = StruckAnswer.objects.filter(patient_id=patient_id)
    for struck in found.select_related("recorded_by", "struck_by"):
        by_question.setdefault(struck.question, []).append(struck)
    return by_question


def drafts(person: Person, patient_id: int) -> Mapping[str, DraftAnswer]:
    """What the person typed that could not be read, by question."""
    found = DraftAnswer.objects.filter(patient_id=patient_id, by=person)
    return {draft.question: draft for draft in found}


def given(referral_id: int) -> list[AdviceGiven]:
    """The advice given on a referral, latest first."""
    found = AdviceGiven.objects.filter(referral_id=referral_id)
    return list(found.select_related("given_by", "edition", "referral").order_by("-id"))


def steps(referral_id: int) -> list[ReviewStep]:
    """The dialogue on a referral, oldest first."""
    return list(ReviewStep.objects.filter(referral_id=referral_id).select_related("by"))


def next_to_review(person: Person, after: Referral) -> tuple[int, list[int]]:
    """The place of a referral in the person's review queue (0 if not in it), and the queue."""
    waiting = Referral.objects.filter(_piles(person)["review"], site_id=person.site_id)
    keys = list(
        waiting.filter(patient__in_error_at=None)
        .annotate(is_urgent=_is_urgent)
        .order_by("-is_urgent", "state_since", "id")
        .values_list("pk", flat=True)
    )
    return (keys.index(after.pk) + 1 if after.pk in keys else 0), keys


def trail(patient_id: int, most: int = 200, start: int = 0) -> list[AuditEntry]:
    """What was done about a patient, latest first, from the ``start``-th on."""
    found = AuditEntry.objects.filter(patient_id=patient_id).select_related("by")
    return list(found.order_by("-id")[start : start + most])


def trail_length(patient_id: int) -> int:
    """How many acts the trail of a patient holds."""
    return AuditEntry.objects.filter(patient_id=patient_id).count()


def steps_taken(patient_id: int, most: int) -> list[AuditEntry]:
    """The milestones among what was done, latest first: all but the daily writing in the chart."""
    found = AuditEntry.objects.filter(patient_id=patient_id).exclude(act__in=_DAILY)
    return list(found.select_related("by").order_by("-id")[:most])


def search(person: Person, text: str, born: date | None = None) -> list[Patient]:
    """The first FOUND patients of the site by part of a name, by number, or by date of birth."""
    found = Patient.objects.filter(site_id=person.site_id)
    if born is not None:
        found = found.filter(born=born)
    else:
        wanted = Q(number__istartswith=text.strip())
        words = Q()
        for word in searchable(text).replace(",", " ").split():
            words &= Q(search_name__contains=word)
        found = found.filter(wanted | words) if words else found.none()
    newest = Prefetch("referrals", Referral.objects.order_by("-id"))
    return list(found.prefetch_related(newest).order_by("search_name", "number")[:FOUND])


@dataclass(frozen=True, slots=True)
class Worklist:
    """One page of referrals and how many each tile counts."""

    referrals: list[Referral]
    counts: Mapping[str, int]
    total: int
    page: int


#: Urgent findings nobody has taken on, whether or not the chart still shows them: of the
#: referral's patient, and raised on the referral.
_waiting = UrgentFlag.objects.filter(patient=OuterRef("patient"), acknowledged_at=None)
_waiting_for_this = _waiting.filter(referral=OuterRef("pk"))

#: One condition for the pile, for the word beside a referral and for what stands first in a list.
_urgent = Exists(_waiting) & (Q(state__in=states.OPEN) | Exists(_waiting_for_this))
_is_urgent = ExpressionWrapper(_urgent, output_field=BooleanField())


def _piles(person: Person) -> Mapping[str, Q]:
    """What each tile counts; the list of a tile is exactly what it counts."""
    mine = Q(clinician=person) | Q(created_by=person)
    return {
        "mine": mine & Q(state__in=states.OPEN),
        "review": Q(state=State.SUBMITTED) & ~mine,
        "returned": mine & Q(state=State.RETURNED),
        "urgent": _urgent,
        "open": Q(state__in=states.OPEN),
        "all": Q(),
    }


def worklist(
    person: Person,
    pile: str,
    *,
    pathway: str = "",
    recommendation: str = "",
    state: str = "",
    page: int = 1,
) -> Worklist:
    """Referrals of the site in a pile, filtered: urgent first, then the longest waiting."""
    piles = _piles(person)
    here = Referral.objects.filter(site_id=person.site_id, patient__in_error_at=None)
    counts = here.aggregate(**{name: Count("pk", filter=q) for name, q in piles.items()})
    found = here.filter(piles.get(pile, piles["open"]))
    for field, wanted in (
        ("pathway", pathway),
        ("standing__recommendation", recommendation),
        ("state", state),
    ):
        if wanted:
            found = found.filter(**{field: wanted})
    found = found.select_related("patient", "standing", "clinician", "reviewer")
    found = found.annotate(is_urgent=_is_urgent)
    total = found.count()
    page = min(max(page, 1), max(-(-total // PAGE), 1))  # a page past the last shows the last
    start = (page - 1) * PAGE
    ordered = found.order_by("-is_urgent", "state_since", "id")
    return Worklist(list(ordered[start : start + PAGE]), counts, total, page)
