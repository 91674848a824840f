"""The files of the demo clinic, read as of a day; what they may say is in fixtures/README.md.

A file that names a question, a word, a unit or a person there is not raises ValueError.
"""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from screening.management.demo_clinic import offsets
from screening.management.demo_clinic.invented import (
    Acknowledged,
    Clinic,
    Colleague,
    Died,
    Event,
    Expected,
    Given,
    Invented,
    Opened,
    Row,
    Sitting,
    Struck,
    Taken,
)
from screening.rules import facts
from screening.rules.fact import Fact, Measure, OneOf, PartialDay, ShortText, YesNo
from screening.rules.record import Value
from screening.rules.vocabulary.answering import MISSING, SOURCE
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.rules.vocabulary.pathway import Pathway

#: What comes first when two things happened in the same minute.
_ORDER = (Opened, Sitting, Struck, Acknowledged, Died, Taken)


def clinics(folder: Path) -> tuple[Clinic, ...]:
    """The demo sites and their people, from clinics.toml."""
    return tuple(
        Clinic(site["key"], site["name"], tuple(Colleague(**one) for one in site["people"]))
        for site in _toml(folder / "clinics.toml")["clinics"]
    )


def patients(folder: Path, today: date) -> tuple[Invented, ...]:
    """Every invented patient as of the day of the demo, by number."""
    usual = {path.stem: _toml(path) for path in sorted((folder / "usual").glob("*.toml"))}
    found = [_patient(path, usual, today) for path in sorted((folder / "patients").glob("*.toml"))]
    return tuple(sorted(found, key=lambda patient: patient.number))


def _patient(path: Path, usual: Mapping[str, Mapping[str, Any]], today: date) -> Invented:
    data = _toml(path)
    try:
        events = sorted(_events(data, usual, today), key=lambda e: (e.at, _ORDER.index(type(e))))
        identity = {name: data[name] for name in ("story", "site", "number", "sex")}
        return Invented(
            **identity,
            family_name=data["family_name"],
            given_name=data["given_name"],
            born=offsets.day(data["born"], today),
            events=tuple(events),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def _events(
    data: Mapping[str, Any], usual: Mapping[str, Mapping[str, Any]], today: date
) -> Iterator[Event]:
    for referral in data["referrals"]:
        pathway = Pathway(referral["pathway"])
        who = _who(referral, today)
        yield Opened(**who, pathway=pathway, **_only(referral, "question_asked"),
                     expect=_expected(referral["expect"]))  # fmt: skip
        for step in referral.get("steps", ()):
            given = _only(step, "step", "text", "reason", "about_fact")
            yield Taken(**_who(step, today), pathway=pathway, **given)
    for sitting in data.get("sittings", ()):
        yield _sitting(sitting, usual, today)
    for struck in data.get("struck", ()):
        yield Struck(**_who(struck, today), **_only(struck, "question", "row", "why"))
    for taken_on in data.get("acknowledged", ()):
        yield Acknowledged(**_who(taken_on, today), **_only(taken_on, "rule", "action_taken"))
    for death in data.get("died", ()):
        yield Died(**_who(death, today), on=offsets.day(death["on"], today))


def _sitting(
    data: Mapping[str, Any], usual: Mapping[str, Mapping[str, Any]], today: date
) -> Sitting:
    """A sitting: the usual answers it starts from, less those left out, and its own over them."""
    answers: dict[str, Any] = {}
    for name in data.get("usual", ()):
        answers |= usual[name]
    for name in data.get("left_out", ()):
        del answers[name]
    answers |= data.get("answers", {})
    notes = dict(_items(data, "notes"))
    if strangers := notes.keys() - set(CHAPTERS.values):
        raise ValueError(f"There is no chapter {sorted(strangers)}.")
    return Sitting(
        **_who(data, today),
        answers={name: _answer(_question(name), told, today) for name, told in answers.items()},
        rows={
            name: tuple(_row(name, row, today) for row in rows)
            for name, rows in _items(data, "rows")
        },
        notes=notes,
    )


def _question(name: str) -> Fact:
    fact = facts.BY_NAME.get(name)
    if fact is None or fact.derived:
        raise ValueError(f"{name} is no question of the chart.")
    return fact


def _answer(fact: Fact, told: Any, today: date) -> Given:
    """An answer as told: a plain value, or a table with its day, its source or its reason."""
    if not isinstance(told, dict):
        told = {"value": told}
    on = offsets.day(told["on"], today) if "on" in told else None
    source, missing = told.get("source", ""), told.get("missing", "")
    if source not in {"", *SOURCE.values} or missing not in {"", *MISSING.values}:
        raise ValueError(f"{fact.name}: {told} names a source or a reason there is not.")
    if missing:
        return Given(missing=missing, on=on, source=source)
    if isinstance(fact, Measure):
        value, entered, unit = _measured(fact, told["value"])
        return Given(value, entered=entered, unit=unit, on=on, source=source)
    return Given(_value(fact, told["value"], today), on=on, source=source)


def _value(fact: Fact, told: Any, today: date) -> Value:
    match fact, told:
        case YesNo(), bool():
            return told
        case OneOf(words=words), str() if told in words.values:
            return told
        case PartialDay(), str():
            return offsets.partial(told, today)
        case ShortText(longest=longest), str() if 0 < len(told) <= longest:
            return told
        case _:
            raise ValueError(f"{told!r} is no answer to {fact.name}.")


def _measured(fact: Measure, told: str) -> tuple[Decimal, str, str]:
    """A number with its unit, never without: canonical value, digits as entered, unit."""
    entered, _, unit = told.partition(" ")
    units = {fact.unit: (Decimal(1), Decimal(0))} | {u: (f, o) for u, f, o in fact.units}
    if unit not in units:
        raise ValueError(f"{fact.name}: {told!r} has no unit of {sorted(units)}.")
    factor, offset = units[unit]
    value = (Decimal(entered) * factor + offset).quantize(Decimal(1).scaleb(-fact.places))
    if not fact.low <= value <= fact.high:
        raise ValueError(f"{fact.name}: {told} is not possible.")
    return value, entered, unit


def _row(name: str, told: Mapping[str, Any], today: date) -> Row:
    """A row of a list; columns not told are not known."""
    columns = {column.name: str(column.type) for column in dataclasses.fields(facts.LISTS[name])}
    strangers = told.keys() - columns.keys() - {"key"}
    if strangers:
        raise ValueError(f"{name} has no column {sorted(strangers)}.")
    values = {column: _cell(kind, told.get(column), today) for column, kind in columns.items()}
    return Row(told.get("key", ""), values)


def _cell(kind: str, told: Any, today: date) -> Any:
    if told is None:
        return None
    if "PartialDate" in kind:
        return offsets.partial(told, today)
    return Decimal(str(told)) if "Decimal" in kind else told


def _expected(told: Mapping[str, Any]) -> Expected:
    sets = {name: frozenset(value) for name, value in told.items() if isinstance(value, list)}
    return Expected(**(dict(told) | sets))


def _who(told: Mapping[str, Any], today: date) -> dict[str, Any]:
    return {"at": offsets.moment(told["at"], today), "by": told["by"]}


def _only(told: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: told[name] for name in names if name in told}


def _items(told: Mapping[str, Any], name: str) -> Iterator[tuple[str, Any]]:
    yield from told.get(name, {}).items()


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
