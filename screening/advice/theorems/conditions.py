"""What the safety theorems speak of: facts, not rules, so that no rule can go missing unseen."""

from __future__ import annotations

from collections.abc import Mapping

from screening.logic.criteria import Sentence
from screening.rules.facts import anatomy, infection
from screening.rules.facts.medical import respiratory
from screening.rules.facts.psychology import mind

#: Each of them must be resolved before a trial.
INFECTIONS: Mapping[str, Sentence] = {
    "a systemic infection is active": infection.systemic_infection.is_one_of("active"),
    "a systemic infection is suspected": infection.systemic_infection.is_one_of("suspected"),
    "the skin is infected at the site": infection.site_infection.holds(),
    "a culture is positive": infection.cultures.is_one_of("positive"),
    "a listed infection is not resolved": infection.listed_infection_active.holds(),
}

#: Each of them is acted on today, whatever the advice. Sepsis is asked of an infection only.
EMERGENCIES: Mapping[str, Sentence] = {
    "thoughts of suicide or of harming others": mind.suicidal_ideation.holds(),
    "item 9 of the PHQ-9 scored above 0": mind.phq9_item9.at_least(1),
    "a high tier of suicide risk": mind.suicide_tier.is_one_of("high"),
    "signs of sepsis with an infection": infection.sepsis.holds()
    & infection.systemic_infection.is_one_of("suspected", "active"),
    "a new or progressive neurological deficit": anatomy.new_deficit.holds(),
    "respiratory depression": respiratory.respiratory_depression.holds(),
}
