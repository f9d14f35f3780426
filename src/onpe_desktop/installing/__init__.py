"""Signed packs: signing, checking, installing, going back; whose signatures count here."""
