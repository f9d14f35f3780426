"""What the entry point must know of the command line before it is parsed; the window starts without the parser."""

from onpe_desktop.errors import UserError

PROGRAM = "onpe-desktop"
IMPORT_WORKER = "import-worker"  # hidden, as the next two: the process that reads strange files
PAGES_PROCESS = "read-pages"  # hidden: the process that reads pages of a long PDF beside it
PRINT_WORKER = "print-worker"  # hidden: the frozen program starts itself under this verb to compile a PDF


class UsageError(UserError):
    """The command line cannot be understood; exit code 2."""
