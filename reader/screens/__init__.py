"""The screens: each fetches, calls pure functions, draws."""
