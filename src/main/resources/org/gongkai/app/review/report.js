/* One report: its pages beside its statutory tables, and what is to be looked at. */
import { $, RESOLUTION, state, page, el, t, word, summary, button, note, get, moment, me, remember, remembered, suggestName } from "./core.js";
import { addresses, allTables, called, confirmedCells, form, isConfirmed, isOpen, openOnes, parts, printed, unpagedParts } from "./forms.js";
import { focusLine } from "./lines.js";
import { edit, editLine, forget, isEdited, metadata, readAll, seen, settle, wordLines } from "./edit.js";
import { drawSheet, drawTools, isDrawing, startDrawing } from "./draw.js";
import { drawExplanation, explain, explanation, markExplanation } from "./explanation.js";
import { link, loadRows, nextDoubtful, placeInRound, why } from "./list.js";

const MOST_ZOOM = 4;

let opened = 0;

/* The report that comes next, asked for before it is wanted. */
let ahead = { source: "", version: "", answer: null };

/* That something else is being shown: what was asked for before comes too late. */
export function leave() { opened++; state.report = null; }

export async function open(source) {
  $("main").replaceChildren(el("p", { class: "overview soft" }, t("loading")));
  const mine = ++opened;
  let answer;
  try {
    const known = ahead.source === source && ahead.version === state.version ? await ahead.answer : null;
    answer = known || await ask(source);
  } catch (e) {
    if (mine === opened) $("main").replaceChildren(el("p", { class: "overview" }, e.message));
    return;
  }
  if (mine !== opened) return;
  suggestName(answer.user);
  Object.assign(state, { report: answer, version: answer.version, progress: answer.progress, cell: "", finding: -1, page: 1, asText: false, zoom: 1, turned: 0 });
  forget();
  const first = flagged()[0] || addresses()[0] || "";
  const place = first && answer.cells[first].place;
  if (place) state.page = place[0];
  state.cell = first;
  drawReport("");
  await painted();
  if (mine !== opened) return;
  if (!state.rows) { await loadRows(); drawHead(); }
  if (mine === opened) lookAhead();
}

async function ask(source) {
  return (await get("report", { source })).json();
}

/* Asks for a report before all else that the page needs is there. */
export function expect(source) { ahead = { source, version: state.version, answer: ask(source).catch(() => null) }; }

/* Once the page is to be seen: list and next report wait for it, since they use the same server and drawing process. */
async function painted() {
  const image = document.querySelector("#original img");
  if (image && !image.complete) await new Promise((done) => { image.addEventListener("load", done); image.addEventListener("error", done); });
  await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 100); });
}

function draw(source, page) { return "picture?" + new URLSearchParams({ source, page }); }

/* Has the next page, and the next report with its first page, made ready. */
async function lookAhead() {
  const next = nextDoubtful(state.report.source, 1);
  if (state.report.pages > state.page) new Image().src = draw(state.report.source, state.page + 1);
  if (!next) return;
  expect(next.source);
  const answer = await ahead.answer;
  if (!answer?.pages) return;
  const cells = Object.values(answer.cells).filter((cell) => cell.place);
  new Image().src = draw(next.source, (cells.find((cell) => cell.flags.length) || cells[0])?.place[0] ?? 1);
}

export function flagged() { return addresses().filter((address) => state.report.cells[address].flags.length); }

/* Draws all, at the cell and the places where it was; the tables stand still as `show` has it. */
export function drawReport(still = "sheet") {
  const report = state.report;
  const kept = { forms: $("forms")?.scrollTop || 0, focus: document.activeElement?.matches?.("td, body, #main") ?? true, line: document.activeElement?.closest?.("form.line")?.dataset.line, field: document.activeElement?.name };
  carried = carry();
  document.title = ([report.agency, report.year].filter(Boolean).join(" ") || report.title || report.source) + " – Gongkai";
  drawHead();
  const left = el("section", { class: "left", "aria-label": t("original") }, pageTools(), drawTools(), el("div", { class: "scroll", id: "original", tabindex: "0", "aria-label": t("original"), role: "region" }), explanation());
  const right = el("section", { class: "right", "aria-label": t("statutory") }, sheetTools(), banner(), headline(),
    el("div", { class: "scroll forms", id: "forms", tabindex: "0", role: "region", "aria-label": t("statutory") }, allTables().map((table) => form(table, choose("sheet")))),
    separator("row"), el("div", { class: "detail", id: "detail" }));
  $("main").replaceChildren(el("div", { class: "report", id: "report" }, left, separator("column"), right));
  resize();
  drawOriginal();
  $("forms").scrollTop = kept.forms;
  if (state.cell && report.cells[state.cell]) show(state.cell, kept.focus, still); else drawDetail();
  if (kept.line) focusLine(kept.line, kept.field);
}

