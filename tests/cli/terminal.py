#!/usr/bin/env python3
"""Colour goes to a terminal only, and not there where NO_COLOR is set; nothing is paged. usage: terminal.py PROGRAM"""
import os
import pathlib
import pty
import subprocess
import sys
import threading

INPUT = pathlib.Path(__file__).resolve().parent.parent / "golden/inputs/prague.jsonl"


END = b"\x04end of output"


def mark_end(child, writer):
    """What stands in a terminal's buffer may be lost once nobody holds its end: we hold it, and say when to stop."""
    try:
        child.wait(timeout=60)
    finally:
        child.kill()
        os.write(writer, END)


def on_terminal(command, **variables):
    """What the command writes to a pseudo-terminal of its own."""
    reader, writer = pty.openpty()
    env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")} | variables
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=writer, stderr=subprocess.DEVNULL, env=env)
    marker = threading.Thread(target=mark_end, args=(child, writer))
    marker.start()
    text = b""
    while not text.endswith(END):
        text += os.read(reader, 65536)
    marker.join()
    os.close(writer)
    os.close(reader)
    return text.removesuffix(END).decode().replace("\r\n", "\n")


def plain(text):
    return text.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "")


def main():
    program = os.path.abspath(sys.argv[1])
    faults = []
    for words in (["show", "Jana Novotna"], ["common", "王毅", "Jana Novotna"], ["path", "王毅", "Björn Ek", "--evidence"]):
        command = [program, words[0], "-g", str(INPUT), *words[1:]]
        piped = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
        coloured = on_terminal(command, TERM="xterm-256color")
        if "\x1b" in piped:
            faults.append(f"{words[0]}: colour in a pipe")
        if "\x1b[" not in coloured or plain(coloured) != piped:
            faults.append(f"{words[0]}: on a terminal came {coloured!r}")
        for variables in ({"TERM": "xterm", "NO_COLOR": "1"}, {"TERM": "dumb"}):
            if on_terminal(command, **variables) != piped:
                faults.append(f"{words[0]}: colour in spite of {variables}")
        if on_terminal([*command, "--json"], TERM="xterm").count("\x1b"):
            faults.append(f"{words[0]}: colour in JSON")
    print("\n".join(faults) or "colour on terminals only")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
