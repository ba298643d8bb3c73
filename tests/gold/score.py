#!/usr/bin/env python3
"""Scores extracted facts against gold articles: a second opinion beside `rapport score`, which must agree with it.

usage: score.py GOLD.jsonl FACTS.jsonl     (docs/testing.md says what the gold holds and what counts)
"""
import json
import sys
import unicodedata

SYMMETRIC = frozenset(["met-with", "spouse-of", "allied-with", "relative-of"])
STATUSED = frozenset(["met-with", "visited"])
COUNTED = STATUSED | SYMMETRIC | {"heads", "represents", "member-of", "part-of", "accompanied"}
NO_DECOMPOSITION = str.maketrans("ıøłđ", "iold")


def plain(name):
    """A name without case, accents, a leading "the", or anything but letters and digits."""
    decomposed = unicodedata.normalize("NFKD", name.translate(NO_DECOMPOSITION))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold().strip()
    return "".join(filter(str.isalnum, bare.removeprefix("the ")))


def pair_up(gold_entities, entities):
    """Which gold entity an extracted one is, one to one; the canonical name, then the longest shared one decide."""
    ranked = []
    for wanted in gold_entities:
        names = [plain(name) for name in wanted["names"]]
        for entity in entities:
            strong = {plain(name) for name in [entity["name"]] + entity.get("aliases", [])}
            shared = strong.intersection(names)
            if shared and entity["kind"] == wanted["kind"]:
                ranked.append((names[0] not in strong, -max(len(n) for n in shared), wanted["id"], entity["id"]))
    gold_of = {}
    for _, _, wanted, entity in sorted(ranked):
        if entity not in gold_of and wanted not in gold_of.values():
            gold_of[entity] = wanted
    return gold_of


def edge(kind, head, tail, status):
    ends = tuple(sorted((head, tail))) if kind in SYMMETRIC else (head, tail)
    return (kind, *ends, (status or "actual") if kind in STATUSED else "actual")


def gold_edges(rows):
    dates = {}
    for row in rows:
        if row["type"] in COUNTED:
            said = dates.setdefault(edge(row["type"], row["head"], row["tail"], row.get("status")), set())
            said.update([row["date"]] if row.get("date") else [])
    return dates


def found_edges(extracted, gold_of):
    # what is not in the gold goes by its name
    node = {e["id"]: gold_of.get(e["id"], "?" + e["name"]) for e in extracted["entities"]}
    dates = {}
    for fact in extracted["facts"]:
        if fact["type"] in COUNTED:
            head, tail = node[fact["from"]], node[fact["to"]]
            said = dates.setdefault(edge(fact["type"], head, tail, fact.get("status")), set())
            said.update([fact["date"]] if fact.get("date") else [])
    return dates


def told_as_actual(key, wanted):
    return key[3] == "actual" and any(key[:3] + (s,) in wanted for s in ("planned", "cancelled", "denied"))


def score_article(gold, extracted, sums):
    gold_of = pair_up(gold["entities"], extracted["entities"])
    hit = set(gold_of.values())
    asked = {e["id"] for e in gold["entities"] if not e.get("optional") and not e.get("implied")}
    sums["entities right"] += len(asked & hit)
    sums["entities missed"] += len(asked - hit)
    sums["entities extra"] += sum(e["kind"] != "Meeting" for e in extracted["entities"]) - len(gold_of)
    wanted = gold_edges(gold["relations"])
    optional, forbidden = (gold_edges(gold.get(part, [])) for part in ("optional", "forbidden"))
    found = found_edges(extracted, gold_of)
    right = wanted.keys() & found.keys()
    wrong = found.keys() - wanted.keys()
    sums["relations right"] += len(right)
    sums["relations missed"] += len(wanted.keys() - right)
    sums["relations extra"] += len(wrong - optional.keys())
    sums["forbidden"] += len(wrong & forbidden.keys())
    sums["realis_errors"] += sum(told_as_actual(key, wanted) for key in wrong)
    sums["dated"] += sum(len(wanted[key]) for key in right)
    sums["dates right"] += sum(len(wanted[key] & found[key]) for key in right)


def ratio(part, whole):
    return part / whole if whole else 1.0


def measures(golds, facts):
    """All measures by name, over gold articles and the facts extracted from them."""
    sums = dict.fromkeys(["missing", "entities right", "entities missed", "entities extra", "relations right",
                          "relations missed", "relations extra", "forbidden", "realis_errors", "dated",
                          "dates right"], 0)
    by_id = {article["article"]["id"]: article for article in facts}
    for gold in golds:
        sums["missing"] += gold["id"] not in by_id
        score_article(gold, by_id.get(gold["id"], {"entities": [], "facts": []}), sums)
    result = {name: sums[name] for name in ("missing", "forbidden", "realis_errors")}
    for what in ("entities", "relations"):
        right = sums[what + " right"]
        p, r = ratio(right, right + sums[what + " extra"]), ratio(right, right + sums[what + " missed"])
        result |= {what + "_p": p, what + "_r": r, what + "_f1": 2 * p * r / (p + r) if p + r else 0.0}
    found = sums["relations right"] + sums["relations extra"]
    return result | {"dates": ratio(sums["dates right"], sums["dated"]),
                     "forbidden_share": sums["forbidden"] / max(1, found),
                     "realis_share": sums["realis_errors"] / max(1, found)}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    for name, value in sorted(measures(read(sys.argv[1]), read(sys.argv[2])).items()):
        print(f"{name}\t{value:.3f}" if isinstance(value, float) else f"{name}\t{value}")
