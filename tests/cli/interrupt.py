#!/usr/bin/env python3
"""Ctrl-C: rapport build ends with exit code 3, says so, and the articles that were committed are in the graph.

usage: interrupt.py PROGRAM
"""
import json
import os
import signal
import subprocess
import sys
import tempfile


def feed(child, count):
    """Writes articles until the program no longer reads; sends SIGINT behind the first `count`."""
    try:
        for number in range(10_000_000):
            if number == count:
                child.send_signal(signal.SIGINT)
            text = f"Ana Cordero met Tomas Varga in Oslo on Friday. It was meeting {number}."
            line = json.dumps({"id": f"a{number}", "date": "2024-03-25", "text": text})
            child.stdin.write(line.encode() + b"\n")
        child.stdin.close()
    except BrokenPipeError:
        return True
    return False


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "graph.db")
        command = [program, "build", "-j", "2", "-g", store, "-"]
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        stopped = feed(child, 20000)
        said = child.stderr.read().decode()
        code = child.wait()
        counted = subprocess.run([program, "stats", "--json", "-g", store], stdout=subprocess.PIPE, check=True)
        articles = json.loads(counted.stdout)["articles"]
    faults = []
    if not stopped:
        faults.append("it read on after the signal")
    if code != 3:
        faults.append(f"exit code {code}, not 3")
    if "interrupted; " not in said or "keeps what was read" not in said:
        faults.append(f"it said: {said}")
    if not articles:
        faults.append("no article was kept")
    print("\n".join(faults) or "interrupted cleanly")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
