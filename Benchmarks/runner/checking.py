"""Holds each engine to the key and to Bragg's ratings, before it is timed."""
import subprocess
from dataclasses import dataclass, field

from . import edges, ratings
from .figures import nice_below
from .measure import Failed, cores, take
from .places import BRAGG
from .peers import PEERS_MEASURED

# With so many records it is tried first how many an engine rates in a second.
SAMPLE = 1_000


@dataclass
class Checked:
    """An engine, how many records it is to rate, and what is wrong with it, if anything is."""

    peer: object
    count: int = 0
    trouble: str | None = None
    start: float = 0  # seconds to start and rate one record
    digest: dict = field(default_factory=dict)  # of what it writes, by how it is run

    @property
    def is_right(self):
        return self.trouble is None


class Checker:
    def __init__(self, folder, records, effort):
        self.folder, self.records, self.effort = folder, records, effort
        self.core = cores()[-1]
        lines, self.edges = edges.records()
        self.edge_file = folder / "edges"
        self.edge_file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        self.expected = []

    def run(self, peer, source):
        """What it took on one core, and the file with what it wrote."""
        sink = self.folder / "checked"
        return take(peer.words(1), source, sink, self.core), sink

    def find_expected(self):
        """Bragg's own ratings, once they are what the key says."""
        bragg = PEERS_MEASURED[0]
        _, sink = self.run(bragg, self.edge_file)
        wrong = ratings.difference_in(sink, self.edges)
        if wrong:
            return f"{BRAGG.name} itself: {wrong}"
        sink = self.folder / "expected"
        take(bragg.words(len(cores())), self.records.of(self.effort.records), sink)
        self.expected = ratings.read(sink)
        return None

    def count_for(self, peer):
        """How many records an engine rates in the seconds that there are, and how long it takes to start."""
        start = min(self.run(peer, self.records.of(1))[0].wall for _ in range(3))
        count, most = SAMPLE, self.effort.records
        while True:
            taken = max(self.run(peer, self.records.of(count))[0].wall - start, 1e-6)
            # A run that is short beside the start says little.
            if taken > self.effort.seconds / 10 or count >= most:
                return min(nice_below(self.effort.seconds / taken * count), most), start
            count = min(10 * count, most)

    def difference(self, peer, count):
        _, sink = self.run(peer, self.records.of(count))
        return ratings.difference_in(sink, self.expected[:count])

    def check(self, peer):
        checked = Checked(peer)
        try:
            _, sink = self.run(peer, self.edge_file)
            wrong = ratings.difference_in(sink, self.edges)
            if wrong is None:
                checked.count, checked.start = self.count_for(peer)
                wrong = self.difference(peer, checked.count)
            if wrong:
                checked.trouble = f"rates otherwise: {wrong}"
        except (Failed, subprocess.SubprocessError, OSError) as error:
            checked.trouble = f"failed: {error}"
        return checked
