import io
import json
import sys

import pytest

from onpe_desktop.cli.json_output import print_json

VALUE = {"titre": "« Fugue\u202f: prévenir »"}


@pytest.mark.parametrize("encoding", ["utf-8", "UTF8", "cp1252", "cp850", "ascii"])
def test_nothing_is_lost_whatever_a_pipe_writes(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding, errors="replace"))
    print_json(VALUE)
    sys.stdout.flush()
    assert json.loads(written.getvalue().decode("utf-8")) == VALUE
    assert ("é".encode() in written.getvalue()) == (encoding.lower() in {"utf-8", "utf8"})
