#!/usr/bin/env python3
"""Runs the ```console examples of README.md and docs/ and compares what they print with what stands there.

usage: docs.py RAPPORT [--update]     (in the repository's folder)
A line "$ COMMAND" is run by sh in a scratch folder that has seeds/ beside it and keeps its files from one example of a
page to the next; the lines after it are the output, a line "…" stands for any number of lines, "…" at the end of a
line for its rest. --update writes the output in. A link to a file that is not there is an error as well, and so is a command without a
page, without a help of one screen or without a golden case for it.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.S)
LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")


def steps(block):
    """(command, expected output) of a block."""
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def run(command, folder, program):
    env = {"PATH": f"{program.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "HOME": folder}
    return subprocess.run(["sh", "-c", command + " 2>&1"], cwd=folder, env=env, capture_output=True, text=True,
                          timeout=120, check=False).stdout


def matches(expected, came):
    parts = [".*" if line == "…" else re.escape(line).removesuffix("…") + (".*" if line.endswith("…") else "")
             for line in expected.splitlines()]
    return re.fullmatch("\n".join(parts), came.rstrip("\n"), re.S) is not None


def check_page(page, program, update):
    """The complaints about one page."""
    text = page.read_text(encoding="utf-8")
    found = [f"{page}: no file {link}" for link in LINK.findall(text) if not (page.parent / link).exists()]
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "seeds").symlink_to(pathlib.Path("seeds").resolve())

        def fill(block):
            out = ""
            for command, expected in steps(block[2]):
                came = run(command, folder, program)
                fits = matches(expected, came)
                if not fits and not update:
                    found.append(f"{page}: $ {command}\n--- stands there\n{expected}--- printed\n{came}")
                out += f"$ {command}\n{expected if fits else came}"
            return block[1] + out + block[3]

        filled = BLOCK.sub(fill, text)
    if update and filled != text:
        page.write_text(filled, encoding="utf-8")
    return found


def check_command(name, program):
    """The complaints about one command."""
    golden = pathlib.Path("tests/golden", name)
    lines = run(f"rapport {name} --help", ".", program).splitlines()
    wide = [line for line in lines if len(line) > 100]
    checks = {f"no docs/{name}.md": pathlib.Path("docs", f"{name}.md").exists(),
              "its help takes more than a screen of 30 lines": 5 < len(lines) <= 30,
              f"its help is wider than 100 columns: {wide}": not wide,
              f"no case {golden}/help": (golden / "help/cmd").exists(),
              f"no case in {golden} but its help": len(list(golden.glob("*/cmd"))) > 1}
    return [f"rapport {name}: {complaint}" for complaint, fine in checks.items() if not fine]


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    pages = [pathlib.Path("README.md"), *sorted(pathlib.Path("docs").rglob("*.md"))]
    complaints = {page: check_page(page, program, "--update" in sys.argv) for page in pages}
    commands = re.findall(r"^  (\w+) ", run("rapport --help", ".", program), re.M)
    complaints |= {name: check_command(name, program) for name in commands}
    for found in complaints.values():
        print(*found, sep="\n", end="\n" if found else "")
    failed = sum(map(bool, complaints.values()))
    print(f"{len(complaints) - failed} passed, {failed} failed")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main()
