#!/usr/bin/env python3
"""Path queries by rapport, igraph and NetworkX: one graph, the same questions, one after the other.

usage: compare.py NETWORK_BENCH [NODES EDGES [QUERIES]]

Processor time; memory is what the process grew by at its peak. The edges are handed to igraph and NetworkX without
attributes, to rapport with type, status, support and days. QUERIES (50) are asked of igraph and NetworkX, 1000 of
rapport.
"""
import array
import os
import resource
import subprocess
import sys
import tempfile
import time

import igraph
import networkx


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def pairs_of(path):
    """A column of numbers, two a pair, as rows."""
    numbers = array.array("I")
    with open(path, "rb") as file:
        numbers.frombytes(file.read())
    wide = array.array("q", numbers)
    return memoryview(wide).cast("B").cast("q", shape=[len(wide) // 2, 2])


def report(name, build, ask, questions):
    """In a process of its own, so that none is given the memory that another left."""
    if os.fork() != 0:
        os.wait()
        return
    before, start = peak(), time.process_time()
    graph = build()
    built = time.process_time() - start
    memory = peak() - before
    times = []
    for a, b in questions:
        start = time.process_time()
        ask(graph, a, b)
        times.append((time.process_time() - start) * 1000)
    times.sort()
    print(f"{name}: built in {built:.1f} s, {memory:.0f} MB; median {times[len(times) // 2]:.3f} ms, "
          f"99 % {times[len(times) * 99 // 100]:.3f} ms over {len(times)} queries", flush=True)
    os._exit(0)


def networkx_graph(nodes, pairs):
    graph = networkx.MultiGraph()
    graph.add_nodes_from(range(nodes))
    flat = pairs.cast("B").cast("q")
    graph.add_edges_from(zip(flat[::2], flat[1::2]))
    return graph


def networkx_path(graph, a, b):
    try:
        return networkx.bidirectional_shortest_path(graph, a, b)
    except networkx.NetworkXNoPath:
        return None


def main():
    nodes, edges = (int(word) for word in (sys.argv[2:4] or (1_000_000, 10_000_000)))
    queries = int(sys.argv[4]) if len(sys.argv) > 4 else 50
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/pairs"
        subprocess.run([sys.argv[1], str(nodes), str(edges), file], check=True)
        pairs, questions = pairs_of(file), pairs_of(f"{file}.queries").tolist()[:queries]
    report(f"igraph {igraph.__version__}", lambda: igraph.Graph(n=nodes, edges=pairs),
           lambda g, a, b: g.get_shortest_paths(a, b), questions)
    report(f"NetworkX {networkx.__version__}", lambda: networkx_graph(nodes, pairs), networkx_path, questions)


if __name__ == "__main__":
    main()
