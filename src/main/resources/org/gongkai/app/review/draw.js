/* Drawing a table on the page: its frame, and the lines between columns and rows. By mouse, and by keyboard. */
import { $, RESOLUTION, state, el, t, name, button, note } from "./core.js";
import { addresses, allTables, parts } from "./forms.js";
import { drawFrame, settle } from "./edit.js";
import { drawReport, show } from "./report.js";

const NEAR = 5;
const STEP = 2;
const LARGE = 10;
const TOOLS = { box: "b", columns: "c", rows: "w" };

/* What is being drawn: lists of frames by page, which of them is worked on, the tool, and what of it the arrow keys move. */
let drawing = null;

export function isDrawing() { return drawing !== null; }

function points() {
  const image = document.querySelector(".sheet-page img");
  return { width: image.naturalWidth * 72 / RESOLUTION, height: image.naturalHeight * 72 / RESOLUTION };
}

function parse(text) {
  const frames = new Map();
  for (const part of text.split("+")) {
    const frame = { box: [], columns: [], rows: [], page: [] };
    let into = [];
    for (const word of part.trim().split(/\s+/)) if (frame[word]) into = frame[word]; else into.push(Number(word));
    frames.set(frame.page[0], [...(frames.get(frame.page[0]) || []), frame]);
  }
  return frames;
}

function text() {
  const numbers = (list) => [...list].sort((a, b) => a - b).map((number) => number.toFixed(1)).join(" ");
  return [...drawing.frames].sort(([a], [b]) => a - b).flatMap(([page, frames]) => frames.map((frame) => ({ page, frame }))).map(({ page, frame }) => [`page ${page} box ${frame.box.map((number) => number.toFixed(1)).join(" ")}`,
    frame.columns.length ? `columns ${numbers(frame.columns)}` : "", frame.rows.length ? `rows ${numbers(frame.rows)}` : ""].filter(Boolean).join(" ")).join(" + ");
}

export async function startDrawing() {
  if (!state.report?.pages || !allTables().length) { note(t("noDrawing")); return; }
  if (!(await settle())) return;
  const lacking = allTables().find((table) => !table.found);
  const table = state.cell ? parts(state.cell)[0] : "";
  drawing = { table: lacking && !table ? lacking.code : table || lacking?.code || allTables()[0].code, frames: new Map(), at: 0, tool: "box", active: 1 };
  known();
  drawReport();
}

/* The frames that there are of the table. */
function known() {
  const words = state.report.frames[drawing.table] || [];
  drawing.frames = words.length ? parse(words[words.length - 1].value) : new Map();
  drawing.at = 0;
}

export function stopDrawing() { drawing = null; drawReport(); }

/* The line of tools above the page. */
export function drawTools() {
  if (!drawing) return null;
  const tables = el("select", { id: "draw-table", "aria-label": t("drawTable"), onchange: () => { drawing.table = tables.value; known(); paint(); tools(); } },
    allTables().map((table) => el("option", { value: table.code, selected: table.code === drawing.table }, name(table))));
  return el("div", { class: "tools drawing", id: "draw-tools" }, tables,
    Object.entries(TOOLS).map(([tool, key]) => button(t("draw_" + tool), () => choose(tool), { "data-tool": tool, title: t("draw_" + tool) + ` (${key})` })),
    button(t("drawClear"), clear, { id: "draw-clear", title: t("drawClear") + " (x)" }),
    el("span", { class: "grow" }),
    button(t("drawRead"), save, { id: "draw-read", title: t("drawRead") + " (Enter)", class: "strong" }),
    el("span", { id: "draw-more" }),
    button(t("cancel"), stopDrawing, { id: "draw-cancel", title: t("cancel") + " (Esc)" }));
}

function tools() {
  for (const node of document.querySelectorAll("#draw-tools [data-tool]")) node.setAttribute("aria-pressed", String(node.dataset.tool === drawing.tool));
  const mine = state.report.frames[drawing.table];
  $("draw-more").replaceChildren(mine ? button(t("undo"), () => finish("undo"), { id: "draw-undo" }) : "");
}

function choose(tool) { drawing.tool = tool; drawing.active = tool === "box" ? 1 : (frame()?.[tool].length ?? 0) - 1; tools(); paint(); $("draw").focus(); }

/* Those of the page; a table that comes once has one on each page at most. */
function frames() { return drawing.frames.get(state.page) || []; }

