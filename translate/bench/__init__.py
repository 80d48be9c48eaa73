"""Measurements: Diglot beside the ways in which the same models are used elsewhere, in one run on one corpus."""
