"""The made-up records, as files of any number of lines."""
import hashlib
import subprocess

from .places import swift

# Of the first thousand: where the generator writes others, results before and after can't be compared.
FIRST_THOUSAND = "0e797da695181a227a17a895784ace7ef5285055016b8fbf69ae67106bb8f206"


class Records:
    """Files of records in a folder, made when they are first asked for."""

    def __init__(self, folder):
        self.folder = folder
        self.made = {}

    def of(self, count):
        """A file of the first so many records."""
        if count not in self.made:
            path = self.folder / f"records-{count}"
            with open(path, "wb") as sink:
                subprocess.run([swift("record-generator"), str(count)], stdout=sink, check=True)
            self.made[count] = path
        return self.made[count]

    def parts(self, count, number):
        """The same records in so many files, each with as many as another, but for one."""
        key = count, number
        if key not in self.made:
            with open(self.of(count), "rb") as lines:
                whole = lines.readlines()
            paths = []
            for part in range(number):
                path = self.folder / f"records-{count}-{part}-of-{number}"
                path.write_bytes(b"".join(
                    whole[count * part // number:count * (part + 1) // number]))
                paths.append(path)
            self.made[key] = paths
        return self.made[key]

    def check(self):
        """Why these are not the records of other runs; nothing where they are."""
        digest = hashlib.sha256(self.of(1000).read_bytes()).hexdigest()
        if digest != FIRST_THOUSAND:
            return f"the generator's first thousand records have the SHA-256 {digest}"
        return None
