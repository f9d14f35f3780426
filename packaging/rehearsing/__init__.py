"""The Windows program, built and tried on Debian under Wine: what `wine.py` is made of."""
