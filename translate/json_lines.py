"""Rows as lines of JSON that any program reads, and that any terminal may show."""

import json
import re
from collections.abc import Mapping
from typing import Final

# Written as JSON escapes: what UTF-8 cannot hold (lone surrogates), what many programs take for line ends, and what
# would drive the terminal of whoever looks at the file.
_ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def json_line(row: Mapping[str, object]) -> str:
    """Return a row on one line, without a line break at its end; letters stand as they are.

    Raise ValueError for a number that JSON has none for.
    """
    text = json.dumps(row, ensure_ascii=False, allow_nan=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
