"""Payers and commissioners: what they pay for, which is not what is clinically right."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

CMS_A = Source(
    key="CMS-A",
    title="Implantable infusion pumps for chronic pain, articles A55239 and A55323 (NCD 280.14)",
    publisher="Centers for Medicare and Medicaid Services",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="implements NCD 280.14, whose manual text was not read",
)

CMS_LCD = Source(
    key="CMS-LCD",
    title="Implantable infusion pump, LCD L35112",
    publisher="Centers for Medicare and Medicaid Services",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.COPY,
    read_note="part read in a copy; retired 2 November 2023",
)

IBX = Source(
    key="IBX",
    title="Medicare Advantage policy MA05.053l, in the wording of NCD 280.14",
    publisher="Independence",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.PART,
)

EVI = Source(
    key="EVI",
    title="Implantable intrathecal drug delivery systems, CMM-210, four versions",
    publisher="eviCore",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.SUMMARY,
    read_note="third-party summaries of four versions",
)

ANT17 = Source(
    key="ANT17",
    title="Implantable infusion pumps, SURG.00068, 28 June 2017",
    publisher="Anthem and UniCare",
    year=2017,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.PART,
    read_note="malignant-pain part read; the rest was cut off",
)

AET = Source(
    key="AET",
    title="Infusion pumps, Clinical Policy Bulletin 0161, 2014 text",
    publisher="Aetna",
    year=2014,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.COPY,
    read_note="2014 text read in a copy",
)

AET_CUR = Source(
    key="AET-CUR",
    title="Infusion pumps, Clinical Policy Bulletin 0161, current text",
    publisher="Aetna",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.SUMMARY,
    read_note="third-party summary of the current text",
)

BCBS = Source(
    key="BCBS",
    title="Implantable infusion pump policies: Triple-S; Alabama MP-442 (August 2024); "
    "South Carolina CAM 70141",
    publisher="Blue Cross Blue Shield plans",
    year=2024,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="the year is that of the Alabama policy",
)

BCBS_707 = Source(
    key="BCBS-707",
    title="Implantable infusion pump, SUR707.008, an inactive version",
    publisher="Blue Cross Blue Shield plans",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.SUMMARY,
    read_note="third-party summary of an inactive version",
)

HUM = Source(
    key="HUM",
    title="Intrathecal baclofen therapy, Louisiana Medicaid",
    publisher="Humana",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.SUMMARY,
    read_note="third-party summary",
)

MOLINA = Source(
    key="MOLINA",
    title="Policy opening that defines chronic pain as more than six months after injury",
    publisher="Molina",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.ABSTRACT,
    read_note="opening read",
)

MEDI_CAL = Source(
    key="MEDI-CAL",
    title="Implantable infusion pump rule: preliminary temporary catheter trial",
    publisher="Medi-Cal",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.COPY,
    read_note="read in a copy",
)

WA_LNI = Source(
    key="WA-LNI",
    title="Implantable drug delivery systems: coverage decision after the HTCC of 2008",
    publisher="Washington State Department of Labor and Industries",
    year=2008,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="decisions of 15 August and 14 November 2008",
)

WA_OPIOID = Source(
    key="WA-OPIOID",
    title="Washington opioid rules: baseline urine drug test",
    publisher="State of Washington",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="US",
    read=Read.SUMMARY,
    read_note="third-party summary; not written for pumps",
)

NHS_CBA = Source(
    key="NHS-CBA",
    title="Continuous intrathecal baclofen: criteria-based access policy",
    publisher="NHS",
    year=None,
    kind=SourceKind.PAYER,
    jurisdiction="UK",
    read=Read.COPY,
    read_note="read in a copy whose tail is cut",
)

FPM15 = Source(
    key="FPM15",
    title="Statement on NHS England commissioning decisions, 10 July 2015",
    publisher="Faculty of Pain Medicine",
    year=2015,
    kind=SourceKind.PAYER,
    jurisdiction="UK",
    read=Read.WHOLE,
    read_note="reports the decisions; the cancer policy itself was not read",
)
