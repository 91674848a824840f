"""The options matrix: drug by pump by method, each cell with what strikes or shadows it."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from screening.advice.advise import Advice
from screening.advice.findings import Finding
from screening.advice.lattice import Recommendation
from screening.advice.options import OFF_LABEL_CODE, OptionFindings
from screening.rules import drugs, pumps, trials
from screening.web.presenters import links

_NAMED = 2  # findings a cell names; the others are counted
_DRUGS = {drug.key: drug for drug in drugs.DRUGS}
_PUMPS = {pump.key: pump for pump in pumps.PUMPS}
_STATES = {
    Recommendation.OFFER: "open",
    Recommendation.OFFER_WITH_PRECAUTIONS: "precautions",
    Recommendation.REVIEW: "review",
    Recommendation.ASK_MORE: "unknown",
    Recommendation.RESOLVE_FIRST: "resolve",
    Recommendation.DO_NOT_OFFER: "struck",
}


def matrix(advice: Advice) -> dict[str, Any]:
    """The matrix as parts/options_matrix.html takes it."""
    left = [o for o in advice.options if o.grade <= Recommendation.REVIEW]
    by_drug = groupby(advice.options, key=lambda o: o.option.drug)
    return {
        "summary": f"{len(left)} of {len(advice.options)} combinations are left"
        + (", apart from what determines it" if left and _aside(advice) else ""),
        "methods": [method.label for method in trials.METHODS],
        "drugs": [_drug(key, list(group)) for key, group in by_drug],
    }


def brief(advice: Advice) -> dict[str, Any]:
    """The options left, a line a drug, for the live panel."""
    left = [o for o in advice.options if o.grade <= Recommendation.REVIEW]
    lines = []
    for key, group in groupby(advice.options, key=lambda o: o.option.drug):
        grade = min(o.grade for o in group)
        lines.append({"name": _name(key), "state": _STATES[grade], "text": _word(grade)})
    aside = bool(left) and _aside(advice)
    return {"left": f"{len(left)} of {len(advice.options)} left", "lines": lines, "aside": aside}


def _aside(advice: Advice) -> bool:
    """Whether a finding on the patient stands before every option, so that none is open today."""
    return advice.recommendation >= Recommendation.RESOLVE_FIRST


def _drug(key: str, options: list[OptionFindings]) -> dict[str, Any]:
    left = sum(o.grade <= Recommendation.REVIEW for o in options)
    by_pump = groupby(options, key=lambda o: o.option.pump)
    common = _common(options)
    return {
        "name": _name(key),
        "tally": f"{left} of {len(options)} left",
        "struck": {**_by(common), "kind_word": "Never"} if common else None,
        "alike": _alike(options),
        "pumps": [_pump(pump, list(group)) for pump, group in by_pump],
    }


def _alike(options: list[OptionFindings]) -> dict[str, Any] | None:
    """The one cell that says it all, where every combination of a drug reads the same."""
    cells = [_cell(option) for option in options]
    return cells[0] if all(cell == cells[0] for cell in cells) else None


def _pump(key: str, options: list[OptionFindings]) -> dict[str, Any]:
    common = _common(options)
    cells = {o.option.method: _cell(o) for o in options}
    none = {"state": "none", "by": []}
    return {
        "name": _PUMPS[key].label,
        "struck": _by(common) if common else None,
        "cells": [cells.get(method.key, none) for method in trials.METHODS],
    }


def _cell(read: OptionFindings) -> dict[str, Any]:
    if read.grade is Recommendation.ASK_MORE:
        return {"state": "unknown", "by": []}  # the gaps are listed once, in the order to ask them
    deciding = [f for f in read.findings if f.grade is read.grade and f.grade > 0]
    by = [_by(finding) for finding in deciding[:_NAMED]]
    if len(deciding) > _NAMED:
        others = ", ".join(f.rule.code for f in deciding[_NAMED:])
        by.append({"code": f"+{len(deciding) - _NAMED}", "url": "", "text": others})
    if read.option.off_label and read.grade is Recommendation.REVIEW and not by:
        by = [{"code": OFF_LABEL_CODE, "url": "", "text": "Off label in a pump."}]
    return {"state": _STATES[read.grade], "by": by}


def _common(options: list[OptionFindings]) -> Finding | None:
    """The one absolute finding that strikes every option of a group, if there is one."""
    struck = [
        {f.rule.code: f for f in o.findings if f.grade is Recommendation.DO_NOT_OFFER}
        for o in options
    ]
    shared = set.intersection(*(set(found) for found in struck)) if struck else set()
    return struck[0][min(shared)] if shared else None


def _by(finding: Finding) -> dict[str, Any]:
    rule = finding.rule
    return {"code": rule.code, "url": links.to_rule(rule.code), "text": rule.says}


def _name(key: str) -> str:
    drug = _DRUGS[key]
    return drug.label if drug.on_label else f"{drug.label} (off label)"


def _word(grade: Recommendation) -> str:
    return {
        Recommendation.OFFER: "open",
        Recommendation.OFFER_WITH_PRECAUTIONS: "with precautions",
        Recommendation.REVIEW: "for review",
        Recommendation.ASK_MORE: "not yet known",
        Recommendation.RESOLVE_FIRST: "resolve first",
        Recommendation.DO_NOT_OFFER: "struck out",
    }[grade]