export function drawHead() {
  const report = state.report;
  if (!report) return;
  const place = state.rows ? placeInRound(report.source) : { at: -1 };
  $("place").replaceChildren(
    button("‹", () => another(-1), { "aria-label": t("previousReport"), title: t("previousReport") + " (k)", id: "previous-report" }),
    el("span", { class: "soft", id: "report-of" }, place.at < 0 ? "" : t("reportOf", place.at + 1, place.count, place.left)),
    button("›", () => another(1), { "aria-label": t("nextReport"), title: t("nextReport") + " (j)", id: "next-report" }),
    el("span", { class: "pill " + report.status, id: "status" }, word("status", report.status)),
    el("span", { class: "title", title: report.source }, report.title || report.source),
    el("span", { class: "soft", id: "body-year", title: report.metadata_note }, [report.agency, report.year].filter(Boolean).join(" · ")),
    button("✎", metadata, { id: "metadata", title: t("k_m") + " (m)", "aria-label": t("metadata") }),
    el("span", { class: "looking", id: "looking", role: "status" }, state.looking.length ? t("looking", state.looking.join(", ")) : ""));
}

/* ---- panes ---- */

/* A line that is dragged, or moved with the arrows; where it was left is kept. */
function separator(kind) {
  const label = t(kind === "column" ? "panes" : "details");
  const move = (share) => { remember("pane." + kind, String(Math.min(85, Math.max(12, share)))); resize(); };
  const node = el("div", { class: "split " + kind, role: "separator", tabindex: "0", "aria-label": label, title: label, "data-pane": kind,
    "aria-orientation": kind === "column" ? "vertical" : "horizontal", "aria-valuemin": "12", "aria-valuemax": "85",
    onpointerdown: (event) => { node.setPointerCapture(event.pointerId); event.preventDefault(); },
    onpointermove: (event) => {
      if (!node.hasPointerCapture(event.pointerId)) return;
      const box = node.parentElement.getBoundingClientRect();
      move(kind === "column" ? 100 * (event.clientX - box.left) / box.width : 100 * (box.bottom - event.clientY) / box.height);
    },
    onkeydown: (event) => {
      const by = { ArrowLeft: -2, ArrowRight: 2, ArrowUp: 2, ArrowDown: -2 }[event.key];
      if (by) { move(pane(kind) + by); event.preventDefault(); event.stopPropagation(); }
    } });
  return node;
}

function pane(kind) { return Number(remembered("pane." + kind)) || (kind === "column" ? 44 : 26); }

function resize() {
  $("report").style.setProperty("--left", pane("column") + "fr");
  $("report").style.setProperty("--right", 100 - pane("column") + "fr");
  $("report").style.setProperty("--detail", pane("row") + "%");
  for (const node of document.querySelectorAll(".split")) node.setAttribute("aria-valuenow", String(Math.round(pane(node.dataset.pane))));
  layPage();
}

/* ---- the page ---- */

function pageTools() {
  const report = state.report;
  if (!report.pages) {
    const textual = report.media_type.startsWith("text/") || report.media_type.includes("xhtml");
    const as = (text) => { state.asText = text; drawReport(); };
    return el("div", { class: "tools" },
      button(t("asFound"), () => as(false), { "aria-pressed": String(!state.asText) }),
      textual ? button(t("asText"), () => as(true), { "aria-pressed": String(state.asText) }) : null,
      el("span", { class: "grow" }), el("span", { class: "soft source", title: report.media_type }, report.source));
  }
  return el("div", { class: "tools" },
    button("‹", () => turnPage(-1), { "aria-label": t("previousPage"), title: t("previousPage") + " ([)", id: "previous-page" }),
    el("span", { id: "page-number" }, t("page", state.page, report.pages)),
    button("›", () => turnPage(1), { "aria-label": t("nextPage"), title: t("nextPage") + " (])", id: "next-page" }),
    button("−", () => zoom(-1), { "aria-label": t("zoomOut"), title: t("zoomOut") + " (Z)", id: "zoom-out" }),
    button("+", () => zoom(1), { "aria-label": t("zoomIn"), title: t("zoomIn") + " (z)", id: "zoom-in" }),
    button(t("fit"), () => zoom(0), { title: t("fit") + " (f)", id: "fit" }),
    button("⟳", turn, { "aria-label": t("turn"), title: t("turn") + " (r)", id: "turn" }),
    button(t("draw"), startDrawing, { title: t("drawTitle") + " (t)", id: "draw-start", "aria-pressed": String(isDrawing()) }),
    el("span", { class: "grow" }), el("span", { class: "soft source", title: report.source }, report.source));
}

