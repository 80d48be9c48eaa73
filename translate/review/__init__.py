"""Review: who may correct what, what needs a human first, and what became of every correction."""
