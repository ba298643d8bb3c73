#!/usr/bin/env python3
"""The story of ten articles, told by hand as facts: names meet over articles, and path queries have one right answer.

usage: story.py PROGRAM [FOLDER]   FOLDER holds story.json and dev.jsonl; without it a folder shared/gold beside or
                                   above the repository is used where there is one.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

LEFT_OUT = ["located-in", "capital-of"]


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


def complaint(program, graph, query):
    words = [program, "path", "-g", graph, query["from_name"], query["to_name"], "--json", "--avoid", ",".join(LEFT_OUT)]
    if query["edge_types"] != "all":
        words += ["--via", ",".join(query["edge_types"])]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    if done.returncode > 1 or not done.stdout:
        return f"exit {done.returncode}: {done.stderr.strip()}"
    answer = json.loads(done.stdout)
    length = answer.get("length") if answer["found"] else None
    if length != query["expected_length"] or done.returncode != (0 if answer["found"] else 1):
        names = [node["name"] for path in answer["paths"] for node in path["nodes"]]
        return f"length {length} instead of {query['expected_length']}: {names}"
    return None


def main():
    program, gold = str(pathlib.Path(sys.argv[1]).resolve()), folder()
    if gold is None:
        print("skipped: no shared/gold/story.json beside the repository")
        print("0 passed, 0 failed")
        return
    story = json.loads((gold / "story.json").read_text())
    lines = [json.loads(line) for line in (gold / "dev.jsonl").read_text().splitlines()]
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        facts, graph = f"{scratch}/facts.jsonl", f"{scratch}/story.db"
        told = [facts_of(line) for line in lines if line["id"] in story["articles"]]
        pathlib.Path(facts).write_text("".join(json.dumps(line) + "\n" for line in told))
        subprocess.run([program, "build", "-q", "-g", graph, "--facts", facts], check=True)
        for query in story["path_queries"]:
            wrong = complaint(program, graph, query)
            failed += wrong is not None
            if wrong:
                print(f"FAILED {query['id']} {query['from_name']} – {query['to_name']}: {wrong}")
    print(f"{len(story['path_queries']) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
