"""Faults that are put into good translations on purpose, to measure what the checks find of them.

Every one is a fault for any reader. They are made without asking the checks: what an injector knows, it knows from the
text or from tables of its own.
"""

from translate.checks.faults.fault import Fault, Ground
from translate.checks.faults.injectors import INJECTORS

__all__ = ["INJECTORS", "Fault", "Ground"]
