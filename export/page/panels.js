// Search, filters, the facts of a node, the path between two nodes, and the pointer.
const byId = (id) => document.getElementById(id);
const pathEnds = { from: null, to: null };
let picking = null; // "from" or "to" while the next click on a node sets an end of the path

// An element with its class, text and children; text is never read as HTML.
function make(tag, { cls, text, ...rest } = {}, ...children) {
  const element = document.createElement(tag);
  if (cls) element.className = cls;
  if (text !== undefined) element.textContent = text;
  Object.assign(element, rest);
  element.append(...children.filter(Boolean));
  return element;
}

function dot(node) {
  const element = make("span", { cls: "dot" });
  element.style.background = node.color;
  return element;
}

function nameButton(node) {
  return make("button", { cls: "name", text: node.label, type: "button", onclick: () => choose(node) });
}

function count(number, one, many) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

// --- filters ---

function countsOf(rows, key) {
  const counts = new Map();
  for (const row of rows) counts.set(row[key], (counts.get(row[key]) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function toggle(set, value, on) {
  if (on) set.add(value);
  else set.delete(value);
  refilter();
}

function chip(set, value, number, color) {
  const button = make("button", { cls: "chip", type: "button" });
  button.dataset.value = value;
  if (color) button.append(dot({ color }));
  button.append(value, make("i", { text: number }));
  button.setAttribute("aria-pressed", set.has(value));
  button.onclick = () => {
    toggle(set, value, !set.has(value));
    button.setAttribute("aria-pressed", set.has(value));
  };
  return button;
}

function buildFilters() {
  const colors = new Map(nodes.map((node) => [node.kind, node.color]));
  byId("kinds").replaceChildren(
    ...countsOf(nodes, "kind").map(([kind, number]) => chip(filters.kinds, kind, number, colors.get(kind))));
  byId("statuses").replaceChildren(
    ...countsOf(edges, "status").map(([status, number]) => chip(filters.statuses, status, number)));
  byId("types").replaceChildren(...countsOf(edges, "relation").map(([type, number]) => {
    const box = make("input", { type: "checkbox", checked: filters.types.has(type) });
    box.dataset.value = type;
    box.onchange = () => toggle(filters.types, type, box.checked);
    return make("label", { cls: "row" }, box, type, make("i", { text: number }));
  }));
  const dates = edges.flatMap((edge) => edge.dates).sort();
  byId("dates").hidden = dates.length === 0;
  for (const [id, example] of [["since", dates[0]], ["until", dates.at(-1)]]) {
    byId(id).value = filters[id];
    byId(id).placeholder = example || "";
  }
  byId("undated").checked = filters.undated;
}

function refilter() {
  applyFilters();
  const [some, links] = [nodes.filter((node) => node.shown), edges.filter((edge) => edge.shown)];
  byId("counts").textContent = `${count(some.length, "node", "nodes")}, ${count(links.length, "edge", "edges")}`;
  if (focus.node) showDetails(focus.node);
  findPath();
  redraw();
}

// A date half typed filters nothing yet.
for (const id of ["since", "until"]) {
  byId(id).oninput = () => {
    const date = byId(id).value.trim();
    filters[id] = /^\d{4}(-\d\d(-\d\d)?)?$/.test(date) ? date : "";
    byId(id).classList.toggle("wrong", date !== "" && filters[id] === "");
    refilter();
  };
}
byId("undated").onchange = () => {
  filters.undated = byId("undated").checked;
  refilter();
};

// --- the facts of a node ---

function citation(statement, evidence) {
  const article = articles.get(statement.article) || { id: statement.article };
  const title = article.title || article.id;
  const rest = [evidence["said-by"] && `according to ${evidence["said-by"]}`, article.source, article.date];
  const link = /^https?:\/\//i.test(article.url || "")
    ? make("a", { text: title, href: article.url, target: "_blank", rel: "noopener noreferrer" }) : title;
  return make("cite", {}, link, rest.filter(Boolean).map((part) => " · " + part).join(""));
}

function quotes(edge) {
  const seen = new Set();
  const out = [];
  for (const statement of edge.statements) {
    for (const evidence of statement.evidence) {
      const key = statement.article + " " + evidence.sentence;
      if (seen.has(key)) continue;
      seen.add(key);
      out.push(make("blockquote", { text: evidence.sentence }, citation(statement, evidence)));
    }
  }
  return out;
}

function factItem(edge, node) {
  const first = edge.first_date && edge.first_date !== edge.last_date ? edge.first_date + " to " : "";
  const words = [edge.title && edge.title.split("|").join(", "), edge.role, edge.form,
    edge.last_date && first + edge.last_date, count(edge.support, "article", "articles")];
  const status = edge.status === "actual" ? null : make("span", { cls: "status " + edge.status, text: edge.status });
  return make("li", { cls: "fact" },
    make("div", {}, phrase(edge, node) + " ", nameButton(otherEnd(edge, node)), status && " ", status),
    make("div", { cls: "when", text: words.filter(Boolean).join(" · ") }), ...quotes(edge));
}

function list(text, cls) {
  if (!text) return null;
  return make("ul", { cls }, ...text.split("|").map((item) => make("li", { text: item })));
}

function showDetails(node) {
  const shown = node.edges.filter((edge) => edge.shown);
  shown.sort((a, b) => (b.last_date || "").localeCompare(a.last_date || "") || b.weight - a.weight);
  const words = [node.kind, node.date, node.place, node.form, node.status !== "actual" && node.status];
  byId("details").replaceChildren(...[
    make("button", { cls: "close", text: "×", type: "button", title: "Close (Esc)", onclick: () => choose(null) }),
    make("h1", { text: node.label }),
    make("div", { cls: "kind" }, dot(node), words.filter(Boolean).join(" · ")),
    list(node.offices, "offices"),
    node.aliases && make("p", { cls: "quiet", text: "also " + node.aliases.split("|").join(", ") }),
    make("p", { cls: "quiet", text: `in ${count(node.articles, "article", "articles")}` +
      (node.first_date ? `, ${node.first_date} to ${node.last_date}` : "") }),
    make("div", { cls: "actions" },
      make("button", { text: "Path from here", type: "button", onclick: () => setEnd("from", node) }),
      make("button", { text: "Path to here", type: "button", onclick: () => setEnd("to", node) })),
    make("h2", { text: count(shown.length, "fact", "facts") }),
    make("ul", {}, ...shown.map((edge) => factItem(edge, node))),
  ].filter(Boolean));
  byId("details").hidden = false;
}

function choose(node) {
  if (node && picking) return setEnd(picking, node);
  focus.node = node;
  focus.over = null;
  byId("details").hidden = !node;
  byId("details").scrollTop = 0;
  if (node) {
    showDetails(node);
    const [x, y] = toScreen(node);
    const { left, width, height } = room();
    if (x < left + 40 || x > left + width - 40 || y < 40 || y > height - 40) lookAt(node, look.scale);
  }
  redraw();
}

// --- paths ---

function setEnd(end, node) {
  pathEnds[end] = node;
  picking = end === "from" && !pathEnds.to ? "to" : null;
  findPath();
  if (focus.path) fit([...focus.path.nodes]);
  redraw();
}

function showEnds() {
  for (const end of ["from", "to"]) {
    const button = byId("path-" + end);
    const node = pathEnds[end];
    button.textContent = node ? node.label : picking === end ? "click a node" : end === "from" ? "pick a start" : "pick an end";
    button.title = node ? node.label : "";
    button.classList.toggle("set", Boolean(node));
    button.classList.toggle("waiting", picking === end);
  }
}

function pathItems(path) {
  let at = pathEnds.from;
  const items = [make("li", {}, nameButton(at))];
  for (const edge of path) {
    const date = edge.last_date ? ", " + edge.last_date : "";
    items.push(make("li", { cls: "step", text: phrase(edge, at) + date }));
    at = otherEnd(edge, at);
    items.push(make("li", {}, nameButton(at)));
  }
  return items;
}

function findPath() {
  showEnds();
  const { from, to } = pathEnds;
  const path = from && to ? shortestPath(from, to) : null;
  byId("path").hidden = !path;
  byId("path-note").textContent = from && to && !path ? "No path over what is shown." : "";
  focus.path = null;
  if (!path) return;
  byId("path").replaceChildren(...pathItems(path));
  focus.path = { nodes: new Set([from, ...path.flatMap((edge) => [edge.from, edge.to])]), edges: new Set(path) };
}

for (const end of ["from", "to"]) {
  byId("path-" + end).onclick = () => {
    pathEnds[end] = null;
    picking = end;
    findPath();
    redraw();
  };
}

function clearPath() {
  pathEnds.from = pathEnds.to = picking = null;
  findPath();
}

// --- search ---

let hits = [];
let hit = 0;

function showHits() {
  byId("hits").hidden = hits.length === 0;
  byId("hits").replaceChildren(...hits.map((node, i) => {
    const item = make("li", { cls: i === hit ? "at" : "" }, dot(node), node.label);
    item.onpointerdown = (event) => {
      event.preventDefault();
      goTo(node);
    };
    return item;
  }));
}

function goTo(node) {
  hits = [];
  byId("search").value = "";
  showHits();
  choose(node);
  if (!focus.path) lookAt(node, Math.max(look.scale, 1.2));
}

byId("search").oninput = () => {
  [hits, hit] = [found(byId("search").value), 0];
  showHits();
};
byId("search").onblur = () => {
  hits = [];
  showHits();
};
byId("search").onkeydown = (event) => {
  if (event.key === "Enter" && hits[hit]) goTo(hits[hit]);
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  hit = Math.min(hits.length - 1, Math.max(0, hit + (event.key === "ArrowDown" ? 1 : -1)));
  showHits();
};

// --- pointer and keys ---

const fingers = new Map(); // pointers that are down, by id: where they are
let moved = 0;

function showHint(event) {
  const over = nodeAt(event.clientX, event.clientY) || null;
  const edge = over ? null : edgeAt(event.clientX, event.clientY);
  if (over !== focus.over || edge !== focus.edge) {
    [focus.over, focus.edge] = [over, edge];
    redraw();
  }
  canvas.classList.toggle("over", Boolean(over || edge));
  const text = over ? over.label : edge
    ? `${edge.from.label} ${phrase(edge, edge.from)} ${edge.to.label}` + (edge.status === "actual" ? "" : ` (${edge.status})`) : "";
  byId("hint").hidden = !text;
  byId("hint").textContent = text;
  byId("hint").style.left = Math.min(event.clientX + 14, innerWidth - 330) + "px";
  byId("hint").style.top = event.clientY + 14 + "px";
}

function spread() {
  const [a, b] = [...fingers.values()];
  return { gap: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

canvas.onpointerdown = (event) => {
  canvas.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  moved = 0;
};
canvas.onpointermove = (event) => {
  const finger = fingers.get(event.pointerId);
  if (!finger) return showHint(event);
  const before = fingers.size === 2 ? spread() : null;
  const [dx, dy] = [event.clientX - finger.x, event.clientY - finger.y];
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  moved += Math.abs(dx) + Math.abs(dy);
  if (before) {
    const after = spread();
    return zoom(after.gap / Math.max(1, before.gap), after.x, after.y);
  }
  canvas.classList.add("dragging");
  look.x -= dx / look.scale;
  look.y -= dy / look.scale;
  redraw();
};
canvas.onpointerup = canvas.onpointercancel = (event) => {
  canvas.classList.remove("dragging");
  if (!fingers.delete(event.pointerId) || moved > 5 || event.type === "pointercancel") return;
  const node = nodeAt(event.clientX, event.clientY);
  const edge = node ? null : edgeAt(event.clientX, event.clientY);
  choose(node || (edge && edge.from) || null);
};
canvas.onpointerleave = () => {
  byId("hint").hidden = true;
  [focus.over, focus.edge] = [null, null];
  redraw();
};
canvas.addEventListener("wheel", (event) => {
  event.preventDefault();
  zoom(Math.exp(-event.deltaY * 0.0015), event.clientX, event.clientY);
}, { passive: false });

addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target.tagName !== "INPUT") {
    event.preventDefault();
    byId("search").focus();
  }
  if (event.key !== "Escape") return;
  if (picking || focus.path) clearPath();
  else choose(null);
  redraw();
});

const center = () => [room().x, room().y];
byId("closer").onclick = () => zoom(1.4, ...center());
byId("farther").onclick = () => zoom(1 / 1.4, ...center());
byId("fit").onclick = () => fit(nodes.filter((node) => node.shown));
byId("reset").onclick = () => {
  resetFilters();
  clearPath();
  choose(null);
  buildFilters();
  refilter();
  fit(nodes);
};

byId("title").textContent = about.title;
byId("note").hidden = !about.note;
byId("note").textContent = about.note || "";
buildFilters();
refilter();
fit(nodes);
// Where a node is drawn, in pixels of the window: for scripts that point at it.
window.rapport = { screenPosition: (id) => toScreen(nodeById.get(id)) };
