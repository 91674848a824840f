"""Where a question is kept, and its group of columns read and written whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import cast

from django.apps import apps

from screening import models
from screening.logic import notation
from screening.models import Person
from screening.models.answer import Answer, Measured
from screening.models.chapter import Chapter, ChartRow
from screening.rules.record import Value
from screening.rules.vocabulary.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """An answer as it is to be kept: a value or a reason; neither takes the answer back.

    A measured value is canonical, with what was entered and in which unit.
    """

    value: Value | None = None
    missing: str = ""
    entered: str = ""
    unit: str = ""
    on: date | None = None
    source: str = ""

    def still_so(self, today: date) -> NewAnswer:
        """The same, observed today; where it came from then is not where it comes from now."""
        return replace(self, on=today, source="")


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer as it stands, with who and when; ``base`` names this version of it."""

    answer: NewAnswer
    by: str
    by_id: int | None
    at: datetime | None

    @property
    def base(self) -> str:
        """The version a change must be made on; empty for a question not asked."""
        return self.at.isoformat() if self.at else ""

    @property
    def blank(self) -> bool:
        """Not asked."""
        return self.at is None


def chapter_model(question: str) -> type[Chapter]:
    """The model that keeps a question; KeyError when no chapter asks it."""
    for name in models.CHAPTERS:
        model = cast("type[Chapter]", apps.get_model("screening", name))
        if question in model.ANSWERS:
            return model
    raise KeyError(question)


def row_model(list_question: str) -> type[ChartRow]:
    """The model of a list's rows; KeyError when the question is no list."""
    name = chapter_model(list_question).LISTS[list_question]
    return cast("type[ChartRow]", apps.get_model("screening", name))


def kept(chapter: Chapter, question: str) -> KeptAnswer:
    """The answer to a question as the chapter's row holds it."""
    measured = isinstance(_group(chapter, question), Measured)
    by = cast("Person | None", getattr(chapter, f"{question}_by"))
    return KeptAnswer(
        NewAnswer(
            value=getattr(chapter, question),
            missing=getattr(chapter, f"{question}_missing") or "",
            entered=(getattr(chapter, f"{question}_entered") or "") if measured else "",
            unit=(getattr(chapter, f"{question}_unit") or "") if measured else "",
            on=getattr(chapter, f"{question}_on"),
            source=getattr(chapter, f"{question}_source") or "",
        ),
        by=by.printed_name if by else "",
        by_id=by.pk if by else None,
        at=getattr(chapter, f"{question}_at"),
    )


def keep(
    chapter: Chapter, question: str, new: NewAnswer, *, by: Person | None, at: datetime | None
) -> None:
    """Write a question's whole group of columns, and save only those."""
    columns: dict[str, object] = {
        question: new.value,
        f"{question}_missing": new.missing or None,
        f"{question}_on": new.on,
        f"{question}_source": new.source or None,
        f"{question}_by": by,
        f"{question}_at": at,
    }
    if isinstance(_group(chapter, question), Measured):
        columns |= {
            f"{question}_entered": new.entered or None,
            f"{question}_unit": new.unit or None,
        }
    for column, value in columns.items():
        setattr(chapter, column, value)
    chapter.save(update_fields=list(columns))


def spoken(answer: NewAnswer) -> str:
    """An answer in plain text, as the trail and a conflict show it."""
    match answer.value:
        case None:
            return answer.missing.replace("_", " ") or "not asked"
        case bool():
            return "yes" if answer.value else "no"
        case Decimal():
            return f"{answer.entered} {answer.unit}".strip()
        case PartialDate():
            return str(answer.value)
        case str():
            return answer.value.replace("_", " ")


def note_base(text: str) -> str:
    """The name of a note's version: short, and the same for the same text."""
    return notation.digest(text.encode())[:16]


def _group(chapter: Chapter, question: str) -> Answer:
    return chapter.ANSWERS[question]
