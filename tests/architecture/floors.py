"""What must agree between the floors of a chapter: each check lists its complaints."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from types import ModuleType

from django.db import models as columns

from screening.logic import criteria
from screening.models import answer as questions
from screening.models.answer import Answer
from screening.models.chapter import ChartRow
from screening.models.partial_day import PartialDayField
from screening.rules import fact as sorts
from screening.rules.fact import Fact
from screening.rules.record import Record
from screening.web.forms.sections import Column, Section, Sort, Table

#: Kept with the patient, not asked in a chapter.
GIVEN = {"born"}

FLOORS = (
    "templates/chart/{}.html",
    "screening/web/forms/{}.py",
    "screening/models/{}.py",
    "screening/rules/vocabulary/{}.py",
    "screening/rules/policy/{}.py",
    "screening/rules/facts/{}.py",
    "screening/rules/book/{}.py",
    "tests/spec/test_{}.py",
)
SORTS: Mapping[type[Fact], type[Answer]] = {
    sorts.YesNo: questions.YesNo,
    sorts.OneOf: questions.OneOf,
    sorts.Measure: questions.Measured,
    sorts.PartialDay: questions.PartialDay,
    sorts.ShortText: questions.ShortText,
}
FIELDS: Mapping[Sort, tuple[type[columns.Field], ...]] = {
    Sort.WORDS: (columns.CharField,),
    Sort.TEXT: (columns.CharField, columns.TextField),
    Sort.PARTIAL_DAY: (PartialDayField,),
    Sort.YES_NO: (columns.BooleanField,),
    Sort.NUMBER: (columns.DecimalField, columns.IntegerField),
}


def missing_floors(root: Path, chapter: str) -> list[str]:
    """Floors where the chapter is neither a file nor a folder."""
    files = [root / floor.format(chapter) for floor in FLOORS]
    return [
        f"{file.relative_to(root)} is missing"
        for file in files
        if not file.exists() and not any(_folder(file).glob("*"))
    ]


def unlike(facts: Sequence[Fact], answers: Mapping[str, Answer]) -> list[str]:
    """Questions without their fact, facts without their question, and pairs that differ."""
    asked = {fact.name: fact for fact in facts if not fact.derived}
    complaints = [f"{name} is kept but not a fact" for name in answers.keys() - asked.keys()]
    complaints += [f"{name} is a fact but not kept" for name in asked.keys() - answers.keys()]
    for name in asked.keys() & answers.keys():
        complaints += [f"{name}: {why}" for why in _differences(asked[name], answers[name])]
    return sorted(complaints)


def unplaced(facts: Sequence[Fact], sections: Sequence[Section]) -> list[str]:
    """Questions in no section, in two, or in none that exists."""
    placed = [name for section in sections for name in section.questions]
    asked = {fact.name for fact in facts if not fact.derived}
    complaints = [f"{name} is on no page" for name in asked - set(placed)]
    complaints += [f"{name} is no question" for name in set(placed) - asked]
    complaints += [f"{name} is placed twice" for name in set(placed) if placed.count(name) > 1]
    return sorted(complaints)


def unlike_lists(
    shapes: Mapping[str, type], tables: Mapping[str, Table], rows: Mapping[str, type[ChartRow]]
) -> list[str]:
    """Lists whose row type, table and model differ in their columns."""
    if not shapes.keys() == tables.keys() == rows.keys():
        return [f"lists differ: {sorted(shapes)}, {sorted(tables)}, {sorted(rows)}"]
    complaints = []
    for name, shape in shapes.items():
        read = [field.name for field in fields(shape)]
        shown = [column.name for column in tables[name].columns]
        kept = [f.name for f in own_fields(rows[name])]
        if sorted(read) != sorted(shown) or sorted(read) != sorted(kept):
            complaints.append(f"{name}: read {read}, shown {shown}, kept {kept}")
            continue
        for column in tables[name].columns:
            complaints += [f"{name}: {why}" for why in _unlike_column(column, rows[name])]
    return complaints


def own_fields(row: type[ChartRow]) -> list[columns.Field]:
    """The columns a row adds to what every row has."""
    shared = {field.name for field in ChartRow._meta.get_fields()}
    return [f for f in row._meta.local_fields if f.name not in shared and f.name != "id"]


def unlike_derived(chapter: ModuleType) -> list[str]:
    """Derived facts nobody computes, and computed facts nobody declares."""
    declared = {fact.name for fact in chapter.FACTS if fact.derived}
    computed = set(chapter.derive(Record(), date(2024, 6, 1)))
    complaints = [f"{name} is never computed" for name in declared - computed]
    return sorted(complaints + [f"{name} is not declared" for name in computed - declared])


def dangling(facts: Iterable[Fact]) -> list[str]:
    """Derived facts that ask for what nobody asks, and guards about facts that do not exist."""
    facts = tuple(facts)
    by_name = {fact.name: fact for fact in facts}
    asked = {fact.name for fact in facts if not fact.derived} | GIVEN
    complaints = []
    for fact in facts:
        complaints += [f"{fact.name} asks {n}" for n in fact.asks if n not in asked]
        for name in criteria.fact_names(fact.asked_if) if fact.asked_if is not None else ():
            if name not in by_name or not by_name[name].read_by_rules:
                complaints.append(f"{fact.name} is guarded by {name}")
    return complaints


def repeated(names: Iterable[str]) -> list[str]:
    """Names used twice."""
    names = tuple(names)
    return sorted({name for name in names if names.count(name) > 1})


def _folder(file: Path) -> Path:
    return file.with_suffix("")


def _differences(fact: Fact, answer: Answer) -> list[str]:
    expected = SORTS[type(fact)]
    if type(answer) is not expected:
        return [f"a {type(fact).__name__} kept as {type(answer).__name__}"]
    if isinstance(fact, sorts.OneOf) and isinstance(answer, questions.OneOf):
        return [] if fact.words == answer.words else ["words differ"]
    if isinstance(fact, sorts.Measure) and isinstance(answer, questions.Measured):
        return _unlike_measure(fact, answer)
    if isinstance(fact, sorts.ShortText):
        longest = answer.value_field().max_length
        return [] if fact.longest == longest else ["length differs"]
    return []


def _unlike_measure(fact: sorts.Measure, answer: questions.Measured) -> list[str]:
    units = (fact.unit, *(unit for unit, _, _ in fact.units))
    bounds = [str(fact.low), str(fact.high)]
    complaints = []
    if units != answer.units:
        complaints.append(f"units {units} and {answer.units}")
    if [type(fact.low)(answer.low), type(fact.high)(answer.high)] != [fact.low, fact.high]:
        complaints.append(f"bounds {bounds} and {[answer.low, answer.high]}")
    if answer.places < fact.places:
        complaints.append(f"{fact.places} places, {answer.places} kept")
    return complaints


def _unlike_column(column: Column, row: type[ChartRow]) -> list[str]:
    field = row._meta.get_field(column.name)
    if not isinstance(field, FIELDS[column.sort]):
        return [f"{column.name} is {column.sort.value}, kept as {type(field).__name__}"]
    if column.sort is not Sort.WORDS:
        return []
    allowed = _allowed(row).get(column.name)
    if column.words is None or allowed is None or set(allowed) != set(column.words.values):
        return [f"{column.name} offers {column.words}, the database allows {allowed}"]
    if max(map(len, allowed)) > (field.max_length or 0):
        return [f"{column.name} is too short for its words"]
    return []


def _allowed(row: type[ChartRow]) -> dict[str, tuple[str, ...]]:
    """The closed words the table's CHECKs allow, by column."""
    found = {}
    for constraint in row._meta.constraints:
        if isinstance(constraint, columns.CheckConstraint):
            found.update(_choices(constraint.condition))
    return found


def _choices(condition: columns.Q) -> dict[str, tuple[str, ...]]:
    found = {}
    for child in condition.children:
        if isinstance(child, columns.Q):
            found.update(_choices(child))
        elif isinstance(child, tuple) and child[0].endswith("__in"):
            found[child[0].removesuffix("__in")] = tuple(child[1])
    return found
