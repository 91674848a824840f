"""The life of a referral, drawn from the table of its moves."""

from __future__ import annotations

from screening.management.reference import markdown
from screening.models import State
from screening.workflow import states


def page() -> str:
    """The diagram, who owns each state, and every move."""
    return markdown.page("States of a referral", _opening(), _diagram(), _owners(), _moves())


def _opening() -> list[str]:
    return markdown.paragraph(
        "Drawn from `screening/workflow/states.py`.",
        "The database holds the same moves in a trigger and refuses all others, from any program.",
        "Closed states are in nobody's queue and stay visible.",
    )


def _diagram() -> list[str]:
    closed = [state for state in State if state not in states.OPEN]
    return [
        "```mermaid",
        "stateDiagram-v2",
        *(f"    {state.value} : {state.label} ({states.OWNERS[state]})" for state in State),
        f"    [*] --> {State.DRAFT.value}",
        *(
            f"    {before.value} --> {after.value} : {step.value}"
            for (before, step), after in states.MOVES.items()
        ),
        *(f"    {state.value} --> [*]" for state in closed),
        "```",
    ]


def _owners() -> list[str]:
    rows = [[state.label, states.OWNERS[state]] for state in State]
    return ["## Owners", "", *markdown.table(("State", "Who acts next"), rows)]


def _moves() -> list[str]:
    rows = [
        [before.label, step.value, after.label] for (before, step), after in states.MOVES.items()
    ]
    return ["## Moves", "", *markdown.table(("From", "Step", "To"), rows)]
