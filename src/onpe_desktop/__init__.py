"""Offline reference library of the ONPE's thematic dossiers."""

__version__ = "0.1.0"
