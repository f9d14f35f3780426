"""The frozen program, built as a release is and tried as on a stranger's machine: no Python, no network, empty home."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from freezing.trial import Trial, size_of, trial_of
from frozen_parts import makers_of_sockets, modules_in
from sample_office import write_docx
from signed_packs import FIRST, edition
from silence import can_trace, not_local, trace

from onpe_desktop import __version__
from onpe_desktop.cli.words import PAGES_PROCESS
from onpe_desktop.importers.pdf.batches.encoding import decoded
from onpe_desktop.packs import write_pack

CHECKOUT = Path(__file__).parents[2]
LARGEST = 220e6  # bytes; 206 MB when this was written, of which Typst 68, Qt 65 and what importing needs 21

# With any of these in it, Python code could speak to a network.
NETWORK_MODULES = {
    *("socket", "_socket", "socketserver", "ssl", "_ssl", "http", "xmlrpc", "wsgiref", "webbrowser", "cgi"),
    *("ftplib", "imaplib", "nntplib", "poplib", "smtplib", "smtpd", "telnetlib", "netrc", "nturl2path"),
    *("asyncio", "_asyncio", "asyncore", "asynchat", "multiprocessing", "_multiprocessing", "_posixshmem"),
    *("urllib.request", "urllib.error", "urllib.response", "urllib.robotparser"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "requests", "urllib3", "certifi"),
}
# What could make a socket and stays, since something that we need is linked with it.
SOCKETS_STAY_IN = {
    "libQt6Network": "Qt's PDF reader is linked with it; its plugins for TLS and for watching the network are left out",
    "libkrb5": "Qt's network library is linked with it",
    "libX11": "the display",
    "libxcb": "the display",
    "libdbus-1": "the desktop's own bus: themes, ways of writing, portals",
    "libsystemd": "the desktop's bus is linked with it",
    "libglib-2": "Qt's event loop on Linux",
    "libuuid": "fontconfig is linked with it",
    "libgpg-error": "libsystemd is linked with libgcrypt, which is linked with it",
    "libpython3": "Debian's holds `_socket`, which packaging/no_network_hook.py takes away",
    "_typst": "Typst could fetch packages; our templates name none",
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the program; takes about a minute."""
    folder = tmp_path_factory.mktemp("frozen")
    build = [sys.executable, str(CHECKOUT / "packaging" / "build.py"), "--no-trial"]
    finished = subprocess.run(
        [*build, "--dist", str(folder / "dist"), "--work", str(folder / "work")],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return folder / "dist" / "onpe-desktop"


@pytest.fixture(scope="module")
def trial(program: Path) -> Iterator[Trial]:
    with trial_of(program) as trial:
        yield trial


def test_it_passes_its_own_test(trial: Trial) -> None:
    answer = trial.call("self-test")
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_it_says_its_version(trial: Trial) -> None:
    answer = trial.call("--version")
    assert (answer.returncode, answer.stdout.split()) == (0, ["onpe-desktop", __version__])


def test_it_lists_the_three_bundled_dossiers(trial: Trial) -> None:
    answer = trial.call("list", "--json")
    assert answer.returncode == 0, answer.stderr
    for identifier in ("dossier-prostitution-mineurs", "reperes", "sigles-glossaire"):
        assert f'"{identifier}"' in answer.stdout


def test_it_searches_with_the_index_that_it_brings(trial: Trial, program: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in program.rglob("*")}
    answer = trial.call("search", "educateur", "--json")
    assert answer.returncode == 0, answer.stderr
    assert "ducateur" in json.dumps(json.loads(answer.stdout), ensure_ascii=False)
    assert {file: file.stat().st_mtime_ns for file in program.rglob("*")} == before, "it wrote into its own folder"


def test_it_prints(trial: Trial) -> None:
    answer = trial.call("print", "reperes", "-o", "reperes.pdf")
    assert answer.returncode == 0, answer.stderr
    assert (trial.home / "reperes.pdf").read_bytes().startswith(b"%PDF-")


def test_it_installs_a_signed_pack_refuses_a_changed_one_and_goes_back(trial: Trial) -> None:
    pack = trial.home / "essai.epub"
    write_pack(edition(FIRST, "La maraude passe le soir."), {}, pack)
    for command, code in (
        (("pack", "keygen", "-o", "cle", "--no-passphrase"), 0),
        (("pack", "sign", "essai.epub", "--key", "cle.key", "--no-passphrase"), 0),
        (("pack", "install", "essai.epub"), 65),  # nobody here knows the key
        (("pack", "trust", "cle.pub", "--name", "Une éditrice"), 0),
        (("pack", "install", "essai.epub"), 0),
        (("show", "essai"), 0),
        (("search", "maraude"), 0),
    ):
        answer = trial.call(*command)
        assert answer.returncode == code, answer.stdout + answer.stderr
    content = pack.read_bytes()
    pack.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert trial.call("pack", "install", "essai.epub").returncode == 65
    assert trial.call("pack", "rollback", "essai").returncode == 0
    assert trial.call("show", "essai").returncode == 1


def test_it_makes_the_same_booklet_as_the_checkout(trial: Trial, tmp_path: Path) -> None:
    booklet = ("print", "reperes", "--preset", "econome", "--sheets", "livret", "--pages", "2-9", "-o")
    answer = trial.call(*booklet, "livret.pdf")
    assert answer.returncode == 0, answer.stderr
    ours = tmp_path / "livret.pdf"
    command = [sys.executable, "-m", "onpe_desktop.cli.main", *booklet, str(ours)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    assert (trial.home / "livret.pdf").read_bytes() == ours.read_bytes()


@pytest.mark.parametrize("suffix", [".pdf", ".epub", ".html", ".md"])
def test_it_writes_the_bytes_of_the_program_that_is_not_frozen(trial: Trial, tmp_path: Path, suffix: str) -> None:
    name = f"extrait{suffix}"
    write = ("print" if suffix == ".pdf" else "export", "contacts", "numero-119", "-o")
    answer = trial.call(*write, name)
    assert answer.returncode == 0, answer.stderr
    command = [sys.executable, "-m", "onpe_desktop.cli.main", *write, str(tmp_path / name)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    assert (trial.home / name).read_bytes() == (tmp_path / name).read_bytes()


@pytest.mark.parametrize("name", ["note.md", "page.html", "publication.docx", "livret.pdf"])
def test_it_imports(trial: Trial, name: str) -> None:
    (trial.home / "note.md").write_text("# Un titre\n\nDu texte.\n", encoding="utf-8")
    (trial.home / "page.html").write_text("<h1>Un titre</h1><p>Du <b>texte</b>.</p>", encoding="utf-8")
    write_docx(trial.home).rename(trial.home / "publication.docx")
    if name.endswith(".pdf"):
        assert trial.call("print", "numero-119", "-o", name).returncode == 0
    answer = trial.call("import", name, "-o", "pack.epub", "--title", "Essai", "--rights", "R", "--publisher", "P")
    assert answer.returncode == 0, answer.stderr
    assert (trial.home / "pack.epub").is_file()


def test_it_reads_pages_of_a_long_publication_in_a_second_process(trial: Trial) -> None:
    assert trial.call("print", "numero-119", "-o", "feuille.pdf").returncode == 0

    answer = trial.call(PAGES_PROCESS, given=f"{json.dumps(str(trial.home / 'feuille.pdf'))}\n[0]\n")

    assert "119" in answer.stdout
    length, _, batch = answer.stdout.partition("\n")
    assert len(batch.encode()) == int(length)
    assert [page.number for page in decoded(batch.encode()).pages] == [0]


def test_all_resources_are_inside(program: Path) -> None:
    sources = CHECKOUT / "resources" / "dossiers"  # the packs are made of them
    ours = {file for file in (CHECKOUT / "resources").rglob("*") if file.is_file() and sources not in file.parents}
    inside = program / "_internal"
    assert [str(file) for file in ours if not (inside / file.relative_to(CHECKOUT)).is_file()] == []


def test_an_error_is_one_sentence_and_no_traceback(trial: Trial) -> None:
    answer = trial.call("show", "nulle-part")
    assert answer.returncode == 1
    assert answer.stderr
    assert "Traceback" not in answer.stderr


def test_every_licence_is_inside(program: Path) -> None:
    licences = program / "licences"
    inside = {file.relative_to(licences).as_posix() for file in licences.rglob("*.txt")}
    assert {
        *("README.txt", "onpe-desktop.txt", "Python.txt", "Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "Typst-NOTICE.txt"),
        *(
            "pillow/LICENSE.txt",
            "selectolax/LICENSE.txt",
            "typst/LICENSE.txt",
            "whoosh3/LICENSE.txt",
            "lxml/LICENSE.txt",
            "platformdirs/LICENSE.txt",
        ),
        *("OFL-SourceSans3.txt", "OFL-GentiumBookPlus.txt", "OFL-AtkinsonHyperlegibleNext.txt"),
    } <= inside
    assert "LICENSE-content.txt" in inside, "the content's own terms"
    listed = (licences / "README.txt").read_text(encoding="utf-8")
    assert "pyside6-essentials" in listed
    assert "{" not in (licences / "Qt.txt").read_text(encoding="utf-8"), "the versions are filled in"


@pytest.mark.parametrize(
    "word", ["qml", "quick", "webengine", "virtualkeyboard", "eglfs", "gtk", "ssl.cpython", "_imagingtk"]
)
def test_what_is_not_used_is_not_inside(program: Path, word: str) -> None:
    found = [file for file in program.rglob("*") if word in file.name.lower() and "licences" not in file.parts]
    assert found == []


def test_there_is_nothing_to_speak_to_a_network_with(program: Path) -> None:
    modules = modules_in(program)
    assert {"onpe_desktop.cli.main", "typst._typst", "os", "_ctypes"} <= modules, "the look itself sees all kinds"
    assert {name for name in modules if {name, name.partition(".")[0]} & NETWORK_MODULES} == set()
    plugins = {file.parent.name for file in program.rglob("plugins/*/*")}
    assert "platforms" in plugins
    assert plugins & {"tls", "networkinformation", "bearer", "webview", "position"} == set()


@pytest.mark.skipif(sys.platform != "linux", reason="reads ELF files")
def test_libraries_that_could_make_a_socket_stay_for_a_reason(program: Path) -> None:
    found = makers_of_sockets(program)
    assert "libQt6Network" in found, "the look itself sees them"
    assert found <= SOCKETS_STAY_IN.keys()


@pytest.mark.skipif(not can_trace(), reason="strace is missing, or may watch nobody here")
@pytest.mark.parametrize("command", [
    ("self-test",),
    ("import", "publication.docx", "-o", "traced.epub", "--title", "Essai", "--rights", "R", "--publisher", "P"),
])  # fmt: skip
def test_it_makes_no_socket_of_the_network(program: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    write_docx(tmp_path).rename(tmp_path / "publication.docx")
    environment = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PATH": "/nonexistent", "LANG": "C.UTF-8"}
    _, calls = trace([str(program / "onpe-desktop"), *command], environment, tmp_path)
    assert not_local(calls) == []


def test_no_link_leads_nowhere(program: Path) -> None:
    assert [link for link in program.rglob("*") if link.is_symlink() and not link.exists()] == []


def test_it_is_not_larger_than_it_need_be(program: Path) -> None:
    assert size_of(program) < LARGEST
