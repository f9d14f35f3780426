"""Results as JSON, for other programs."""

import codecs
import json
import sys


def print_json(value: object) -> None:
    r"""Write the value; where standard output is not UTF-8, as a pipe of Windows is not, in ASCII with `\u…`.

    JSON is read as UTF-8 (RFC 8259), and Windows' own encodings lack some of our spaces and dashes.
    """
    utf8 = codecs.lookup(sys.stdout.encoding or "utf-8").name == "utf-8"
    print(json.dumps(value, ensure_ascii=not utf8, indent=2))
