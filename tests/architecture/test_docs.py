"""The written pages agree with the code, and each check of them can complain."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from screening.advice.advise import advise
from screening.advice.findings import Presence
from screening.advice.lattice import Recommendation
from screening.logic.answers import Known, Why
from screening.management import reference
from screening.management.reference import labels, markdown
from screening.models import State
from screening.rules import book, facts, rulebook
from screening.rules.evidence.source import Read
from screening.rules.fact import Measure, OneOf
from screening.rules.rule import Kind, Level
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.rules.vocabulary.pathway import Pathway
from screening.web.presenters import finding
from tests.architecture import pages, sources

DOCS = sources.ROOT / "docs"
GLOSSARY = sources.ROOT / "GLOSSARY.md"
README = sources.ROOT / "README.md"
DECISIONS = sorted((DOCS / "adr").glob("*.md"))
EXAMPLE = DOCS / "explanation" / "how-advice-is-made.md"
MAP = DOCS / "adr" / "0005-chapters-across-floors-down.md"
WRITTEN = [
    README,
    GLOSSARY,
    *sorted(DOCS.rglob("*.md")),
    *sorted(sources.ROOT.glob("benchmarks/*.md")),
]
WORDS = [
    *(kind.name for kind in Kind),
    *(level.name for level in Level),
    *(presence.name for presence in Presence),
    *(recommendation.name for recommendation in Recommendation),
    *(why.name for why in Why),
    *(state.name for state in State),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of fresh reference pages."""
    reference.write(tmp_path)
    return tmp_path


def test_the_reference_pages_are_fresh():
    assert reference.stale() == []


def test_writing_twice_writes_the_same(tmp_path):
    assert reference.write(tmp_path) == list(reference.PAGES)
    assert reference.write(tmp_path) == []


@pytest.mark.parametrize("name", reference.PAGES)
def test_a_changed_page_is_named(folder, name):
    page = folder / name
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with pytest.raises(CommandError, match=rf"docs/reference/{name}\."):
        call_command("docs", check=True, folder=folder)


def test_a_missing_page_and_a_stranger_are_named(folder):
    (folder / "states.md").unlink()
    (folder / "notes.md").write_text("# Notes\n", encoding="utf-8")
    assert reference.stale(folder) == ["states.md", "notes.md"]


def test_writing_mends_what_checking_found(folder, capsys):
    (folder / "policy.md").write_text("", encoding="utf-8")
    (folder / "notes.md").write_text("# Notes\n", encoding="utf-8")
    call_command("docs", folder=folder)
    assert "Wrote policy.md" in capsys.readouterr().out
    call_command("docs", check=True, folder=folder)
    assert "fresh" in capsys.readouterr().out


def test_every_rule_is_in_the_catalogue(folder):
    found = pages.anchors(folder / "rulebook.md")
    assert [rule.code for rule in book.RULES if markdown.anchor(rule.code) not in found] == []


def test_the_catalogue_speaks_as_the_pages_do():
    assert finding.KIND_WORDS == labels.KINDS
    assert {read: finding._READ[read] for read in Read} == labels.READ


def test_text_with_marks_stays_text():
    assert markdown.plain("a_b *c* |d| <e> [f]") == r"a\_b \*c\* \|d\| \<e\> \[f\]"


def test_every_word_of_the_code_is_in_the_glossary():
    assert pages.unexplained(GLOSSARY.read_text(encoding="utf-8"), WORDS) == []


def test_an_unexplained_word_is_named():
    text = "- **Offer** (`OFFER`): yes\n- **Draft (`DRAFT`)**: yes\n- **Never (`NEVER`)**:\n"
    assert pages.unexplained(text, ["OFFER", "DRAFT", "NEVER"]) == ["OFFER", "NEVER"]


def test_the_glossary_is_in_order():
    terms = pages.entries(GLOSSARY.read_text(encoding="utf-8"))
    assert len(terms) > 100
    assert pages.unordered(terms) == []


