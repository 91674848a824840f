"""Sentences and answers as plain data and back, in one way only.

What is written here is stored and hashed: the same sentence always gives the same bytes, and bytes
written by anybody else are refused, with what to write, rather than guessed at. Numbers are
strings without exponent or trailing zeros, dates ISO strings, sets sorted lists.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar, assert_never

from screening.logic import criteria
from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.logic.criteria import (
    All,
    Any,
    AtLeast,
    Choice,
    Chosen,
    Compare,
    Flag,
    Holds,
    IsOneOf,
    Not,
    Op,
    Quantity,
    Sentence,
    Stance,
    Threshold,
)

Data = dict[str, object]
Value = bool | Decimal | str
E = TypeVar("E", bound=Enum)

_NUMBER = re.compile(r"(0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)", re.ASCII)
_KINDS = "holds, compare, is_one_of, chosen, not, all, any, at_least"


class NotationError(ValueError):
    """Data that nothing here wrote, with what to write instead."""


def canonical_bytes(data: object) -> bytes:
    """Plain data as UTF-8 JSON with sorted keys and no spaces.

    Raises TypeError for anything but dicts with text keys, lists, text, whole numbers, true, false
    and null: fractions and dates are written as text.
    """
    _check_plain(data)
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8")


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def from_sentence(sentence: Sentence) -> Data:
    """The sentence as plain data."""
    match criteria.kind(sentence):
        case Holds(flag=flag):
            return {"kind": "holds", "flag": flag.name}
        case Compare(quantity=quantity, op=op, against=against):
            return {
                "kind": "compare",
                "quantity": {"name": quantity.name, "unit": quantity.unit},
                "op": op.value,
                "against": {"name": against.name, "unit": against.unit}
                if isinstance(against, Threshold)
                else from_number(against),
            }
        case IsOneOf(choice=choice, values=values):
            return {"kind": "is_one_of", "choice": _from_words(choice), "values": sorted(values)}
        case Chosen(stance=stance, values=values):
            return {"kind": "chosen", "stance": _from_words(stance), "values": sorted(values)}
        case Not(part=part):
            return {"kind": "not", "part": from_sentence(part)}
        case All(parts=parts):
            return {"kind": "all", "parts": [from_sentence(part) for part in parts]}
        case Any(parts=parts):
            return {"kind": "any", "parts": [from_sentence(part) for part in parts]}
        case AtLeast(count=count, parts=parts):
            return {
                "kind": "at_least",
                "count": count,
                "parts": [from_sentence(part) for part in parts],
            }
        case never:
            assert_never(never)


def to_sentence(data: object) -> Sentence:
    """The sentence ``from_sentence`` wrote. Raises ValueError for anything else."""
    kind, written = _kind("A sentence", data)
    match kind:
        case "holds":
            (flag,) = _fields("Holds", written, "flag")
            return Holds(Flag(_text("A flag", flag)))
        case "compare":
            quantity, op, against = _fields("A comparison", written, "quantity", "op", "against")
            return Compare(
                Quantity(*_name_and_unit("A quantity", quantity)),
                _word("An operator", Op, op),
                Threshold(*_name_and_unit("A threshold", against))
                if isinstance(against, dict)
                else to_number(against),
            )
        case "is_one_of":
            choice, values = _fields("A choice among words", written, "choice", "values")
            return IsOneOf(_to_words(Choice, choice), _values(values))
        case "chosen":
            stance, values = _fields("A stance", written, "stance", "values")
            return Chosen(_to_words(Stance, stance), _values(values))
        case "not":
            (part,) = _fields("Not", written, "part")
            return Not(to_sentence(part))
        case "all":
            (parts,) = _fields("All", written, "parts")
            return All(_parts(parts))
        case "any":
            (parts,) = _fields("Any", written, "parts")
            return Any(_parts(parts))
        case "at_least":
            count, parts = _fields("At least", written, "count", "parts")
            if type(count) is not int:
                raise NotationError(f"The count of at_least is a whole number; not {count!r}.")
            return AtLeast(count, _parts(parts))
        case _:
            raise NotationError(f"The kind of a sentence is one of {_KINDS}; not {kind!r}.")


def from_answer(answer: Answer) -> Data:
    """The answer as plain data, dates included."""
    match answer:
        case Known(value=value, source=source, on=on):
            return {
                "kind": "known",
                "value": from_value(value),
                "source": source,
                "on": _from_day(on),
            }
        case Between(low=low, high=high, why=why, source=source, on=on):
            return {
                "kind": "between",
                "low": None if low is None else from_number(low),
                "high": None if high is None else from_number(high),
                "why": why.value,
                "source": source,
                "on": _from_day(on),
            }
        case Unknown(why=why, last=last, on=on, stale_since=stale_since):
            return {
                "kind": "unknown",
                "why": why.value,
                "last": None if last is None else from_value(last),
                "on": _from_day(on),
                "stale_since": _from_day(stale_since),
            }
        case never:
            assert_never(never)


def to_answer(data: object) -> Answer:
    """The answer ``from_answer`` wrote. Raises ValueError for anything else."""
    kind, written = _kind("An answer", data)
    match kind:
        case "known":
            value, source, on = _fields("A known answer", written, "value", "source", "on")
            return Known(to_value(value), _text("A source", source), _optional(_to_day, on))
        case "between":
            low, high, why, source, on = _fields(
                "A range", written, "low", "high", "why", "source", "on"
            )
            return Between(
                _optional(to_number, low),
                _optional(to_number, high),
                _word("A reason", Why, why),
                _text("A source", source),
                _optional(_to_day, on),
            )
        case "unknown":
            why, last, on, stale = _fields(
                "An unknown answer", written, "why", "last", "on", "stale_since"
            )
            return Unknown(
                _word("A reason", Why, why),
                _optional(to_value, last),
                _optional(_to_day, on),
                _optional(_to_day, stale),
            )
        case _:
            raise NotationError(
                f"The kind of an answer is known, between or unknown; not {kind!r}."
            )


def from_answers(patient: Mapping[str, Answer]) -> dict[str, Data]:
    """A patient's answers by name."""
    return {name: from_answer(answer) for name, answer in patient.items()}


