"""What may be known of the cancer: how it stands, what it causes, how long life may last."""

from __future__ import annotations

from decimal import Decimal

from screening.rules.fact import Fact, Measure, OneOf, YesNo
from screening.rules.policy import history as policy
from screening.rules.vocabulary import history as words

CHAPTER = "history"

cancer_status = OneOf(
    name="cancer_status",
    chapter=CHAPTER,
    label="cancer status",
    question="How does the cancer stand?",
    words=words.CANCER_STATUS,
    adverse=frozenset({"remission", "none"}),
    good_for=policy.OUTLOOK_DAYS,
)
cancer_causes_pain = YesNo(
    name="cancer_causes_pain",
    chapter=CHAPTER,
    label="pain from the cancer or its treatment",
    question="Is the pain caused by the cancer or by its treatment?",
    adverse=False,
)
advanced_cancer = YesNo(
    name="advanced_cancer",
    chapter=CHAPTER,
    label="advanced cancer",
    question="Is the cancer advanced?",
    asked_if=cancer_status.is_one_of("active", "stable"),
)
trial_risk_high = YesNo(
    name="trial_risk_high",
    chapter=CHAPTER,
    label="high risk from a separate trial",
    question="Would a separate trial procedure carry a high risk for this patient?",
    adverse=False,
    asked_if=cancer_status.is_one_of("active", "stable") & advanced_cancer.holds(),
    good_for=policy.OUTLOOK_DAYS,
)
prognosis_months = Measure(
    name="prognosis_months",
    chapter=CHAPTER,
    label="expected months of life",
    question="How many months of life does the treating team expect?",
    unit="months",
    low=Decimal(0),
    high=Decimal(360),
    worse="lower",
    example="6",
    good_for=policy.OUTLOOK_DAYS,
)
end_of_life = YesNo(
    name="end_of_life",
    chapter=CHAPTER,
    label="end of life within days or weeks",
    question="Is the end of life near, within days or a few weeks?",
    asked_if=prognosis_months.less_than(policy.PROGNOSIS),
    good_for=policy.OUTLOOK_DAYS,
)
ecog = Measure(
    name="ecog",
    chapter=CHAPTER,
    label="ECOG performance status",
    question="ECOG performance status, 0 to 4",
    unit="ECOG grade",
    low=Decimal(0),
    high=Decimal(4),
    places=0,
    worse="higher",
    good_for=policy.OUTLOOK_DAYS,
)
intrathecal_chemotherapy = YesNo(
    name="intrathecal_chemotherapy",
    chapter=CHAPTER,
    label="intrathecal chemotherapy",
    question="Is chemotherapy given into the spinal fluid, now or soon?",
    good_for=policy.OUTLOOK_DAYS,
)

FACTS: tuple[Fact, ...] = (
    cancer_status,
    cancer_causes_pain,
    advanced_cancer,
    prognosis_months,
    end_of_life,
    ecog,
    trial_risk_high,
    intrathecal_chemotherapy,
)
