import ctypes
import struct
import subprocess
import sys
from typing import Any

import pytest

from onpe_desktop import confinement


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no setrlimit")
def test_memory_files_and_time_are_limited() -> None:
    code = (
        "import resource; from onpe_desktop.confinement import confine; confine(1 << 30, 50, 1 << 20); "
        "print(*(resource.getrlimit(one)[0] for one in "
        "(resource.RLIMIT_DATA, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == [str(1 << 30), "50", str(1 << 20), "0"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no setrlimit")
def test_a_process_out_of_time_ends_with_a_code_of_its_own() -> None:
    code = "from onpe_desktop.confinement import confine; confine(1 << 30, 1, 0)\nwhile True: pass"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode in confinement.OUT_OF_TIME


class Kernel:
    """Stands for Windows' kernel32: notes what it is told."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> Any:
        kernel = self

        class Function:
            argtypes: Any = None
            restype: Any = None

            def __call__(self, *arguments: Any) -> int:
                if name == "SetInformationJobObject":
                    _, kind, limits, size = arguments
                    arguments = (kind, ctypes.string_at(limits, size))
                kernel.calls.append((name, arguments))
                return 7

        function = Function()
        setattr(self, name, function)
        return function


@pytest.mark.skipif(struct.calcsize("P") != 8, reason="the offsets below are those of 64 bits")
def test_on_windows_the_process_joins_a_job_with_the_same_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel()
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_names, **_options: kernel, raising=False)

    confinement._join_job(1 << 30, 50)

    told = dict(kernel.calls)
    kind, limits = told["SetInformationJobObject"]
    assert kind == 9
    assert len(limits) == 144  # sizeof(JOBOBJECT_EXTENDED_LIMIT_INFORMATION) on 64-bit Windows
    assert struct.unpack_from("<q", limits, 0) == (500_000_000,)  # PerProcessUserTimeLimit
    assert struct.unpack_from("<I", limits, 16) == (0x2102,)  # LimitFlags
    assert struct.unpack_from("<Q", limits, 112) == (1 << 30,)  # ProcessMemoryLimit
    assert told["AssignProcessToJobObject"] == (7, 7)
