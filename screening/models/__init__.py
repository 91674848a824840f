"""The records. One file per chapter, and the things every chapter hangs on."""

from screening.models.advice_given import AdviceGiven, StoredEdition
from screening.models.anatomy import SpineAndCsf
from screening.models.audit import AuditEntry
from screening.models.bleeding import Antithrombotic, BleedingRisk
from screening.models.device import OtherDevice, PumpAndPocket
from screening.models.history import EarlierPump, PatientHistory
from screening.models.infection import Infection, InfectionStatus
from screening.models.kept_answer import DraftAnswer, StruckAnswer
from screening.models.medical import Allergy, CurrentDrug, OrgansAndDrugs
from screening.models.patient import Patient, Sex
from screening.models.person import Person, Role
from screening.models.psychology import PsychologicalEvaluation
from screening.models.referral import Referral, State
from screening.models.review import ReviewStep, Step
from screening.models.site import Site
from screening.models.social import SupportAndConsent
from screening.models.standing import Standing
from screening.models.substance_use import AddictionHistory, SubstanceHistory
from screening.models.treatments import FailedPriorTreatment, PriorTreatments
from screening.models.urgent import UrgentFlag

#: The chapters as the patient reaches them, in clinical order.
CHAPTERS = (
    "patienthistory",
    "priortreatments",
    "addictionhistory",
    "infectionstatus",
    "psychologicalevaluation",
    "bleedingrisk",
    "spineandcsf",
    "organsanddrugs",
    "pumpandpocket",
    "supportandconsent",
)

#: The chapters read in one query each time: a join of all of them plans more slowly than two do.
READ_TOGETHER = (CHAPTERS[:5], CHAPTERS[5:])

__all__ = [
    "CHAPTERS",
    "READ_TOGETHER",
    "AddictionHistory",
    "AdviceGiven",
    "Allergy",
    "Antithrombotic",
    "AuditEntry",
    "BleedingRisk",
    "CurrentDrug",
    "DraftAnswer",
    "EarlierPump",
    "FailedPriorTreatment",
    "Infection",
    "InfectionStatus",
    "OrgansAndDrugs",
    "OtherDevice",
    "Patient",
    "PatientHistory",
    "Person",
    "PriorTreatments",
    "PsychologicalEvaluation",
    "PumpAndPocket",
    "Referral",
    "ReviewStep",
    "Role",
    "Sex",
    "Site",
    "SpineAndCsf",
    "Standing",
    "State",
    "Step",
    "StoredEdition",
    "StruckAnswer",
    "SubstanceHistory",
    "SupportAndConsent",
    "UrgentFlag",
]
