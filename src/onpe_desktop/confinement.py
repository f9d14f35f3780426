"""Limits that a process of ours sets itself before it reads strange content. Nothing here raises.

Programs that it starts (Tesseract) have the same limits, each for itself, and on Windows end with it.
"""

import contextlib
import sys

_ERROR_MODE = 0x0001 | 0x0002 | 0x8000  # no window says that a process of ours has crashed
_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_TIME, _PROCESS_MEMORY, _END_WITH_JOB = 0x2, 0x100, 0x2000


# What a process that used up its processor time ends with: SIGXCPU, or on Windows ERROR_NOT_ENOUGH_QUOTA.
OUT_OF_TIME = frozenset({-24, 1816})


def confine(memory: int, seconds: int, file_size: int) -> None:
    """Limit this process: bytes of memory, seconds of processor time, bytes of each file written, no core dump."""
    if sys.platform == "win32":
        with contextlib.suppress(Exception):  # an older Windows: the parent's time limit remains
            _join_job(memory, seconds)
    else:
        import resource

        for name, value in (
            (resource.RLIMIT_DATA, memory),
            (resource.RLIMIT_FSIZE, file_size),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(ValueError, OSError):  # a lower limit is already set from outside
                resource.setrlimit(name, (value, value))
        # At the first number the signal says that it is the time; at the second it would be any kill.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def _join_job(memory: int, seconds: int) -> None:
    """Put this process into a job of its own, as Windows calls a process with limits."""
    import ctypes
    from ctypes import wintypes

    class _Basic(ctypes.Structure):
        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", ctypes.c_uint32),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("processes", ctypes.c_uint32),
            ("affinity", ctypes.c_size_t),
            ("priority", ctypes.c_uint32),
            ("scheduling", ctypes.c_uint32),
        )

    class _Extended(ctypes.Structure):
        _fields_ = (
            ("basic", _Basic),
            ("io", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore] # Windows only
    kernel.SetErrorMode(_ERROR_MODE)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32)
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    limits = _Extended()
    limits.basic.flags = _PROCESS_TIME | _PROCESS_MEMORY | _END_WITH_JOB
    limits.basic.process_time = seconds * 10_000_000  # steps of 100 ns
    limits.process_memory = memory
    job = kernel.CreateJobObjectW(None, None)
    kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
