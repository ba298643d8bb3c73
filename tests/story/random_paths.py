#!/usr/bin/env python3
"""Path lengths of random graphs, from files of facts and from stores, by `rapport path` and by NetworkX.

usage: random_paths.py PROGRAM
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import networkx

SYLLABLES = ["ba", "de", "fo", "gu", "ki", "lo", "me", "nu", "pa", "ri", "so", "tu"]
TYPES = ["met-with", "spouse-of", "accompanied", "relative-of"]


def name(number):
    """Two words that no other number has, so that nobody is brought together."""
    first, last = divmod(number, len(SYLLABLES))
    word = SYLLABLES[first] + SYLLABLES[last]
    return f"{word.capitalize()}n {word.capitalize()}lov"


def facts(nodes, edges):
    people = [{"id": f"e{n}", "kind": "Person", "name": name(n), "mentions": []} for n in range(nodes)]
    stated = [{"type": kind, "from": f"e{a}", "to": f"e{b}", "status": status,
               "evidence": [{"begin": 0, "end": 1, "sentence": "S.", "trigger": "", "rule": "random"}]}
              for a, b, kind, status in edges]
    return {"article": {"id": "a", "title": "A", "date": None, "source": "", "url": ""}, "entities": people, "facts": stated}


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    draw = random.Random(11)
    passed = failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        file = pathlib.Path(scratch, "facts.jsonl")
        for number in range(12):
            nodes = draw.randrange(3, 60)
            edges = [(*draw.sample(range(nodes), 2), draw.choice(TYPES), "actual") for _ in range(draw.randrange(1, 2 * nodes))]
            edges = [(a, b, k, "planned" if k == "met-with" and draw.random() < 0.2 else s) for a, b, k, s in edges]
            file.write_text(json.dumps(facts(nodes, edges)) + "\n")
            source = file
            if number % 2:
                source = pathlib.Path(scratch, f"{number}.db")
                subprocess.run([program, "build", "-q", "-g", source, "--facts", file], check=True)
            graph = networkx.Graph((a, b) for a, b, _, status in edges if status == "actual")
            graph.add_nodes_from(range(nodes))
            for _ in range(6):
                a, b = draw.sample(range(nodes), 2)
                done = subprocess.run([program, "path", "-g", source, name(a), name(b), "--json"], capture_output=True, text=True)
                answer = json.loads(done.stdout or "{}")
                came = answer.get("length") if answer.get("found") else None if answer else done.stderr
                wanted = networkx.shortest_path_length(graph, a, b) if networkx.has_path(graph, a, b) else None
                passed += came == wanted
                failed += came != wanted
                if came != wanted:
                    print(f"FAILED {name(a)} – {name(b)}: {came} instead of {wanted}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
