"""Words of the pump pocket and devices chapter."""

from screening.rules.vocabulary.words import words

BODY_SIZE = words(
    "body size",
    sufficient="Large enough",
    smaller_pump_only="Large enough for a smaller pump only",
    insufficient="Too small for any pump",
)

POCKET_SKIN = words(
    "skin over the pocket",
    healthy="Healthy",
    altered="Scarred, irradiated, or by a stoma or the belt line",
    broken="Ulcer or open wound",
)

DEVICE_KIND = words(
    "device kind",
    pacemaker="Pacemaker",
    defibrillator="Implanted defibrillator",
    brain_stimulator="Deep brain stimulator",
    cord_stimulator="Spinal cord stimulator",
    nerve_stimulator="Other nerve stimulator",
    cochlear="Cochlear implant",
    pump="Infusion pump",
    shunt="Programmable shunt",
    passive="Without electronics (joint, plate, stent, port)",
    other="Other or not known",
)

#: Kinds whose electronics a pump, its programmer or its telemetry could disturb.
ELECTRONIC = frozenset(DEVICE_KIND.values) - {"passive", "other"}
