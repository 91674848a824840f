"""Words of the psychological evaluation chapter."""

from screening.rules.vocabulary.words import words

RESULT = words(
    "evaluation result",
    not_done="Not done",
    cleared="Cleared",
    conditional="Cleared with conditions",
    not_cleared="Not cleared",
)

EVALUATOR = words(
    "evaluator",
    psychologist="Psychologist",
    psychiatrist="Psychiatrist",
    other_trained="Other, trained in mental health and pain",
    untrained="Not trained in mental health or pain",
)

MODE = words("evaluation mode", in_person="In person", telehealth="Telehealth")

EXPECTATIONS = words(
    "expectations",
    realistic="Realistic",
    partly="Partly realistic",
    unrealistic="Unrealistic",
)

SUICIDE_TIER = words(
    "C-SSRS tier",
    not_done="Not done",
    none="No risk found",
    low="Low",
    moderate="Moderate",
    high="High",
)

DEPRESSION = words(
    "depression",
    never="Never",
    past="In the past",
    controlled="Now, treated and controlled",
    uncontrolled="Now, treated, not controlled",
    untreated="Now, untreated",
)

MOOD_SCALES = words(
    "mood questionnaires",
    none="None",
    phq9="PHQ-9 only",
    gad7="GAD-7 only",
    both="PHQ-9 and GAD-7",
)

COGNITION = words(
    "cognition",
    none="No concern",
    mild="Mild impairment",
    serious="Serious deficit or dementia",
)
