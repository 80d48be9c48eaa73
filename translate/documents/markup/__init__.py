"""Marked-up text: from a tree of HTML or XHTML elements to pieces, and the paths by which a writer finds them again."""
