#!/usr/bin/env python3
"""The same path queries by igraph and NetworkX on the graph that network_bench wrote. usage: compare.py FILE NODES [QUERIES]

Processor time and memory of this process. NetworkX takes about 50 times the memory of the others: it is left out
beyond 2 million edges.
"""
import array
import random
import resource
import sys
import time

import igraph
import networkx


def report(name, build, ask, nodes, queries):
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    graph = build()
    built = time.process_time() - start
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
    draw, times, hops = random.Random(5), [], 0
    for _ in range(queries):
        ends = draw.randrange(nodes), draw.randrange(nodes)
        start = time.process_time()
        hops += ask(graph, *ends)
        times.append((time.process_time() - start) * 1000)
    times.sort()
    print(f"{name}: built in {built:.1f} s, {memory:.0f} MB; median {times[queries // 2]:.3f} ms over {queries} queries")


def main():
    pairs, nodes = array.array("I"), int(sys.argv[2])
    queries = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    with open(sys.argv[1], "rb") as file:
        pairs.frombytes(file.read())
    edges = list(zip(pairs[::2], pairs[1::2]))
    report("igraph", lambda: igraph.Graph(n=nodes, edges=edges),
           lambda g, a, b: len(g.get_shortest_paths(a, b)[0]), nodes, queries)
    if len(edges) > 2_000_000:
        return

    def networkx_graph():
        graph = networkx.MultiGraph()
        graph.add_nodes_from(range(nodes))
        graph.add_edges_from(edges)
        return graph

    def networkx_path(graph, a, b):
        try:
            return len(networkx.bidirectional_shortest_path(graph, a, b))
        except networkx.NetworkXNoPath:
            return 0

    report("NetworkX", networkx_graph, networkx_path, nodes, queries)


if __name__ == "__main__":
    main()
