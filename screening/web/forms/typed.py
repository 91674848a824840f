"""What somebody typed, read as an answer; or a sentence that says what to write instead.

Nothing is guessed: a number without its unit, a day that does not exist and a date in the future
are refused beside the field, and what was typed is kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from screening.rules.fact import Fact, Measure, OneOf, PartialDay, ShortText, YesNo
from screening.rules.record import Value
from screening.rules.vocabulary.answering import MISSING, SOURCE
from screening.rules.vocabulary.partial_date import PartialDate
from screening.workflow.columns import NewAnswer

EARLIEST = 1890
_NUMBER = re.compile(r"^([+-]?[0-9]+(?:[.,][0-9]+)?)\s*(.*)$", re.DOTALL)
_THOUSANDS = re.compile(r"[+-]?[0-9]{1,3},[0-9]{3}")  # 1,000 is a thousand to some, one to others
_POINTED = re.compile(r"[+-]?[0-9]{1,3}\.[0-9]{3}")  # and 7.500 is 7500 to some, 7.5 to others
_MOST_LOST = Decimal("0.05")  # of a converted number, by rounding it to what is kept
_BOUNDS = tuple("<>≤≥~")  # a laboratory's "<5" is no number that a rule can compare
_MOST_DIGITS = 20  # characters of a number kept as it was entered
#: Reasons a person may give; "entered in error" is given by striking, with words.
_REASONS = tuple(value for value in MISSING.values if value != "in_error")
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
         "aug august", "sep sept september", "oct october", "nov november", "dec december"), 1
    )
    for name in names.split()
}  # fmt: skip
_TOO_FINE = "Write the {label} {how}; it is not rounded for you."
_WRITE_A_DATE = (
    "Write a day, a month or a year, the month in letters: 12 Mar 2019, Mar 2019 or 2019."
)
_WRITE_A_DAY = "Write the day with its month and year, the month in letters: 12 Mar 2019."


class Unreadable(ValueError):
    """What was typed is no answer; the message says what to write, ``part`` which field."""

    def __init__(self, message: str, part: str = "value") -> None:
        super().__init__(message)
        self.part = part


@dataclass(frozen=True, slots=True)
class Typed:
    """The parts of one question as they were typed, spaces trimmed."""

    value: str = ""
    missing: str = ""
    unit: str = ""
    on: str = ""
    source: str = ""


PARTS = ("value", "missing", "unit", "on", "source")


def parts(data: Mapping[str, str], question: str) -> Typed:
    """The parts of a question in posted data."""
    names = ("", "__missing", "__unit", "__on", "__source")
    given = (data.get(f"{question}{suffix}") or "" for suffix in names)
    return Typed(*(text.replace("\x00", "").strip() for text in given))


def read(fact: Fact, typed: Typed, *, today: date, born: date) -> NewAnswer:
    """The answer that was typed; Unreadable with what to write when it is none.

    A question left wholly blank is not asked: the answer is then empty, never no.
    """
    value, missing = typed.value, typed.missing
    if value in {*_REASONS, "not_asked"} and not isinstance(fact, ShortText):
        value, missing = "", value  # one group of buttons offers values and reasons
    if missing == "not_asked":
        missing = ""  # the button that is down until there is an answer
    if missing and missing not in _REASONS:
        raise Unreadable("Choose one of the reasons offered.", "missing")
    if value and missing:
        raise Unreadable("Give a value or a reason for having none, not both.")
    if not value and not missing:
        return NewAnswer()
    on = _observed(typed.on, today=today, born=born)
    source = typed.source if typed.source in SOURCE.values else ""
    if missing:
        return NewAnswer(missing=missing, on=on, source=source)
    if isinstance(fact, Measure):
        canonical, entered, unit = number(fact, value, typed.unit)
        return NewAnswer(canonical, entered=entered, unit=unit, on=on, source=source)
    return NewAnswer(_value(fact, value, today=today, born=born), on=on, source=source)


def number(fact: Measure, text: str, unit: str) -> tuple[Decimal, str, str]:
    """A measured number: canonical value, digits as entered, unit; never without a unit."""
    units = {fact.unit: (Decimal(1), Decimal(0))} | {u: (f, o) for u, f, o in fact.units}
    how = "with its unit" if fact.units else "as a number"
    example = f"Write the {fact.label} {how}, for example {_example(fact)}."
    digits, written = _parted(text, example)
    written = {_spelling(name): name for name in units}.get(_spelling(written), written)
    if written and written not in units:
        shown = written if len(written) <= _MOST_DIGITS else f"{written[:_MOST_DIGITS]}…"
        raise Unreadable(f"{shown} is not a unit of {fact.label}. {example}")
    if written and unit and written != unit:
        raise Unreadable(f"Two units are given: {written} and {unit}. {example}")
    chosen = written or unit or (fact.unit if len(units) == 1 else "")
    if chosen not in units:
        raise Unreadable(example, "unit")
    factor, offset = units[chosen]
    step = Decimal(1).scaleb(-fact.places)
    exact = Decimal(digits) * factor + offset
    canonical = exact.quantize(step)
    if factor <= step < 1 and (Decimal(digits) % 1 or _POINTED.fullmatch(digits)):
        raise Unreadable(_whole(fact, chosen))
    if step == 1 and chosen == fact.unit and _POINTED.fullmatch(digits):
        raise Unreadable(_whole(fact, chosen))
    if chosen == fact.unit and exact != canonical:
        raise Unreadable(too_fine(fact.label, fact.places))
    if abs(exact - canonical) > abs(exact) * _MOST_LOST:
        raise Unreadable(_too_small(fact, digits, chosen))
    if not fact.low <= canonical <= fact.high:
        raise Unreadable(_out_of_range(fact, Decimal(digits), chosen, units))
    return canonical + 0, digits, chosen  # -0 is 0


def _parted(text: str, example: str) -> tuple[str, str]:
    """The digits of a number, with a decimal point, and what stands after them."""
    found = _NUMBER.match(text)
    if text.startswith(_BOUNDS):
        raise Unreadable(f"Write one number, without {text[0]}. {example}")
    if found is None:
        raise Unreadable(example)
    if _THOUSANDS.fullmatch(found[1]):
        raise Unreadable(f"{found[1]} can be read in two ways; leave the comma out. {example}")
    if len(found[1]) > _MOST_DIGITS:
        raise Unreadable(f"This number is too long. {example}")
    return found[1].replace(",", "."), found[2].strip()


def _spelling(unit: str) -> str:
    """A unit as any keyboard can write it: °C and C, /µL and /uL, 10⁹/L and x10^9/L are alike."""
    for written, plain in (("μ", "u"), ("mc", "u"), ("⁹", "^9"), ("°", ""), ("º", ""), ("×", "x")):
        unit = unit.casefold().replace(written, plain)
    return unit.replace(" ", "").removeprefix("x")


def plain_number(text: str) -> Decimal | None:
    """A number without a unit, a comma or a point before its decimals; None when it is none."""
    found = _NUMBER.fullmatch(text)
    if found is None or found[2] or _THOUSANDS.fullmatch(text) or len(text) > _MOST_DIGITS:
        return None
    return Decimal(text.replace(",", "."))


def too_fine(label: str, places: int) -> str:
    """What to write instead of a number with more decimals than are kept."""
    how = f"with {places} decimal places at most" if places > 1 else "with one decimal at most"
    return _TOO_FINE.format(label=label, how=how if places else "as a whole number")


def partial_date(text: str, *, today: date, born: date | None = None) -> PartialDate:
    """A day, month or year, not in the future and not before birth; Unreadable says what to do."""
    try:
        found = _partial(text)
    except (ValueError, KeyError):
        raise Unreadable(_WRITE_A_DATE) from None
    if found.first > today:
        raise Unreadable("This date is in the future; write when it happened.")
    if found.year < EARLIEST:
        raise Unreadable(f"{found.year} is too long ago; check the year.")
    if born is not None and found.last < born:
        raise Unreadable("This is before the patient was born.")
    return found


def full_date(text: str, *, today: date | None = None) -> date:
    """A whole day, not in the future where ``today`` is given; Unreadable says what to write."""
    try:
        found = _partial(text)
    except (ValueError, KeyError):
        raise Unreadable(_WRITE_A_DAY) from None
    if found.day is None:
        raise Unreadable(_WRITE_A_DAY)
    if today is not None and found.first > today:
        raise Unreadable("This date is in the future.")
    if found.year < EARLIEST:
        raise Unreadable(f"{found.year} is too long ago; check the year.")
    return found.first


def _value(fact: Fact, text: str, *, today: date, born: date) -> Value:
    match fact:
        case YesNo() if text in {"yes", "no"}:
            return text == "yes"
        case OneOf(words=words) if text in words.values:
            return text
        case PartialDay():
            return partial_date(text, today=today, born=born)
        case ShortText(longest=longest) if len(text) <= longest:
            return text
        case ShortText(longest=longest):
            raise Unreadable(f"Write at most {longest} characters.")
        case _:
            raise Unreadable("Choose one of the answers offered.")


def _observed(text: str, *, today: date, born: date) -> date | None:
    if not text:
        return None
    try:
        on = full_date(text, today=today)
    except Unreadable as problem:
        raise Unreadable(str(problem), "on") from problem
    if on < born:
        raise Unreadable("This is before the patient was born.", "on")
    return on


def _partial(text: str) -> PartialDate:
    """Read ISO dates and dates with the month in letters; 03/04/2019 could be two days."""
    text = " ".join(re.sub(r"(?<=[A-Za-z])\.", " ", text).replace(",", " ").split())
    if re.fullmatch(r"[0-9-]+", text):
        return PartialDate.from_iso(text)
    words = text.replace("-", " ").split(" ")
    if len(words) == 2:
        return PartialDate(_year(words[1]), _MONTHS[words[0].casefold()])
    if len(words) == 3:
        return PartialDate(_year(words[2]), _MONTHS[words[1].casefold()], _day(words[0]))
    raise ValueError(text)


def _year(text: str) -> int:
    if not re.fullmatch(r"[0-9]{4}", text):
        raise ValueError(text)
    return int(text)


def _day(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,2}", text):
        raise ValueError(text)
    return int(text)


def _example(fact: Measure) -> str:
    return f"{fact.example or (fact.low + fact.high) // 2} {fact.unit}"


def _whole(fact: Measure, unit: str) -> str:
    """What to write where a point could part the thousands or the decimals."""
    place = f" in {unit}" if unit != fact.unit else ""
    other = f"; in {fact.unit} it may have decimals" if unit != fact.unit else ""
    return f"Write the {fact.label}{place} as a whole number, without a point{other}."


def _too_small(fact: Measure, digits: str, unit: str) -> str:
    how = f"with {fact.places} decimal places" if fact.places > 1 else "with one decimal"
    return (
        f"{digits} {unit} is finer than is kept. "
        f"Write the {fact.label} in {fact.unit}, {how if fact.places else 'as a whole number'}."
    )


def _out_of_range(
    fact: Measure, entered: Decimal, unit: str, units: Mapping[str, tuple[Decimal, Decimal]]
) -> str:
    """Say the possible range, and the unit in which the number would make sense."""
    sentence = (
        f"{entered} {unit} is not possible: {fact.label} lies between "
        f"{fact.low} and {fact.high} {fact.unit}."
    )
    fits = [
        other
        for other, (factor, offset) in units.items()
        if other != unit and fact.low <= entered * factor + offset <= fact.high
    ]
    return f"{sentence} In {fits[0]} it would be possible; check the unit." if fits else sentence