def to_answers(data: object) -> dict[str, Answer]:
    """The answers ``from_answers`` wrote. Raises ValueError for anything else."""
    return {name: to_answer(written) for name, written in _dict("A patient", data).items()}


def from_value(value: Value) -> object:
    """A flag as true or false, a word as text, a number as {"number": "38.5"}."""
    return {"number": from_number(value)} if isinstance(value, Decimal) else value


def to_value(data: object) -> Value:
    """The value ``from_value`` wrote. Raises NotationError for anything else."""
    match data:
        case bool() | str():
            return data
        case dict():
            (number,) = _fields("A number", data, "number")
            return to_number(number)
        case _:
            raise NotationError(
                f'A value is true, false, a word, or {{"number": "38.5"}}; not {data!r}.'
            )


def from_number(number: Decimal) -> str:
    """The number without exponent or trailing zeros: equal numbers are written alike."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", "0"} else text


def to_number(data: object) -> Decimal:
    """The number ``from_number`` wrote. Raises NotationError for any other way of writing it."""
    if isinstance(data, str) and _NUMBER.fullmatch(data):
        return Decimal(data)
    raise NotationError(f'A number is written as "38" or "38.5", never "38.0"; not {data!r}.')


def _check_plain(data: object) -> None:
    match data:
        case None | bool() | int() | str():
            return
        case dict():
            for key, value in data.items():
                if not isinstance(key, str):
                    raise TypeError(f"A key is text; not {key!r}.")
                _check_plain(value)
        case list() | tuple():
            for value in data:
                _check_plain(value)
        case _:
            raise TypeError(f"{data!r} is not plain; write numbers and dates as text.")


def _dict(what: str, data: object) -> Data:
    if not isinstance(data, dict):
        raise NotationError(f"{what} is written as an object with keys; not {data!r}.")
    return data


def _kind(what: str, data: object) -> tuple[object, Data]:
    """The kind, and the other keys."""
    written = _dict(what, data)
    return written.get("kind"), {key: value for key, value in written.items() if key != "kind"}


def _fields(what: str, data: Data, *names: str) -> list[object]:
    """The values of exactly these keys."""
    if data.keys() != set(names):
        found = ", ".join(sorted(map(str, data))) or "none"
        raise NotationError(f"{what} is written with the keys {', '.join(names)}; not {found}.")
    return [data[name] for name in names]


def _text(what: str, data: object) -> str:
    if not isinstance(data, str):
        raise NotationError(f"{what} is text; not {data!r}.")
    return data


def _word(what: str, words: type[E], data: object) -> E:
    for word in words:
        if word.value == data:
            return word
    allowed = ", ".join(str(word.value) for word in words)
    raise NotationError(f"{what} is one of {allowed}; not {data!r}.")


def _name_and_unit(what: str, data: object) -> tuple[str, str]:
    name, unit = _fields(what, _dict(what, data), "name", "unit")
    return _text("A name", name), _text("A unit", unit)


W = TypeVar("W", Choice, Stance)


def _from_words(of: Choice | Stance) -> Data:
    return {"name": of.name, "values": list(of.values)}


def _to_words(sort: type[W], data: object) -> W:
    what = f"A {sort.__name__.lower()}"
    name, values = _fields(what, _dict(what, data), "name", "values")
    return sort(_text("A name", name), tuple(_words(values)))


def _words(data: object) -> list[str]:
    if not isinstance(data, list):
        raise NotationError(f"Words are written as a list; not {data!r}.")
    return [_text("A word", word) for word in data]


def _values(data: object) -> frozenset[str]:
    words = _words(data)
    if words != sorted(set(words)):
        raise NotationError(
            f"Values are sorted and written once: {sorted(set(words))}; not {words}."
        )
    return frozenset(words)


def _parts(data: object) -> tuple[Sentence, ...]:
    if not isinstance(data, list):
        raise NotationError(f"Parts are written as a list of sentences; not {data!r}.")
    return tuple(to_sentence(part) for part in data)


def _from_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _to_day(data: object) -> date:
    try:
        day = date.fromisoformat(_text("A day", data))
    except ValueError:
        day = None
    if day is None or day.isoformat() != data:
        raise NotationError(f'A day is written as "2026-11-30"; not {data!r}.')
    return day


T = TypeVar("T")


def _optional(read: Callable[[object], T], data: object) -> T | None:
    return None if data is None else read(data)
