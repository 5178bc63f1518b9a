"""The pace of a run: what it is at, on a terminal, and what each of its stages took."""

from time import perf_counter
from types import TracebackType
from typing import Self

from parsite.report import Report

_PATIENCE = 0.5
"""Seconds that pass before anybody wonders what a run is at."""
_BLINK = 0.1


class Pace:
    """Follows a run as long as it is open; hears of it as a `Watch`."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.seconds: dict[str, float] = {}
        self.stage = ""
        self.began = self.since = self.shown = perf_counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._turn("")
        if self.shown > self.began:
            self.report.passing("")

    def __call__(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Hear that a stage begins, or goes on; show it where that has taken a while."""
        if stage != self.stage:
            self._turn(stage)
        now = perf_counter()
        if now - self.began > _PATIENCE and now - self.shown > _BLINK:
            self.shown = now
            key = "counted" if total else "line"
            facts = {"stage": self.report.words("stages", stage), "done": done, "total": total}
            self.report.passing(self.report.words("stages", key, **facts))

    def _turn(self, stage: str) -> None:
        """Close the account of a stage, and open that of the next."""
        now = perf_counter()
        if self.stage:
            self.seconds[self.stage] = self.seconds.get(self.stage, 0) + now - self.since
        self.stage, self.since = stage, now

    @property
    def total(self) -> float:
        """Seconds since it was opened."""
        return perf_counter() - self.began

    def sum_up(self) -> None:
        """Print which stages a long run spent its time in."""
        report = self.report
        longest = sorted(self.seconds.items(), key=lambda item: -item[1])[:3]
        named = (f"{report.words('stages', s)} {report.seconds(t)}" for s, t in longest)
        if self.total > _PATIENCE and self.seconds:
            report.say("stages", "longest", stages=", ".join(named))

    def tell(self) -> None:
        """Print what each stage took."""
        report = self.report
        report.say("stages", "times")
        for stage, seconds in self.seconds.items():
            facts = {"stage": report.words("stages", stage), "seconds": report.seconds(seconds)}
            report.say("stages", "time", **facts)
