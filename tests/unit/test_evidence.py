"""Every source is registered once, whole, and says how well it was read."""

import dataclasses
import re

import pytest

from screening.rules import evidence
from screening.rules.evidence import graded
from screening.rules.evidence.source import Citation, Read, Source, SourceKind

# Written by hand from the two clinical dossiers, on selection and on trialling.
FOUNDING = ["S0", "S1", "S2", "S3", "S4"]
SELECTION = [
    "PACC24-CP", "PACC24-OPT", "PACC24-COM", "PACC24-CLIN", "PACC24-ABS", "PACC17-T", "PACC17-SAFE",
    "MP18", "PACC12-G", "PACC12-T", "PRAGER14", "PP10", "BPS15", "FPM15", "NHS-CBA", "NICE145",
    "CMS-A", "CMS-LCD", "IBX", "EVI", "ANT17", "AET", "BCBS", "BCBS-707", "HUM", "WA-LNI",
    "MDT-SEL", "MDT-CA", "MDT-IND", "MDT-COV", "MDT-ITB", "MDT-PSY", "MDT-MRI", "FLX24", "FLX22",
    "FLX-MAN", "FLX-PTC", "FDA18", "PRI", "INF", "MIT", "PFM", "LIO", "GAB-US", "GAB-EU", "ITB-SEL",
    "ITB-SCR", "SMITH", "CACOMP", "ONC99", "HIPS", "GRI11", "ASA11", "ASRA", "NACC", "ASA-RD",
    "OIRD", "MAYO24", "NMF", "ENDO", "CPITB", "GRAN", "TXT",
]  # fmt: skip
TRIALLING = [
    "PRI-MPR", "PRI-EU", "PRI-UK", "BAC-LABEL", "DURA", "COFFEY09", "PACC17", "ASA16", "ASRA19",
    "ASRA-REG25", "KRAMES93", "ZIC-BOLUS", "ZIC-LEXI", "MCD16", "MAIER10", "HASS02", "ACK03",
    "SPR23", "IASP24", "CANREV25", "SALAFFI04", "BOONSTRA16", "CDC22", "CDC17", "CDC16", "MEDI-CAL",
]  # fmt: skip
INSTRUMENTS = [
    "PHQ9", "GAD7", "AUDIT-C", "TAPS", "ORT", "ORT-OUD", "PEG", "BPI", "ODI", "DAST10", "C-SSRS",
    "PCS", "SOAPP-R", "COMM", "DIRE", "HADS", "STOP-BANG", "MAS", "PSFS", "LANSS", "DN4",
    "PAINDETECT",
]  # fmt: skip
SUMMARIES_ONLY = ["EVI", "BCBS-707", "HUM", "AET-CUR", "WA-OPIOID"]
ABSTRACTS_ONLY = [
    "PACC24-ABS", "PACC17", "PACC17-T", "PACC17-SAFE", "PACC12-G", "PACC12-T", "PRAGER14", "PP10",
    "BPS15", "ITB-SEL", "ITB-SCR", "CACOMP", "ONC99", "HIPS", "GRI11", "OIRD", "MAYO24", "ENDO",
    "CPITB", "GRAN",
]  # fmt: skip
JURISDICTIONS = {"US", "EU", "UK", "Australia", "international", "not stated"}
ADDRESS = re.compile(
    r"https?:|www\.|\b[\w-]+\.(?:com|org|net|info|ir|gov|de|es|ai|edu)\b", re.IGNORECASE
)
EACH = pytest.mark.parametrize("source", evidence.ALL, ids=lambda source: source.key)


def words(source: Source) -> list[str]:
    return [value for value in dataclasses.asdict(source).values() if isinstance(value, str)]


def test_keys_are_unique_and_in_order():
    keys = [source.key for source in evidence.ALL]
    assert keys == sorted(set(keys))
    assert dict(evidence.BY_KEY) == {source.key: source for source in evidence.ALL}


@pytest.mark.parametrize("key", FOUNDING + SELECTION + TRIALLING + INSTRUMENTS)
def test_every_source_of_the_dossiers_is_registered(key):
    assert evidence.BY_KEY[key].key == key


