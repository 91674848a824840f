"""The ways a trial may be done, and the drugs each can test.

Epidural ziconotide does not exist; baclofen is screened by boluses (label) or by catheter.
"""

from __future__ import annotations

from dataclasses import dataclass

from screening.rules import drugs


@dataclass(frozen=True, slots=True)
class Method:
    """A trial method and the drugs it can test."""

    key: str
    label: str
    tests: frozenset[str]
    catheter: bool


BOLUS = Method("bolus", "Single bolus", drugs.EVERY, catheter=False)
REPEATED = Method("repeated_bolus", "Repeated boluses", drugs.EVERY, catheter=False)
CATHETER = Method("catheter", "Intrathecal catheter", drugs.EVERY, catheter=True)
EPIDURAL = Method(
    "epidural", "Epidural catheter", drugs.EVERY - {"ziconotide", "baclofen"}, catheter=True
)

METHODS = (BOLUS, REPEATED, CATHETER, EPIDURAL)
