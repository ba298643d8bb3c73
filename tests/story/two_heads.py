#!/usr/bin/env python3
"""Two articles six years apart: four people of two family names, one party, one department with two heads in turn.

usage: two_heads.py PROGRAM
"""
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
OWN = {"2018-04-15": ROOT / "seeds/articles/2018-04-15-kim-greets-chinese-envoy.txt",
       "2024-03-24": ROOT / "seeds/articles/2024-03-24-kim-song-nam-in-beijing.txt"}
GIVEN = {"2018-04-15": "000_c7eac5981a7f5728.txt", "2024-03-25": "004_45d2ada5a2347ce6.txt"}


def check(program, articles):
    """What is wrong, one line each."""
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        store = f"{scratch}/seeds.db"
        for date, article in articles.items():
            subprocess.run([program, "build", "-q", "--date", date, "-g", store, article], check=True)
        labels = sqlite3.connect(store).execute("SELECT kind, label FROM node").fetchall()
        for name in ("Kim Jong-un", "Kim Song-nam", "Wang Yi", "Wang Huning"):
            if labels.count(("Person", name)) != 1:
                wrong.append(f"{labels.count(('Person', name))} nodes {name}")
        for kind, words in (("Party", "Communist Party"), ("Organization", "iaison")):
            there = [label for k, label in labels if k == kind and words in label]
            if len(there) != 1:
                wrong.append(f"{words}: {there}")
        for day, head in (("2018-04", "Song Tao"), ("2024-03", "Liu Jianchao")):
            words = [program, "show", "-g", store, "International Liaison Department", "--at", day]
            told = subprocess.run(words, capture_output=True, text=True).stdout.split("\n\n", 1)[-1]
            if not told.startswith(head + " "):
                wrong.append(f"{day}: {told.splitlines()[:1]} instead of {head}")
    return wrong


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    sets = {"seeds": OWN}
    for parent in ROOT.parents:
        if (parent / "shared/seeds").is_dir():
            sets["shared/seeds"] = {date: parent / "shared/seeds" / name for date, name in GIVEN.items()}
    failed = 0
    for name, articles in sets.items():
        wrong = check(program, articles)
        failed += bool(wrong)
        for line in wrong:
            print(f"FAILED {name}: {line}")
    print(f"{len(sets) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
