"""What is checked again on the day of a procedure, however the screening came out.

Screening answers are days or weeks old by then. Nothing here grades or waits: it is a list to read
beside the patient. Source: the shelf lives of the answers (docs/reference/policy.md) say of each
that it is looked at again on the day.
"""

from __future__ import annotations

from dataclasses import dataclass

from screening.rules.facts import bleeding, infection, psychology, substance_use
from screening.rules.facts.history import person


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at on the day; ``fact`` is the screening answer it renews."""

    fact: str
    what: str
    why: str


CHECKS: tuple[Check, ...] = (
    Check(
        infection.temperature.name,
        "Take the temperature.",
        "An infection since the screening would put the procedure off.",
    ),
    Check(
        infection.site_infection.name,
        "Look at the skin of the puncture site and the pocket.",
        "Broken or infected skin lets bacteria into the spinal canal.",
    ),
    Check(
        bleeding.takes_antithrombotic.name,
        "Ask for the last dose of each antithrombotic drug, against the agreed plan.",
        "A dose too near the puncture can bleed into the spinal canal.",
    ),
    Check(
        bleeding.inr.name,
        "Measure the INR again where it was raised or warfarin was stopped.",
        "It changes within days.",
    ),
    Check(
        person.pregnant.name,
        "Do a pregnancy test where pregnancy is possible.",
        "A screening answer says nothing of the weeks since.",
    ),
    Check(
        psychology.mind.suicidal_ideation.name,
        "Ask again about thoughts of suicide or of harming others.",
        "They come and go within days.",
    ),
    Check(
        substance_use.sedatives.name,
        "Ask what opioids, sedatives and alcohol were taken today.",
        "A test dose adds to what is already there.",
    ),
)