def test_a_constant_is_named_after_its_key():
    names = {"INF": "INFUMORPH", "JUDGEMENT": "CLINICAL_JUDGEMENT"}
    for source in evidence.ALL:
        name = names.get(source.key, source.key.replace("-", "_"))
        assert getattr(evidence, name) is source
    registered = [
        item for name, item in vars(evidence).items() if name.isupper() and isinstance(item, Source)
    ]
    assert len(registered) == len(evidence.ALL)


@EACH
def test_a_source_says_what_it_is_and_how_it_was_read(source):
    assert source.key.strip()
    assert source.title.strip()
    assert source.publisher.strip()
    assert isinstance(source.kind, SourceKind)
    assert isinstance(source.read, Read)
    assert source.jurisdiction in JURISDICTIONS
    assert source.year is None or 1980 <= source.year <= 2025


@EACH
def test_no_address_is_kept(source):
    # About.com is the publisher's name, not where to find it.
    kept = [text for text in words(source) if text != "About.com"]
    assert not [text for text in kept if ADDRESS.search(text)]
    assert not source.doi or re.fullmatch(r"10\.\d{4,}/\S+", source.doi)


@EACH
def test_makers_and_patients_pages_declare_their_interest(source):
    if source.kind in (SourceKind.MANUFACTURER, SourceKind.PATIENT, SourceKind.LABEL):
        assert source.interest.endswith(".")


@EACH
def test_a_copy_is_called_a_copy_and_a_part_says_so_where_it_was_cut(source):
    if source.read is Read.COPY:
        assert "read in a copy" in source.read_note
    if source.read in (Read.SUMMARY, Read.SECOND_HAND, Read.NONE):
        assert source.read_note


@pytest.mark.parametrize("key", SUMMARIES_ONLY)
def test_a_policy_known_from_a_summary_is_not_its_own_words(key):
    assert evidence.BY_KEY[key].read is Read.SUMMARY
    assert not evidence.BY_KEY[key].own_words


@pytest.mark.parametrize("key", ABSTRACTS_ONLY)
def test_a_paper_known_from_its_abstract_is_not_its_own_words(key):
    assert evidence.BY_KEY[key].read is Read.ABSTRACT
    assert evidence.BY_KEY[key].seen
    assert not evidence.BY_KEY[key].own_words


def test_only_clinical_judgement_was_read_by_nobody():
    unseen = [source for source in evidence.ALL if not source.seen]
    assert unseen == [evidence.CLINICAL_JUDGEMENT]
    assert evidence.CLINICAL_JUDGEMENT.title == "Clinical judgement, source to be confirmed"
    assert evidence.CLINICAL_JUDGEMENT.kind is SourceKind.JUDGEMENT
    assert not evidence.CLINICAL_JUDGEMENT.own_words


def test_a_source_and_a_citation_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        evidence.PRI.title = "Another"
    with pytest.raises(dataclasses.FrozenInstanceError):
        evidence.PRI.at("Contraindications").section = "Another"
    with pytest.raises(TypeError):
        evidence.BY_KEY["PRI"] = evidence.MIT


def test_a_citation_names_its_place_and_the_grade_the_source_gives():
    assert evidence.PRI.at("Boxed warning") == Citation(evidence.PRI, "Boxed warning", "")
    assert evidence.MP18.at("table 2", strength="grade A").strength == "grade A"
    graded_source = dataclasses.replace(evidence.MP18, strength="grade B")
    assert graded_source.at("table 3").strength == "grade B"
    assert graded_source.at("table 3", strength="grade C").strength == "grade C"


def test_a_source_that_was_read_is_cited_by_section():
    with pytest.raises(ValueError, match="Name the section of PRI"):
        evidence.PRI.at(" ")
    assert evidence.CLINICAL_JUDGEMENT.at("").section == ""


def test_graded_citations_point_at_registered_sources():
    citations = [item for item in vars(graded).values() if isinstance(item, Citation)]
    assert len(citations) == 19
    assert {citation.source.key for citation in citations} <= set(evidence.BY_KEY)
    assert graded.PACC24_PSYCHOLOGY.strength == "grade B, evidence IB, certainty moderate"
    assert graded.PACC24_COMPOUNDING.strength == "grade A, certainty high"
    assert graded.MP18_OPIOID_NON_CANCER.strength == "evidence III, grade B, consensus strong"
