"""What the frozen program starts: the same entry point as `onpe-desktop`."""

import sys

from onpe_desktop.cli.main import main

sys.exit(main())
