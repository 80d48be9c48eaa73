"""`python -m reader.interface.update`: bring the catalogues up to date with the sources, and compile them."""

import sys

from reader.interface.catalogue_files import FOLDER, TAGS, mo, po, untranslated, updated


def main() -> int:
    """Write every catalogue; say what is not translated, and return 1 where there is such."""
    code = 0
    for tag in TAGS:
        catalogue = updated(tag)
        (FOLDER / f"{tag}.po").write_bytes(po(catalogue))
        (FOLDER / f"{tag}.mo").write_bytes(mo(catalogue))
        for one in untranslated(catalogue):
            sys.stderr.write(f"{tag}.po has no translation of: {one}\n")
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
