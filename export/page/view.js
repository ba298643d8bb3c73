// The canvas: where the window looks, drawing, and what lies under the pointer.
const canvas = document.getElementById("canvas");
const context = canvas.getContext("2d");
const look = { x: 0, y: 0, scale: 1 }; // the graph's point in the middle of the free space; pixels per unit
const focus = { node: null, edge: null, over: null, path: null }; // path: { nodes: Set, edges: Set }
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif';
let waiting = false;

const byImportance = [...nodes].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));

// What the panels leave free, in pixels; the middle of the map does not move when the details open.
function room() {
  const narrow = innerWidth <= 700;
  const left = narrow ? 0 : 276;
  const covered = narrow || document.getElementById("details").hidden ? 0 : 378;
  const [width, height] = [innerWidth - left, innerHeight * (narrow ? 0.6 : 1)];
  return { left, x: left + width / 2, y: height / 2, covered, width: Math.max(200, width - covered), height };
}

function toScreen(point) {
  const { x, y } = room();
  return [x + (point.x - look.x) * look.scale, y + (point.y - look.y) * look.scale];
}

function fromScreen(x, y) {
  const middle = room();
  return { x: look.x + (x - middle.x) / look.scale, y: look.y + (y - middle.y) / look.scale };
}

// Brings a point into the middle of what is free.
function lookAt(point, scale) {
  look.scale = scale;
  look.x = point.x + room().covered / 2 / scale;
  look.y = point.y;
  redraw();
}

function fit(some) {
  if (some.length === 0) return;
  const xs = some.map((node) => node.x);
  const ys = some.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { width, height } = room();
  const scale = 0.86 * Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1));
  lookAt({ x: (left + right) / 2, y: (top + bottom) / 2 }, Math.min(2.2, scale));
}

function zoom(factor, x, y) {
  const before = fromScreen(x, y);
  look.scale = Math.min(20, Math.max(0.01, look.scale * factor));
  const after = fromScreen(x, y);
  look.x += before.x - after.x;
  look.y += before.y - after.y;
  redraw();
}

function redraw() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
  });
}

// Nodes grow slower than the map when one zooms in, and never vanish when one zooms out.
function radius(node) {
  return Math.max(1.8, (node.size / 2) * Math.min(1.6, Math.sqrt(look.scale) * 1.05));
}

// Everything but the neighbourhood of the chosen node, or but the path, steps back.
function stepsBack(row, isEdge) {
  if (focus.path) return !(isEdge ? focus.path.edges : focus.path.nodes).has(row);
  const node = focus.over || focus.node;
  if (!node) return false;
  if (isEdge) return row.from !== node && row.to !== node;
  return row !== node && !row.edges.some((edge) => edge.shown && otherEnd(edge, row) === node);
}

function edgeColor(edge) {
  if (edge.status === "cancelled" || edge.status === "denied") return "#c0392f";
  return edge.relation === "met-with" ? "#3d4450" : "#9aa2ad";
}

// The middle of an edge's curve, in pixels.
function controlPoint(edge, [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const bend = edge.bend * Math.min(26, 0.22 * length) * 2;
  return [(x1 + x2) / 2 - ((y2 - y1) / length) * bend, (y1 + y2) / 2 + ((x2 - x1) / length) * bend];
}

function drawArrow(from, tip, size) {
  const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0]);
  context.beginPath();
  context.moveTo(tip[0], tip[1]);
  context.lineTo(tip[0] - size * Math.cos(angle - 0.4), tip[1] - size * Math.sin(angle - 0.4));
  context.lineTo(tip[0] - size * Math.cos(angle + 0.4), tip[1] - size * Math.sin(angle + 0.4));
  context.fill();
}

function drawEdge(edge) {
  const start = toScreen(edge.from);
  const end = toScreen(edge.to);
  const middle = controlPoint(edge, start, end);
  const back = stepsBack(edge, true);
  const bold = !back && (focus.path || focus.node || focus.over);
  context.globalAlpha = back ? 0.1 : bold || edge === focus.edge ? 0.95 : 0.5;
  context.strokeStyle = context.fillStyle = focus.path && !back ? "#d9480f" : edgeColor(edge);
  context.lineWidth = Math.min(5, 0.8 + 0.35 * edge.weight) * (bold ? 1.5 : 1);
  context.setLineDash(edge.status === "actual" ? [] : edge.status === "planned" ? [6, 4] : [2, 3]);
  context.beginPath();
  context.moveTo(...start);
  context.quadraticCurveTo(...middle, ...end);
  context.stroke();
  const length = Math.hypot(end[0] - middle[0], end[1] - middle[1]);
  if (edge.symmetric || back || length < 14) return;
  const short = (radius(edge.to) + 1.5) / length;
  const tip = [end[0] - (end[0] - middle[0]) * short, end[1] - (end[1] - middle[1]) * short];
  drawArrow(middle, tip, 5 + context.lineWidth);
}

