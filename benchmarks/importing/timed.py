"""Runs a command and tells on stderr how much memory it took at most, its children included."""

import resource
import subprocess
import sys

code = subprocess.run(sys.argv[1:], check=False).returncode
print("peak-kib", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
