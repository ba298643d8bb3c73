#!/usr/bin/env python3
"""What a graph store has to survive, run on the program: kills, full disks, batches, shuffles, merges, copies.

usage: check.py PROGRAM [NAME...]     closes with "N passed, N failed"; without NAME all checks run
"""
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from news import articles, copies, lines  # noqa: E402

SEED = 20240325
KILLS = 50
PROGRAM = ""


def run(*arguments, text="", ok=True, **more):
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=text, capture_output=True, text=True, timeout=300, **more)
    if ok and done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, arguments))}: exit {done.returncode}: {done.stderr.strip()}")
    return done


def build(store, some, *options, **more):
    return run("build", "-q", "-g", store, *options, "-", text=lines(some), **more)


def exported(store, suffix="graphml"):
    """The bytes of the whole graph; GraphML holds every attribute of nodes and edges."""
    out = pathlib.Path(f"{store}.{suffix}")
    run("export", "-q", "-g", store, out)
    return out.read_bytes()


def whole(store):
    with sqlite3.connect(store) as database:
        return database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def same(a, b, what):
    if a != b:
        raise AssertionError(f"{what}: the graphs differ ({len(a)} and {len(b)} bytes)")


def killed_builds(folder):
    """At 50 random moments the graph of the last commit is there, and the next build completes it."""
    rng = random.Random(SEED)
    first, rest = articles(SEED, 60), articles(SEED + 1, 2100)
    before, after = folder / "before.db", folder / "after.db"
    build(before, first)
    shutil.copy(before, after)
    started = time.monotonic()
    build(after, rest)
    span = time.monotonic() - started
    states = {exported(before): "before", exported(after): "after"}
    seen = {"before": 0, "after": 0}
    for number in range(KILLS):
        store = folder / f"kill{number}.db"
        shutil.copy(before, store)
        moment = rng.uniform(0, span * 1.1)
        (folder / "rest.jsonl").write_text(lines(rest))
        child = subprocess.Popen([PROGRAM, "build", "-q", "-g", str(store), str(folder / "rest.jsonl")])
        time.sleep(moment)
        child.send_signal(signal.SIGKILL)
        child.wait()
        graph = exported(store)
        if graph not in states or not whole(store):
            raise AssertionError(f"killed after {moment:.3f} s of {span:.3f} s (seed {SEED}): no committed graph")
        seen[states[graph]] += 1
        if number % 10 == 0:
            build(store, rest)
            same(exported(store), exported(after), f"completed after a kill at {moment:.3f} s")
    print(f"killed {KILLS} builds, seed {SEED}: {seen['before']} left the graph before, {seen['after']} the one after")


def batches(folder):
    """One build, 2 and 7 batches in any order and thread number, and merges give the same bytes."""
    all_of_them = articles(SEED, 140)
    build(folder / "one.db", all_of_them)
    expected = exported(folder / "one.db")
    for parts, seed in ((1, 1), (2, 2), (7, 3), (7, 4), (11, 5)):
        rng = random.Random(seed)
        shuffled = rng.sample(all_of_them, len(all_of_them))
        cuts = sorted(rng.sample(range(1, len(shuffled)), parts - 1))
        pieces = [shuffled[a:b] for a, b in zip([0, *cuts], [*cuts, len(shuffled)])]
        store = folder / f"batches{seed}.db"
        for piece in pieces:
            build(store, piece, "-j", rng.choice((1, 2, 5)))
        same(expected, exported(store), f"{parts} batches, seed {seed}")
        for number, piece in enumerate(pieces):
            build(folder / f"part{seed}-{number}.db", piece)
        merged = folder / f"merged{seed}.db"
        run("merge", "-q", "-g", merged, *(folder / f"part{seed}-{n}.db" for n in range(parts)))
        same(expected, exported(merged), f"merge of {parts} parts, seed {seed}")


def withdrawn(folder):
    """Forgetting and changing articles leaves what the others say, byte for byte."""
    kept, gone = articles(SEED, 40), articles(SEED + 9, 10)
    build(folder / "kept.db", kept)
    build(folder / "both.db", kept + gone)
    run("forget", "-q", "-g", folder / "both.db", *(a["id"] for a in gone))
    same(exported(folder / "kept.db"), exported(folder / "both.db"), "forget")
    changed = [dict(a, text="Nothing of note happened on that day in any town.") for a in gone]
    build(folder / "changed.db", kept + gone)
    build(folder / "changed.db", changed)
    build(folder / "plain.db", kept + changed)
    same(exported(folder / "plain.db"), exported(folder / "changed.db"), "changed articles")
    build(folder / "again.db", kept + gone)
    build(folder / "again.db", kept + gone)
    build(folder / "once.db", kept + gone)
    same(exported(folder / "once.db"), exported(folder / "again.db"), "the same articles again")


