import shutil
import subprocess
from pathlib import Path

import pytest
from releasing import appimage

CHECKOUT = Path(__file__).parents[4]

pytestmark = pytest.mark.skipif(not shutil.which("mksquashfs"), reason="squashfs-tools is not installed")


def test_it_is_a_runtime_with_the_program_behind_it_the_same_bytes_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # as a release has it
    monkeypatch.setattr(appimage, "_runtime", lambda _work: b"the runtime")
    program = tmp_path / "onpe-desktop"
    (program / "licences").mkdir(parents=True)
    (program / "onpe-desktop").write_text("#!/bin/sh\n", encoding="ascii")
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        appimage.write_appimage(program, CHECKOUT, tmp_path / name, tmp_path / f"{name}.AppImage", date=1_700_000_000)
        made.append((tmp_path / f"{name}.AppImage").read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(b"the runtimehsqs")
    list_files = ["unsquashfs", "-offset", str(len("the runtime")), "-lls", str(tmp_path / "one.AppImage")]
    listed = subprocess.run(list_files, check=True, capture_output=True, text=True).stdout
    assert "squashfs-root/AppRun -> program/onpe-desktop" in listed
    for file in ("onpe-desktop.desktop", "onpe-desktop.svg", "program/licences/AppImage-runtime.txt"):
        assert f"squashfs-root/{file}" in listed
