"""What an independent validator says of a PDF that we print: PDF/UA-1 and PDF/A-2a, rule by rule."""

import page
from print_checks import structure_faults

# WORKAROUND: page-validation 0.11 counts a carriage return that ends a stream's data to the line end after it, and then
# finds the length wrong; qpdf and veraPDF take it: https://github.com/josephbarbierdarnal/page
_NOT_TOLD_APART = "PDFA2A-STREAM-LENGTH-001"
PROFILES = {"PDF/UA-1": page.ValidationProfile.PDF_UA_1, "PDF/A-2a": page.ValidationProfile.PDF_A_2A}


def broken_rules(content: bytes) -> list[str]:
    """The rules that are broken, each with its first place; empty when both standards are kept."""
    found: dict[str, str] = {}
    for name, profile in PROFILES.items():
        for failure in page.validate_pdf_bytes(content, profile=profile).failures:
            if failure.rule_id == _NOT_TOLD_APART:
                continue
            found.setdefault(f"{name} {failure.rule_id}", failure.message)
    return [f"{rule}: {message}" for rule, message in found.items()]


def print_faults(content: bytes) -> list[str]:
    """What our own reading of the structure and the validator find wrong."""
    return [*structure_faults(content), *broken_rules(content)]
