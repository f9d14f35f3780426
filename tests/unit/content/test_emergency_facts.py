import re
from dataclasses import replace

import pytest
from content_checks import folded

from onpe_desktop.importers.facts import FactTable
from onpe_desktop.rendering.emergency import IMMEDIATE_DANGER, LISTENING, VERIFIED_ON, EmergencyNumber

NUMBERS = (*IMMEDIATE_DANGER, *LISTENING)


def problems(entry: EmergencyNumber, facts: FactTable) -> list[str]:
    """Say what the fact does not confirm: the number itself, and every figure (hours) shown with it."""
    fact = facts.facts.get(entry.fact)
    if fact is None:
        return [f"no fact {entry.fact}"]
    known = folded(f"{fact.title}. {fact.text}")
    claims = (entry.number, *re.findall(r"\d+", entry.detail))
    return [claim for claim in claims if not re.search(rf"(?<!\d){re.escape(folded(claim))}(?!\d)", known)]


@pytest.mark.parametrize("entry", NUMBERS, ids=lambda entry: entry.number)
def test_the_emergency_page_says_what_the_fact_table_says(entry: EmergencyNumber, facts: FactTable) -> None:
    assert problems(entry, facts) == []
    assert facts.facts[entry.fact].verified_on == VERIFIED_ON


def test_a_wrong_number_is_noticed(facts: FactTable) -> None:
    listening = LISTENING[0]
    assert problems(replace(listening, number="11"), facts) == ["11"]
    assert problems(replace(listening, detail="De 8 h à 20 h."), facts) == ["8", "20"]
    assert problems(replace(listening, fact="H99"), facts) == ["no fact H99"]
