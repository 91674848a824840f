"""What sentences mean for many patients at once: the same as ``evaluate``, in bitmaps.

Every atom becomes two packed bitmaps, one bit a patient: surely true, surely false. Sentences
combine whole bitmaps. Patients are read a block at a time, so that memory does not grow with the
number of atoms times the number of patients.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import reduce
from typing import NamedTuple, TypeVar, assert_never

import numpy as np
import numpy.typing as npt

from screening.logic import columns, criteria
from screening.logic.columns import Bools, ChoiceColumn, Codes, FlagColumn, NumberColumn, Numbers
from screening.logic.criteria import (
    All,
    Any,
    AtLeast,
    Atom,
    Chosen,
    Compare,
    Holds,
    IsOneOf,
    Not,
    Op,
    Sentence,
    Term,
    Threshold,
)

Bits = npt.NDArray[np.uint8]  # eight patients a byte, padded with zeros
PolicyValues = Mapping[str, Decimal | str]

#: What ``unpack`` writes for a patient. Unknown lies between the others, as Kleene orders them.
MET, UNKNOWN, NOT_MET = 1, 0, -1

#: Patients read at a time; a multiple of eight, so that blocks are whole bytes.
BLOCK = 1 << 17


class Bitmaps(NamedTuple):
    """One sentence over all patients, packed: who surely meets it and who surely does not."""

    met: Bits
    not_met: Bits


def read(
    sentences: Sequence[Sentence], patients: columns.Columns, policy: PolicyValues
) -> tuple[Bitmaps, ...]:
    """Each sentence over all patients under one policy.

    Raises KeyError for a policy setting without a value and TypeError for a column or a setting of
    another sort than the sentence reads.
    """
    atoms = tuple(dict.fromkeys(atom for s in sentences for atom in criteria.atoms(s)))
    size = (patients.count + 7) // 8
    found = tuple(Bitmaps(np.zeros(size, np.uint8), np.zeros(size, np.uint8)) for _ in sentences)
    for start in range(0, max(patients.count, 1), BLOCK):
        rows = slice(start, min(start + BLOCK, patients.count))
        known = {atom: _read(atom, patients, rows, policy) for atom in atoms}
        packed = slice(start // 8, (rows.stop + 7) // 8)
        for sentence, whole in zip(sentences, found, strict=True):
            block = _combine(sentence, known)
            whole.met[packed] = block.met
            whole.not_met[packed] = block.not_met
    return found


def unpack(bitmaps: Bitmaps, count: int) -> Codes:
    """MET, NOT_MET or UNKNOWN for each of ``count`` patients."""
    met = np.unpackbits(bitmaps.met, count=count).view(np.int8)
    not_met = np.unpackbits(bitmaps.not_met, count=count).view(np.int8)
    return met - not_met


def _combine(sentence: Sentence, known: Mapping[Atom, Bitmaps]) -> Bitmaps:
    match criteria.kind(sentence):
        case Holds() | Compare() | IsOneOf() | Chosen() as atom:
            return known[atom]
        case Not(part=part):
            inner = _combine(part, known)
            return Bitmaps(inner.not_met, inner.met)
        case All(parts=parts):
            inners = [_combine(part, known) for part in parts]
            return Bitmaps(
                reduce(np.bitwise_and, [i.met for i in inners]),
                reduce(np.bitwise_or, [i.not_met for i in inners]),
            )
        case Any(parts=parts):
            inners = [_combine(part, known) for part in parts]
            return Bitmaps(
                reduce(np.bitwise_or, [i.met for i in inners]),
                reduce(np.bitwise_and, [i.not_met for i in inners]),
            )
        case AtLeast(count=count, parts=parts):
            inners = [_combine(part, known) for part in parts]
            enough_fail = len(parts) - count + 1
            return Bitmaps(
                _at_least(count, [i.met for i in inners]),
                _at_least(enough_fail, [i.not_met for i in inners]),
            )
        case never:
            assert_never(never)


def _at_least(count: int, maps: Sequence[Bits]) -> Bits:
    """Where at least ``count`` of the maps have their bit: a binary counter, a bitmap a digit.

    ``count`` is at least 1, so padding, where no map has a bit, stays zero.
    """
    digits = [np.zeros_like(maps[0]) for _ in range(len(maps).bit_length())]
    for bits in maps:
        carry = bits
        for place, digit in enumerate(digits):
            digits[place], carry = digit ^ carry, digit & carry
    more = np.zeros_like(maps[0])
    equal = np.full_like(maps[0], 0xFF)
    for place in reversed(range(len(digits))):
        if count >> place & 1:
            equal &= digits[place]
        else:
            more |= equal & digits[place]
            equal &= ~digits[place]
    return more | equal


def _read(atom: Atom, patients: columns.Columns, rows: slice, policy: PolicyValues) -> Bitmaps:
    """One atom over one block of rows."""
    size = rows.stop - rows.start
    match atom:
        case Holds(flag=flag):
            flags = _find(FlagColumn, flag, patients)
            return _nobody(size) if flags is None else _pack(flags.yes[rows], flags.no[rows])
        case Compare(quantity=quantity, op=op, against=against):
            limit = _limit(against, policy)
            numbers = _find(NumberColumn, quantity, patients)
            if numbers is None:
                return _nobody(size)
            return _compare(op, numbers.low[rows], numbers.high[rows], limit)
        case IsOneOf(choice=choice, values=values):
            words = _find(ChoiceColumn, choice, patients)
            if words is None:
                return _nobody(size)
            known = words.codes[rows] != columns.NO_WORD
            wanted = [place for place, word in enumerate(choice.values) if word in values]
            among = np.isin(words.codes[rows], wanted)
            return _pack(among, known & ~among)
        case Chosen(stance=stance, values=values):
            chosen = policy[stance.name]
            if chosen not in stance.values:
                raise TypeError(
                    f"{stance.name} is one of {', '.join(stance.values)}; not {chosen!r}."
                )
            met = np.full(size, chosen in values)
            return _pack(met, ~met)
        case never:
            assert_never(never)


def _compare(op: Op, low: Numbers, high: Numbers, limit: float) -> Bitmaps:
    match op:
        case Op.AT_LEAST:
            return _pack(low >= limit, high < limit)
        case Op.MORE_THAN:
            return _pack(low > limit, high <= limit)
        case Op.AT_MOST:
            return _pack(high <= limit, low > limit)
        case Op.LESS_THAN:
            return _pack(high < limit, low >= limit)
        case never:
            assert_never(never)


def _limit(against: Decimal | Threshold, policy: PolicyValues) -> float:
    limit = policy[against.name] if isinstance(against, Threshold) else against
    if not isinstance(limit, Decimal):
        raise TypeError(f"{limit!r} is set where a number is compared.")
    return columns.exact(limit)


def _pack(met: Bools, not_met: Bools) -> Bitmaps:
    return Bitmaps(np.packbits(met), np.packbits(not_met))


def _nobody(size: int) -> Bitmaps:
    """Unknown for everybody: a fact with no column."""
    return _pack(np.zeros(size, np.bool_), np.zeros(size, np.bool_))


C = TypeVar("C", FlagColumn, NumberColumn, ChoiceColumn)


def _find(sort: type[C], term: Term, patients: columns.Columns) -> C | None:
    column = patients.by_name.get(term.name)
    if column is None:
        return None
    if not isinstance(column, sort) or columns.term_of(column) != term:
        raise TypeError(f"The sentence reads {term}; the column holds {columns.term_of(column)}.")
    return column
