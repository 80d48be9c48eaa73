"""Glossaries: terms in and out of files, found in a text in any of their forms, and checked in its translation."""
