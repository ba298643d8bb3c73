#!/usr/bin/env python3
"""A store of many nodes and edges, for timing cold queries. usage: big_store.py STORE PAIRS NODES

STORE is a store that rapport made (its tables are taken); PAIRS is what network_bench wrote. Every edge gets one
statement of the store's first article. `network_bench STORE` then makes the pages of the network.
"""
import array
import sqlite3
import sys


def main():
    path, pairs_path, nodes = sys.argv[1], sys.argv[2], int(sys.argv[3])
    pairs = array.array("I")
    with open(pairs_path, "rb") as file:
        pairs.frombytes(file.read())
    sources, targets = pairs[::2], pairs[1::2]
    edges = len(sources)
    db = sqlite3.connect(path)
    db.executescript("PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; DROP INDEX edge_from; DROP INDEX edge_to;")
    article = db.execute("SELECT min(number) FROM article").fetchone()[0]
    for table in ("node", "word", "edge", "statement", "appearance", "network_page"):
        db.execute(f"DELETE FROM {table}")
    db.executemany("INSERT INTO node (number, id, kind, label, articles) VALUES (?, ?, 'Person', ?, 1)",
                   ((n, f"person.anna_p{n}", f"Anna P{n}") for n in range(nodes)))
    db.executemany("INSERT INTO word VALUES (?, ?)", (("anna", n) for n in range(nodes)))
    db.executemany("INSERT INTO word VALUES (?, ?)", ((word, n) for word, n in sorted((f"p{n}", n) for n in range(nodes))))
    db.executemany("INSERT INTO edge (number, from_node, to_node, type, status, support) VALUES (?, ?, ?, 'met-with', 'actual', 1)",
                   ((e, sources[e], targets[e]) for e in range(edges)))
    db.executemany("INSERT INTO statement (edge, number, article, fact, reversed, former) VALUES (?, 0, ?, 0, 0, 0)",
                   ((e, article) for e in range(edges)))
    db.executescript("CREATE INDEX edge_from ON edge (from_node); CREATE INDEX edge_to ON edge (to_node);")
    db.commit()
    db.close()


if __name__ == "__main__":
    main()
