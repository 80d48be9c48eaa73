"""The choices of the command line are those of the library, which it does not load to name them."""

import subprocess
import sys
from typing import get_args

from translate.cli.options import ENGINES, FOREIGN, FORMATS, PROFILES, REFERENCES
from translate.documents.options import Foreign, Profile, References
from translate.engines import registry
from translate.exports import FORMATS as WRITTEN


def test_the_choices_are_those_of_the_library() -> None:
    assert set(FORMATS) == set(WRITTEN)
    assert set(ENGINES) == set(registry.ENGINES)
    assert get_args(Profile) == PROFILES
    assert get_args(Foreign) == FOREIGN
    assert get_args(References) == REFERENCES


def test_naming_them_loads_no_reader_engine_or_format() -> None:
    code = "import sys, translate.cli; print(*{'.'.join(name.split('.')[:2]) for name in sys.modules})"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not {"translate.documents", "translate.engines", "translate.exports"} & set(done.stdout.split())
