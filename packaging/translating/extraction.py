"""What the program says, found in its sources: words given to Qt's `tr`, and the French sentences of the layers below.

A message is a pair (context, French). The window's own words have their class as context, as Qt wants it. The layers
below know nothing of translations: what they say is found by how it looks, and has the context `said`
(`gui/languages.py` says how it is recognised when it is shown).
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeGuard

from onpe_desktop.text import typeset_french

SAID = "said"
_TRANSLATORS = {"tr", "translate"}
_SHORT_NAMES = {"_tr"}  # functions of modules without a class; their context stands in what they call
_SAYING = {"say", "said"}
_SHOWING = re.compile(
    r"set(?:Text|PlainText|Html|WindowTitle|Title|ToolTip|StatusTip|WhatsThis|AccessibleName|AccessibleDescription"
    r"|PlaceholderText|InformativeText|DetailedText|Suffix|Prefix|SpecialValueText|HeaderLabels|TabText)"
    r"|add(?:Action|Item|Items|Menu|Row|Tab|Button|Widget)|Q(?:Label|PushButton|CheckBox|RadioButton|GroupBox|Action)"
)
_OUR_OWN = {"BugError", "ValueError", "TypeError", "AttributeError", "compile"}  # never shown, and patterns
_SPOKEN = re.compile(
    r"[a-zà-ÿ’]{2,}[ \u00a0\u202f]+[«a-zà-ÿ0-9{]+.*[àâçéèêëîôùûœ’«»…\u00a0\u202f.]"
    r"|[éèêàçœ’].*[ \u00a0].*[a-zà-ÿ]|^(?:une?|deux|autre|il|elle|sa) [a-z]+|^[A-ZÉÀ].* [a-zà-ÿ]{2,}[^;:]*\.$",
    re.DOTALL,
)
_NO_WORDS = re.compile(r"<[a-z/!]|\\[bwds]|\(\?|\{ [a-z-]+:|;\s+[a-z-]+:\s|\$[a-z]")  # markup, patterns, style sheets
_MARKUP = re.compile(r"<[^<>]*>|\{[^{}]*\}|&\w+;")
_WORD = re.compile(r"[A-ZÀ-Ý][^\W\d_]{2,}|[^\W\d_]{3,} +[^\W\d_]{2,}|[éèêàç]")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")

# What these say goes into documents and terminals, which are French; their errors are shown in the window.
ONLY_ERRORS = (
    "authoring/quality_report.py", "authoring/build.py", "citing/bibtex.py", "citing/citation.py", "citing/entry.py",
    "citing/reference.py", "citing/csl_json.py", "dossiers/terms.py", "exporting/extract.py", "exporting/html.py",
    "exporting/html_blocks.py", "exporting/html_inlines.py", "exporting/markdown.py", "printing/document.py",
    "rendering/plain.py", "rendering/emergency.py", "search/lexicon_check.py", "search/term_check.py", "spaces.py",
    "text.py",
)  # fmt: skip
IN_FRENCH = ("cli", "gui")  # the terminal speaks French; the window says everything through `tr`
NOT_ON_PAGES = ("rendering/style.py", "rendering/wording.py")  # colours; what is said by those who use it
# In the window but for terminals: what is said before there is a window, and by the self-test.
TERMINAL = ("gui/display.py", "gui/self_test.py")


class Message(NamedTuple):
    """French words and where they are said."""

    context: str
    source: str


class Untranslated(NamedTuple):
    """Words in the window's sources that no translation can reach."""

    file: str
    line: int
    words: str


def messages(package: Path, labels: Iterable[str]) -> list[Message]:
    """Return all messages of the package's sources, and `labels` of the layers below, sorted; each once."""
    found: set[Message] = {Message(SAID, label) for label in labels}
    for file in sorted(package.rglob("*.py")):
        name = file.relative_to(package).as_posix()
        tree = _parsed(file)
        if name.startswith("gui/"):
            found.update(_of_window(tree))
        elif not name.startswith(IN_FRENCH):
            found.update(_of_layer(tree, only_errors=name in ONLY_ERRORS))
    return sorted(found)


def untranslated(package: Path) -> list[Untranslated]:
    """Return every literal of the window's sources that looks like words and is not given to `tr`."""
    found = []
    for file in sorted((package / "gui").rglob("*.py")):
        name = file.relative_to(package).as_posix()
        if name not in TERMINAL:
            tree = _parsed(file)
            given = {id(node) for call in _calls(tree, _TRANSLATORS | _SHORT_NAMES) for node in ast.walk(call)}
            shown = {id(argument) for call in _calls(tree, None) if _shows(call) for argument in call.args}
            found += [
                Untranslated(name, node.lineno, words)
                for node, words in _literals(tree)
                if id(node) not in given and (_is_spoken(words) or (id(node) in shown and _has_word(words)))
            ]
    return found


