"""A column for a date as precisely as it is known: "2019", "2019-03" or "2019-03-12".

The column itself refuses text that is no date of the calendar, whoever writes it.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from screening.rules.vocabulary.partial_date import PartialDate

_YEAR = "[12][0-9]{3}"
_LEAP = "([12][0-9](0[48]|[2468][048]|[13579][26])|(12|16|20|24|28)00)"
_SHAPES = (
    f"{_YEAR}(-(0[1-9]|1[0-2]))?",
    f"{_YEAR}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])",
    f"{_YEAR}-(0[469]|11)-(0[1-9]|[12][0-9]|30)",
    f"{_YEAR}-02-(0[1-9]|1[0-9]|2[0-8])",
    f"{_LEAP}-02-29",
)


class PartialDayField(models.CharField):
    """Stores a PartialDate as its ISO text, which sorts by its first day."""

    PATTERN = f"^({'|'.join(_SHAPES)})$"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        """The condition the database puts on the column."""
        column = connection.ops.quote_name(self.column or "")
        return f"{column} ~ '{self.PATTERN}'"

    def from_db_value(self, value: str | None, *_: object) -> PartialDate | None:
        """The stored text as a PartialDate."""
        return None if value is None else PartialDate.from_iso(value)

    def to_python(self, value: Any) -> PartialDate | None:
        """A PartialDate from one, or from its text; ValidationError when it is no date."""
        if value in (None, "") or isinstance(value, PartialDate):
            return value or None
        try:
            return PartialDate.from_iso(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def get_prep_value(self, value: Any) -> str | None:
        """The text the database keeps."""
        return None if value in (None, "") else str(value)
