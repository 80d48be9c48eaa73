"""What is looked for, as each of the databases is asked for it.

FTS5 knows phrases itself. PostgreSQL's vectors lose count in long paragraphs, so it looks for phrases in the words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from cache.search_entries import SOURCE, edition_word, side_word
from cache.search_query import Clause, SearchQuery

Side = Literal["source", "target", "both"]
Values = dict[str, str | int]

# Ranked before it is joined: that takes longer than all the rest where a word is common. The scope counts for nothing.
_FTS5: Final = "FROM search_index WHERE search_index MATCH :wanted"
_RANKED_FTS5: Final = (
    f"SELECT rowid AS id, bm25(search_index, 1.0, 0.0) AS score {_FTS5} ORDER BY score, rowid "
    "LIMIT :limit OFFSET :offset"
)
_PLACES: Final = (
    "SELECT document.number, document.id, entry.position, entry.target_lang FROM ({}) AS found "
    "JOIN search_entries AS entry ON entry.id = found.id "
    "JOIN search_editions AS edition ON edition.id = entry.edition_id "
    "JOIN documents AS document ON document.number = edition.document_number "
    "ORDER BY found.score, found.id"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look: in one edition or in all but those `left`; on one side or both, in one target language or any."""

    edition: int | None
    left: Sequence[int]
    side: Side
    target_lang: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL that selects number and id of a document, position and side of what is found, the best first.

    It wants `limit` and `offset` too; what counts does not.
    """

    sql: str
    count_sql: str
    values: Values


def statements(dialect: str, query: SearchQuery, scope: Scope) -> list[Statement]:
    """Return what a database of this kind is to be asked, one after the other: what the second finds ranks below.

    The first asks for the words as they are, the second, where there are any, for what has variants in their place.
    """
    found = [_statement(dialect, query, scope, wide=False)]
    if any(clause.variants for clause in query.clauses):
        found.append(_statement(dialect, query, scope, wide=True))
    return found


def _statement(dialect: str, query: SearchQuery, scope: Scope, *, wide: bool) -> Statement:
    if dialect == "sqlite":
        wanted = _fts5(query, scope, wide=wide)
        return Statement(_PLACES.format(_RANKED_FTS5), f"SELECT count(*) {_FTS5}", {"wanted": wanted})
    where, values = _postgresql(query, scope, wide=wide)
    rest = f"FROM search_index JOIN search_entries AS entry ON entry.id = search_index.id WHERE {where}"
    ranked = (
        f"SELECT entry.id, -ts_rank(search_index.vector, CAST(:wanted AS tsquery), 1) AS score {rest} "
        "ORDER BY score, entry.id LIMIT :limit OFFSET :offset"
    )
    return Statement(_PLACES.format(ranked), f"SELECT count(*) {rest}", values)


def _fts5(query: SearchQuery, scope: Scope, *, wide: bool) -> str:
    wanted = [f"words : ({' AND '.join(_phrases(one, wide=wide) for one in query.clauses)})"]
    unwanted = []
    if wide:
        exact = " AND ".join(_phrases(one, wide=False) for one in query.clauses if one.variants)
        unwanted.append(f"words : ({exact})")
    if scope.left:
        unwanted.append(f"scope : ({' OR '.join(map(edition_word, scope.left))})")
    if scope.edition is not None:
        wanted.append(f"scope : {edition_word(scope.edition)}")
    source = side_word(SOURCE)
    if scope.side == "source":
        wanted.append(f"scope : {source}")
    elif scope.target_lang is not None:
        target = side_word(scope.target_lang)
        wanted.append(f"scope : ({f'{source} OR {target}' if scope.side == 'both' else target})")
    elif scope.side == "target":
        unwanted.append(f"scope : {source}")
    found = " AND ".join(f"({one})" for one in wanted)
    return f"({found}) NOT ({' OR '.join(f'({one})' for one in unwanted)})" if unwanted else found


def _phrases(clause: Clause, *, wide: bool) -> str:
    """Return a clause for FTS5, and with `wide` its variants."""
    star = " *" if clause.prefix else ""
    found = [" ".join(clause.words), *(clause.variants if wide else ())]
    written = " OR ".join(f'"{one}"{star}' for one in found)
    return f"({written})" if len(found) > 1 else written


def _postgresql(query: SearchQuery, scope: Scope, *, wide: bool) -> tuple[str, Values]:
    parts = ["search_index.vector @@ CAST(:wanted AS tsquery)"]
    values: Values = {"wanted": " & ".join(_lexemes(one, wide=wide) for one in query.clauses)}
    if wide:
        # Not within the other: that is what they are ranked by.
        parts.append("NOT search_index.vector @@ CAST(:exact AS tsquery)")
        values["exact"] = " & ".join(_lexemes(one, wide=False) for one in query.clauses if one.variants)
    for number, one in enumerate(query.clauses):
        if len(one.words) > 1:
            parts.append(f"' ' || entry.words || ' ' LIKE :phrase{number}")
            # No word has a wildcard: they are letters and digits.
            values[f"phrase{number}"] = f"% {' '.join(one.words)}{'' if one.prefix else ' '}%"
    if scope.edition is not None:
        parts.append("entry.edition_id = :edition")
        values["edition"] = scope.edition
    for number, edition in enumerate(scope.left):
        parts.append(f"entry.edition_id <> :left{number}")
        values[f"left{number}"] = edition
    if scope.side == "source":
        parts.append("entry.target_lang = ''")
    elif scope.target_lang is not None:
        of_source = " OR entry.target_lang = ''" if scope.side == "both" else ""
        parts.append(f"(entry.target_lang = :lang{of_source})")
        values["lang"] = scope.target_lang
    elif scope.side == "target":
        parts.append("entry.target_lang <> ''")
    return " AND ".join(parts), values


def _lexemes(clause: Clause, *, wide: bool) -> str:
    """Return a clause for PostgreSQL, and with `wide` its variants."""
    star = ":*" if clause.prefix else ""
    *whole, last = clause.words
    ends = " | ".join(f"'{one}'{star}" for one in (last, *(clause.variants if wide else ())))
    return " & ".join([*(f"'{word}'" for word in whole), f"({ends})"])
