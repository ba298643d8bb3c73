#!/usr/bin/env python3
"""Runs the golden cases of the program: the command as a user types it, and what has to come of it.

usage: run.py PROGRAM [--update] [COMMAND[/CASE]...]

A case is a folder COMMAND/CASE beside this file with
  cmd            the command line, run by sh with `rapport` on the path
  stdout stderr  what has to be printed, empty where missing
  exit           the exit code, 0 where missing
  files/         files that have to be there afterwards
The command runs in a scratch folder with all else of the case and the files of inputs/.
--update writes what came as what has to come.
"""
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXPECTED = {"cmd", "stdout", "stderr", "exit", "files"}


def run(program, case):
    """What came of the command: a text by name."""
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "bin").mkdir()
        (scratch / "bin/rapport").symlink_to(program)
        work = scratch / "work"
        shutil.copytree(HERE / "inputs", work)
        for item in case.iterdir():
            if item.name not in EXPECTED:
                shutil.copy(item, work)
        env = {"PATH": f"{scratch}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "HOME": str(scratch)}
        done = subprocess.run(["sh", "-c", (case / "cmd").read_text()], cwd=work, env=env, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=120)
        came = {"stdout": done.stdout.decode(errors="replace"), "stderr": done.stderr.decode(errors="replace"),
                "exit": f"{done.returncode}\n"}
        for file in sorted((case / "files").glob("*")):
            made = work / file.name
            came[f"files/{file.name}"] = made.read_text() if made.exists() else "(there is no such file)\n"
        return came


def wanted(case, name):
    file = case / name
    return file.read_text() if file.exists() else {"exit": "0\n"}.get(name, "")


def update(case, came):
    for name, text in came.items():
        file = case / name
        if text == {"exit": "0\n"}.get(name, ""):
            file.unlink(missing_ok=True)
        else:
            file.write_text(text)


def complaint(case, came):
    lines = []
    for name, text in came.items():
        if text != wanted(case, name):
            lines += difflib.unified_diff(wanted(case, name).splitlines(), text.splitlines(),
                                          f"{name} wanted", f"{name} came", lineterm="", n=1)
            lines.append(f"({name} differs)")
    return lines


def main():
    words = [word for word in sys.argv[1:] if word != "--update"]
    program, only = pathlib.Path(words[0]).resolve(), words[1:]
    failed = passed = 0
    for case in sorted(file.parent for file in HERE.glob("*/*/cmd")):
        name = f"{case.parent.name}/{case.name}"
        if only and not any(name == word or name.startswith(word + "/") for word in only):
            continue
        came = run(program, case)
        if "--update" in sys.argv:
            update(case, came)
        lines = complaint(case, came)
        failed += bool(lines)
        passed += not lines
        if lines:
            print(f"FAILED {name}: {(case / 'cmd').read_text().strip()}", *lines, sep="\n")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
