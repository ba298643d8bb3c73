"""What independent readers make of our files, compared with the .json of the same graph."""
import io
import json
import pathlib
import subprocess
import warnings

from files import load, plain


def difference(wanted, seen):
    """The first thing that differs between two lists, in words; empty if nothing does."""
    if len(wanted) != len(seen):
        return f"{len(seen)} instead of {len(wanted)}"
    return next((f"{s!r} instead of {w!r}" for w, s in zip(wanted, seen) if w != s), "")


def wanted_edges(graph):
    return sorted((e["source"], e["target"], e["label"], e["relation"], e["status"], float(e["weight"]))
                  for e in graph["edges"])


def wanted_nodes(graph, *names):
    return sorted((n["id"], *(plain(n.get(name, "")) for name in names)) for n in graph["nodes"])


def as_gexf_12(nx, path):
    """NetworkX 2.8 knows GEXF up to 1.2, of which ours differs by name only where it looks."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
    return nx.read_gexf(io.StringIO(text))


def networkx(stem, suffix):
    import networkx as nx
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graph = load(f"{stem}.json")
        peer = as_gexf_12(nx, stem + suffix) if suffix == ".gexf" else nx.read_graphml(stem + suffix)
    names = ("label", "kind", "aliases", "offices", "degree", "pagerank")
    nodes = sorted((i, *(plain(a.get(name, "")) for name in names)) for i, a in peer.nodes(data=True))
    yield "nodes", difference(wanted_nodes(graph, *names), nodes)
    edges = sorted((u, v, a["label"], a["relation"], a["status"], float(a["weight"]))
                   for u, v, a in peer.edges(data=True))
    yield "edges", difference(wanted_edges(graph), edges)
    if suffix == ".graphml" and graph["edges"]:
        texts = sorted(a.get("sources", "") for *_, a in peer.edges(data=True))
        yield "sources", "" if all(texts) else "missing"


def igraph(stem, _):
    import igraph as ig
    graph, peer = load(f"{stem}.json"), ig.Graph.Read_GraphML(f"{stem}.graphml")
    if not graph["nodes"]:
        return
    nodes = sorted((v["id"], v["label"], v["kind"], plain(v["x"]), v["color"]) for v in peer.vs)
    yield "nodes", difference(wanted_nodes(graph, "label", "kind", "x", "color"), nodes)
    ids = peer.vs["id"]
    edges = sorted((ids[e.source], ids[e.target], e["label"], e["relation"], e["status"], e["weight"]) for e in peer.es)
    yield "edges", difference(wanted_edges(graph), edges)


def boost(stem, suffix, program):
    done = subprocess.run([program, stem + suffix], capture_output=True, text=True, timeout=120)
    graph = load(f"{stem}.json")
    if done.returncode:
        yield "opens", done.stderr
        return
    peer = json.loads(done.stdout)
    if suffix == ".dot":
        nodes = [n for n in peer["nodes"] if not n["node_id"].startswith("legend ")]
        seen = sorted((n["node_id"], dot_text(n["label"])) for n in nodes)
        yield "nodes", difference(wanted_nodes(graph, "label"), seen)
        at = [n["node_id"] for n in peer["nodes"]]
        edges = sorted((at[e["from"]], at[e["to"]], e["class"]) for e in peer["edges"] if e["class"])
        yield "edges", difference(sorted((e["source"], e["target"], e["relation"]) for e in graph["edges"]), edges)
        return
    yield "nodes", difference([(n["label"], n["kind"]) for n in graph["nodes"]],
                              [(n["label"], n["kind"]) for n in peer["nodes"]])
    at = [n["id"] for n in graph["nodes"]]
    edges = sorted((at[e["from"]], at[e["to"]], e["label"], e["relation"], e["status"], float(e["weight"]))
                   for e in peer["edges"])
    yield "edges", difference(wanted_edges(graph), edges)


def dot_text(text):
    """A DOT label as Graphviz shows it."""
    return text.replace("\\\\", "\\").replace("&amp;", "&")


def graphviz(stem, _):
    done = subprocess.run(["dot", "-Tdot_json", f"{stem}.dot"], capture_output=True, text=True, timeout=120)
    if done.returncode or done.stderr:
        yield "draws without a word", done.stderr
        return
    graph, peer = load(f"{stem}.json"), json.loads(done.stdout)
    objects = [o for o in peer.get("objects", []) if "shape" in o]
    nodes = sorted((o["name"], dot_text(o["label"])) for o in objects if not o["name"].startswith("legend "))
    yield "nodes", difference(wanted_nodes(graph, "label"), nodes)
    edges = [e for e in peer.get("edges", []) if e.get("style") != "invis"]
    planned = sum(e["status"] == "planned" for e in graph["edges"])
    yield "edges", difference([len(graph["edges"]), planned],
                              [len(edges), sum(e.get("style") == "dashed" for e in edges)])


def graphology(stem, suffix, folder):
    done = subprocess.run(["node", "graphology.js", stem + suffix], cwd=folder, capture_output=True, text=True,
                          timeout=120)
    if done.returncode:
        yield "opens", done.stderr[-300:]
        return
    graph, peer = load(f"{stem}.json"), json.loads(done.stdout)
    yield "nodes", difference(wanted_nodes(graph, "label", "kind"),
                              sorted((n["id"], n["label"], n["kind"]) for n in peer["nodes"]))
    edges = sorted((e["source"], e["target"], e["label"], e["relation"], e["status"], float(e["weight"]))
                   for e in peer["edges"])
    yield "edges", difference(wanted_edges(graph), edges)


def gephi(folder, peer):
    stem, suffix = peer["file"].rsplit(".", 1)
    graph = load(f"{folder}/{stem}.json")
    # some attributes of the graph as a whole are more than Gephi keeps, and it says so
    yield "issues", "; ".join(i for i in peer["issues"] if not i.startswith("INFO") and "Graph attributes" not in i)
    nodes = sorted((i, label, color) for i, label, color, *_ in peer["nodes"])
    yield "nodes, labels and colours", difference(wanted_nodes(graph, "label", "color"), nodes)
    edges = sorted((a, b, kind, label, weight) for a, b, kind, label, weight, _ in peer["edges"])
    wanted = sorted((e["source"], e["target"], e["label"], e["label"], float(e["weight"])) for e in graph["edges"])
    yield "edges, types and weights", difference(wanted, edges)
    yield "all directed", "" if all(e[5] for e in peer["edges"]) else "no"
    yield "positions", "" if len({(n[4], n[5]) for n in peer["nodes"]}) == len(graph["nodes"]) else "nodes lie on others"
    for rows, columns, own in ((graph["nodes"], peer["nodeColumns"], ("kind", "degree", "community", "first_date")),
                               (graph["edges"], peer["edgeColumns"], ("relation", "status", "symmetric", "date"))):
        for name in own:
            key = name if suffix == "gexf" else "labels" if name == "kind" else f"{'n' if rows is graph['nodes'] else 'e'}_{name}"
            filled = sum(name in row for row in rows)
            yield f"column {name}", difference([filled], [columns.get(key, ["", 0])[1]])
    dated = any(len(e.get("first_date", "")) == len(e.get("last_date", "")) == 10 for e in graph["edges"])
    if suffix == "gexf" and dated:
        yield "timeline", "" if peer["dynamic"] else "no"