function drawNode(node) {
  const [x, y] = toScreen(node);
  const back = stepsBack(node, false);
  context.globalAlpha = back ? 0.15 : node.faint ? 0.35 : 1;
  context.fillStyle = node.color;
  context.strokeStyle = node === focus.node ? "#1d232b" : "#ffffff";
  context.lineWidth = node === focus.node ? 2.5 : 1;
  context.beginPath();
  if (node.kind === "Meeting") {
    const r = radius(node) * 1.15;
    context.moveTo(x, y - r);
    for (const [dx, dy] of [[r, 0], [0, r], [-r, 0], [0, -r]]) context.lineTo(x + dx, y + dy);
  } else {
    context.arc(x, y, radius(node), 0, 7);
  }
  context.fill();
  context.stroke();
}

function shortLabel(node) {
  return node.label.length > 42 ? node.label.slice(0, 40) + "…" : node.label;
}

// Which squares of the window are taken, by nodes and by labels.
class Taken {
  constructor() {
    this.columns = Math.ceil(innerWidth / 4);
    this.squares = new Uint8Array(this.columns * Math.ceil(innerHeight / 4));
  }

  each(left, top, right, bottom, visit) {
    const last = this.squares.length / this.columns - 1;
    for (let row = Math.max(0, top >> 2); row <= Math.min(last, bottom >> 2); ++row) {
      for (let column = Math.max(0, left >> 2); column <= Math.min(this.columns - 1, right >> 2); ++column)
        if (visit(row * this.columns + column)) return true;
    }
    return false;
  }

  free(...box) {
    return !this.each(...box, (at) => this.squares[at] === 1);
  }

  take(...box) {
    this.each(...box, (at) => {
      this.squares[at] = 1;
    });
  }
}

function drawLabel(node, labels, dots) {
  const [x, y] = toScreen(node);
  if (x < -100 || y < -20 || x > innerWidth + 100 || y > innerHeight + 20) return;
  const size = Math.min(15, 10.5 + node.size / 12);
  context.font = `${node === focus.node ? 700 : 500} ${size}px ${FONT}`;
  const text = shortLabel(node);
  const half = context.measureText(text).width / 2;
  const top = y + radius(node) + 4;
  const box = [x - half - 4, top, x + half + 4, top + size];
  if (node !== focus.node && !(labels.free(...box) && (!dots || dots.free(...box)))) return;
  labels.take(...box);
  context.globalAlpha = node.faint ? 0.5 : 1;
  context.strokeStyle = "rgb(247 248 250 / 92%)";
  context.lineWidth = 3.5;
  context.strokeText(text, x, top + size - 2);
  context.fillStyle = "#1d232b";
  context.fillText(text, x, top + size - 2);
}

// Labels of the most important nodes first, none over another; but for the very first none over a node.
function drawLabels() {
  const first = byImportance.filter((node) => node.shown && !stepsBack(node, false));
  const [labels, dots] = [new Taken(), new Taken()];
  for (const node of first) {
    const [x, y] = toScreen(node);
    const r = radius(node) - 1;
    dots.take(x - r, y - r, x + r, y + r);
  }
  if (focus.node) first.unshift(focus.node);
  first.forEach((node, i) => {
    if (!node.faint || look.scale > 0.9 || node === focus.node) drawLabel(node, labels, i < 24 ? null : dots);
  });
}

function draw() {
  const ratio = devicePixelRatio || 1;
  if (canvas.width !== Math.round(innerWidth * ratio) || canvas.height !== Math.round(innerHeight * ratio)) {
    canvas.width = Math.round(innerWidth * ratio);
    canvas.height = Math.round(innerHeight * ratio);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, innerWidth, innerHeight);
  context.lineJoin = "round";
  context.textAlign = "center";
  for (const edge of edges) if (edge.shown) drawEdge(edge);
  context.setLineDash([]);
  for (let i = byImportance.length; i-- > 0; ) if (byImportance[i].shown) drawNode(byImportance[i]);
  drawLabels();
  context.globalAlpha = 1;
}

function nodeAt(x, y) {
  return byImportance.find((node) => {
    const [nx, ny] = toScreen(node);
    return node.shown && Math.hypot(nx - x, ny - y) <= radius(node) + 3;
  });
}

// Distance from the point to the curve, taken at some places along it.
function distanceTo(edge, x, y) {
  const [start, end] = [toScreen(edge.from), toScreen(edge.to)];
  const middle = controlPoint(edge, start, end);
  let nearest = Infinity;
  for (let i = 1; i < 24; ++i) {
    const t = i / 24;
    const at = (k) => (1 - t) * (1 - t) * start[k] + 2 * t * (1 - t) * middle[k] + t * t * end[k];
    nearest = Math.min(nearest, Math.hypot(at(0) - x, at(1) - y));
  }
  return nearest;
}

function edgeAt(x, y) {
  let best = null;
  let nearest = 5;
  for (const edge of edges) {
    if (!edge.shown) continue;
    const distance = distanceTo(edge, x, y);
    if (distance < nearest) [best, nearest] = [edge, distance];
  }
  return best;
}

addEventListener("resize", redraw);