export function turnPage(by) {
  const to = Math.min(state.report.pages, Math.max(1, state.page + by));
  if (to !== state.page) { state.page = to; drawOriginal(); }
}

/* By steps of a quarter; 0 makes it as wide as the pane. */
export function zoom(by) {
  state.zoom = by === 0 ? 1 : Math.min(MOST_ZOOM, Math.max(0.25, state.zoom * (by > 0 ? 1.25 : 0.8)));
  layPage();
}

export function turn() { state.turned = (state.turned + 90) % 360; layPage(); }

/* The page as wide as zoom and turn want it, the selected cell in the middle. */
function layPage() {
  const image = document.querySelector(".sheet-page img");
  if (!image?.naturalWidth) return;
  const sheet = image.parentElement;
  const lying = state.turned % 180 !== 0;
  const wide = Math.max(80, ($("original").clientWidth - 24) * state.zoom);
  const width = lying ? wide * image.naturalWidth / image.naturalHeight : wide;
  const height = width * image.naturalHeight / image.naturalWidth;
  sheet.style.width = width + "px";
  sheet.parentElement.style.width = (lying ? height : width) + "px";
  sheet.parentElement.style.height = (lying ? width : height) + "px";
  const shift = { 0: "", 90: `translate(${height}px, 0)`, 180: `translate(${width}px, ${height}px)`, 270: `translate(0, ${width}px)` };
  sheet.style.transform = state.turned ? `${shift[state.turned]} rotate(${state.turned}deg)` : "";
  document.querySelector("#original .box.on")?.scrollIntoView({ block: "center", inline: "center" });
}

async function drawOriginal() {
  const report = state.report;
  const at = $("original");
  drawExplanation();
  if (!report.pages) {
    if (state.asText) {
      at.replaceChildren(el("pre", { class: "text" }, t("loading")));
      try { at.firstChild.textContent = await (await get("text", { source: report.source })).text(); }
      catch (e) { at.firstChild.textContent = t("noPicture"); }
    } else at.replaceChildren(...unpagedParts(choose("page")));
    return;
  }
  if ($("page-number")) $("page-number").textContent = t("page", state.page, report.pages);
  const image = el("img", { alt: t("page", state.page, report.pages), src: draw(report.source, state.page) });
  const sheet = el("div", { class: "sheet-page loading" }, image);
  image.addEventListener("error", () => at.replaceChildren(el("p", { class: "soft nothing", id: "no-picture" }, t("noPicture"))));
  image.addEventListener("load", () => { sheet.classList.remove("loading"); drawBoxes(sheet, image); drawSheet(sheet); });
  at.replaceChildren(el("div", { class: "sheet-frame" }, sheet));
}

function drawBoxes(sheet, image) {
  const scale = 100 * RESOLUTION / 72;
  const confirmed = confirmedCells();
  for (const [address, cell] of Object.entries(state.report.cells)) {
    if (!cell.place || cell.place[0] !== state.page) continue;
    const [, x, y, width, height] = cell.place;
    const box = el("div", { class: "box" + (cell.flags.length ? " flagged" : confirmed.has(address) ? " confirmed" : ""), "data-cell": address, title: called(...parts(address)), onclick: () => choose("page")(address), ondblclick: () => choose("page")(address, true) });
    Object.assign(box.style, { left: x * scale / image.naturalWidth + "%", top: y * scale / image.naturalHeight + "%", width: width * scale / image.naturalWidth + "%", height: height * scale / image.naturalHeight + "%" });
    sheet.append(box);
  }
  layPage();
  markBoxes(true);
}

/* ---- the tables ---- */

