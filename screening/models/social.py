"""Support and consent: refills, help at home, who decides, and what was agreed."""

from __future__ import annotations

from screening.models.answer import OneOf, ShortText, YesNo
from screening.models.chapter import Chapter
from screening.rules.vocabulary import social as words


class SupportAndConsent(Chapter):
    """What a pump asks of a household, and what the patient or a surrogate agreed to."""

    refill_commitment = OneOf(words.REFILL_COMMITMENT)
    missed_visits = YesNo()
    refill_clinic_accepts = YesNo()
    refill_clinic = ShortText()
    hospice_likely = YesNo()
    depends_on_care = YesNo()
    caregiver = OneOf(words.CAREGIVER)
    knows_warning_signs = YesNo()
    responsible_adult = YesNo()
    stable_home = YesNo()
    lacks_support = YesNo()
    capacity = OneOf(words.CAPACITY)
    consent_given = YesNo()
    surrogate_consents = YesNo()
    surrogate_name = ShortText()
    realistic_expectations = YesNo()
    goal_agreed = YesNo()
    goals = ShortText()
    accepts_trial = YesNo()
    opioid_agreement = OneOf(words.OPIOID_AGREEMENT)
