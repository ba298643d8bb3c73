#!/usr/bin/env python3
"""Turns gold articles into the facts that a faultless extraction would print.

usage: story_facts.py GOLD.jsonl STORY.json >FACTS.jsonl

Only the story's articles are written. A name is strong if it can identify: of people names of two words and more
without a title in front, of other kinds the first one and all that the kind's own conventions allow.
"""
import json
import re
import sys

TITLES = re.compile(r"^(Mr|Mrs|Ms|Dr|President|Prime Minister)\.? ")


def is_strong(kind, name):
    if kind == "Person":
        return " " in name and not TITLES.match(name)
    if kind == "Place":
        return not name.startswith("the ")
    if kind == "State":
        return False
    return True


def entity(row):
    names = row["names"]
    name = next((n for n in names if is_strong(row["kind"], n)), names[0])
    aliases = [n for n in names if n != name and is_strong(row["kind"], n)]
    out = {"id": row["id"], "kind": row["kind"], "name": name, "mentions": []}
    if aliases:
        out["aliases"] = aliases
    weak = [n for n in names if n != name and n not in aliases]
    if weak:
        out["weak"] = weak
    return out


def fact(row):
    out = {"type": row["type"], "from": row["head"], "to": row["tail"]}
    out.update({k: row[k] for k in ("status", "date", "place", "form", "title", "former", "role") if row.get(k)})
    return out


def main():
    articles = set(json.load(open(sys.argv[2], encoding="utf-8"))["articles"])
    for line in open(sys.argv[1], encoding="utf-8"):
        gold = json.loads(line)
        if gold["id"] not in articles:
            continue
        print(json.dumps({"article": {"id": gold["id"], "title": gold["title"], "date": gold["date"]},
                          "entities": [entity(row) for row in gold["entities"]],
                          "facts": [fact(row) for row in gold["relations"]], "meetings": []}, ensure_ascii=False))


main()
