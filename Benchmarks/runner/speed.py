"""Records in a second, on one core and on all, engine by engine and round by round."""
import hashlib
from dataclasses import dataclass

from .figures import spread
from .measure import Failed, cores, take, take_together
from .peers import REFERENCE


@dataclass(frozen=True)
class Way:
    """One core, or all."""

    id: str
    cores: int


def ways():
    """One core, and all where there are more."""
    number = len(cores())
    return [Way("one_core", 1)] + ([Way("all_cores", number)] if number > 1 else [])


def digest_of(paths):
    digest = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as sink:
            while piece := sink.read(1 << 20):
                digest.update(piece)
    return digest.hexdigest()


class Speed:
    def __init__(self, folder, records, rounds):
        self.folder, self.records, self.rounds = folder, records, rounds

    def run_in_parts(self, checked, way):
        """A process for each core; how the records came into parts is not counted."""
        parts = self.records.parts(checked.count, way.cores)
        sinks = [self.folder / f"rated-{part}" for part in range(way.cores)]
        words = checked.peer.words(1)
        return take_together([(words, *files) for files in zip(parts, sinks)]), sinks

    def run(self, checked, way):
        """What it took; raises Failed where it did not write what it wrote when it was checked."""
        sinks = [self.folder / "rated"]
        if way.cores > 1 and checked.peer.spreads == "parts":
            taken, sinks = self.run_in_parts(checked, way)
        else:
            core = cores()[-1] if way.cores == 1 else None
            source = self.records.of(checked.count)
            taken = take(checked.peer.words(way.cores), source, sinks[0], core)
        if checked.digest.setdefault("lines", digest_of(sinks)) != digest_of(sinks):
            raise Failed("what it writes is not the same each time")
        return taken

    def rate(self, checked, taken):
        """Records in a second, of a process that has started."""
        return (checked.count - 1) / max(taken.wall - checked.start, 1e-9)

    def measure(self, engines, tell):
        """By engine and way: records a second, the ratio to the reference of the same round, memory."""
        found = {checked.peer.id: {} for checked in engines}
        for way in ways():
            rows = {checked.peer.id: [] for checked in engines}
            for turn in range(self.rounds):
                tell(f"{way.id}, round {turn + 1} of {self.rounds}")
                for checked in engines[turn % len(engines):] + engines[:turn % len(engines)]:
                    if checked.is_right:
                        self.add(rows[checked.peer.id], checked, way, tell)
            for checked in engines:
                if checked.is_right:
                    found[checked.peer.id][way.id] = summary(rows[checked.peer.id], rows[REFERENCE])
        return found

    def add(self, row, checked, way, tell):
        """Times an engine once more; where it fails, it is left out from here on."""
        try:
            taken = self.run(checked, way)
            row.append((self.rate(checked, taken), taken))
        except Failed as error:
            if checked.peer.id == REFERENCE:
                raise
            checked.trouble = f"failed: {error}"
            tell(f"{checked.peer.title} {checked.trouble}")


def summary(row, reference):
    """What the rounds of an engine come to, beside those of the reference."""
    return {
        "records_per_second": spread([rate for rate, _ in row]),
        "ratio": spread([rate / other for (rate, _), (other, _) in zip(row, reference)]),
        "seconds": spread([taken.wall for _, taken in row]),
        "processor_seconds": spread([taken.processor for _, taken in row]),
        "memory": max(taken.memory for _, taken in row),
    }
