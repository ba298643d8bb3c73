#!/usr/bin/env python3
"""The story of ten articles: names meet over articles, and path queries have one right answer.

usage: story.py PROGRAM [FOLDER]   FOLDER holds story.json and dev.jsonl; without it a folder shared/gold beside or
                                   above the repository is used where there is one.

Twice: with the facts told by hand, so that only who is who is tested, and from the texts. `rapport score --graph` has
to reach the floors, and `rapport path`, asked for the same nodes, has to give the same verdict on every query.
"""
import collections
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

LEFT_OUT = "located-in,capital-of"
FLOORS = {"by hand": {"F1": 1.0, "paths": 12}, "from text": {"F1": 0.985, "paths": 11}}


def folder():
    if len(sys.argv) > 2:
        return pathlib.Path(sys.argv[2])
    for parent in pathlib.Path(__file__).resolve().parents:
        if (parent / "shared/gold/story.json").exists():
            return parent / "shared/gold"
    return None


def facts_of(article):
    """One line of facts, as `rapport extract` prints it, out of a gold article."""
    entities = []
    for entity in article["entities"]:
        names = entity["names"]
        weak = [n for n in names[1:] if entity["kind"] == "Person" and len(n.split()) == 1 or "." in n[:4]]
        entities.append({"id": entity["id"], "kind": entity["kind"], "name": names[0],
                         "aliases": [n for n in names[1:] if n not in weak], "weak": weak, "mentions": []})
    facts = []
    for relation in article["relations"]:
        fact = {"type": relation["type"], "from": relation["head"], "to": relation["tail"],
                "status": relation.get("status", "actual")}
        fact.update({k: relation[k] for k in ("date", "place", "title", "former", "role", "form") if relation.get(k)})
        fact["evidence"] = [{"begin": 0, "end": 1, "sentence": article["title"], "trigger": "", "rule": "gold"}]
        facts.append(fact)
    head = {"id": article["id"], "title": article["title"], "date": article.get("date"), "source": "", "url": ""}
    return {"article": head, "entities": entities, "facts": facts}


def folded(name):
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in plain.removeprefix("the ") if c.isalnum())


def nodes_of(store, story):
    """The node of each gold entity: the one that most articles give it; of two the one that stands first."""
    rows = collections.defaultdict(list)
    for article, kind, name, aliases, node in store.execute(
            "SELECT a.id, e.kind, e.name, e.aliases, n.id FROM appearance p JOIN article a ON a.number = p.article JOIN "
            "entity e ON e.article = p.article AND e.number = p.entity JOIN node n ON n.number = p.node "
            "ORDER BY a.id, e.number"):
        names = {folded(n) for n in [name, *(aliases or "").split("\n")] if n}
        rows[article, kind].append((names, node))
    order = {row[0]: row[1] for row in store.execute("SELECT id, number FROM node")}
    out = {}
    for gold in story["entities"]:
        votes = collections.Counter()
        for article in gold["mentions"]:
            fitting = [node for name in gold["names"] for names, node in rows[article, gold["kind"]] if folded(name) in names]
            votes.update(fitting[:1])
        if votes:
            out[gold["id"]] = min(votes, key=lambda node: (-votes[node], order[node]))
    return out


def is_right(program, graph, query, nodes):
    """Whether `rapport path` gives the expected length over nodes of one of the listed paths."""
    if query["from"] not in nodes or query["to"] not in nodes:
        return False
    words = [program, "path", "-g", graph, nodes[query["from"]], nodes[query["to"]], "--json", "--avoid", LEFT_OUT]
    if query["edge_types"] != "all":
        words += ["--via", ",".join(query["edge_types"])]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    if done.returncode > 1 or not done.stdout:
        raise AssertionError(f"{query['id']}: exit {done.returncode}: {done.stderr.strip()}")
    answer = json.loads(done.stdout)
    if not answer["found"]:
        return query["expected_length"] is None and done.returncode == 1
    path = [node["id"] for node in answer["paths"][0]["nodes"]]
    known = [[nodes.get(gold) for gold in one] for one in query["all_shortest_paths"]]
    return answer["length"] == query["expected_length"] and path in known


def check(program, gold, how, graph):
    """What is wrong with the graph, one line each."""
    story = json.loads((gold / "story.json").read_text())
    told = subprocess.run([program, "score", "--graph", gold / "story.json", graph], capture_output=True, text=True, check=True).stdout
    f1 = float(re.search(r"^B-cubed .*F1 ([\d.]+)", told, re.M)[1])
    right = int(re.search(r"^paths +(\d+) of", told, re.M)[1])
    wrong_by_score = set(re.findall(r"^path +(\w+):", told, re.M))
    wrong = [f"{how}: {line}" for line in told.splitlines() if line.startswith("merged ")]
    if f1 < FLOORS[how]["F1"] or right < FLOORS[how]["paths"]:
        wrong.append(f"{how}: F1 {f1}, {right} paths right; at least {FLOORS[how]} before\n{told}")
    nodes = nodes_of(sqlite3.connect(graph), story)
    for query in story["path_queries"]:
        asked = is_right(program, graph, query, nodes)
        if asked == (query["id"] in wrong_by_score):
            wrong.append(f"{how}: {query['id']} is {'right' if asked else 'wrong'} by rapport path, not so by score --graph")
    print(f"{how}: B-cubed F1 {f1}, {right} of {len(story['path_queries'])} paths right")
    return wrong


def main():
    program, gold = str(pathlib.Path(sys.argv[1]).resolve()), folder()
    if gold is None:
        print("skipped: the gold story, no shared/gold/story.json beside the repository")
        print("0 passed, 0 failed")
        return
    ids = set(json.loads((gold / "story.json").read_text())["articles"])
    articles = [a for a in map(json.loads, (gold / "dev.jsonl").read_text().splitlines()) if a["id"] in ids]
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        facts, texts = pathlib.Path(scratch, "facts.jsonl"), pathlib.Path(scratch, "texts.jsonl")
        facts.write_text("".join(json.dumps(facts_of(a)) + "\n" for a in articles))
        texts.write_text("".join(json.dumps({k: a[k] for k in ("id", "title", "date", "text")}) + "\n" for a in articles))
        for how, given in (("by hand", ["--facts", facts]), ("from text", [texts])):
            graph = f"{scratch}/{how.replace(' ', '_')}.db"
            subprocess.run([program, "build", "-q", "-g", graph, *given], check=True)
            wrong = check(program, gold, how, graph)
            failed += bool(wrong)
            for line in wrong:
                print(f"FAILED {line}")
    print(f"{2 - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
