"""The three readings that give a truth, asked the same question."""

import z3

from screening.logic import columns, evaluate, population, solver
from screening.logic.evaluate import Truth
from screening.logic.space import Space

FROM_CODE = {
    population.MET: Truth.MET,
    population.NOT_MET: Truth.NOT_MET,
    population.UNKNOWN: Truth.UNKNOWN,
}


def by_definition(sentence, patients, policy):
    return [evaluate.evaluate(sentence, patient, policy).truth for patient in patients]


def by_population(sentence, patients, policy):
    space = Space((sentence,), {})
    table = columns.of_patients(patients, space.terms)
    (bitmaps,) = population.read([sentence], table, policy)
    return [FROM_CODE[code] for code in population.unpack(bitmaps, len(patients)).tolist()]


def by_solver(sentence, patients, policy):
    space = Space((sentence,), {})
    reading = solver.read(sentence)
    return [_in_model(reading, solver.pinned(space, patient, policy)) for patient in patients]


def _in_model(reading, pinned):
    check = z3.Solver()
    check.add(pinned)
    assert check.check() == z3.sat
    model = check.model()
    met, not_met = (z3.is_true(model.eval(f, model_completion=True)) for f in reading)
    assert not (met and not_met)
    return Truth.MET if met else Truth.NOT_MET if not_met else Truth.UNKNOWN