def unsaid(package: Path) -> list[Untranslated]:
    """Return every literal of the pages' sources that looks like words and does not go through `say`.

    Constants of a module are left out: what is done with them shows where they are used.
    """
    found = []
    for file in sorted((package / "rendering").rglob("*.py")):
        name = file.relative_to(package).as_posix()
        if name not in (*ONLY_ERRORS, *NOT_ON_PAGES):
            tree = _parsed(file)
            passed = {id(node) for call in _calls(tree, {"say"}) for node in ast.walk(call)}
            for constant in tree.body:
                if isinstance(constant, ast.Assign | ast.AnnAssign):
                    passed.update(map(id, ast.walk(constant)))
            found += [
                Untranslated(name, node.lineno, words)
                for node, words in _literals(tree)
                if id(node) not in passed and _says_something(words)
            ]
    return found


def _says_something(markup: str) -> bool:
    bare = _MARKUP.sub(" ", markup)
    return bool(_WORD.search(bare)) and not re.search("[=<>:]", bare)


def _of_window(tree: ast.Module) -> Iterator[Message]:
    default = next((_words(call.args[0]) for call in _calls(tree, {"translate"}) if len(call.args) > 1), "")
    for context, node in _with_class(tree, ""):
        if isinstance(node, ast.Call) and _name(node) in _TRANSLATORS | _SHORT_NAMES and node.args:
            words = [_words(argument) for argument in node.args]
            match _name(node), words:
                case "translate", [named, said, *_] if named and said:
                    yield Message(named, said)
                case "tr", [said] if said:
                    yield Message(context or "QWidget", said)
                case "_tr", [said] if said:
                    yield Message(default, said)
    yield from (Message(SAID, words) for call in _calls(tree, {"said"}) for words in map(_words, call.args) if words)


def _of_layer(tree: ast.Module, *, only_errors: bool) -> Iterator[Message]:
    hidden = {id(node) for call in _calls(tree, _OUR_OWN) for node in ast.walk(call)}
    typeset = {id(node) for call in _calls(tree, {"typeset_french"}) for node in ast.walk(call)}
    errors = {id(node) for call in _errors(tree) for node in ast.walk(call)}
    always = {id(argument) for call in _calls(tree, _SAYING) for argument in call.args}
    for node, words in _literals(tree):
        shown = typeset_french(words) if id(node) in typeset else words
        if (
            id(node) in always
            or id(node) in typeset
            or (id(node) not in hidden and (not only_errors or id(node) in errors) and _is_spoken(words))
        ):
            yield Message(SAID, shown)


def _shows(call: ast.Call) -> bool:
    return bool(_SHOWING.fullmatch(_name(call)))


def _has_word(words: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2,}", _PLACEHOLDER.sub("", words))) and not words.startswith("<")


def _is_spoken(words: str) -> bool:
    bare = _PLACEHOLDER.sub("{", words)
    return bool(_SPOKEN.search(bare)) and not _NO_WORDS.search(words)


def _literals(tree: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    """Yield every text that is no docstring and no annotation; formatted ones with `{1}`, `{2}`… for their values."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as docstring):
                passed.add(id(docstring))
            case ast.arg(annotation=ast.expr() as annotation) | ast.AnnAssign(annotation=annotation):
                passed.update(map(id, ast.walk(annotation)))
            case ast.FunctionDef(returns=ast.expr() as returns):
                passed.update(map(id, ast.walk(returns)))
            case ast.JoinedStr():
                passed.update(map(id, node.values))
    for node in ast.walk(tree):
        if id(node) not in passed and isinstance(node, ast.expr) and (words := _words(node)):
            yield node, words


def _words(node: ast.expr) -> str:
    """Return the text of a literal; empty for everything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return _template(node)
    return ""


def _template(joined: ast.JoinedStr) -> str:
    parts = []
    for part in joined.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        elif isinstance(part, ast.FormattedValue) and ast.unparse(part.value) in _SPACES:
            parts.append(_SPACES[ast.unparse(part.value)])
        else:
            parts.append(f"{{{sum(part.startswith('{') for part in parts) + 1}}}")
    return "".join(parts)


_SPACES = {"NO_BREAK_SPACE": "\u00a0", "NARROW_SPACE": "\u202f"}


def _with_class(node: ast.AST, context: str) -> Iterator[tuple[str, ast.AST]]:
    """Yield every node with the name of the class that it stands in."""
    inside = node.name if isinstance(node, ast.ClassDef) else context
    for child in ast.iter_child_nodes(node):
        yield inside, child
        yield from _with_class(child, inside)


def _calls(tree: ast.Module, names: set[str] | None) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if _is_call(node) and (names is None or _name(node) in names))


def _errors(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if _is_call(node) and _name(node).endswith("Error"))


def _is_call(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call)


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))
