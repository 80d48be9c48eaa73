"""How a store came to have its tables: one numbered step a change, in `versions`.

A step is history: it spells out its tables and imports nothing from `cache.schema`. A new one also raises
`SCHEMA_VERSION` there, and brings a dump of a store as it made it to `tests/cache/data`.
"""
