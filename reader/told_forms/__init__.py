"""The forms of what the library says to readers, for translation; a test walks the library for what has none.

Places are named by what stands there: `{reason}` is another thing that the library says, `{source}`, `{target}` and
`{language}` are languages, `{count}` is a number; `reader.told` has them all.
"""

from typing import Final

from reader.told_forms.documents import DOCUMENTS, KINDS
from reader.told_forms.engines import ENGINES, KEPT
from reader.told_forms.evidence import EVIDENCE
from reader.told_forms.glossary import GLOSSARY
from reader.told_forms.models import MODELS
from reader.told_forms.notes import NOTES
from reader.told_forms.people import CHANGES, EVENT_NOTES, PEOPLE, ROLES
from reader.told_forms.store import STORE

FORMS: Final = (
    *DOCUMENTS,
    *KINDS,
    *NOTES,
    *KEPT,
    *ENGINES,
    *MODELS,
    *STORE,
    *PEOPLE,
    *ROLES,
    *CHANGES,
    *EVENT_NOTES,
    *GLOSSARY,
    *EVIDENCE,
)