function frame() { return frames()[Math.min(drawing.at, frames().length - 1)]; }

function mayHaveMore() { return Boolean(allTables().find((table) => table.code === drawing.table)?.repeat); }

/* Puts a frame on the page: one more, or in the place of the one that is worked on. */
function put(box, more) {
  const own = more ? undefined : frame();
  const made = { page: [state.page], box, columns: own?.columns ?? [], rows: own?.rows ?? [] };
  const list = frames();
  drawing.at = own ? list.indexOf(own) : list.length;
  drawing.frames.set(state.page, [...list.slice(0, drawing.at), made, ...list.slice(drawing.at + 1)]);
}

function clear() { drawing.frames.delete(state.page); drawing.at = 0; drawing.tool = "box"; tools(); paint(); }

/* ---- the page ---- */

/* Lies over the page while one draws. */
export function drawSheet(sheet) {
  if (!drawing) return;
  const over = el("div", { class: "draw", id: "draw", tabindex: "0", role: "application", "aria-label": t("drawHint"),
    onpointerdown: (event) => { over.setPointerCapture(event.pointerId); down(at(event, over)); event.preventDefault(); over.focus(); },
    onpointermove: (event) => { if (hold) drag(at(event, over)); },
    onpointerup: () => up() });
  sheet.append(over);
  tools();
  paint();
  over.focus({ preventScroll: true });
}

function at(event, over) {
  const size = points();
  const inside = (value, most) => Math.min(most, Math.max(0, value));
  return [inside(event.offsetX / over.offsetWidth * size.width, size.width), inside(event.offsetY / over.offsetHeight * size.height, size.height)];
}

let hold = null;

function down([x, y]) {
  const inside = (each) => x > each.box[0] - 2 * NEAR && x < each.box[2] + 2 * NEAR && y > each.box[1] - 2 * NEAR && y < each.box[3] + 2 * NEAR;
  const under = frames().findIndex(inside);
  if (under >= 0) drawing.at = under;
  const own = frame();
  if (drawing.tool === "box" || !own) {
    const corner = own ? [0, 1].findIndex((end) => Math.hypot(own.box[2 * end] - x, own.box[2 * end + 1] - y) < 2 * NEAR) : -1;
    drawing.tool = "box";
    if (corner < 0) { hold = { from: [x, y], more: under < 0 && mayHaveMore() }; drawing.active = 1; }
    else { hold = { corner }; drawing.active = corner; }
    tools();
    return;
  }
  const lines = own[drawing.tool];
  const value = drawing.tool === "columns" ? x : y;
  const near = lines.findIndex((line) => Math.abs(line - value) < NEAR);
  drawing.active = near < 0 ? lines.push(value) - 1 : near;
  hold = { line: true };
  paint();
}

function drag([x, y]) {
  if (!hold) return;
  const own = frame();
  if (hold.from) {
    if (Math.hypot(x - hold.from[0], y - hold.from[1]) < NEAR && !hold.moved) return;
    hold.moved = true;
    const box = [Math.min(x, hold.from[0]), Math.min(y, hold.from[1]), Math.max(x, hold.from[0]), Math.max(y, hold.from[1])];
    put(box, hold.more);
    hold.more = false;
  } else if (hold.line) own[drawing.tool][drawing.active] = drawing.tool === "columns" ? x : y;
  else { own.box[2 * hold.corner] = x; own.box[2 * hold.corner + 1] = y; }
  paint();
}

/* A line that was drawn out of the frame is none. */
function up() {
  hold = null;
  const own = frame();
  if (!own) return;
  const [left, top, right, bottom] = own.box;
  own.box = [Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom)];
  own.columns = own.columns.filter((x) => x > own.box[0] + 1 && x < own.box[2] - 1);
  own.rows = own.rows.filter((y) => y > own.box[1] + 1 && y < own.box[3] - 1);
  paint();
}