function sheetTools() {
  const open = state.report.findings.filter(isOpen).length;
  const read = state.report.read;
  const mine = read.some((each) => each.who === me());
  return el("div", { class: "tools" },
    button(`‹ ${t("previous")}`, () => step(-1), { id: "previous-flag", title: t("previousFlag") + " (p)" }),
    el("span", { id: "flag-count", class: "soft" }, ""),
    button(`${t("next")} ›`, () => step(1), { id: "next-flag", title: t("nextFlag") + " (n)" }),
    page.explanation.en.length ? button(t("explanation"), explain, { id: "explain", title: t("explanation") + " (e)", "aria-pressed": String(page.explained) }) : null,
    el("span", { class: "grow" }),
    el("span", { class: "soft" }, state.report.corrections ? t("typed", state.report.corrections) : ""),
    read.length ? el("span", { class: "soft", id: "read-by" }, read.map((each) => t("readBy", each.who, moment(each.when))).join(" · ")) : null,
    state.report.tables.length || state.report.findings.length ? button(mine ? t("undo") : open || state.report.corrections ? t("documentRead") : t("readNothing"), readAll, { id: "read-all", title: mine ? t("undo") + " (d)" : t("readTitle", open) + " (d)" }) : null);
}

/* Why this is no whole report. */
function banner() {
  if (state.report.undrawn) return el("p", { class: "banner", id: "undrawn" }, t("undrawn"));
  const text = why(state.report);
  return text ? el("p", { class: "banner", id: "why", title: state.report.message }, page.language === "en" && state.report.message ? `${text.replace(/\.$/, ":")} ${state.report.message.replace(/\.?$/, ".")}` : text) : null;
}

/* What is open of the report, in one line. */
function headline() {
  const { open, sums, doubts } = openOnes(state.report.findings);
  return open.length ? el("p", { class: "headline", id: "headline" }, summary(sums, doubts, flagged().length)) : null;
}

function drawFlagCount() {
  const cells = flagged();
  const at = cells.indexOf(state.cell);
  $("flag-count").textContent = at < 0 ? t("flags", cells.length) : t("flagOf", at + 1, cells.length);
}

/* A click on one side: what was typed elsewhere is saved first, and what was clicked on does not move under the mouse. */
function choose(side) {
  return (address, editing) => select(address, true, side).then((done) => { if (done && editing) edit(); });
}

export async function select(address, follow, still = "") {
  if (address !== state.cell && !(await settle())) return false;
  if (!state.report.cells[address]) return false;
  show(address, follow, still);
  return true;
}

export function show(address, follow, still = "") {
  const another = address !== state.cell;
  state.cell = address;
  const chosen = state.report.findings[state.finding];
  if (another || !chosen?.cells.includes(address) || !isOpen(chosen)) state.finding = concerning(address);
  const it = state.report.cells[address];
  if (it.place && it.place[0] !== state.page) { state.page = it.place[0]; drawOriginal(); }
  marks();
  markBoxes(follow && still !== "page");
  markExplanation();
  drawDetail();
  drawFlagCount();
  const td = document.querySelector(`table.form td[data-cell="${CSS.escape(address)}"]`);
  if (!td) return;
  if (still === "sheet") td.scrollIntoView({ block: "nearest", inline: "nearest" }); else middle(td);
  if (follow) td.focus({ preventScroll: true });
}

/* The first open finding of a cell; where no cell has any, the first of the whole report. */
function concerning(address) {
  const first = (is) => state.report.findings.findIndex((finding) => isOpen(finding) && is(finding.cells));
  return flagged().length ? first((cells) => cells.includes(address)) : first((cells) => !cells.length);
}

/* The cell in the middle of the tables, however much of them the findings leave. */
function middle(td) {
  const box = $("forms").getBoundingClientRect();
  const here = td.getBoundingClientRect();
  $("forms").scrollTop += (here.top + here.bottom - box.top - box.bottom) / 2;
  td.scrollIntoView({ block: "nearest", inline: "nearest" });
}

export function reselect() { if (state.cell) show(state.cell, true); }

function together() { return state.report.findings[state.finding]?.cells ?? []; }

function marks() {
  const group = together();
  for (const td of document.querySelectorAll("table.form td[data-cell]")) {
    td.classList.toggle("on", td.dataset.cell === state.cell);
    td.classList.toggle("group", group.includes(td.dataset.cell));
    td.tabIndex = td.dataset.cell === state.cell ? 0 : -1;
  }
}

