"""What the rules on the spine and the flow of CSF must find."""

from decimal import Decimal

import pytest

from screening.logic.answers import Between, Unknown, Why
from tests.spec.cases import A, Case, P, U, case, read

#: REQUIRED rules: the finding is that the requirement is not met.
IMAGING = (("ANA-04a", "3", "2", "4"), ("ANA-04b", "12", "11", "13"))


def imaging_cases(code: str, limit: str, younger: str, older: str) -> tuple[Case, ...]:
    year = Between(Decimal(0), Decimal(14))
    return (
        case(code, "younger than the limit", A, spine_imaging="mri", **age(younger)),
        case(code, "exactly at the limit", A, spine_imaging="ct", **age(limit)),
        case(code, "a month past the limit", P, spine_imaging="ct_myelogram", **age(older)),
        case(code, "no imaging", P, spine_imaging="none"),
        case(code, "an X-ray of today", P, spine_imaging="x_ray", **age("0")),
        case(code, "a scan without a date", U, spine_imaging="mri"),
        case(
            code, "a scan of which only the year is known", U, spine_imaging="mri", **{MONTHS: year}
        ),
        case(code, "not asked", U),
        case(code, "an old scan of a kind not known", P, **age(older)),
    )


MONTHS = "months_since_spine_imaging"


def age(months: str) -> dict[str, str]:
    return {MONTHS: months}


def obstruction_cases(code: str) -> tuple[Case, ...]:
    return (
        case(code, "a tumour that closes the canal", P, canal="obstructed"),
        case(code, "an open canal", A, canal="open"),
        case(code, "a block only suspected", A, canal="suspected"),
        case(code, "not imaged or not asked", U),
        case(code, "open on a scan of last year", U, canal=Unknown(Why.STALE, last="open")),
    )


def prevented_cases(code: str) -> tuple[Case, ...]:
    return (
        case(code, "a tethered cord, no way in", P, spinal_anomaly="confirmed_prevents"),
        case(code, "a stenosis, no obstacle", A, spinal_anomaly="confirmed_no_obstacle"),
        case(code, "no opinion yet", A, spinal_anomaly="suspected"),
        case(code, "a normal spine", A, spinal_anomaly="none"),
        case(code, "not asked", U),
    )


CASES = (
    *obstruction_cases("ANA-01a"),
    *obstruction_cases("ANA-01b"),
    *obstruction_cases("ANA-01c"),
    case("ANA-01d", "a block suspected", P, canal="suspected"),
    case("ANA-01d", "a block confirmed", A, canal="obstructed"),
    case("ANA-01d", "an open canal", A, canal="open"),
    case("ANA-01d", "not asked", U),
    case("ANA-02", "epidural tumour against the sac", P, tumour_on_sac=True),
    case("ANA-02", "ruled out on MRI", A, tumour_on_sac=False),
    case("ANA-02", "no imaging yet", U),
    case("ANA-02", "ruled out half a year ago", U, tumour_on_sac=Unknown(Why.STALE, last=False)),
    *prevented_cases("ANA-03a"),
    *prevented_cases("ANA-03b"),
    case("ANA-03c", "spina bifida, no opinion yet", P, spinal_anomaly="suspected"),
    case("ANA-03c", "neurosurgery sees no obstacle", A, spinal_anomaly="confirmed_no_obstacle"),
    case("ANA-03c", "neurosurgery sees no way in", A, spinal_anomaly="confirmed_prevents"),
    case("ANA-03c", "a normal spine", A, spinal_anomaly="none"),
    case("ANA-03c", "not asked", U),
    case("ANA-03d", "an anomaly, no obstacle", P, spinal_anomaly="confirmed_no_obstacle"),
    case("ANA-03d", "an anomaly, no way in", P, spinal_anomaly="confirmed_prevents"),
    case("ANA-03d", "only suspected", A, spinal_anomaly="suspected"),
    case("ANA-03d", "a normal spine", A, spinal_anomaly="none"),
    case("ANA-03d", "not asked", U),
    *(one for row in IMAGING for one in imaging_cases(*row)),
    case("ANA-05a", "papilloedema", P, intracranial_pressure="raised"),
    case("ANA-05a", "a head injury not yet assessed", P, intracranial_pressure="suspected"),
    case("ANA-05a", "no sign of it", A, intracranial_pressure="normal"),
    case("ANA-05a", "not asked", U),
    case(
        "ANA-05a",
        "normal two months ago",
        U,
        intracranial_pressure=Unknown(Why.STALE, last="normal"),
    ),
    case("ANA-05b", "a brain metastasis", P, brain_lesion=True),
    case("ANA-05b", "none", A, brain_lesion=False),
    case("ANA-05b", "not asked", U),
    case("ANA-06", "legs weaker this week", P, new_deficit=True),
    case("ANA-06", "no new sign", A, new_deficit=False),
    case("ANA-06", "not examined", U),
    case("ANA-06", "examined in spring", U, new_deficit=Unknown(Why.STALE, last=False)),
    case("ANA-06-URGENT", "bladder control lost", P, new_deficit=True),
    case("ANA-06-URGENT", "no new sign", A, new_deficit=False),
    case("ANA-06-URGENT", "not examined", U),
    case("ANA-07a", "rods from T10 to the pelvis", P, spinal_fusion="access_level"),
    case("ANA-07a", "a cervical fusion", A, spinal_fusion="elsewhere"),
    case("ANA-07a", "no fusion", A, spinal_fusion="none"),
    case("ANA-07a", "not asked", U),
    case("ANA-07b", "a cervical fusion", P, spinal_fusion="elsewhere"),
    case("ANA-07b", "rods at the access level", A, spinal_fusion="access_level"),
    case("ANA-07b", "no fusion", A, spinal_fusion="none"),
    case("ANA-07b", "not asked", U),
    case("ANA-08", "a stable curve", P, scoliosis="stable"),
    case("ANA-08", "a curve that grows", P, scoliosis="progressing"),
    case("ANA-08", "fusion planned for the autumn", P, scoliosis="fusion_planned"),
    case("ANA-08", "a straight spine", A, scoliosis="none"),
    case("ANA-08", "not asked", U),
    case("ANA-09", "a shunt since birth", P, csf_shunt=True),
    case("ANA-09", "no shunt", A, csf_shunt=False),
    case("ANA-09", "not asked", U),
    case("ANA-10", "a colostomy", P, abdominal_surgery=True),
    case("ANA-10", "an untouched abdomen", A, abdominal_surgery=False),
    case("ANA-10", "not asked", U),
    # A requirement: present means that it is not met.
    case("ANA-11", "the MRI fits", A, spine_imaging="mri", imaging_concordant=True),
    case("ANA-11", "an X-ray fits", A, spine_imaging="x_ray", imaging_concordant=True),
    case("ANA-11", "the MRI does not fit", P, spine_imaging="mri", imaging_concordant=False),
    case("ANA-11", "no imaging", P, spine_imaging="none"),
    case("ANA-11", "an MRI nobody has compared", U, spine_imaging="mri"),
    case("ANA-11", "not asked", U),
    case(
        "ANA-11",
        "it fitted two years ago",
        U,
        spine_imaging="mri",
        imaging_concordant=Unknown(Why.STALE, last=True),
    ),
    case("ANA-12", "a thoracic tip", P, catheter_level="thoracic"),
    case("ANA-12", "a cervical tip", P, catheter_level="cervical"),
    case("ANA-12", "a lumbar tip", A, catheter_level="lumbar"),
    case("ANA-12", "not decided yet", A, catheter_level="not_decided"),
    case("ANA-12", "not asked", U),
)


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect
