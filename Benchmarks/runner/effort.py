"""How much is measured."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Effort:
    records: int  # at most, for the table
    seconds: float  # that a run should take at most; slow engines get fewer records
    rounds: int
    start_rounds: int
    plan_rounds: int
    answer_rounds: int
    test_rounds: int
    growth_seconds: float  # that a run may take at most; larger ones are left out
    clause_records: int


FULL = Effort(records=200_000, seconds=3, rounds=7, start_rounds=21, plan_rounds=51, answer_rounds=7,
              test_rounds=7, growth_seconds=60, clause_records=5_000)
QUICK = Effort(records=50_000, seconds=0.6, rounds=3, start_rounds=5, plan_rounds=11, answer_rounds=2,
               test_rounds=2, growth_seconds=3, clause_records=1_000)
