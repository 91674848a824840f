"""What the pump pocket and devices chapter asks."""

from screening.rules.vocabulary import device as vocabulary
from screening.web.forms.sections import Section, Table, text, words, yes_no

SECTIONS = (
    Section(
        "Pocket",
        ("body_size", "pocket_depth", "pocket_skin", "ongoing_weight_loss"),
        "From the examination by the surgeon who would implant the pump.",
    ),
    Section(
        "Other devices",
        ("devices_list",),
        "Every implanted device still in the body, one a row.",
    ),
    Section("MRI", ("frequent_mri", "mri_need")),
    Section(
        "Exposure",
        ("special_exposure", "pressure_exposure", "field_exposure", "treatment_over_pump"),
    ),
    Section("Control", ("wants_patient_bolus",)),
)

TABLES = {
    "devices_list": Table(
        "Implanted devices",
        "device",
        (
            words("kind", "Kind", vocabulary.DEVICE_KIND, required=True),
            text("maker_and_model", "Maker and model", longest=120),
            yes_no("active", "In use (no: off for good)"),
        ),
        "No device recorded.",
    ),
}