def test_a_term_out_of_order_is_named():
    assert pages.unordered(["Chart", "advice", "Bolus", "Bolus"]) == ["advice", "Bolus"]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(sources.ROOT)))
def test_every_link_leads_somewhere(path):
    assert pages.broken_links(path) == []


def test_a_broken_link_is_named(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# One two\n[a](gone.md) [b](#one-two) [c](page.md#three)\n", encoding="utf-8")
    assert pages.broken_links(page) == [
        "page.md leads to gone.md",
        "page.md leads to page.md#three, a heading that is not there",
    ]


def test_the_first_ten_decisions_are_recorded():
    assert len(DECISIONS) >= 10


@pytest.mark.parametrize(("place", "path"), list(enumerate(DECISIONS, 1)), ids=str)
def test_a_decision_is_numbered_and_short(place, path):
    assert pages.ill_formed_decision(path, place) == []


def test_an_ill_formed_decision_is_told_why(tmp_path):
    path = tmp_path / "0002-rules.md"
    path.write_text("# Rules\n" + "\n" * pages.PAGE, encoding="utf-8")
    assert len(pages.ill_formed_decision(path, 1)) == 4


def test_the_map_of_codes_to_chapters_is_the_books():
    stated = re.findall(r"^\| `(\w+)` \|(.+?)\|", MAP.read_text(encoding="utf-8"), re.MULTILINE)
    mapped = {chapter: set(re.findall(r"\b[A-Z]{3}\b|\bO\d\b", codes)) for chapter, codes in stated}
    found = {chapter: set() for chapter in CHAPTERS.values}
    for rule in book.RULES:
        found[rule.chapter].add(rule.code.split("-")[0])
    assert mapped == found


def test_the_readme_shows_and_names_what_there_is():
    text = README.read_text(encoding="utf-8")
    assert "python3 run.py" in text
    assert "python3 run.py test" in text
    assert "docs/screenshots/advice.png" in text


def test_the_worked_example_works_out_as_written():
    rows = re.findall(r"^\| (.+?) \| `([A-Z_]+)` \| (.+?) \|$", EXAMPLE.read_text(), re.MULTILINE)
    rows = [row for row in rows if row[0] == "nothing" or "=" in row[0]]
    assert len(rows) == 5
    known = {}
    for recorded, recommendation, determined in rows:
        known |= {
            name: as_answer(name, said)
            for name, said in re.findall(r"`(\w+)` = ([\w.]+)", recorded)
        }
        advice = advise(known, Pathway.CANCER, rulebook.CURRENT, date(2026, 11, 20))
        assert advice.recommendation.name == recommendation
        codes = [finding.rule.code for finding in advice.determining]
        assert determined == ("everything unknown" if len(codes) > 50 else ", ".join(codes))


def test_the_worked_example_strikes_one_drug_and_asks_for_refills_first():
    infected = {"systemic_infection": Known("active")}
    first = advise(infected, Pathway.CANCER, rulebook.CURRENT, date(2026, 11, 20)).questions[0]
    assert (first.fact, first.could_refuse) == ("refill_commitment", True)
    past = {"psychosis_ever": Known(True)}
    options = advise(past, Pathway.CANCER, rulebook.CURRENT, date(2026, 11, 20)).options
    struck = {o.option.drug for o in options if o.grade is Recommendation.DO_NOT_OFFER}
    assert struck == {"ziconotide"}
    assert all(
        o.grade is Recommendation.DO_NOT_OFFER for o in options if o.option.drug == "ziconotide"
    )
    refused = {"refill_commitment": Known("refuses")}
    assert advise(refused, Pathway.CANCER, rulebook.CURRENT, date(2026, 11, 20)).questions == ()


def as_answer(name: str, said: str) -> Known:
    fact = facts.BY_NAME[name]
    if isinstance(fact, Measure):
        return Known(Decimal(said))
    return Known(said if isinstance(fact, OneOf) else said == "yes")
