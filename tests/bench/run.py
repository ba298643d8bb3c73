#!/usr/bin/env python3
"""Measures whole runs of the program over a made-up corpus (corpus.py), at one and at two threads.

usage: run.py PROGRAM [ARTICLES]        (20000 if not given)
       run.py PROGRAM FILE.jsonl        the extraction of these articles, repeated to 20 MB of text

Prints a table: wall time, megabytes of article text and articles a second, and peak memory, of extract, of build into a
new store, of building the same again, and of an export. Needs as much room in the temporary folder as the corpus and
its store take, some ten times 2 kB an article.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def measured(words, out):
    """Seconds and peak kB of a command, its stdout into a file."""
    with open(out, "wb") as file:
        started = time.monotonic()
        child = subprocess.Popen(words, stdout=file)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - started
    if status != 0:
        sys.exit(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def repeated(source, target):
    """Writes the articles of a file again and again, to 20 MB of text, each under an id of its own."""
    with open(source, encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    size = count = 0
    with open(target, "w", encoding="utf-8") as file:
        while size < 20_000_000:
            for article in articles:
                kept = {key: article[key] for key in ("title", "date", "text") if article.get(key)}
                print(json.dumps({"id": str(count)} | kept, ensure_ascii=False), file=file)
                size += len(article["text"].encode())
                count += 1
    return count


def generated(count, target):
    with open(target, "wb") as file:
        subprocess.run([HERE / "corpus.py", str(count)], stdout=file, check=True)
    return count


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    given = sys.argv[2] if len(sys.argv) > 2 else "20000"
    with tempfile.TemporaryDirectory() as folder:
        corpus, store, out = (os.path.join(folder, name) for name in ("corpus.jsonl", "graph.db", "out"))
        count = generated(int(given), corpus) if given.isdigit() else repeated(given, corpus)
        with open(corpus, encoding="utf-8") as file:
            size = sum(len(json.loads(line)["text"].encode()) for line in file) / 1e6
        print(f"{count} articles, {size:.1f} MB of text, {os.cpu_count()} cores")
        print(f"{'':24}{'wall':>9}{'cpu':>9}{'MB/s':>8}{'articles/s':>12}{'peak MB':>9}")

        def row(name, words):
            seconds, cpu, peak = measured([program, *words], out)
            print(f"{name:24}{seconds:7.2f} s{cpu:7.2f} s{size / seconds:8.1f}{count / seconds:12.0f}{peak / 1000:9.0f}",
                  flush=True)

        for threads in ("1", "2"):
            row(f"extract -j {threads}", ["extract", "-q", "-j", threads, corpus])
        if not given.isdigit():
            return
        for threads in ("1", "2"):
            pathlib.Path(store).unlink(missing_ok=True)
            row(f"build -j {threads}", ["build", "-q", "-j", threads, "-g", store, corpus])
        row("build again -j 2", ["build", "-q", "-j", "2", "-g", store, corpus])


if __name__ == "__main__":
    main()
