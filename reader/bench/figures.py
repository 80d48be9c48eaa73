"""What was measured, as figures that are held against their limits, and as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `limit` is what it may be at most, None where nothing is promised; `note` says what it comes from."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    note: str = ""

    @property
    def held(self) -> bool | None:
        """Whether the figure keeps to its limit, None where there is none."""
        return None if self.limit is None else self.value <= self.limit


HEADINGS = ("measured", "value", "limit", "", "how")


def table(figures: Sequence[Figure]) -> list[tuple[str, str, str, str, str]]:
    """Return a row of cells for each figure."""
    held = {True: "held", False: "NOT HELD", None: ""}
    return [
        (
            one.name,
            _amount(one.value, one.unit),
            "" if one.limit is None else _amount(one.limit, one.unit),
            held[one.held],
            one.note,
        )
        for one in figures
    ]


def _amount(value: float, unit: str) -> str:
    number = f"{value:,.2f}" if unit in {"s", "×"} else f"{value:,.0f}"
    return f"{number} {unit}".strip()


def middle(values: Sequence[float]) -> float:
    """Return the median."""
    return median(values)


def slow(values: Sequence[float]) -> float:
    """Return what 95 of 100 values stay below; of one value, that."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]
