"""What a source is: who published it, how well it was read, and who stood to gain.

Facts carry over, sentences do not: titles and notes are our own words. The primary document is
named even where only a copy could be read; then the note says so, and no address is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# The interest of anyone who writes of what they sell.
MAKER = "Written by the maker of the product."


class SourceKind(StrEnum):
    """What sort of document it is; makers' and patients' pages may not carry a waiver alone."""

    LABEL = "label"
    GUIDELINE = "guideline"
    PAYER = "payer"
    STUDY = "study"
    REVIEW = "review"
    TEXTBOOK = "textbook"
    MANUFACTURER = "manufacturer"
    PATIENT = "patient"
    SAFETY_NOTICE = "safety_notice"
    INSTRUMENT = "instrument"
    JUDGEMENT = "judgement"


class Read(StrEnum):
    """How well the source was read.

    Whole, part and copy: its own words were read (copy: in a reproduction, whole or in part).
    Abstract: the abstract, opening or excerpt. Summary: a third party's summary of it.
    Second hand: as quoted by others. None: nobody read it.
    """

    WHOLE = "whole"
    PART = "part"
    COPY = "copy"
    ABSTRACT = "abstract"
    SUMMARY = "summary"
    SECOND_HAND = "second_hand"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document the rulebook may cite.

    `year` is the year of the text that was read, None where it gives none. `jurisdiction` is where
    it has force: "international" for science, "not stated" where it does not say. `doi` is bare,
    never an address.
    """

    key: str
    title: str
    publisher: str
    year: int | None
    kind: SourceKind
    jurisdiction: str
    read: Read
    read_note: str = ""
    strength: str = ""
    interest: str = ""
    doi: str = ""

    @property
    def seen(self) -> bool:
        """Whether anyone read anything of it; false only for what is known from memory."""
        return self.read is not Read.NONE

    @property
    def own_words(self) -> bool:
        """Whether its own text was read, beyond an abstract, a summary or a quotation."""
        return self.read in (Read.WHOLE, Read.PART, Read.COPY)

    def at(self, section: str, *, strength: str = "") -> Citation:
        """Cite one section; ValueError where a source that was read is cited without one."""
        if self.seen and not section.strip():
            raise ValueError(f'Name the section of {self.key}, as in {self.key}.at("section 4").')
        return Citation(self, section, strength or self.strength)


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source, with the strength the source itself gives that statement."""

    source: Source
    section: str
    strength: str = ""