def near_copies(folder):
    """A wire story in three papers counts once as support, and all three stay as sources."""
    build(folder / "copies.db", copies(3))
    build(folder / "alone.db", copies(1))
    for store, articles_there in (("copies.db", 3), ("alone.db", 1)):
        told = json.loads(run("show", "-g", folder / store, "Ana Cordero", "--json").stdout)
        met = [f for f in told["edges"] if f["type"] == "met-with"]
        assert met and all(f["support"] == 1 for f in met), f"{store}: support {[f['support'] for f in met]}"
        with sqlite3.connect(folder / store) as database:
            assert database.execute("SELECT count(*) FROM article").fetchone()[0] == articles_there
    with sqlite3.connect(folder / "copies.db") as database:
        links = {row[0] for row in database.execute("SELECT DISTINCT article FROM evidence")}
    assert len(links) == 3, f"evidence of {len(links)} articles, 3 are there"


def full_disk(folder):
    """Where the disk is full the build says so with exit 3, the old graph stays, and no half file is left."""
    disk = folder / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        print("skipped: a full disk, because tmpfs cannot be mounted here")
        return
    try:
        build(disk / "small.db", articles(SEED, 40))
        before = exported(disk / "small.db")
        done = build(disk / "small.db", articles(SEED + 1, 6000), ok=False)
        assert done.returncode == 3 and "no space" in done.stderr, f"exit {done.returncode}: {done.stderr}"
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
        (disk / "small.db.graphml").unlink()
        same(before, exported(disk / "small.db"), "after a full disk")
        filler = disk / "filler"
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        kept = (disk / "small.db.graphml").read_bytes()
        done = run("export", "-q", "-g", disk / "small.db", disk / "small.db.graphml", ok=False)
        assert done.returncode == 3 and done.stderr.count("\n") == 1, f"exit {done.returncode}: {done.stderr}"
        assert (disk / "small.db.graphml").read_bytes() == kept, "the old file was touched"
        left = sorted(p.name for p in disk.iterdir() if p.name.startswith("small.db.graphml") and p.name != "small.db.graphml")
        assert not left, f"left behind: {left}"
    finally:
        subprocess.run(["umount", disk], check=False)


def bad_stores(folder):
    """Foreign, cut, newer and missing stores are told in one line with exit 3, and stay as they were."""
    good = folder / "good.db"
    build(good, articles(SEED, 30))
    foreign, cut, newer = folder / "foreign.db", folder / "cut.db", folder / "newer.db"
    foreign.write_text("no database at all\n" * 200)
    cut.write_bytes(good.read_bytes()[:20000])
    shutil.copy(good, newer)
    with sqlite3.connect(newer) as database:
        database.execute("PRAGMA user_version = 9999")
    for store in (foreign, cut, newer, folder / "missing.db"):
        was = store.read_bytes() if store.exists() else None
        for command in (["stats"], ["show", "Ana Cordero"], ["export", folder / "x.graphml"]):
            done = run(command[0], "-g", store, *command[1:], ok=False)
            assert done.returncode == 3, f"{store.name} {command[0]}: exit {done.returncode}"
            assert done.stderr.count("\n") == 1 and store.name in done.stderr, done.stderr
        assert (store.read_bytes() if store.exists() else None) == was, f"{store.name} was written to"
        assert not (folder / "x.graphml").exists()


def read_only(folder):
    """Who may not write reads on; every command that would write says so in a line, exits 3 and leaves no file."""
    folder.chmod(0o755)
    program, closed = folder / "rapport", folder / "closed"
    shutil.copy(PROGRAM, program)
    closed.mkdir()
    store = closed / "g.db"
    there = articles(SEED, 30)
    build(store, there)
    (folder / "more.jsonl").write_text(lines(articles(SEED + 1, 3)))
    was, others = store.read_bytes(), {"user": 65534, "group": 65534} if os.getuid() == 0 else {}

    def told(*words):
        return subprocess.run([program, *map(str, words)], capture_output=True, text=True, timeout=60, **others)

    def refused(*words):
        done = told(*words)
        assert done.returncode == 3 and done.stderr.count("\n") == 1, f"{words}: exit {done.returncode}: {done.stderr}"
        assert closed.name in done.stderr and store.read_bytes() == was, f"{words}: {done.stderr}"
        return done.stderr

    def writers_are_refused():
        for words in (["build", "-q", "-g", store, folder / "more.jsonl"], ["forget", "-g", store, there[0]["id"]],
                      ["merge", "-g", store, store]):
            assert "may not be written to" in refused(*words)

    for file_mode, folder_mode in ((0o444, 0o555), (0o444, 0o777), (0o644, 0o555)):
        store.chmod(file_mode)
        closed.chmod(folder_mode)
        answer = told("show", "-g", store, "Rosa Cordero")
        assert answer.returncode == 0 and "Rosa Cordero" in answer.stdout, f"show: exit {answer.returncode}: {answer.stderr}"
        if others:
            writers_are_refused()
    closed.chmod(0o555)
    before = sorted(p.name for p in closed.iterdir())
    refused("export", "-g", store, closed / "x.graphml")
    refused("build", "-q", "-g", closed / "new.db", folder / "more.jsonl")
    assert sorted(p.name for p in closed.iterdir()) == before, "a file was left behind"
    closed.chmod(0o755)
    store.chmod(0o000)
    assert "may not be read" in refused("stats", "-g", store) if others else True
    store.chmod(0o644)


