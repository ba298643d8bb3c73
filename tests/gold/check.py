#!/usr/bin/env python3
"""Holds the extraction to tests/gold/floors.tsv: no score below its floor, no count above its ceiling, and no
bound weaker than it was in an earlier commit. Gold files that are not there are skipped, and that is said.
`rapport score` has to tell the same figures as score.py beside this file, and the same text and errors as an outside
score.py where there is one.

usage: check.py RAPPORT     (the binary; run in the repository's folder)
"""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile

import score

BOUNDS = "tests/gold/floors.tsv"
OUTSIDE = "../shared/gold/score.py"
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


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def flat(told):
    """What `rapport score --json` tells, with the names that score.measures has."""
    result = {name: told[name] for name in ("missing", "forbidden", "realis_errors")}
    for what in ("entities", "relations"):
        result |= {f"{what}_{ratio}": told[what][ratio] for ratio in ("p", "r", "f1")}
    return result


def agreement(rapport, gold, facts, got):
    """Whether `rapport score` tells the same, to the last digit."""
    told = json.loads(output(rapport, "score", "-q", gold, "--json"))
    other = {name: (got[name], value) for name, value in flat(told).items() if got[name] != value}
    # without a dated relation the two have different names for nothing
    if told["date_accuracy"] not in (0, got["dates"]):
        other["dates"] = got["dates"], told["date_accuracy"]
    for name, (here, there) in other.items():
        print(f"FAILED  {gold} {name}: score.py has {here}, rapport score {there}")
    results = [not other]
    if os.path.exists(OUTSIDE):
        for form in ([], ["--errors"], ["--json"]):
            one, two = (output(*command, *form) for command in
                        (["python3", OUTSIDE, gold, facts], [rapport, "score", "-q", gold, "--facts", facts]))
            same = one == two if "--json" not in form else json.loads(one) == json.loads(two)
            results.append(same)
            if not same:
                print(f"FAILED  {gold}: {OUTSIDE} {' '.join(form)} and rapport score differ")
    return results


def check_gold(rapport, gold, held):
    """Whether each bound of one gold file holds; a failing extract fails them all."""
    try:
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as facts:
            facts.write(output(rapport, "extract", "-q", gold))
            facts.flush()
            got = score.measures(score.read(gold), score.read(facts.name))
            results = agreement(rapport, gold, facts.name, got)
    except (subprocess.SubprocessError, ValueError, KeyError) as error:
        print(f"FAILED  {gold}: {type(error).__name__}: {error} {getattr(error, 'stderr', '') or ''}")
        return [False] * len(held)
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
