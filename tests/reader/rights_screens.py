"""Screens and questions of the reader, each by itself: `AppTest` runs the source of a function."""


def listing() -> None:
    from reader.screens import library

    library.show()


def models() -> None:
    from reader.screens import models

    models.show()


def search() -> None:
    from reader.screens import search

    search.show()


def read() -> None:
    from reader.screens import read

    read.show()


def adding() -> None:
    """The ways to add documents, as if the page had drawn them for somebody without the right."""
    from reader import resources
    from reader.screens import library
    from reader.screens.failures import shown

    with shown():
        library._add(resources.store())


def adding_samples() -> None:
    from reader import resources
    from reader.screens import library
    from reader.screens.failures import shown

    with shown():
        library._welcome(resources.store())


def deleting() -> None:
    from reader import resources
    from reader.screens import library_handling

    for document in resources.store().documents.list():
        library_handling.confirm_delete(resources.store(), document)


def re_languaging() -> None:
    from reader import resources
    from reader.screens import library_handling

    [document] = resources.store().documents.list()
    library_handling.choose_language(resources.store(), document)


def sorting() -> None:
    from reader import resources
    from reader.screens import library_handling

    [document] = resources.store().documents.list()
    library_handling.sort_in(resources.store(), document)


def pulling() -> None:
    from reader.screens import models
    from translate.models.known import find_known

    models._confirm_pull(find_known("nllb-200-distilled-600M"))


def removing() -> None:
    from reader.screens import models

    models._confirm_removal("opus-mt-en-he")
