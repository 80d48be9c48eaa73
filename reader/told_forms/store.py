"""Why the store cannot be read or written, and what it does not hold."""

from typing import Final

from reader.interface import message

STORE: Final = (
    message(
        "store {location} is being written by another process, which has not let go within the busy timeout: wait "
        "for it to end or stop it, then do the same again ({cause})"
    ),
    message(
        "store {location} has no space left, and nothing of this write was kept: free space on the disk (or raise "
        "the quota or file size limit) and do the same again ({cause})"
    ),
    message(
        "store {location} is not a sound database: restore it from a backup, or move it away and name a new one "
        "({cause})"
    ),
    message(
        "store {location} cannot be opened: check the path or the server's address, that it is up, and that you "
        "may use it ({cause})"
    ),
    message("no store at {location}: check the path, put its file back, or add a document to make one there"),
    message(
        "the file of store {location} was moved, deleted or replaced while it was open, and nothing more is kept "
        "in it: put it back and do the same again"
    ),
    message("no document '{id}' in the store: take an id from the list of documents, or add the file"),
    message(
        "store {location} does not allow writing: grant write permission on the file and its folder (on the "
        "tables, for a server), or name another store"
    ),
    message(
        "store {location} does not allow writing: grant write permission on the file and its folder (on the "
        "tables, for a server), or name another store ({cause})"
    ),
    message(
        "store {location} is to get new tables, but does not allow writing: grant write permission on the file "
        "and its folder (on the tables, for a server), or name another store"
    ),
    message("store {location} refused a statement: please report this with the command that you ran ({cause})"),
    message("store {location} has no free connection: use fewer threads at once"),
    message("store {location} was closed: open it again"),
    message("a write inside this transaction on {location} failed: nothing was kept"),
    message(
        "store {location} has a row that cannot be read ({cause}): 'diglot store check' says which, and the file "
        "can be restored from a backup"
    ),
    message("no correction {id} in the store: take an id from the history of a paragraph"),
    message("no term {id} in the glossary: take an id from the list of terms"),
    message(
        "{text} in {target} was changed in between: {happened} (version {version}, you saw {seen}): look at it, "
        "then save again"
    ),
    message("it says what {author} made of it at {time}"),
    message("it was taken back"),
    message(
        "everywhere another wording holds: {text} by {author} (version {version}): replace it with --over {id}, "
        "or put this one back at a paragraph"
    ),
    message("cannot reach {path} or make its folder ({cause}): name another store"),
    message("cannot make a store in {folder}: get permission to write there, or name another one"),
    message("{path} is not a database: name another file, or restore the store from a backup"),
    message("{path} is a folder: name a file in it, such as {example}"),
    message(
        "store {location} was written by a newer Diglot (its version is {found}, this one reads up to {known}): "
        "update Diglot, or name another store"
    ),
    message(
        "{location} belongs to another program (it has a table {table} and is no Diglot store): name another database"
    ),
    message(
        "store {location} cannot be brought up to date: {count} rows of {table} refer to rows that are not there; "
        "restore it from a backup, or name a new one"
    ),
    message(
        "the database {location} is encoded in {encoding}, which does not hold every script: make one with "
        "ENCODING 'UTF8' TEMPLATE template0"
    ),
)