def older_format(folder):
    """A store of format 1 is read as it is; the next build brings it up to date, and nothing is lost."""
    old, new = folder / "old.db", folder / "new.db"
    build(old, articles(SEED, 30))
    shutil.copy(old, new)
    expected = exported(new)
    with sqlite3.connect(old) as database:
        database.executescript("DROP TABLE network_page; CREATE TABLE network (name TEXT PRIMARY KEY, data BLOB NOT NULL) "
                               "WITHOUT ROWID; INSERT INTO network VALUES ('kinds', x'00'); PRAGMA user_version = 1")
    same(exported(old), expected, "format 1, read")
    assert sqlite3.connect(old).execute("PRAGMA user_version").fetchone()[0] == 1, "reading wrote to it"
    for store in (old, new):
        build(store, articles(SEED + 1, 5))
    same(exported(old), exported(new), "format 1, brought up to date")
    versions = {sqlite3.connect(s).execute("PRAGMA user_version").fetchone()[0] for s in (old, new)}
    assert len(versions) == 1, versions
    schema = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    tables = [[(name, " ".join(sql.split())) for name, sql in sqlite3.connect(s).execute(schema)] for s in (old, new)]
    assert [t for t in tables[0] if t[0] != "network_page"] == [t for t in tables[1] if t[0] != "network_page"], "other tables"


def two_writers(folder):
    """A second writer is told to wait, readers go on reading."""
    store = folder / "shared.db"
    build(store, articles(SEED, 30))
    before = exported(store)
    pipe = subprocess.Popen([PROGRAM, "build", "-q", "-g", str(store), "-"], stdin=subprocess.PIPE, text=True)
    try:
        pipe.stdin.write(lines(articles(SEED + 2, 5)))
        pipe.stdin.flush()
        time.sleep(1)  # until the first has opened it
        second = build(store, articles(SEED + 3, 2), ok=False)
        assert second.returncode == 3 and second.stderr.count("\n") == 1, f"exit {second.returncode}: {second.stderr}"
        same(before, exported(store), "a reader beside a writer")
    finally:
        pipe.stdin.close()
        pipe.wait(60)
    assert pipe.returncode == 0


def network_pages(folder):
    """Paths are the same where the pages of the network are missing, of another graph or of an older rapport; damaged ones are told."""
    store = folder / "pages.db"
    build(store, articles(SEED, 1500))

    def paths():
        ends = ["person.ana_cordero", "person.tomas_cordero", "person.rosa_soto", "person.mira_brandt", "person.jonas_soto"]
        return [run("path", "-g", store, a, b, "-k", 5, "--evidence", "--json", *dates, ok=False).stdout
                for a in ends for b in ends for dates in ([], ["--since", "2015", "--until", "2018-06"])]

    def change(sql, *values):
        with sqlite3.connect(store) as database:
            for statement in sql.split(";"):
                database.execute(statement, values)
        database.close()

    pages = sqlite3.connect(store).execute("SELECT count(*) FROM network_page").fetchone()[0]
    assert pages > 8, f"only {pages} pages: too small a graph for this check"
    expected = paths()
    assert sum('"found":true' in told for told in expected) > 20, expected
    for what, sql in (("another graph", "UPDATE network_page SET data = replace(data, ' nodes', '1 nodes') WHERE number = 0"),
                      ("no pages", "DELETE FROM network_page"),
                      ("format 1", "DROP TABLE network_page; CREATE TABLE network (name TEXT, data BLOB); PRAGMA user_version = 1")):
        change(sql)
        assert paths() == expected, f"{what}: other paths"
    build(store, articles(SEED, 1))
    renewed = sqlite3.connect(store).execute("SELECT count(*) FROM network_page").fetchone()[0]
    assert renewed == pages and paths() == expected, f"{renewed} pages made anew, {pages} before"
    for number in range(1, pages):
        page = sqlite3.connect(store).execute("SELECT data FROM network_page WHERE number = ?", [number]).fetchone()[0]
        change("UPDATE network_page SET data = ? WHERE number = ?", bytes([page[0] ^ 1]) + page[1:], number)
        done = run("path", "-g", store, "person.ana_cordero", "person.tomas_cordero", "--avoid", "State", "-k", 9, ok=False)
        told = done.returncode == 3 and done.stderr.endswith("is damaged; build it again or restore a copy\n")
        unread = number > 2 and done.returncode == 0
        assert told or unread, f"page {number}: exit {done.returncode}: {done.stderr}"
        change("UPDATE network_page SET data = ? WHERE number = ?", page, number)


CHECKS = (killed_builds, batches, withdrawn, near_copies, full_disk, bad_stores, two_writers, network_pages,
          read_only, older_format)


def main():
    global PROGRAM
    PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
    wanted = sys.argv[2:] or [check.__name__ for check in CHECKS]
    passed = failed = 0
    for check in CHECKS:
        if check.__name__ not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(pathlib.Path(folder))
                passed += 1
            except Exception as error:  # each check is told on its own
                failed += 1
                print(f"FAILED {check.__name__}: {error}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
