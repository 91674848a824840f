"""The form of one row of a table: its columns as fields, read with the same care as answers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from screening.logic import prose
from screening.models.chapter import ChartRow
from screening.rules.vocabulary.answering import YES_NO
from screening.rules.vocabulary.partial_date import PartialDate
from screening.web.forms import typed
from screening.web.forms.dress import DressedForm
from screening.web.forms.sections import Column, Sort, Table
from screening.web.presenters import clock


class PartialDayField(forms.CharField):
    """A day, a month or a year, not in the future and not before birth."""

    def __init__(self, today: date, born: date | None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.today, self.born = today, born

    def to_python(self, value: Any) -> Any:
        """The date as precisely as it was given; None for nothing."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            return typed.partial_date(text, today=self.today, born=self.born)
        except typed.Unreadable as problem:
            raise forms.ValidationError(str(problem)) from problem

    def prepare_value(self, value: Any) -> Any:
        """The date as the page writes it."""
        return clock.partial(value) if isinstance(value, PartialDate) else value


class NumberField(forms.CharField):
    """A number in the column's one unit, within what is possible."""

    def __init__(self, column: Column, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.column = column

    def to_python(self, value: Any) -> Any:
        """The number; None for nothing."""
        text = str(super().to_python(value) or "")
        if not text:
            return None
        column = self.column
        number = typed.plain_number(text)
        if number is None or not Decimal(column.low) <= number <= Decimal(column.high):
            says = f"Write a number from {column.low} to {column.high} {column.unit}".strip()
            raise forms.ValidationError(f"{says}, digits only.")
        kept = number.quantize(Decimal(1).scaleb(-column.places))
        if kept != number:
            raise forms.ValidationError(typed.too_fine(column.label.lower(), column.places))
        return kept

    def prepare_value(self, value: Any) -> Any:
        """The number as a person writes it."""
        return prose.number(value) if isinstance(value, Decimal) else value


class YesNoField(forms.ChoiceField):
    """Yes, no, or not known."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=(("", "Not known"), *YES_NO.pairs), **kwargs)

    def clean(self, value: Any) -> Any:
        """True, False or None."""
        return {"yes": True, "no": False}.get(super().clean(value))

    def prepare_value(self, value: Any) -> Any:
        """The word for a stored truth."""
        return {True: "yes", False: "no"}.get(value, value)


class RowForm(DressedForm):
    """One row of a table."""

    def __init__(
        self,
        table: Table,
        today: date,
        row: ChartRow | None,
        data: Any = None,
        *,
        born: date | None = None,
    ) -> None:
        names = [column.name for column in table.columns]
        initial = {name: getattr(row, name) for name in names} if row else {}
        super().__init__(data, initial=initial)
        for column in table.columns:
            self.fields[column.name] = _field(column, today, born)

    def clean(self) -> dict[str, Any]:
        """Text left blank is not known; days that are surely out of order are refused."""
        values = super().clean() or {}
        for early, late in (("started", "ended"), ("started", "stopped"), ("start", "stop")):
            first, last = values.get(early), values.get(late)
            if first and last and first.first > last.last:
                self.add_error(late, f"This is before {clock.partial(first)}, when it started.")
        self._pair_units(values)
        return {name: None if value == "" else value for name, value in values.items()}

    def _pair_units(self, values: dict[str, Any]) -> None:
        """A number whose unit has its own column is given with it, or not at all."""
        for name in [name.removesuffix("_unit") for name in self.fields if name.endswith("_unit")]:
            number, unit = values.get(name), values.get(f"{name}_unit")
            if number is not None and not unit:
                self.add_error(f"{name}_unit", "Give the unit; it is never assumed.")
            if unit and number is None and name not in self.errors:
                self.add_error(name, "Give the number, or leave the unit empty.")


def _field(column: Column, today: date, born: date | None) -> forms.Field:
    shared: dict[str, Any] = {
        "label": f"{column.label} ({column.unit})" if column.unit else column.label,
        "required": column.required,
        "help_text": column.help,
    }
    if column.required:
        shared["error_messages"] = {"required": f"Give the {column.label.lower()}."}
    match column.sort:
        case Sort.WORDS if column.words is not None:
            blank = "Choose" if column.required else "Not known"
            return forms.ChoiceField(choices=(("", blank), *column.words.pairs), **shared)
        case Sort.PARTIAL_DAY:
            return PartialDayField(today, born, **shared)
        case Sort.YES_NO:
            return YesNoField(**shared)
        case Sort.NUMBER:
            return NumberField(column, **shared)
        case _:
            return forms.CharField(max_length=column.longest, **shared)
