"""How much one print may ask of the machine: the compiler has no limit of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one print. Beyond them `PrintingError` says what to do; nothing is cut silently.

    Measured with Typst 0.15 on documents built to hurt it: a million words took 52 s and 1.1 GB, a table of 20 000 rows
    34 s and 1.0 GB, a picture of 400 Mpx 1.2 GB. An honest print of 242 pages is a job of 1.4 MB and takes 3 s, or four
    times that on a slow machine, and 0.5 GB.
    """

    seconds: float = 10.0  # of processor time for the first megabyte of a job, and again for each other one
    patience: float = 6.0  # seconds on the clock for each of them: other programs may have the processors
    memory: int = 1024**3  # bytes of data of the worker
    characters: int = 1_500_000
    nodes: int = 200_000  # blocks, cells and inlines together
    depth: int = 24  # of blocks and inlines inside one another; JSON may be nested 128 deep in Typst
    picture_bytes: int = 40 * 1024**2
    picture_pixels: int = 40_000_000
    address: int = 2_000  # characters of a link's address

    def seconds_for(self, job: int) -> float:
        """Return the processor time for a job of so many bytes: what is small and takes long is no honest print."""
        return self.seconds * max(job / 1_000_000, 1.0)


DEFAULT_LIMITS = Limits()
