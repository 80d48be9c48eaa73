"""The words of the side-by-side view."""

from reader.interface import _


def labels() -> dict[str, str]:
    """Return the words of the view's scripts by the names that they have there."""
    return {
        "paragraph": _("Paragraph {number}"),
        "table": _("Table"),
        "translatedTable": _("Table, translated"),
        "tableOf": _("Table, paragraphs {first} to {last}"),
        "toNote": _("To note {number}"),
        "back": _("Back to paragraph {number}"),
        "address": _("Address of this paragraph"),
        "maker": _("Translated by {engine}"),
        "other": _("Show the other side"),
        "original": _("as it stood"),
        "untranslated": _("Not translated"),
        "waiting": _("Not translated yet"),
        "cut": _("… {count} more characters: a download has them all"),
        "part": _("Part {number} of {count} of a very long paragraph; a download has it whole"),
        "partBefore": _("part before"),
        "partNext": _("next part"),
        "goTo": _("Number of the paragraph"),
        "go": _("Go"),
        "find": _("Words to look for"),
        "search": _("Search"),
        "report": _("Report paragraph {number}"),
        "wrong": _("What is wrong with paragraph {number}?"),
        "send": _("Report"),
        "cancel": _("Cancel"),
        "readBefore": _("You have read in this before."),
        "goOn": _("Go on at paragraph {number}"),
        "stay": _("Stay at the beginning"),
        "copied": _("Copied: {word}"),
        "copiedSentence": _("Copied: the sentence"),
        "copiedAddress": _("Copied: the address of paragraph {number}"),
        "noCopy": _("This browser does not let the page copy"),
        **_keys(),
    }


def _keys() -> dict[str, str]:
    return {
        "keys": _("Keys"),
        "close": _("Close"),
        "keyNext": _("next paragraph"),
        "keyBefore": _("paragraph before"),
        "keySentences": _("between sentences of one side"),
        "keyTwins": _("between a sentence and its counterpart; without a sentence, between pages"),
        "keyCounterpart": _("show what a sentence stands for, where one side stands alone"),
        "keyOther": _("show the other side of a paragraph, where one stands alone"),
        "keyFlag": _("next paragraph with a flag"),
        "keyFlagBefore": _("paragraph with a flag before"),
        "keyGo": _("go to a paragraph by its number"),
        "keyContents": _("contents"),
        "keyFind": _("look for words in this document"),
        "keyReport": _("report this paragraph"),
        "keyWord": _("copy the word under the pointer, with its sentence"),
        "keyAddress": _("copy the address of this paragraph"),
        "keySwap": _("swap the sides"),
        "keyLayout": _("next layout"),
        "keyKeys": _("these keys"),
        "keyClose": _("close"),
    }
