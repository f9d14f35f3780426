import subprocess
import sys

IMPORTED = "import sys; import onpe_desktop.importers.pdf.batches.process; print(*sys.modules)"


def test_the_second_process_begins_without_what_follows_reading() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True)

    found = {name.removeprefix("onpe_desktop.importers.pdf.") for name in done.stdout.split()}
    assert "source.opening" in found
    assert found.isdisjoint({"reading", "layout", "facts", "text", "titles", "onpe_desktop.importers.metadata"})
