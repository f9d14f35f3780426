"""What the administrator's guide shows can be copied as it is."""

import re
from pathlib import Path

from signed_packs import KEY

from onpe_desktop.installing.trust import KeyList
from onpe_desktop.policy.reading import _FIELDS, read_policy

GUIDE = (Path(__file__).parents[3] / "docs" / "fr" / "administrateur.md").read_text(encoding="utf-8")


def test_the_guides_files_are_good_and_name_every_key() -> None:
    examples = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    policy, keys = (example.replace("RW…", KEY.public_line()) for example in examples)
    read = read_policy(policy.encode(), "policy.toml")
    assert [key.name for key in read.trusted_keys] == ["Éditeur national", "Département"]
    assert all(re.search(rf"^\[*{field}\b", policy, re.MULTILINE) for field in _FIELDS)
    assert KeyList.read(keys.encode(), "keys.toml").number == 2
