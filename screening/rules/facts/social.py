"""What may be known of refills, help at home, capacity, consent and what the patient hopes for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from screening.logic.answers import Answer
from screening.rules.fact import Fact, OneOf, ShortText, YesNo
from screening.rules.policy import social as policy
from screening.rules.record import Record
from screening.rules.vocabulary import social as words

CHAPTER = "social"

refill_commitment = OneOf(
    name="refill_commitment",
    chapter=CHAPTER,
    label="commitment to refills",
    question="Can and will the patient come for refills, for as long as the pump is in?",
    help="Think of distance, transport and work. Help may be a driver or a home nurse.",
    words=words.REFILL_COMMITMENT,
    adverse=frozenset({"doubtful", "refuses"}),
    good_for=policy.SUPPORT_DAYS,
)
missed_visits = YesNo(
    name="missed_visits",
    chapter=CHAPTER,
    label="pattern of missed visits or treatment not followed",
    question="Is there a pattern of missed visits or of treatment not followed?",
    good_for=policy.SUPPORT_DAYS,
)
refill_clinic_accepts = YesNo(
    name="refill_clinic_accepts",
    chapter=CHAPTER,
    label="refill clinic that has accepted the patient",
    question="Has a refill clinic accepted the patient?",
    adverse=False,
    good_for=policy.REFILL_CLINIC_DAYS,
)
refill_clinic = ShortText(
    name="refill_clinic",
    chapter=CHAPTER,
    label="refill clinic",
    question="Which refill clinic?",
    asked_if=refill_clinic_accepts.holds(),
)
hospice_likely = YesNo(
    name="hospice_likely",
    chapter=CHAPTER,
    label="likely hospice care",
    question="Is hospice care likely?",
    good_for=policy.SUPPORT_DAYS,
)
depends_on_care = YesNo(
    name="depends_on_care",
    chapter=CHAPTER,
    label="dependence on others for daily care",
    question="Does the patient depend on others for daily care?",
    good_for=policy.SUPPORT_DAYS,
)
caregiver = OneOf(
    name="caregiver",
    chapter=CHAPTER,
    label="caregiver",
    question="Is there a caregiver who can watch over the pump?",
    words=words.CAREGIVER,
    adverse=frozenset({"untrained", "none"}),
    asked_if=depends_on_care.holds(),
    good_for=policy.SUPPORT_DAYS,
)
knows_warning_signs = YesNo(
    name="knows_warning_signs",
    chapter=CHAPTER,
    label="ability to recognise overdose and withdrawal and to call for help",
    question="Can the patient or caregiver recognise overdose and withdrawal, and call for help?",
    help="Teach it, then ask them to say it back.",
    adverse=False,
    good_for=policy.SUPPORT_DAYS,
)
responsible_adult = YesNo(
    name="responsible_adult",
    chapter=CHAPTER,
    label="responsible adult and driver after the trial",
    question="Will a responsible adult drive the patient home and stay after the trial?",
    adverse=False,
    good_for=policy.SUPPORT_DAYS,
)
stable_home = YesNo(
    name="stable_home",
    chapter=CHAPTER,
    label="stable home with locked drug storage and a telephone",
    question="Is there a stable home, with drugs locked away and a telephone?",
    adverse=False,
    good_for=policy.SUPPORT_DAYS,
)
lacks_support = YesNo(
    name="lacks_support",
    chapter=CHAPTER,
    label="lack of social support",
    question="Does the patient lack people to turn to?",
    good_for=policy.SUPPORT_DAYS,
)
capacity = OneOf(
    name="capacity",
    chapter=CHAPTER,
    label="capacity to decide",
    question="Who decides on this treatment?",
    help="For a child, or an adult who cannot decide, a guardian or surrogate.",
    words=words.CAPACITY,
    adverse=frozenset({"doubtful", "lacks"}),
    good_for=policy.CONSENT_DAYS,
)
consent_given = YesNo(
    name="consent_given",
    chapter=CHAPTER,
    label="consent of the patient",
    question="Has the patient consented to this screening?",
    adverse=False,
    asked_if=capacity.is_one_of("has"),
    good_for=policy.CONSENT_DAYS,
)
surrogate_consents = YesNo(
    name="surrogate_consents",
    chapter=CHAPTER,
    label="consent of the guardian or surrogate",
    question="Has the guardian or surrogate consented to this screening?",
    adverse=False,
    asked_if=capacity.is_one_of("lacks_with_surrogate"),
    good_for=policy.CONSENT_DAYS,
)
surrogate_name = ShortText(
    name="surrogate_name",
    chapter=CHAPTER,
    label="guardian or surrogate",
    question="Name of the guardian or surrogate, and by what right",
    asked_if=capacity.is_one_of("lacks_with_surrogate"),
)
realistic_expectations = YesNo(
    name="realistic_expectations",
    chapter=CHAPTER,
    label="realistic expectations",
    question="Does the patient expect relief in part, and no cure?",
    adverse=False,
    good_for=policy.CONSENT_DAYS,
)
goal_agreed = YesNo(
    name="goal_agreed",
    chapter=CHAPTER,
    label="specific goal agreed with the patient",
    question="Is at least one specific goal agreed with the patient?",
    help="One that can be seen to be reached: walk to the shop, sit for a meal, sleep a night.",
    adverse=False,
    good_for=policy.CONSENT_DAYS,
)
goals = ShortText(
    name="goals",
    chapter=CHAPTER,
    label="goals",
    question="Goals, in the patient's words",
    asked_if=goal_agreed.holds(),
)
accepts_trial = YesNo(
    name="accepts_trial",
    chapter=CHAPTER,
    label="acceptance of a trial and of its result",
    question="Does the patient accept a trial, and that a failed trial means no pump?",
    adverse=False,
    good_for=policy.CONSENT_DAYS,
)
opioid_agreement = OneOf(
    name="opioid_agreement",
    chapter=CHAPTER,
    label="agreement on opioids",
    question="Does the patient agree to reduce other opioids and to have one prescriber?",
    words=words.OPIOID_AGREEMENT,
    adverse=frozenset({"declines"}),
    good_for=policy.CONSENT_DAYS,
)

LISTS: Mapping[str, type] = {}
FACTS: tuple[Fact, ...] = (
    refill_commitment,
    missed_visits,
    refill_clinic_accepts,
    refill_clinic,
    hospice_likely,
    depends_on_care,
    caregiver,
    knows_warning_signs,
    responsible_adult,
    stable_home,
    lacks_support,
    capacity,
    consent_given,
    surrogate_consents,
    surrogate_name,
    realistic_expectations,
    goal_agreed,
    goals,
    accepts_trial,
    opioid_agreement,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """Nothing is derived in this chapter."""
    return {}
