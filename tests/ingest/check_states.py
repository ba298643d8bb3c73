#!/usr/bin/env python3
"""Checks ingest/lexicon/states.tsv against the ISO 3166-1 list of Debian's iso-codes package.

usage: check_states.py [STATES.TSV [ISO_3166-1.JSON]]
Prints one line for each failure and `N passed, N failed`; exit code 0 if nothing failed.
"""
import collections
import json
import pathlib
import sys

TABLE = pathlib.Path(__file__).resolve().parents[2] / "ingest/lexicon/states.tsv"
ISO = "/usr/share/iso-codes/json/iso_3166-1.json"
COLUMNS = ["code", "name", "aliases", "demonyms", "people", "capitals", "metonyms"]
# not in the list of today: Kosovo, the Soviet Union, Yugoslavia, Czechoslovakia, the two Germanies
EXTRA = {"XK", "SU", "YU", "CS", "DD", "WD"}
# words that really mean two states; the program decides by what else the article names
AMBIGUOUS = {
    "Congo": {"CD", "CG"},
    "Congolese": {"CD", "CG"},
    "Dominican": {"DM", "DO"},
    "Dominicans": {"DM", "DO"},
    "Korean": {"KP", "KR"},
    "Koreans": {"KP", "KR"},
}


def read_states(path):
    """The rows as dictionaries; cells of lists become lists. Empty cells at the end may be left out."""
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    header = lines[0].lstrip("#").split("\t")
    rows = []
    for line in lines[1:]:
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        cells += [""] * (len(header) - len(cells))
        row = dict(zip(header, cells))
        for column in header[2:]:
            row[column] = row[column].split("|") if row[column] else []
        row["width"] = len(cells)
        rows.append(row)
    return header, rows


def check(states, iso):
    """Yields (name of the check, None or what is wrong)."""
    header, rows = read_states(states)
    yield "header", None if header == COLUMNS else f"columns are {header}"
    for row in rows:
        yield f"width {row['code']}", None if row["width"] == len(COLUMNS) else "wrong number of cells"

    counts = collections.Counter(row["code"] for row in rows)
    official = {entry["alpha_2"] for entry in json.load(open(iso, encoding="utf-8"))["3166-1"]}
    for code in sorted(official | EXTRA):
        yield f"code {code}", None if counts[code] == 1 else f"stands {counts[code]} times"
    for code in sorted(set(counts) - official - EXTRA):
        yield f"code {code}", "is no ISO 3166-1 code"

    owners = collections.defaultdict(set)
    for row in rows:
        words = [row["name"]] + row["aliases"] + row["demonyms"] + row["people"]
        for word in words + row["capitals"] + row["metonyms"]:
            owners[word].add(row["code"])
        for column in COLUMNS[2:]:
            cell = row[column]
            good = all(cell) and len(cell) == len(set(cell)) and all(word == word.strip() for word in cell)
            yield f"{column} {row['code']}", None if good else "empty or repeated words"
    for word, codes in sorted(owners.items()):
        fine = len(codes) == 1 or codes == AMBIGUOUS.get(word)
        yield f"word {word}", None if fine else "belongs to " + ", ".join(sorted(codes))
    for word in sorted(set(AMBIGUOUS) - set(owners)):
        yield f"word {word}", "is listed as ambiguous and is in no row"


def main(arguments):
    passed = failed = 0
    for name, wrong in check(*(arguments + [TABLE, ISO][len(arguments):])):
        if wrong is None:
            passed += 1
        else:
            failed += 1
            print(f"{name}: {wrong}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
