"""One question as a group of columns: a value or the reason there is none, and where it came from.

``temperature = Measured(...)`` on a chapter adds temperature, temperature_missing, _on, _source,
_by and _at (a measured quantity also what was entered, and in which unit), and one CHECK that
refuses a value together with a reason, a word outside its closed set, a number outside what is
possible or without its unit, and a who without a when. Both empty means not asked: blank is never
no.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from screening.models.partial_day import PartialDayField
from screening.rules.vocabulary.answering import MISSING, SOURCE
from screening.rules.vocabulary.words import Words

SUFFIXES = ("missing", "on", "source", "by", "at")


class Answer:
    """A question's column group; subclasses choose the column that holds the value."""

    name: str

    def value_field(self) -> models.Field[Any, Any]:
        """The column that holds the value, empty unless it is known."""
        raise NotImplementedError("Use YesNo, OneOf, Measured, PartialDay or ShortText.")

    def in_range(self) -> Q:
        """What the database requires of a value that is present."""
        return Q()

    def extra_fields(self) -> dict[str, models.Field[Any, Any]]:
        """Further columns, by suffix."""
        return {}

    def contribute_to_class(self, model: type[models.Model], name: str) -> None:
        """Add the columns and the CHECK to the model being built."""
        self.name = name
        self.value_field().contribute_to_class(model, name)
        for suffix, field in (_provenance() | self.extra_fields()).items():
            field.contribute_to_class(model, f"{name}_{suffix}")
        model._meta.original_attrs.setdefault("constraints", [])
        constraint = self._constraint(model._meta.model_name or "")
        model._meta.constraints = [*model._meta.constraints, constraint]
        if "ANSWERS" not in model.__dict__:
            model.ANSWERS = {}  # type: ignore[attr-defined]
        model.ANSWERS[name] = self  # type: ignore[attr-defined]

    def _constraint(self, table: str) -> models.CheckConstraint:
        has = {suffix: Q(**{f"{self.name}_{suffix}__isnull": False}) for suffix in SUFFIXES}
        value = Q(**{f"{self.name}__isnull": False})
        no_value = ~value
        for suffix in self.extra_fields():
            no_value &= Q(**{f"{self.name}_{suffix}__isnull": True})
        reason = has["missing"] & Q(**{f"{self.name}_missing__in": MISSING.values})
        signed = has["by"] & has["at"]
        answered = (value & ~has["missing"] & self.in_range()) | (no_value & reason)
        blank = no_value & ~has["missing"] & ~has["by"] & ~has["at"] & ~has["on"] & ~has["source"]
        known_source = ~has["source"] | Q(**{f"{self.name}_source__in": SOURCE.values})
        return models.CheckConstraint(
            condition=((answered & signed) | blank) & known_source,
            name=f"{table[:24]}_{self.name[:32]}_ok",
        )


class YesNo(Answer):
    """Yes, no, or a reason."""

    def value_field(self) -> models.Field[Any, Any]:
        return models.BooleanField(null=True, blank=True)


class OneOf(Answer):
    """One of closed words, or a reason."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def value_field(self) -> models.Field[Any, Any]:
        longest = max(len(value) for value in self.words.values)
        return models.CharField(max_length=longest, null=True, blank=True, choices=self.words.pairs)

    def in_range(self) -> Q:
        return Q(**{f"{self.name}__in": self.words.values})


class Measured(Answer):
    """A number in its canonical unit, with the number and unit as they were entered, or a reason.

    ``low`` and ``high`` bound the canonical value, ends included; they are the ends of what is
    possible, not of what is normal.
    """

    def __init__(self, units: tuple[str, ...], low: str, high: str, places: int = 1) -> None:
        self.units, self.low, self.high, self.places = units, low, high, places

    def value_field(self) -> models.Field[Any, Any]:
        return _decimal(self.places)

    def extra_fields(self) -> dict[str, models.Field[Any, Any]]:
        longest = max(len(unit) for unit in self.units)
        return {
            "entered": models.CharField(max_length=20, null=True, blank=True),
            "unit": models.CharField(max_length=longest, null=True, blank=True),
        }

    def in_range(self) -> Q:
        name = self.name
        within = Q(**{f"{name}__gte": self.low, f"{name}__lte": self.high})
        # A CHECK passes on NULL, and NULL IN (...) is NULL: the unit must be said to be there.
        unit = Q(**{f"{name}_unit__isnull": False, f"{name}_unit__in": self.units})
        return (
            within & unit & Q(**{f"{name}_entered__isnull": False}) & ~Q(**{f"{name}_entered": ""})
        )


class PartialDay(Answer):
    """A day, a month or a year, or a reason."""

    def value_field(self) -> models.Field[Any, Any]:
        return PartialDayField(null=True, blank=True)


class ShortText(Answer):
    """A few free words, or a reason; read by people only."""

    def value_field(self) -> models.Field[Any, Any]:
        return models.CharField(max_length=200, null=True, blank=True)

    def in_range(self) -> Q:
        return ~Q(**{self.name: ""})


def _provenance() -> dict[str, models.Field[Any, Any]]:
    return {
        "missing": models.CharField(max_length=12, null=True, blank=True, choices=MISSING.pairs),
        "on": models.DateField(null=True, blank=True),
        "source": models.CharField(max_length=12, null=True, blank=True, choices=SOURCE.pairs),
        "by": models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.PROTECT,
            null=True,
            blank=True,
            related_name="+",
            db_index=False,
        ),
        "at": models.DateTimeField(null=True, blank=True),
    }


def _decimal(places: int) -> models.Field[Any, Any]:
    return models.DecimalField(max_digits=12, decimal_places=places, null=True, blank=True)
