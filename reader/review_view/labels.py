"""The words of the reviewer's desk."""

from reader.interface import _


def labels() -> dict[str, str]:
    """Return the words of the desk by the names that they have in its scripts and its page."""
    return {**_queue(), **_paper(), **_editor(), **_clash(), **_keys()}


def _queue() -> dict[str, str]:
    return {
        "queue": _("Queue: {total}"),
        "queueAt": _("Queue: {position} of {total}"),
        "unchecked": _("{count} still to be checked"),
        "pageBefore": _("before"),
        "pageMore": _("more"),
        "risk": _("Risk {risk} of 100"),
        "entry": _("¶ {number}: {reasons}"),
        "entryOf": _("¶ {number} of {document}: {reasons}"),
        "yourDraft": _("your draft"),
        "toNote": _("To note {number}"),
    }


def _paper() -> dict[str, str]:
    return {
        "source": _("Source"),
        "translation": _("Translation"),
        "place": _("¶ {number} of {total}"),
        "reading": _("in the reading room"),
        "insertTerm": _("From the glossary: put it into the editor"),
        "term": _("Glossary: {term}"),
        "suggestions": _("Suggestions"),
        "memory": _("From memory"),
        "memorySentence": _("From memory, one sentence"),
        "machine": _("By machine"),
        "insert": _("Put in at the cursor"),
        "use": _("Use this"),
        "history": _("History ({count})"),
        "undone": _("taken back"),
        "holds": _("holds"),
        "restore": _("Restore this"),
    }


def _editor() -> dict[str, str]:
    return {
        "signs": _("Signs"),
        "yours": _("Your translation"),
        "changes": _("What you change"),
        "scope": _("Holds"),
        "state": _("State"),
        "note": _("Note or comment"),
        "moved": _("Somebody has changed this paragraph meanwhile: saving shows both."),
        "saved": _("Draft saved"),
        "doSave": _("Save"),
        "doAccept": _("Accept"),
        "doSkip": _("Next"),
        "doPrevious": _("Previous"),
        "doUndo": _("Undo"),
        "doComment": _("Comment"),
        "doReport": _("Report"),
        "doKeys": _("Keys"),
    }


def _clash() -> dict[str, str]:
    return {
        "clash": _("Two of you changed this paragraph"),
        "nothingLost": _("Nothing is lost: what you typed is kept as your draft. Take one, look at it, and save."),
        "theirs": _("Theirs"),
        "mine": _("Mine"),
        "merged": _("Both together"),
        "base": _("Both began with"),
        "takeTheirs": _("Take theirs"),
        "takeMine": _("Take mine"),
        "takeMerged": _("Take both together"),
        "elsewhere": _("Another wording holds elsewhere, and this would replace it"),
        "keepThis": _("Keep what stands here"),
        "takeOther": _("Take the other"),
    }


def _keys() -> dict[str, str]:
    return {
        "keys": _("Keys"),
        "close": _("Close"),
        "keySave": _("save what you wrote, and go to the next"),
        "keyAccept": _("accept the translation as it is"),
        "keySkip": _("next paragraph of the queue, without a decision"),
        "keyPrevious": _("the one before"),
        "keyComment": _("note: write it; once more: keep it as a comment"),
        "keyUndo": _("take back the correction that holds here, or else your last one"),
        "keyKeys": _("these keys (outside of the editor)"),
        "keyClose": _("close"),
    }
