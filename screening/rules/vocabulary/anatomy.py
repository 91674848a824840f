"""Words of the anatomy chapter."""

from screening.rules.vocabulary.words import words

SPINE_IMAGING = words(
    "spine imaging",
    none="None on file",
    mri="MRI",
    ct="CT",
    ct_myelogram="CT myelogram",
    x_ray="X-ray only",
)

CONUS_LEVEL = words(
    "conus level",
    above_l1="Above L1",
    l1="L1",
    l1_l2="L1-L2 disc",
    l2="L2",
    below_l2="Below L2",
    not_reported="Not reported",
)

CANAL = words(
    "spinal canal",
    open="Open",
    suspected="Obstruction suspected but not imaged",
    obstructed="Obstructed or CSF flow blocked",
)

SPINAL_ANOMALY = words(
    "spinal anomaly",
    none="None",
    suspected="Suspected or awaiting neurosurgical opinion",
    confirmed_no_obstacle="Confirmed but no obstacle to implantation",
    confirmed_prevents="Confirmed and prevents implantation",
)

PRESSURE = words(
    "intracranial pressure",
    normal="No sign of raised pressure",
    suspected="Raised pressure suspected",
    raised="Raised",
)

SPINAL_FUSION = words(
    "spinal fusion",
    none="None",
    elsewhere="Away from the access level",
    access_level="At the access level",
)

SCOLIOSIS = words(
    "scoliosis",
    none="None",
    stable="Stable",
    progressing="Progressing",
    fusion_planned="Fusion planned",
)

CATHETER_LEVEL = words(
    "planned catheter tip",
    not_decided="Not decided",
    lumbar="Lumbar",
    thoracic="Thoracic",
    cervical="Cervical",
)
