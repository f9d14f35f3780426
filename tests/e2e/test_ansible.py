"""The play that the administrator's guide offers, run on a copy of this machine's /etc and /var/lib."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux"
        or shutil.which("ansible-playbook") is None
        or os.geteuid() != 0
        or subprocess.run(["unshare", "--mount", "true"], check=False).returncode != 0,
        reason="needs Ansible, and root's right to a mount namespace of its own",
    ),
]
SUPPORT = Path(__file__).parents[1] / "support"


@pytest.fixture(scope="module")
def told() -> Any:
    ended = subprocess.run(
        [sys.executable, SUPPORT / "deploying.py"], capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def test_the_first_run_deploys_and_the_second_changes_nothing(told: Any) -> None:
    first, second = told["runs"]
    assert first["failed"] == second["failed"] == 0
    assert first["changed"] == 4
    assert second["changed"] == 0


def test_what_was_deployed_holds(told: Any) -> None:
    code, words = told["policy"]
    assert code == 0
    assert "impression : non" in words.replace("\u00a0", " ")
    assert told["printing"][0] != 0
    code, listed = told["packs"]
    (pack,) = (one for one in json.loads(listed)["packs"] if one["dossier"] == "sigles-glossaire")
    assert (code, pack["place"], pack["signer"], pack["holds"]) == (0, "machine", "Essai", True)


def test_a_changed_pack_is_refused_and_the_former_edition_comes_back(told: Any) -> None:
    assert told["one byte changed"][0] == 65
    assert told["back"][0] == 0
