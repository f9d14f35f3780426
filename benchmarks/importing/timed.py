"""Runs a command and tells on stderr what it cost, its children included: seconds, and memory at most."""

import json
import resource
import subprocess
import sys
import time

begun = time.perf_counter()
code = subprocess.run(sys.argv[1:], check=False).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
cost = {"processor": used.ru_utime + used.ru_stime, "wall": time.perf_counter() - begun, "kib": used.ru_maxrss}
print("cost", json.dumps(cost), file=sys.stderr)
sys.exit(code)
