"""Why a file of terms cannot be read or written."""

from typing import Final

from reader.interface import message

GLOSSARY: Final = (
    message("{path}: not UTF-8 at byte {number}: save it as CSV in UTF-8"),
    message("{path}: there is nothing in it: write a header with source and target, and terms below"),
    message("{where}: has {count} cells and the header at least {total}: {remedy}"),
    message("{where}: {column} is empty: {remedy}"),
    message("{where}: a cell is not closed, or quoted wrongly ({cause}): {remedy}"),
    message(
        "{path}:1: the header is {header} and has {count} columns {column}: name the columns source, target and, "
        "if there is one, note"
    ),
    message("term {term} has half a character, which UTF-8 cannot hold: take it out, and add it anew"),
    message("term {term} has a control character, which XML cannot hold: mend it, or export CSV"),
    message(
        "{path}: no concept has terms in {source} and {target}, only in {languages}: name two of these with "
        "--from and --to"
    ),
    message("{where}: begins with <{tag}> and not <tbx>: name a TBX file"),
    message("{where}: <{tag}> has no xml:lang: {remedy}"),
    message("{where}: <{tag}> has no <term>: {remedy}"),
    message("{where}: not well-formed XML ({cause}): {remedy}"),
    message("mend the line or take it out; nothing was imported"),
    message("mend it and import again; nothing was imported"),
)