function markBoxes(follow) {
  const group = together();
  for (const box of document.querySelectorAll("#original [data-cell]")) {
    const on = box.dataset.cell === state.cell;
    box.classList.toggle("on", on);
    box.classList.toggle("group", !on && group.includes(box.dataset.cell));
    if (on && follow) box.scrollIntoView({ block: "center", inline: "center" });
  }
}

export function step(by) {
  const cells = flagged();
  if (!cells.length) { note(t("noFlags")); return; }
  const order = addresses();
  const here = order.indexOf(state.cell);
  const after = by > 0 ? cells.find((address) => order.indexOf(address) > here) : [...cells].reverse().find((address) => order.indexOf(address) < here);
  select(after || (by > 0 ? cells[0] : cells[cells.length - 1]), true);
}

/* From a cell that is settled to the next that is not; where none is left, or somebody has gone elsewhere meanwhile, nothing moves. */
export function onward(from) {
  if (from !== state.cell) return;
  if (flagged().some((address) => address !== from)) step(1); else reselect();
}

export function move(key) {
  const td = document.querySelector(`table.form td[data-cell="${CSS.escape(state.cell)}"]`);
  if (!td) return;
  const here = td.getBoundingClientRect();
  const cells = [...document.querySelectorAll("table.form td[data-cell]")];
  if (key === "ArrowRight" || key === "ArrowLeft") {
    const next = cells[cells.indexOf(td) + (key === "ArrowRight" ? 1 : -1)];
    if (next) select(next.dataset.cell, true);
    return;
  }
  const down = key === "ArrowDown";
  const centre = (here.left + here.right) / 2;
  const beyond = cells.map((cell) => ({ cell, box: cell.getBoundingClientRect() }))
    .filter(({ box }) => (down ? box.top >= here.bottom - 1 : box.bottom <= here.top + 1))
    .sort((a, b) => Math.abs(a.box.top - here.top) - Math.abs(b.box.top - here.top) || Math.abs((a.box.left + a.box.right) / 2 - centre) - Math.abs((b.box.left + b.box.right) / 2 - centre));
  if (beyond.length) select(beyond[0].cell.dataset.cell, true);
}

/* To the next doubtful report, or back to the one before. */
export async function another(by) {
  if (!state.rows) await loadRows();
  // What was typed last may settle this report.
  if (!(await settle())) return;
  const next = nextDoubtful(state.report.source, by);
  if (next) location.hash = link(next.source);
  else note(t(by > 0 ? "noFurther" : "noEarlier", placeInRound(state.report.source).left));
}

/* ---- the cell, and what is to be looked at ---- */

export function drawDetail() {
  const report = state.report;
  const it = report.cells[state.cell];
  const all = report.findings.map((finding, index) => ({ finding, index }));
  const open = all.filter(({ finding }) => isOpen(finding));
  const here = open.filter(({ finding }) => finding.cells.includes(state.cell)).sort((a, b) => isOfPeople(b) - isOfPeople(a));
  const others = open.filter(({ finding }) => !finding.cells.includes(state.cell));
  const wide = others.filter(({ finding }) => !finding.cells.length);
  const elsewhere = others.filter(({ finding }) => finding.cells.length);
  const agreed = all.filter(({ finding }) => isConfirmed(finding) && finding.cells.includes(state.cell));
  const info = all.filter((each) => !isOpen(each.finding) && !agreed.includes(each));
  const kept = carried || carry();
  carried = null;
  const opened = [...document.querySelectorAll("#detail details[open]")].map((node) => node.id);
  $("detail").replaceChildren(...[
    it ? aboutCell(it) : "", it ? kept?.form || editLine() : "", it ? wordLines() : "",
    el("ul", { id: "findings" }, [...here, ...agreed, ...wide].map(({ finding, index }) => findingItem(finding, index))),
    open.length ? "" : el("p", { class: "soft" }, t("none")),
    folded("others", t("others", elsewhere.length), elsewhere, opened), folded("info", t("information", info.length), info, opened),
    report.provisional ? el("p", { class: "soft", id: "provisional" }, t("provisional")) : ""
  ].filter((part) => part !== ""));
  $("detail").scrollTop = 0;
  if (kept?.focus) {
    $("edit").elements[kept.focus]?.focus();
    // As it was: what is typed next takes the place of what stands there.
    if (!kept.form) $("edit").elements[kept.focus]?.select?.();
  }
}

