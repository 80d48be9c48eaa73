"""The words of the reader in the language of whoever sits before it.

    from reader.interface import _, ngettext, number

    _("Paragraph {number}").format(number=number(3))
    ngettext("{count} term", "{count} terms", found).format(count=number(found))

English is the message; what stands in `_()` is a literal, whole sentence with named places, never an f-string, never a
piece of a sentence. It is looked up when it is called, for the session that runs: nothing translated may be kept where
other sessions see it (a constant of a module, a cached function). A constant names its words with `message("…")` and
translates them with `_(…)` when it is used.

The words of a component in JavaScript travel in its data under `labels`: a dict of names and words, made by a function
`labels()` beside the component's mounting function, goes into the data by `**spoken(labels())`. The script begins with
`speak(root, data)` of `parallel_view/words.js`, and then says `worded("name", { place: value })`, with numbers by
`numbered(3)`; HTML has `data-word="name"` for its text, `data-name` for an aria-label, `data-hint` for a placeholder.
No script and no HTML has words of its own. What has a plural is made here, where its rules are known, and travels
whole.

After words have changed, `python -m reader.interface.update` brings the catalogues up to date; what is then empty in
`catalogues/*.po` is translated, and the command given again.
"""

from reader.interface.browser import spoken
from reader.interface.formats import day, listed, moment, number, percent, second, size
from reader.interface.languages import direction, language
from reader.interface.words import _, message, ngettext, pgettext

__all__ = [
    "_",
    "day",
    "direction",
    "language",
    "listed",
    "message",
    "moment",
    "ngettext",
    "number",
    "percent",
    "pgettext",
    "second",
    "size",
    "spoken",
]
