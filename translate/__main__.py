"""`python -m translate`: the command line where the `diglot` script is not on the path."""

from translate.cli import main

main(prog_name="diglot")
