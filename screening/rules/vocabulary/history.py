"""Words of the history chapter."""

from screening.rules.vocabulary.words import Words, words

PAIN_DIAGNOSIS = words(
    "pain diagnosis",
    failed_back_surgery="Persistent pain after spinal surgery",
    spinal_or_radicular="Spinal or radicular pain",
    crps="Complex regional pain syndrome",
    post_herpetic="Post-herpetic neuralgia",
    peripheral_neuropathy="Peripheral neuropathy",
    nerve_injury="Nerve injury",
    neuropathic="Other neuropathic pain",
    mixed="Mixed nociceptive and neuropathic pain",
    other="Something else",
)

CANCER_STATUS = words(
    "cancer status",
    active="Active",
    stable="Stable or slowed, return likely",
    remission="In remission or cured",
    none="No cancer",
)

PAIN_MECHANISM = words(
    "pain mechanism",
    nociceptive="Nociceptive",
    neuropathic="Neuropathic",
    mixed="Mixed",
)

PAIN_SPREAD = words("pain spread", localised="Localised", diffuse="Diffuse")

PAIN_SITE = words(
    "pain site",
    head="Head or face",
    neck_or_arm="Neck or arm",
    chest="Chest",
    abdomen_or_pelvis="Abdomen or pelvis",
    back_or_leg="Back or leg",
    several="Several regions",
)

PATHOLOGY = words(
    "objective pathology",
    concordant="Documented, and fits the complaint",
    discordant="Documented, but does not fit",
    none="None found",
)

SURGERY = words(
    "surgical option",
    none="No operation would help",
    declined="Offered and declined",
    failed="Done, and did not help",
    possible="An operation may help",
    no_surgeon_asked="No surgeon has been asked",
)

STIMULATION = words(
    "spinal cord stimulation",
    failed="Tried, and did not help enough",
    unsuitable="Considered, not suitable",
    declined="Offered and declined",
    not_considered="Not considered yet",
)

FUNCTION_SCALE = words(
    "function scale",
    bpi="Brief Pain Inventory, interference",
    pdi="Pain Disability Index",
    odi="Oswestry Disability Index",
    peg="PEG",
    other="Another validated scale",
    none="None done yet",
)

SIDE_EFFECTS = words(
    "side effects of systemic drugs",
    none="None that matter",
    tolerable="Present, the dose is not limited",
    limiting="Limit the dose, or stopped a drug",
)

SPASTICITY_ORIGIN = words(
    "spasticity origin",
    cerebral="Cerebral",
    spinal="Spinal",
    both="Cerebral and spinal",
    neither="Neither",
)

SPASTICITY_CAUSE = words(
    "spasticity cause",
    cerebral_palsy="Cerebral palsy",
    multiple_sclerosis="Multiple sclerosis",
    spinal_cord_injury="Spinal cord injury",
    brain_injury="Traumatic brain injury",
    acquired_brain="Other acquired brain damage",
    stroke="Stroke",
    stiff_person="Stiff-person syndrome",
    dystonia="Dystonia",
    other="Something else",
)

#: The two scales are different measures; their grades are kept apart and never compared.
TONE_SCALE = words(
    "tone scale",
    ashworth="Ashworth (1 to 5)",
    modified_ashworth="Modified Ashworth (0 to 4, with 1+)",
    none="Not measured yet",
)

MODIFIED_ASHWORTH = Words(
    "modified Ashworth grade",
    (("0", "0"), ("1", "1"), ("1plus", "1+"), ("2", "2"), ("3", "3"), ("4", "4")),
)

GMFCS = words("GMFCS level", i="I", ii="II", iii="III", iv="IV", v="V")

SPASTICITY_SPREAD = words("spasticity spread", focal="Focal", diffuse="Diffuse")

EARLIER_KIND = words("earlier trial or pump", trial="Trial", pump="Pump")

#: What was given; the drugs have the keys of the drug table.
EARLIER_DRUG = words(
    "earlier intrathecal drug",
    morphine="Morphine",
    ziconotide="Ziconotide",
    baclofen="Baclofen",
    hydromorphone="Hydromorphone",
    fentanyl="Fentanyl",
    sufentanil="Sufentanil",
    bupivacaine="Bupivacaine",
    clonidine="Clonidine",
    mixture="A mixture",
    other="Another drug",
)

EARLIER_RESULT = words(
    "earlier result",
    helped="Helped",
    no_benefit="No benefit",
    intolerable="Side effects not tolerable",
    complication="Stopped by a complication",
)

WHY_REMOVED = words(
    "why removed",
    still_in="Not removed",
    planned="Ended or replaced as planned",
    infection="Infection",
    device="Fault of pump or catheter",
    no_benefit="No benefit",
    side_effects="Side effects",
    choice="Patient's choice",
    other="Another reason",
)
