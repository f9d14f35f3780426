"""The one entry point: with no verb it opens the window, with a verb it works in the terminal."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from onpe_desktop.cli.words import IMPORT_WORKER, PAGES_PROCESS, PRINT_WORKER, UsageError
from onpe_desktop.errors import ForbiddenError, RefusedError, UserError
from onpe_desktop.paths import find_paths

if TYPE_CHECKING:
    import argparse

EXIT_OK = 0
EXIT_FAILED = 1  # the user can do something about it: the sentence says what
EXIT_USAGE = 2  # the command line itself is wrong
EXIT_REFUSED = 65  # EX_DATAERR: a pack or a key list whose signature or age says no
EXIT_BUG = 70  # EX_SOFTWARE of sysexits(3)
EXIT_FORBIDDEN = 77  # EX_NOPERM: the machine's policy says no
EXIT_INTERRUPTED = 130  # 128 + SIGINT, the shells' convention


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code; no error leaves a traceback on the terminal."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    _print_any_character()
    try:
        code = _run(given)
        if sys.stdout is not None:  # a windowed Windows program has no output
            sys.stdout.flush()
    except UsageError as error:
        return _fail(str(error), EXIT_USAGE)
    except ForbiddenError as error:
        return _fail(str(error), EXIT_FORBIDDEN)
    except RefusedError as error:
        return _fail(str(error), EXIT_REFUSED)
    except UserError as error:
        return _fail(str(error), EXIT_FAILED)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # `onpe-desktop list | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_OK
    except Exception as error:  # noqa: BLE001 - the program's top edge
        return _fail(_bug_sentence(error), EXIT_BUG)
    return code


def _run(given: list[str]) -> int:
    if given[:1] == [PRINT_WORKER]:
        from onpe_desktop.printing.worker import main as work

        return work()
    if given[:1] == [IMPORT_WORKER]:
        from onpe_desktop.importers.worker import main as read_files

        return read_files()
    if given[:1] == [PAGES_PROCESS]:
        from onpe_desktop.importers.pdf.batches.process import main as read_pages

        return read_pages()
    if not given:
        return _open_window()
    from onpe_desktop.cli.arguments import build_parser

    values = build_parser().parse_args(given)
    match values.verb:
        case None:
            return _open_window()
        case "self-test":
            return _self_test()
        case "open":
            return _open_packs(values.files)
        case verb:
            return _run_in_terminal(verb, values)


def _run_in_terminal(verb: str, values: "argparse.Namespace") -> int:
    # Each verb imports what it needs: `list` must not wait for Whoosh, nor `search` for Typst.
    paths = find_paths()
    if verb in ("pack", "policy"):
        from onpe_desktop.cli.administering import administer

        administer(paths, values)
        return EXIT_OK
    match verb:
        case "build":
            if (values.source is None) is not (values.output is None):
                raise UsageError(
                    "Les options --source et --output de build vont ensemble.",
                    "Écrivez\u00a0: onpe-desktop build --source DOSSIER -o PACK.epub",
                )
            if values.source is not None:
                from onpe_desktop.cli.importing import build_from

                build_from(values.source, values.output)
            else:
                from onpe_desktop.cli.building import build

                build(paths)
        case "import":
            from onpe_desktop.cli.importing import import_files

            import_files(paths, values)
        case "list":
            from onpe_desktop.cli.reading import list_dossiers

            list_dossiers(paths, as_json=values.json)
        case "show":
            from onpe_desktop.cli.reading import show

            show(paths, values.id)
        case "search":
            from onpe_desktop.cli.searching import search

            search(paths, values)
        case "explain":
            from onpe_desktop.cli.explaining import explain

            explain(paths, " ".join(values.query), values.id, as_json=values.json)
        case "lexicon":
            from onpe_desktop.cli.lexicon import check

            return EXIT_OK if check(paths, values.folder) else EXIT_FAILED
        case "print":
            from onpe_desktop.cli.policy import machine_policy
            from onpe_desktop.cli.printing import print_sections

            policy = machine_policy(paths)
            policy.require("L’impression", allowed=policy.printing)
            print_sections(paths, values)
        case "export":
            from onpe_desktop.cli.exporting import export_sections
            from onpe_desktop.cli.policy import machine_policy

            policy = machine_policy(paths)
            policy.require("L’exportation", allowed=policy.export)
            export_sections(paths, values)
    return EXIT_OK


def _open_window() -> int:
    gc.disable()  # nothing of a start is garbage; the window collects it after its first paint
    # Python's own SHA-256 will do: OpenSSL takes 3.5 MB, and nothing here talks to anybody.
    sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type] # None makes Python's `import` give up
    from onpe_desktop.gui.application import run
    from onpe_desktop.settings import Settings

    paths = find_paths()
    return run(paths, Settings.load(paths.user_config))


def _open_packs(files: list[Path]) -> int:
    from onpe_desktop.gui.pack_window import run_with_packs
    from onpe_desktop.settings import Settings

    paths = find_paths()
    return run_with_packs(paths, Settings.load(paths.user_config), files)


def _self_test() -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # it must pass where there is no screen
    from onpe_desktop.gui.self_test import run_self_test

    return run_self_test(find_paths(), print)


def _print_any_character() -> None:
    """Let a terminal of another encoding show a replacement character instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _fail(sentence: str, code: int) -> int:
    if sys.stderr is not None:  # a windowed Windows program has no stderr
        print(sentence, file=sys.stderr)
    return code


def _bug_sentence(error: Exception) -> str:
    """Say that it is our fault and where; the error's own text is left out, since it may quote content."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return (
        f"Le programme a rencontré une erreur qui vient de lui ({type(error).__name__}, {place}). "
        "Rien n’est perdu ; recommencez, et signalez cette ligne si l’erreur revient."
    )


if __name__ == "__main__":
    sys.exit(main())
