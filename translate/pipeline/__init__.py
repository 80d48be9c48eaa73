"""From a document to a parallel document: plan, look up, decode in windows, check, store."""

from translate.flag_codes import FAILED, KEPT, NO_ENGINE
from translate.pipeline.assemble import assemble, assemble_document
from translate.pipeline.plan import Plan, PlannedDocument, plan
from translate.pipeline.run import Progress, translate

__all__ = [
    "FAILED",
    "KEPT",
    "NO_ENGINE",
    "Plan",
    "PlannedDocument",
    "Progress",
    "assemble",
    "assemble_document",
    "plan",
    "translate",
]
