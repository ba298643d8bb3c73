#!/usr/bin/env python3
"""Holds the extraction to tests/gold/floors.tsv: no score below its floor, no count above its ceiling, and no
bound weaker than it was in an earlier commit. Gold files that are not there are skipped, and that is said.

usage: check.py RAPPORT     (the binary; run in the repository's folder)
"""
import csv
import io
import json
import os
import subprocess
import sys

import score

BOUNDS = "tests/gold/floors.tsv"
STRONGER = {"least": max, "most": min}


def bounds(text):
    rows = csv.reader((line for line in io.StringIO(text) if line.strip() and line[0] != "#"), delimiter="\t")
    return {(gold, measure, side): float(value) for gold, measure, side, value in rows}


def git(*arguments):
    return subprocess.run(["git", *arguments], capture_output=True, text=True, check=False).stdout


def weakened(now):
    """The bounds that an earlier commit held more strictly (none where there is no history)."""
    before = {}
    for commit in git("log", "--format=%h", "--", BOUNDS).split():
        for key, value in bounds(git("show", f"{commit}:{BOUNDS}")).items():
            before[key] = STRONGER[key[2]](value, before.get(key, value))
    return [f"{' '.join(key)} was {value:g}" for key, value in before.items()
            if key in now and STRONGER[key[2]](now[key], value) != now[key]]


def extracted(rapport, gold):
    done = subprocess.run([rapport, "extract", "-q", gold], capture_output=True, text=True, timeout=120, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def check_gold(rapport, gold, held):
    """Whether each bound of one gold file holds; a failing extract fails them all."""
    try:
        got = score.measures(score.read(gold), extracted(rapport, gold))
    except (subprocess.SubprocessError, ValueError, KeyError) as error:
        print(f"FAILED  {gold}: {type(error).__name__}: {error} {getattr(error, 'stderr', '') or ''}")
        return [False] * len(held)
    results = []
    for (measure, side), bound in held.items():
        # the bounds have three decimals
        value = round(got[measure], 3)
        results.append(STRONGER[side](value, bound) == value)
        print(f"{'ok    ' if results[-1] else 'FAILED'}  {gold} {measure} {value:.3f}, at {side} {bound:g}")
    return results


def main():
    with open(BOUNDS, encoding="utf-8") as file:
        now = bounds(file.read())
    lower = weakened(now)
    for line in lower:
        print("FAILED  weaker than before:", line)
    results = [not lower]
    for gold in sorted({key[0] for key in now}):
        if os.path.exists(gold):
            results += check_gold(sys.argv[1], gold, {key[1:]: v for key, v in now.items() if key[0] == gold})
        else:
            print(f"skipped: {gold} is not there")
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
