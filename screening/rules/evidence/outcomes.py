"""Studies of who does well, who is harmed and how long people live with a pump."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

SMITH = Source(
    key="SMITH",
    title="Intrathecal delivery in refractory cancer pain, randomised trial: entry and "
    "success criteria (Smith 2002)",
    publisher="Smith and others",
    year=2002,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="criteria read on the pump maker's outcomes page",
    interest="Read as the maker of the pump reports it.",
)

SMITH05 = Source(
    key="SMITH05",
    title="Survival and crossover after intrathecal delivery in cancer pain (Smith and Coyne 2005)",
    publisher="Clinical Journal of Oncology Nursing",
    year=2005,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.PART,
)

CACOMP = Source(
    key="CACOMP",
    title="Complications of intrathecal pumps in malignancy: 26 patients, 2008 to 2014",
    publisher="A cancer centre's series",
    year=None,
    kind=SourceKind.STUDY,
    jurisdiction="US",
    read=Read.ABSTRACT,
)

ONC99 = Source(
    key="ONC99",
    title="Neuraxial infusion in cancer: practical issues, and complications (Oncology "
    "1999;13, supplement 2)",
    publisher="Oncology",
    year=1999,
    kind=SourceKind.REVIEW,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

KRAMES93 = Source(
    key="KRAMES93",
    title="External or implanted system by expected survival (Krames 1993)",
    publisher="Krames",
    year=1993,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

HIPS = Source(
    key="HIPS",
    title="Ceasing intrathecal therapy in chronic non-cancer pain (Hayes 2012, PLoS ONE 7:e49124)",
    publisher="PLoS ONE",
    year=2012,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

CANREV25 = Source(
    key="CANREV25",
    title="Trial methods in cancer pain, narrative review (Curr Pain Headache Rep 29:94)",
    publisher="Current Pain and Headache Reports",
    year=2025,
    kind=SourceKind.REVIEW,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

COFFEY09 = Source(
    key="COFFEY09",
    title="Mortality after starting intrathecal opioids for non-cancer pain (Coffey 2009, "
    "Anesthesiology 111:881)",
    publisher="Anesthesiology",
    year=2009,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.PART,
    read_note="mortality figures read",
)

ASA11 = Source(
    key="ASA11",
    title="Self-extraction of drug from a pump, case report quoting mortality and "
    "infection rates (Anesthesiology 2011;114:424)",
    publisher="Anesthesiology",
    year=2011,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.WHOLE,
    read_note="the rates are quoted from other papers",
)

CPITB = Source(
    key="CPITB",
    title="Infection risk factors in 341 children with cerebral palsy on intrathecal baclofen",
    publisher="Not stated",
    year=None,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

GRAN = Source(
    key="GRAN",
    title="Catheter-tip inflammatory mass: Deer 2003, a surveillance imaging study, and a "
    "UPMC consultation guide",
    publisher="Several authors",
    year=None,
    kind=SourceKind.STUDY,
    jurisdiction="international",
    read=Read.ABSTRACT,
)
