// The graph of the page, what of it is shown, and shortest paths over what is shown.
const about = JSON.parse(document.getElementById("about").textContent);
const data = JSON.parse(document.getElementById("data").textContent);
const nodes = data.nodes;
const edges = data.edges;
const articles = new Map(data.articles.map((article) => [article.id, article]));
const nodeById = new Map(nodes.map((node) => [node.id, node]));

const filters = {};

function resetFilters() {
  filters.kinds = new Set(nodes.map((node) => node.kind));
  filters.types = new Set(edges.map((edge) => edge.relation));
  filters.statuses = new Set(edges.map((edge) => edge.status));
  filters.since = "";
  filters.until = "";
  filters.undated = true;
}

for (const node of nodes) {
  node.edges = [];
  node.y = -node.y; // the file counts upwards, the screen downwards
  node.words = [node.label, ...(node.aliases || "").split("|")].map(folded);
}
for (const edge of edges) {
  edge.from = nodeById.get(edge.source);
  edge.to = nodeById.get(edge.target);
  edge.dates = edge.statements.map((statement) => statement.date || "").filter((date) => /^\d{4}/.test(date));
  edge.from.edges.push(edge);
  edge.to.edges.push(edge);
}
bendParallels();
resetFilters();
applyFilters();

// A name without case and accents, as people type it.
function folded(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[-‐’'.]/g, " ").trim();
}

// Edges between the same two nodes leave the straight line by steps to either side.
function bendParallels() {
  const pairs = new Map();
  for (const edge of edges) {
    const pair = edge.source < edge.target ? edge.source + " " + edge.target : edge.target + " " + edge.source;
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push(edge);
  }
  for (const parallel of pairs.values()) {
    parallel.forEach((edge, i) => {
      edge.bend = (i - (parallel.length - 1) / 2) * (edge.source < edge.target ? 1 : -1);
    });
  }
}

// A date known to the year, month or day may lie in the range.
function inRange(date) {
  const { since, until } = filters;
  return (!since || date >= since.slice(0, date.length)) && (!until || date <= until.slice(0, date.length));
}

function edgePasses(edge) {
  if (!filters.types.has(edge.relation) || !filters.statuses.has(edge.status)) return false;
  if (!filters.kinds.has(edge.from.kind) || !filters.kinds.has(edge.to.kind)) return false;
  if (edge.dates.length === 0) return filters.undated;
  return edge.dates.some(inRange);
}

// Sets `shown` of every row. A node whose edges are all filtered away stays, but faint.
function applyFilters() {
  for (const node of nodes) {
    node.shown = filters.kinds.has(node.kind);
    node.faint = true;
  }
  for (const edge of edges) {
    edge.shown = edgePasses(edge);
    if (edge.shown) edge.from.faint = edge.to.faint = false;
  }
}

function otherEnd(edge, node) {
  return edge.from === node ? edge.to : edge.from;
}

// Nodes whose name or alias has words that begin as typed; the best connected first.
function found(typed) {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const matches = (words) => {
    const parts = words.split(/\s+/);
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const hits = nodes.filter((node) => node.shown && node.words.some(matches));
  return hits.sort((a, b) => b.edges.length - a.edges.length).slice(0, 30);
}

// What a path may use: what happened, between the two themselves and not by way of a meeting.
function leads(edge) {
  return edge.shown && edge.status === "actual" && edge.relation !== "attended" && edge.relation !== "held-in";
}

// The edges of a shortest path, [] from a node to itself, null where there is none. Well-supported edges first.
function shortestPath(from, to) {
  const cameBy = new Map([[from, null]]);
  for (let layer = [from]; layer.length > 0 && !cameBy.has(to); ) {
    const next = [];
    const steps = layer.flatMap((node) => node.edges.filter(leads).map((edge) => [node, edge]));
    steps.sort((a, b) => b[1].weight - a[1].weight);
    for (const [node, edge] of steps) {
      const end = otherEnd(edge, node);
      if (cameBy.has(end)) continue;
      cameBy.set(end, edge);
      next.push(end);
    }
    layer = next;
  }
  if (!cameBy.has(to)) return null;
  const path = [];
  for (let at = to; cameBy.get(at); at = otherEnd(path[0], at)) path.unshift(cameBy.get(at));
  return path;
}

// "met", "was visited by": the relation seen from one of its ends.
function phrase(edge, node) {
  const words = about.relations[edge.relation];
  return edge.from === node ? words.forward : words.backward;
}