/* The line in which somebody types, and where, when all around it is drawn anew. */
let carried = null;
function carry() {
  const form = $("edit");
  if (!form || form.dataset.cell !== state.cell) return null;
  const focus = form.contains(document.activeElement) ? document.activeElement.name : "";
  return { form: isEdited() ? form : null, focus };
}

/* What people say against one another goes before what the program says. */
function isOfPeople({ finding }) { return finding.code.startsWith("correct") ? 1 : 0; }

function aboutCell(it) {
  const facts = [["value", it.state === "number" ? it.value : word("state", it.state)], ["readAs", it.state === "missing" ? "" : printed(it) || t("empty")], ["method", it.state === "missing" ? "" : word("method", it.method)],
    ["confidence", it.confidence === null ? "" : Math.round(100 * it.confidence) + " %"]];
  return el("div", { class: "about" }, el("h3", { title: state.cell }, called(...parts(state.cell))),
    el("dl", {}, facts.filter(([, value]) => value !== "").map(([key, value]) => el("div", {}, el("dt", {}, t(key)), el("dd", {}, value)))));
}

/* Findings that are counted, not listed: one line for all of a code. */
function folded(id, title, findings, opened) {
  if (!findings.length) return "";
  const kinds = new Map();
  for (const each of findings) kinds.set(each.finding.code, [...(kinds.get(each.finding.code) || []), each]);
  return el("details", { id, open: opened.includes(id) }, el("summary", { class: "soft" }, title),
    el("ul", {}, [...kinds.values()].map((same) => (same.length === 1 ? findingItem(same[0].finding, same[0].index) : counted(same)))));
}

function counted(same) {
  const { finding } = same[0];
  return el("li", { class: finding.severity, "data-code": finding.code }, el("details", {},
    el("summary", {}, el("b", {}, word("finding", finding.code)), ` ${t("times", same.length)}`),
    el("ul", {}, same.map(({ finding: each, index }) => findingItem(each, index)))));
}

function findingItem(finding, index) {
  const go = async () => {
    if (finding.cells.length && !finding.cells.includes(state.cell) && !(await select(finding.cells[0], true))) return;
    state.finding = index;
    marks();
    markBoxes(true);
  };
  const content = [isConfirmed(finding) ? el("b", { class: "agreed" }, t("printedSo"), " ") : null, el("b", {}, word("finding", finding.code)), " ", sentence(finding)].filter(Boolean);
  return el("li", { class: (isConfirmed(finding) ? "confirmed" : finding.severity) + (index === state.finding ? " on" : ""), "data-code": finding.code, title: `${finding.code}: ${finding.message}` },
    finding.cells.length ? el("button", { type: "button", class: "text", onclick: go }, content) : el("span", {}, content), " ",
    isOpen(finding) ? button(t("seen"), (event) => { if (event.detail < 2) seen(finding); }, { title: t("seenTitle") + " (s)", class: "seen" })
      : finding.seen ? button(t("undo"), () => seen(finding, "undo")) : null);
}

/* Tables called by their names, and signs that could not be read as question marks. */
function plain(text, tables) {
  const named = tables ? text.replace(new RegExp(`'(${tables})'`, "g"), (all, table) => `'${called(table)}'`) : text;
  return named.replaceAll("\uFFFD", "?");
}

/* The message with cells called by their names; in Chinese only what needs no English. */
function sentence(finding) {
  const tables = allTables().map((table) => table.code).join("|");
  const named = tables ? finding.message.replace(new RegExp(`\\b(${tables})\\.([\\w/+]+|\\*)(?:\\.(\\w+))?`, "g"), (all, table, row, column) => called(table, row === "*" ? "" : row, column || "")) : finding.message;
  const shown = plain(named, tables);
  // The rule that a form prints is in its own language.
  if (page.language === "en") return shown.replace(/ \([^()]*\p{Script=Han}.*\)$/u, "");
  if (!/[a-z]{2}/i.test(shown)) return shown;
  const where = finding.table ? called(finding.table, finding.row, finding.column) : "";
  const what = finding.expected && finding.actual && !/[a-z]{2}/i.test(finding.expected + finding.actual) ? t("expected", finding.expected, finding.actual) : "";
  return [where, what].filter(Boolean).join("：");
}


