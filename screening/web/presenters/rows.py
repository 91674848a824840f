"""A table of rows for the page: cells in words, the open editor, what the list says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.urls import reverse

from screening.logic import prose
from screening.models import StruckAnswer
from screening.models.chapter import ChartRow
from screening.rules.fact import Fact
from screening.rules.vocabulary.answering import LIST_STATE, MISSING
from screening.rules.vocabulary.partial_date import PartialDate
from screening.web.forms import chapter as chapter_form
from screening.web.forms.rows import RowForm
from screening.web.forms.sections import Column, Sort, Table
from screening.web.presenters import clock, question
from screening.web.presenters.question import Around
from screening.workflow.columns import KeptAnswer

#: Why a list has no answer, beside what it can say of itself; "entered in error" is an act.
_REASONS = tuple(pair for pair in MISSING.pairs if pair[0] != "in_error")
_SPANS = {Sort.WORDS: 4, Sort.TEXT: 4, Sort.PARTIAL_DAY: 4, Sort.YES_NO: 4, Sort.NUMBER: 4}


def table(
    fact: Fact,
    shape: Table,
    rows: Sequence[ChartRow],
    kept: KeptAnswer,
    around: Around,
    *,
    editor: Mapping[str, Any] | None = None,
    editing: int | None = None,
    problem: str = "",
    struck: Sequence[StruckAnswer] = (),
) -> dict[str, Any]:
    """The table as chart/rows.html takes it; ``editing`` is the open row, 0 for a new one.

    ``struck`` are answers about the list itself that were entered in error.
    """
    key = fact.name.removesuffix("_list")
    adding = editor if editing == 0 else None
    add_url = reverse("row-new", args=[around.referral_id, around.chapter, fact.name])
    shown = question.question(fact, kept, around, struck=struck)
    offered = (*LIST_STATE.pairs, *_REASONS, ("", "Not asked"))
    given = question.as_typed(kept.answer)
    chosen = given.value or given.missing
    return {
        "key": key,
        "id": f"q-{fact.name}",
        "title": shape.title,
        "count": sum(row.struck_at is None for row in rows),
        "help": chapter_form.intro(around.chapter, fact.name),
        "columns": [{"label": c[0].label, "num": _is_number(c)} for c in _shown(shape)],
        "items": [_row(r, shape, fact, around, editor if r.pk == editing else None) for r in rows],
        "adding": adding,
        "add_url": add_url,
        "add_label": f"Add {_article(shape.one)}",
        "none_text": shape.empty,
        "complete": {
            "name": fact.name,
            "url": shown["url"],
            "base": kept.base,
            "choices": [{"value": v, "label": t, "checked": v == chosen} for v, t in offered],
            "question": "Is this list complete?",
            "error": problem,
            "state": shown["state"],
            "answered": shown["answered"],
            "earlier": shown["earlier"],
            "strike_url": shown["strike_url"],
            **question.signs(fact.name, around),
        },
        "hidden": shown["hidden"],
        "disabled": around.disabled,
    }


def editor(
    form: RowForm,
    fact: Fact,
    shape: Table,
    around: Around,
    row: ChartRow | None,
    *,
    conflict: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The editor of one row as chart/row_editor.html takes it."""
    place = [around.referral_id, around.chapter, fact.name]
    url = reverse("row", args=[*place, row.pk]) if row else reverse("row-new", args=place)
    strike = reverse("row-strike", args=[*place, row.pk]) if row else ""
    return {
        "title": f"Change {_name(row, shape)}" if row else f"Add {_article(shape.one)}",
        "url": url,
        "base": str(row.version) if row else "",
        "fields": [{"field": form[c.name], "span": _SPANS[c.sort]} for c in shape.columns],
        "errors": list(form.non_field_errors()),
        "cancel_url": f"{reverse('chart', args=place[:2])}#q-{fact.name}",
        "strike_url": strike,
        "save_label": f"Save {shape.one}",
        "conflict": conflict,
    }


def said(row: ChartRow, shape: Table) -> str:
    """A row in one line, for a conflict or the page that strikes it."""
    texts = [(column, _cell(row, column)["text"]) for column in shape.columns]
    known = [(column, text) for column, text in texts if text != "Not known"]
    first = known[0][1] if known else ""
    return "; ".join([first, *(f"{column.label}: {text}" for column, text in known[1:])])


def _row(
    row: ChartRow, shape: Table, fact: Fact, around: Around, opened: Mapping[str, Any] | None
) -> dict[str, Any]:
    place = [around.referral_id, around.chapter, fact.name, row.pk]
    struck_by = row.struck_by.printed_name if row.struck_by else ""
    return {
        "id": row.pk,
        "cells": [_joined(row, columns) for columns in _shown(shape)],
        "struck": (
            {"who": struck_by, "when": clock.moment(row.struck_at), "why": row.struck_why}
            if row.struck_at
            else None
        ),
        "edit_url": reverse("row", args=place),
        "strike_url": reverse("row-strike", args=place),
        "editor": opened,
    }


def _shown(shape: Table) -> list[list[Column]]:
    """The table's columns, those that share a cell together."""
    shown: list[list[Column]] = []
    for column in (column for column in shape.columns if column.brief):
        if column.joins and shown:
            shown[-1].append(column)
        else:
            shown.append([column])
    return shown


def _is_number(columns: Sequence[Column]) -> bool:
    return len(columns) == 1 and columns[0].sort is Sort.NUMBER


def _joined(row: ChartRow, columns: Sequence[Column]) -> dict[str, Any]:
    """The cell of one or several columns; what is not known of a shared cell is left out of it."""
    first, *others = ((column, _cell(row, column)) for column in columns)
    cell = dict(first[1])
    if others:
        cell |= {"num": False, "nowrap": False}
    for column, other in others:
        if other["unknown"]:
            continue
        cell["text"] = (
            other["text"] if cell["unknown"] else cell["text"] + column.joins + other["text"]
        )
        cell["unknown"] = False
    return cell


def _cell(row: ChartRow, column: Column) -> dict[str, Any]:
    raw = getattr(row, column.name)
    return {
        "label": column.label,
        "text": _text(raw, column),
        "num": column.sort is Sort.NUMBER,
        "nowrap": column.sort is Sort.PARTIAL_DAY,
        "unknown": raw is None,
    }


def _text(raw: object, column: Column) -> str:
    match raw:
        case None | "":
            return "Not known"
        case bool():
            return "Yes" if raw else "No"
        case PartialDate():
            return clock.partial(raw)
        case Decimal():
            return f"{prose.number(raw)} {column.unit}".strip()
        case _ if column.words is not None:
            return column.words.label(str(raw))
        case _:
            return str(raw)


def _name(row: ChartRow, shape: Table) -> str:
    return _cell(row, shape.columns[0])["text"] or shape.one


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