function paint() {
  const over = $("draw");
  if (!over) return;
  const own = frame();
  over.dataset.tool = drawing.tool;
  $("draw-read").disabled = !drawing.frames.size;
  if (!own) { over.replaceChildren(); return; }
  const size = points();
  const [left, top, right, bottom] = own.box;
  const part = (kind, on, x, y, width, height) => {
    const node = el("div", { class: `${kind}${on ? " on" : ""}` });
    Object.assign(node.style, { left: 100 * x / size.width + "%", top: 100 * y / size.height + "%", width: 100 * width / size.width + "%", height: 100 * height / size.height + "%" });
    return node;
  };
  const others = frames().filter((each) => each !== own).map(({ box }) => part("frame", false, box[0], box[1], box[2] - box[0], box[3] - box[1]));
  over.replaceChildren(...others, part("frame", false, Math.min(left, right), Math.min(top, bottom), Math.abs(right - left), Math.abs(bottom - top)),
    ...own.columns.map((x, index) => part("line column", drawing.tool === "columns" && index === drawing.active, x, top, 0, bottom - top)),
    ...own.rows.map((y, index) => part("line row", drawing.tool === "rows" && index === drawing.active, left, y, right - left, 0)),
    ...[0, 1].map((corner) => part("corner", drawing.tool === "box" && corner === drawing.active, own.box[2 * corner], own.box[2 * corner + 1], 0, 0)));
}

/* ---- keys ---- */

const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/* Whether a key was one for drawing. */
export function drawKey(event) {
  if (!drawing) return false;
  const tool = Object.keys(TOOLS).find((each) => TOOLS[each] === event.key);
  if (event.key === "Escape") stopDrawing();
  else if (event.key === "Enter") save();
  else if (tool) { start(); choose(tool); }
  else if (event.key === "x") clear();
  else if (event.key === "a" && mayHaveMore()) another();
  else if (MOVES[event.key]) { start(); move(MOVES[event.key], event.shiftKey ? LARGE : STEP); }
  else if (event.key === " ") next();
  else if (event.key === "+" || event.key === "Insert") add();
  else if (event.key === "Delete" || event.key === "Backspace") remove();
  else return false;
  return true;
}

/* With the keyboard one begins with a frame in the middle of the page. */
function start() {
  if (frame()) return;
  const { width, height } = points();
  put([0.1 * width, 0.3 * height, 0.9 * width, 0.6 * height], false);
  drawing.active = 0;
  paint();
}

/* One more for another unit, below the last. */
function another() {
  const last = frames()[frames().length - 1];
  if (!last) { start(); return; }
  const { height } = points();
  const [left, , right, bottom] = last.box;
  const top = Math.min(bottom + LARGE, height - 3 * LARGE);
  put([left, top, right, Math.min(height - LARGE, top + last.box[3] - last.box[1])], true);
  Object.assign(drawing, { tool: "box", active: 0 });
  tools();
  paint();
}

function move([dx, dy], by) {
  const own = frame();
  if (drawing.tool === "box") {
    own.box[2 * drawing.active] += dx * by;
    own.box[2 * drawing.active + 1] += dy * by;
  } else if (own[drawing.tool].length) own[drawing.tool][drawing.active] += (drawing.tool === "columns" ? dx : dy) * by;
  paint();
}

function next() {
  const count = drawing.tool === "box" ? 2 : frame()?.[drawing.tool].length ?? 0;
  if (count) drawing.active = (drawing.active + 1) % count;
  // Behind the last corner comes the next frame.
  if (drawing.tool === "box" && drawing.active === 0 && frames().length) drawing.at = (drawing.at + 1) % frames().length;
  paint();
}

/* A line in the middle of the widest place that has none. */
function add() {
  if (drawing.tool === "box" || !frame()) return;
  const own = frame();
  const at = drawing.tool === "columns" ? 0 : 1;
  const stops = [own.box[at], ...[...own[drawing.tool]].sort((a, b) => a - b), own.box[at + 2]];
  let widest = 1;
  for (let i = 1; i < stops.length; i++) if (stops[i] - stops[i - 1] > stops[widest] - stops[widest - 1]) widest = i;
  drawing.active = own[drawing.tool].push((stops[widest] + stops[widest - 1]) / 2) - 1;
  paint();
}

function remove() {
  if (drawing.tool === "box") { clear(); return; }
  frame()?.[drawing.tool].splice(drawing.active, 1);
  drawing.active = 0;
  paint();
}

/* ---- to the server ---- */

function save() { if (drawing.frames.size) { up(); finish(text()); } }

async function finish(value) {
  const { table } = drawing;
  $("draw-read").disabled = true;
  note(t("readingAgain"));
  const done = await drawFrame(table, value, () => { drawing = null; });
  if (!done) { if ($("draw-read")) $("draw-read").disabled = false; return; }
  const first = addresses().find((each) => each.startsWith(table + "."));
  if (first) show(first, true);
}
