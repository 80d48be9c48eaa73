"""What the checks of a translation have seen."""

from typing import Final

from reader.interface import message

EVIDENCE: Final = (
    message("missing: {what}"),
    message("missing: {what}, instead: {spare}"),
    message("not in the original: {what}"),
    message("left as it was: {what}"),
    message("{count} words came back unchanged"),
    message("{count} signs came back unchanged"),
    message("nothing for {count} characters"),
    message("does not end as the original does: {end}"),
    message("{language}, it seems: {text}"),
    message("'{text}' {times} times on end"),
    message("{rare} for {word}, in {count} other paragraphs {usual}"),
    message("{count} of {total} letters are not {script} (mostly {other})"),
    message("too short: {count} characters for {total}, {ratio} of the usual"),
    message("too long: {count} characters for {total}, {ratio} of the usual"),
    message("without its other half: {signs}"),
    message("missing: {count} of {total} pairs of brackets"),
    message("quotation marks: {count}, in the original {total}"),
    message("stopped at the length limit after {count} pieces: {end}"),
    message("stopped at the length limit after {count} characters: {end}"),
    message("missing: month {month}, instead: month {spare}"),
    message("the model gave its words {share} on average"),
    message("'{term}' should be {terms}"),
    message("'{first}' or '{second}'"),
)
