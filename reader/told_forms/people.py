"""What people may not do, and what they asked for that cannot be done."""

from typing import Final

from reader.interface import message

PEOPLE: Final = (
    message("who is not known here may not {change}: sign in, or ask an editor to do it"),
    message("{who} may not {change}: ask an editor to do it, or for the role of {role}"),
    message("this translation is final, and {who} may not change it: comment, or ask an editor"),
    message("{who} may not take back what {author} did: correct it, or ask an editor"),
    message("a translation cannot be blank: write one, or undo to get the machine's back"),
    message("there is no translation to accept yet: write one"),
    message("nobody has corrected this paragraph: there is nothing to take back"),
    message("{who} may not correct a translation: ask an editor for the role of a reviewer"),
    message("{who} may not accept a translation: ask an editor for the role of a reviewer"),
    message("{who} may not undo a translation: ask an editor for the role of a reviewer"),
    message("{who} may not comment a translation: ask an editor for the role of a reviewer"),
    message("{who} may not set a translation to {state}: ask an editor"),
    message("{who} may not {change}: ask an editor"),
    message("add to the glossary"),
    message("take terms out of the glossary"),
    message("import terms into the glossary"),
    message("replace in all of the memory"),
    message("change the final translation of other places (correct this place alone)"),
    message("there is nothing to look for: write the text that is to be replaced"),
    message("{name} has no paragraph {number}: it has {count}"),
    message("a page asks for {what}, which nobody can do: load it again"),
    message("version {number} is none of this paragraph: load the page again"),
    message("{name}: no paragraph of it is to be translated, so there is nothing to send"),
    message("{name}: the original cannot be read again: {cause}"),
)
ROLES: Final = (
    message("reader"),
    message("reviewer"),
    message("editor"),
)
CHANGES: Final = (
    message("add documents"),
    message("put documents into collections or tag them"),
    message("delete documents or bring them back"),
    message("change the language of a document"),
    message("get models"),
    message("remove models"),
)
# What stands beside an event where who did it has noted nothing.
EVENT_NOTES: Final = (
    message("translation that comes with the sample"),
    message("restored version {number}"),
    message("replaced: {text} → {by}"),
    message("put back: version {number} by {author}"),
)
