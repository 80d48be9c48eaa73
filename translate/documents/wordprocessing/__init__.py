"""What a DOCX says: its parts, styles, list numbers and notes, and the content of each paragraph.

With lxml over the archive rather than python-docx, which passes over insertions, content controls, text boxes, fields
and notes, knows no inherited properties, and has no place for what it does not know when a paragraph is written again.
"""
