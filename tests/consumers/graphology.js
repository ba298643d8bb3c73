// Reads a .graphml or .gexf file with graphology, which Gephi Lite is built on, and prints its nodes and edges as JSON.
const fs = require("fs");
const { MultiGraph } = require("graphology");
const gexf = require("graphology-gexf");
const graphml = require("graphology-graphml");

const path = process.argv[2];
const reader = path.endsWith(".gexf") ? gexf : graphml;
const graph = reader.parse(MultiGraph, fs.readFileSync(path, "utf8"), { allowUndeclaredAttributes: true });
const nodes = graph.mapNodes((id, attributes) => ({ id, ...attributes }));
const edges = graph.mapEdges((id, attributes, source, target) => ({ id, ...attributes, source, target }));
process.stdout.write(JSON.stringify({ nodes, edges }));
