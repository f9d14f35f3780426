import subprocess
import sys
from pathlib import Path

HOOK = Path(__file__).parents[3] / "packaging" / "no_network_hook.py"
TRIED = """
import runpy, sys
runpy.run_path(sys.argv[1])
import importlib.metadata, platform, socket, xml.sax.saxutils, urllib.request
from urllib.request import urlopen
importlib.metadata.version("pytest"), platform.platform()
for refused in (lambda: socket.socket(), lambda: urlopen("http://x.example"), urllib.request.urlopen):
    try:
        refused()
    except OSError:
        continue
    raise SystemExit("not refused")
assert not hasattr(socket, "__path__")
try:
    import _socket
except ImportError:
    raise SystemExit(0)
raise SystemExit("the module in C is there")
"""


def test_what_others_import_is_there_and_refuses_everything() -> None:
    tried = subprocess.run([sys.executable, "-c", TRIED, str(HOOK)], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
