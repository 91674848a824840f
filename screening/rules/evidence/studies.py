"""Studies of trial methods, drug effects and pain scores."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

GRI11 = Source(
    key="GRI11",
    title="Low-dose intrathecal morphine trialling (Grider 2011, Pain Physician 14:343-351)",
    publisher="Pain Physician",
    year=2011,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.ABSTRACT,
    read_note="small retrospective study",
)

IASP24 = Source(
    key="IASP24",
    title="Patient-controlled bolus and infusion trial protocol, 11 patients, congress poster",
    publisher="International Association for the Study of Pain, congress 2024",
    year=2024,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.PART,
)

ZIC_BOLUS = Source(
    key="ZIC-BOLUS",
    title="Ziconotide bolus trial before continuous infusion",
    publisher="Neuromodulation",
    year=None,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.PART,
    read_note="doses, success threshold and creatine kinase check read",
)

MCD16 = Source(
    key="MCD16",
    title="Ziconotide dosing and trialling, expert review (McDowell and Pope 2016)",
    publisher="McDowell and Pope",
    year=2016,
    kind=SourceKind.REVIEW,
    jurisdiction="international",
    read=Read.ABSTRACT,
    read_note="abstract read in a copy",
)

MAIER10 = Source(
    key="MAIER10",
    title="Suicidality with ziconotide, two cases (Maier 2010)",
    publisher="Pain",
    year=2010,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

HASS02 = Source(
    key="HASS02",
    title="Intrathecal clonidine, dosing and rebound hypertension (Hassenbusch 2002)",
    publisher="Hassenbusch and others",
    year=2002,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.PART,
)

ACK03 = Source(
    key="ACK03",
    title="Intrathecal clonidine, trial bolus and infusion doses (Ackerman 2003)",
    publisher="Ackerman and others",
    year=2003,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.PART,
)

OIRD = Source(
    key="OIRD",
    title="Severe opioid respiratory depression, case-control study (Can J Pain 2020;4:103-110)",
    publisher="Canadian Journal of Pain",
    year=2020,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.ABSTRACT,
    doi="10.1080/24740527.2020.1714431",
)

ENDO = Source(
    key="ENDO",
    title="Endocrine effects of intrathecal opioids: Abs and others; Roberts and others; "
    "Kim 2014 (Pain Physician 17:E543)",
    publisher="Several authors",
    year=None,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

MAYO24 = Source(
    key="MAYO24",
    title="Psychiatric contraindications to spinal cord stimulation, scoping review "
    "(Neuromodulation 2024;27:1294-1304)",
    publisher="Neuromodulation",
    year=2024,
    kind=SourceKind.REVIEW,
    jurisdiction="international",
    read=Read.ABSTRACT,
    read_note="abstract read in a copy; about spinal cord stimulation, used by analogy",
)

SALAFFI04 = Source(
    key="SALAFFI04",
    title="Smallest change in a 0 to 10 pain score that matters (Salaffi 2004, 825 people)",
    publisher="Salaffi and others",
    year=2004,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

BOONSTRA16 = Source(
    key="BOONSTRA16",
    title="Mild, moderate and severe bands of a 0 to 10 pain score in musculoskeletal pain "
    "(Boonstra 2016, 2854 people)",
    publisher="Boonstra and others",
    year=2016,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.ABSTRACT,
)
