"""One form for sentences that say the same by their shape, to find repeats.

Order, nesting of the same join, repeats, double negation and the side a comparison is written from
make no difference. Two sentences with one form have one meaning, unknowns included; the reverse
does not hold.
"""

from __future__ import annotations

from typing import assert_never

from screening.logic import criteria, notation
from screening.logic.criteria import (
    All,
    Any,
    AtLeast,
    Choice,
    Chosen,
    Compare,
    Holds,
    IsOneOf,
    Not,
    Op,
    Sentence,
    Stance,
    Threshold,
)

Form = tuple[object, ...]

OPPOSITE = {
    Op.AT_LEAST: Op.LESS_THAN,
    Op.MORE_THAN: Op.AT_MOST,
    Op.AT_MOST: Op.MORE_THAN,
    Op.LESS_THAN: Op.AT_LEAST,
}


def normal_form(sentence: Sentence, *, met: bool = True) -> Form:
    """The form of the sentence, or of its not being met. Forms are compared, never read."""
    match criteria.kind(sentence):
        case Holds(flag=flag):
            return ("flag", flag.name, met)
        case Compare(quantity=quantity, op=op, against=against):
            limit = (
                ("policy", against.name)
                if isinstance(against, Threshold)
                else ("number", notation.from_number(against))
            )
            op = op if met else OPPOSITE[op]
            return ("quantity", quantity.name, quantity.unit, op.value, *limit)
        case IsOneOf(choice=choice, values=values):
            return _words("choice", choice, values, met=met)
        case Chosen(stance=stance, values=values):
            return _words("stance", stance, values, met=met)
        case Not(part=part):
            return normal_form(part, met=not met)
        case All(parts=parts):
            return _count(len(parts), parts, met=met)
        case Any(parts=parts):
            return _count(1, parts, met=met)
        case AtLeast(count=count, parts=parts):
            return _count(count, parts, met=met)
        case never:
            assert_never(never)


def _words(sort: str, of: Choice | Stance, values: frozenset[str], *, met: bool) -> Form:
    # Words not among the values are the same sentence only while they are words of the same set.
    wanted = values if met else frozenset(of.values) - values
    return (sort, of.name, tuple(sorted(of.values)), tuple(sorted(wanted)))


def _count(needed: int, parts: tuple[Sentence, ...], *, met: bool) -> Form:
    """So many of the parts are met; when not, enough of them are not."""
    forms = [normal_form(part, met=met) for part in parts]
    needed = needed if met else len(parts) - needed + 1
    if needed == 1:
        return _joined("any", forms)
    if needed == len(forms):
        return _joined("all", forms)
    return ("at least", needed, *sorted(forms, key=repr))


def _joined(join: str, forms: list[Form]) -> Form:
    """Parts of the same join taken up, each once; sorted, as tuples compare in order."""
    flat: set[Form] = set()
    for form in forms:
        flat.update(form[1:] if form[0] == join else (form,))  # type: ignore[arg-type]
    parts = sorted(flat, key=repr)
    return parts[0] if len(parts) == 1 else (join, *parts)
