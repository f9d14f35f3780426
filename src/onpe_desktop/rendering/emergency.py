"""The emergency numbers. They live in the program, so that they can be shown when no pack can be read."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """A number to call, what answers, and the id of the fact (`resources/dossiers/facts.csv`) that says so."""

    number: str
    name: str
    detail: str
    fact: str


VERIFIED_ON = date(2026, 11, 23)

IMMEDIATE_DANGER = (
    EmergencyNumber("17", "Police secours ou gendarmerie", "Danger immédiat.", "H05"),
    EmergencyNumber("112", "Numéro d’urgence européen", "", "H06"),
    EmergencyNumber(
        "114",
        "Urgence pour personnes sourdes, malentendantes, aphasiques ou dysphasiques",
        "Par SMS, application ou site (urgence114.fr).",
        "H07",
    ),
    EmergencyNumber("15", "SAMU", "", "H08"),
    EmergencyNumber("18", "Pompiers", "", "H08"),
)

LISTENING = (
    EmergencyNumber(
        "119",
        "Allô enfance en danger",
        "24 h/24 et 7 j/7, gratuit, confidentiel, invisible sur les factures détaillées ; "
        "ouvert aussi aux professionnels.",
        "H01",
    ),
    EmergencyNumber(
        "116 000",
        "Enfants disparus",
        "Gratuit, 24 h/24 et 7 j/7 ; fugues comprises (fondation Droit d’Enfance).",
        "H11",
    ),
    EmergencyNumber(
        "3018",
        "Jeunes victimes de violences numériques",
        "Gratuit, anonyme, confidentiel, 7 j/7 de 9 h à 23 h (association e-Enfance).",
        "H09",
    ),
    EmergencyNumber(
        "3919",
        "Violences Femmes Info",
        "Anonyme, gratuit, 24 h/24 et 7 j/7 ; ce n’est pas un numéro d’urgence.",
        "H10",
    ),
)
