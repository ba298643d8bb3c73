"""Checks of the files themselves, without anyone's graph reader: well-formed, valid, safe, and the same content."""
import csv
import json
import pathlib
import re
import subprocess
import xml.etree.ElementTree as ET

HERE = pathlib.Path(__file__).resolve().parent
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"


def load(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def plain(value):
    """Numbers as readers of untyped columns write them."""
    return f"{value:g}" if isinstance(value, (int, float)) else value


def xmllint(path, *options):
    done = subprocess.run(["xmllint", "--noout", *options, str(path)], capture_output=True, text=True)
    return done.stderr if done.returncode else ""


def references(tree, node_tag, edge_tag):
    """What a schema's keys would say: ids are unique, edges lead from node to node."""
    nodes = [n.get("id") for n in tree.iter(node_tag)]
    edges = list(tree.iter(edge_tag))
    ids = [e.get("id") for e in edges]
    if len(set(nodes)) != len(nodes) or len(set(ids)) != len(ids):
        return "an id stands twice"
    known = set(nodes)
    return next((f"edge {e.get('id')} leads nowhere" for e in edges
                 if e.get("source") not in known or e.get("target") not in known), "")


def graphml(stem, strict):
    path = f"{stem}.strict.graphml" if strict else f"{stem}.graphml"
    tree = ET.parse(path)
    keys = {k.get("id"): k for k in tree.iter(GRAPHML + "key")}
    yield "ids", references(tree, GRAPHML + "node", GRAPHML + "edge")
    for owner in ("node", "edge"):
        for element in tree.iter(GRAPHML + owner):
            for data in element.iter(GRAPHML + "data"):
                if keys[data.get("key")].get("for") != owner or not data.text:
                    yield "keys", f"{data.get('key')} in {element.get('id')}"
    lower = [k.lower() for k in keys]
    yield "key ids differ without case", "" if len(set(lower)) == len(lower) else "no"
    if strict:
        yield "strict form is valid", xmllint(path, "--relaxng", str(HERE / "schemas/graphml.rng"))
    else:
        labels = all(e.get("label") for e in tree.iter(GRAPHML + "edge"))
        yield "every edge has Gephi's label", "" if labels else "no"


def gexf(stem):
    path = f"{stem}.gexf"
    tree = ET.parse(path)
    yield "valid", xmllint(path, "--relaxng", str(HERE / "schemas/gexf.rng"))
    yield "ids", references(tree, GEXF + "node", GEXF + "edge")
    declared = {c.get("class"): {a.get("id") for a in c} for c in tree.iter(GEXF + "attributes")}
    for owner in ("node", "edge"):
        for element in tree.iter(GEXF + owner):
            used = {v.get("for") for v in element.iter(GEXF + "attvalue")}
            if not used <= declared[owner]:
                yield "attributes", f"{used - declared[owner]} of {element.get('id')} is not declared"


def csv_rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, strict=True))


def unquoted(text):
    """Without the apostrophe that keeps a spreadsheet from running a text as a formula."""
    return text[1:] if re.match(r"'[=+@-]", text) else text


def csv_files(stem):
    graph = load(f"{stem}.json")
    nodes, edges = csv_rows(f"{stem}.nodes.csv"), csv_rows(f"{stem}.edges.csv")
    seen = [(n["Id"], n[":ID"], unquoted(n["Label"]), n[":LABEL"]) for n in nodes]
    yield "nodes", "" if seen == [(n["id"], n["id"], n["label"], n["kind"]) for n in graph["nodes"]] else "differ"
    seen = [(e["Id"], e["Source"], e[":END_ID"], e["Kind"], e[":TYPE"], float(e["Weight"])) for e in edges]
    wanted = [(e["id"], e["source"], e["target"], e["label"], e["label"], e["weight"]) for e in graph["edges"]]
    yield "edges", "" if seen == wanted else "differ"
    for row, node in zip(nodes, graph["nodes"]):
        for name in set(node) - {"id", "label"}:
            if plain(node[name]) != plain(type(node[name])(unquoted(row[name]))):
                yield "attributes", f"{name} of {node['id']} is {row[name]!r}"


def svg(stem):
    graph = load(f"{stem}.json")
    text = pathlib.Path(f"{stem}.svg").read_text(encoding="utf-8")
    tree = ET.fromstring(text)
    classes = [g.get("class", "").split()[0] for g in tree.iter("{http://www.w3.org/2000/svg}g") if g.get("class")]
    legend = len({n["kind"] for n in graph["nodes"]})
    yield "nodes", "" if classes.count("node") == len(graph["nodes"]) + legend else f"{classes.count('node')}"
    yield "addresses", "" if "javascript:" not in text and "<script" not in text else "a script"


def html(stem):
    text = pathlib.Path(f"{stem}.html").read_text(encoding="utf-8")
    graph = load(f"{stem}.json")
    data = json.loads(re.search(r'id="data">(.*?)</script>', text, re.S)[1])
    yield "same data", "" if data == graph or len(graph["nodes"]) > 2000 else "differs"
    yield "scripts", "" if text.count("<script") == text.count("</script") == 3 else f"{text.count('<script')}"
    yield "no network", "" if not re.search(r'(src|href)="', text) else "refers to other files"


def json_file(stem):
    graph = load(f"{stem}.json")
    ids = {n["id"] for n in graph["nodes"]}
    yield "ends", "" if all({e["source"], e["target"]} <= ids for e in graph["edges"]) else "an edge leads nowhere"
    articles = {a["id"] for a in graph["articles"]}
    lost = [s["article"] for e in graph["edges"] for s in e["statements"] if s["article"] not in articles]
    yield "articles", "" if not lost else f"{lost[0]} is not listed"


def checks(stem):
    """(what, complaint) for all files of one graph; an empty complaint is a pass."""
    for suffix in (".graphml", ".strict.graphml", ".gexf", ".svg"):
        if pathlib.Path(f"{stem}{suffix}").exists():
            yield f"{suffix} is well-formed", xmllint(f"{stem}{suffix}")
    parts = {"graphml": lambda: graphml(stem, False), "strict graphml": lambda: graphml(stem, True),
             "gexf": lambda: gexf(stem), "csv": lambda: csv_files(stem), "svg": lambda: svg(stem),
             "html": lambda: html(stem), "json": lambda: json_file(stem)}
    for name, part in parts.items():
        try:
            for what, complaint in part():
                yield f"{name}: {what}", complaint
        except Exception as error:  # a file that cannot be read at all is a finding like any other
            yield name, f"{type(error).__name__}: {error}"
