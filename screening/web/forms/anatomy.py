"""What the anatomy chapter asks."""

from screening.web.forms.sections import Section, Table

SECTIONS = (
    Section("Signs now", ("new_deficit", "intracranial_pressure", "brain_lesion")),
    Section(
        "Imaging",
        ("spine_imaging", "spine_imaging_date", "conus_level", "imaging_concordant"),
    ),
    Section("Canal and CSF flow", ("canal", "tumour_on_sac")),
    Section("Spine", ("spinal_anomaly", "spinal_fusion", "scoliosis")),
    Section("Way in and pocket", ("csf_shunt", "abdominal_surgery", "catheter_level")),
)

TABLES: dict[str, Table] = {}
