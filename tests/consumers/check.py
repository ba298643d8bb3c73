#!/usr/bin/env python3
"""Reads every export format back with independent readers and compares with what was written.

usage: check.py BUILD_FOLDER
Closes with "N passed, N failed"; readers that are not installed are named and skipped.
"""
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys

import files
import readers

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


class Tally:
    """Counts checks and prints those that fail."""

    def __init__(self):
        self.passed = self.failed = 0

    def add(self, name, complaint):
        if complaint:
            self.failed += 1
            print(f"failed: {name}: {str(complaint)[:400]}")
        else:
            self.passed += 1

    def add_all(self, name, results):
        try:
            for what, complaint in results:
                self.add(f"{name}: {what}", complaint)
        except Exception as error:  # a reader that gives up is a finding like any other
            self.add(name, f"{type(error).__name__}: {error}")


def write_graphs(build, folder):
    """The stems of the graphs that are checked: made by hand, and the seed articles through the whole program."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([build / "tests/consumers/write_samples", folder], check=True)
    stems = ["small", "nasty", "empty", "large"]
    rapport, seeds = build / "rapport", ROOT / "seeds/articles"
    suffixes = (".graphml", ".gexf", ".dot", ".svg", ".html", ".csv", ".json")
    outputs = [part for suffix in suffixes for part in ("-o", folder / f"seeds{suffix}")]
    subprocess.run([rapport, "build", "-q", "-g", folder / "seeds.db", *outputs, seeds], check=True)
    subprocess.run([rapport, "export", "-q", "-g", folder / "seeds.db", "--strict-graphml",
                    folder / "seeds.strict.graphml"], check=True)
    return [str(folder / stem) for stem in [*stems, "seeds"]]


def npm_folder(build):
    """The folder with what package.json names, or None with the reason printed."""
    folder = build / "consumers-npm"
    folder.mkdir(exist_ok=True)
    for name in ("package.json", "graphology.js", "page.js"):
        shutil.copy(HERE / name, folder)
    if not shutil.which("npm"):
        print("skipped graphology and the page: npm is not installed")
        return None
    if not (folder / "node_modules/graphology-gexf").is_dir():
        done = subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=folder,
                              capture_output=True, text=True, timeout=180)
        if done.returncode:
            print("skipped graphology and the page: npm install failed, the registry may be out of reach")
            return None
    return folder


def check_graph(tally, build, stem, npm):
    name = pathlib.Path(stem).name
    tally.add_all(name, files.checks(stem))
    boost = build / "tests/consumers/boost_reader"
    for suffix in (".graphml", ".dot"):
        tally.add_all(f"{name} Boost {suffix}", readers.boost(stem, suffix, boost))
    tally.add_all(f"{name} Graphviz", readers.graphviz(stem, ".dot"))
    for module, reader, suffixes in (("networkx", readers.networkx, (".graphml", ".strict.graphml", ".gexf")),
                                     ("igraph", readers.igraph, (".graphml",))):
        if importlib.util.find_spec(module):
            for suffix in suffixes:
                tally.add_all(f"{name} {module} {suffix}", reader(stem, suffix))
    if npm:
        for suffix in (".graphml", ".gexf"):
            tally.add_all(f"{name} graphology {suffix}", readers.graphology(stem, suffix, npm))


def check_page(tally, npm, folder):
    """Real clicks in headless Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        print("skipped the page: chromium is not installed")
        return
    done = subprocess.run(["node", "page.js", chromium, folder], cwd=npm, capture_output=True, text=True, timeout=300)
    for line in done.stdout.splitlines():
        verdict, _, what = line.partition(" ")
        tally.add(f"page: {what}", "" if verdict == "ok" else "not so")
    if done.returncode:
        tally.add("page", done.stderr[-600:] or "ended early")


def gephi_classpath(build):
    """The compiled importer and Gephi's toolkit on a Java class path, or None with the reason printed."""
    folder = build / "consumers-gephi"
    shutil.copytree(HERE / "gephi", folder, dirs_exist_ok=True)
    if not shutil.which("mvn") or not shutil.which("javac"):
        print("skipped Gephi: Maven and a JDK are not installed")
        return None
    done = subprocess.run(["mvn", "-q", "-B", "compile", "dependency:build-classpath", "-Dmdep.outputFile=classpath"],
                          cwd=folder, capture_output=True, text=True, timeout=400)
    if done.returncode:
        print("skipped Gephi: Maven could not fetch its toolkit, Maven Central may be out of reach")
        return None
    return f"{(folder / 'classpath').read_text().strip()}:{folder / 'target/classes'}"


def check_gephi(tally, classpath, folder, stems):
    """Gephi's own importer; previews are left beside the files."""
    paths = [stem + suffix for stem in stems for suffix in (".graphml", ".gexf") if not stem.endswith("empty")]
    done = subprocess.run(["java", "-Djava.awt.headless=true", "-Xmx1g", "-cp", classpath, "GephiImport", folder,
                           *paths], capture_output=True, text=True, timeout=300)
    tally.add("Gephi imports everything", "" if done.returncode == 0 else done.stderr[-600:])
    for line in done.stdout.splitlines():
        peer = json.loads(line)
        tally.add_all(f"Gephi {peer['file']}", readers.gephi(folder, peer))


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    folder = build / "consumers"
    tally = Tally()
    stems = write_graphs(build, folder)
    for module in ("networkx", "igraph"):
        if not importlib.util.find_spec(module):
            print(f"skipped {module}: python3-{module} is not installed")
    npm = npm_folder(build)
    for stem in stems:
        check_graph(tally, build, stem, npm)
    if npm:
        check_page(tally, npm, folder)
    if classpath := gephi_classpath(build):
        check_gephi(tally, classpath, folder, stems)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return tally.failed > 0


if __name__ == "__main__":
    sys.exit(main())
