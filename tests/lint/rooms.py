#!/usr/bin/env python3
"""Holds the sources to docs/design.md: which room may include which, where the libraries are seen, how long a file is.

usage: rooms.py     (in the repository's folder)
"""
import pathlib
import re
import sys

MAY_SEE = {"graph": set(), "ingest": {"graph"}, "export": {"graph"}, "cli": {"graph", "ingest", "export"}}
# what ingest and export may see of graph/: the facts' side and plain rows, never the store or the network
PLAIN = {"kinds", "facts", "rows", "measures", "json", "utf8", "fold", "facts_json", "filter"}
LONGEST = 400
RULES = [
    (r'#include <boost/', {"graph", "cli"}, "Boost is for graph/ and cli/"),
    (r'#include <sqlite3', {"graph"}, "SQLite is for graph/"),
    (r'#include <(rapidjson)/', {"graph"}, "RapidJSON is behind one file of graph/"),
    (r'#include <(archive|libxml|tbb|oneapi)', {"ingest", "cli"}, "readers and threads are for ingest/ and cli/"),
    (r'using namespace std\b(?!::)', set(), "names of std are spelled out"),
]


def complaints(path, room, text):
    for target, name in re.findall(r'#include "(\w+)/([\w/]+)\.hpp"', text):
        if target != room and target in MAY_SEE and target not in MAY_SEE[room]:
            yield f"{room}/ must not see {target}/"
        if target == "graph" and room in ("ingest", "export") and name not in PLAIN:
            yield f"{room}/ must not see graph/{name}.hpp"
    for pattern, rooms, why in RULES:
        if room not in rooms and re.search(pattern, text):
            yield why
    if path.suffix == ".hpp" and re.search(r'#include <(boost|rapidjson)', text):
        yield "library headers stay in .cpp files"
    if text.count("\n") > LONGEST:
        yield f"longer than {LONGEST} lines"
    if not text.startswith("// "):
        yield "a file opens by saying what it does"


def main():
    found = [f"{path}: {line}" for room in MAY_SEE for path in sorted(pathlib.Path(room).rglob("*.[ch]pp"))
             for line in complaints(path, room, path.read_text(encoding="utf-8"))]
    sys.exit("\n".join(found) or 0)


if __name__ == "__main__":
    main()
