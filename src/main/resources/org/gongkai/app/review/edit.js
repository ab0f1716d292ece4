/* What people type: values, what they say of findings, of the report, and of its body, year, place and title. */
import { $, state, page, el, t, word, button, note, moment, me, remember, dialog, drawDone } from "./core.js";
import { addresses, allTables, called, isOfWords, isOpen, openOnes, parts } from "./forms.js";
import { focusLine, isAdded, isDrafted, linesBehind, settleLines } from "./lines.js";
import { isDrawing } from "./draw.js";
import { drawReport, onward, reselect, show } from "./report.js";

/* ---- a cell ---- */

function initial(it) {
  if (it.state === "number") return it.value;
  if (it.state === "text") return it.raw;
  return it.state === "blank" || it.state === "dash" ? word("state", it.state) : "";
}

/* The line below the name of the cell in which its value is typed. */
export function editLine() {
  const it = state.report.cells[state.cell];
  const value = el("input", { name: "value", value: initial(it), autocomplete: "off", "aria-describedby": "hint" });
  const remark = el("input", { name: "remark", placeholder: t("remark"), "aria-label": t("remark"), autocomplete: "off" });
  const mine = (state.report.said[state.cell] || []).some((each) => each.who === me()) || it.method === "corrected";
  return el("form", { class: isOfWords(state.cell) ? "edit words" : "edit", id: "edit", "data-cell": state.cell, "data-before": initial(it), novalidate: true,
    onsubmit: (event) => { event.preventDefault(); submit(); } },
  el("label", {}, t("printed"), " ", value), el("button", { type: "submit" }, t("save")), mine ? button(t("undo"), undo, { id: "undo" }) : null,
  el("span", { class: "soft", id: "hint" }, t(isOfWords(state.cell) ? "hintWords" : "hint")), remark,
  el("span", { class: "refused", id: "refused", role: "alert" }));
}

function fields() { return $("edit")?.elements; }

/* Whether something is typed that is not on the disk. */
export function isDirty() { return isEdited() || isDrafted(); }

/* Whether that is the value of a cell. */
export function isEdited() {
  const all = fields();
  return Boolean(all && (all.value.value.trim() !== $("edit").dataset.before || all.remark.value.trim()));
}

export function edit(typed) {
  const all = fields();
  if (!all) return;
  if (typed !== undefined) all.value.value = typed;
  all.value.focus();
  if (typed === undefined) all.value.select();
}

export function leaveEdit() {
  fields().value.value = $("edit").dataset.before;
  fields().remark.value = "";
  $("refused").textContent = "";
  reselect();
}

/* Before something else is shown: what was typed is saved. False where it cannot be, and stays. */
export async function settle() {
  if (isEdited() && !(await save())) { fields()?.value.focus(); return false; }
  return settleLines();
}

/* In a table that is typed in, the next cell is there at once, before the server has answered. */
async function submit() {
  const cell = state.cell;
  const order = addresses();
  const [code, row] = parts(cell);
  const typing = isAdded(code, row) || allTables().find((table) => table.code === code)?.found === false;
  const lines = typing && me() ? linesBehind(cell) : "";
  if (lines) { const saving = save(); focusLine(lines); if (!(await saving)) edit(); return; }
  const next = typing && me() ? order[order.indexOf(cell) + 1] : "";
  if (!next) { if (await save() && !contradicted(cell)) onward(cell); return; }
  const typed = fields().value.value;
  const saving = save();
  show(next, true);
  edit();
  if (!(await saving) && (await settle())) { show(cell, true); edit(typed); refuse(t("refusedCell")); }
}

async function save() {
  const form = $("edit");
  const { cell, before } = form.dataset;
  const all = fields();
  const [value, remark] = [all.value.value.trim(), all.remark.value.trim()];
  // While it is on its way it needs no saving.
  form.dataset.before = value;
  all.remark.value = "";
  const done = await correct(cell, value, remark);
  if (!done) { form.dataset.before = before; all.remark.value = remark; }
  return done;
}

async function correct(cell, value, remark) {
  const [table, row, column] = parts(cell);
  const done = await send({ table, row, column, finding: "", old: state.report.cells[cell].raw, value, remark }, "correct", t("refusedCell"));
  if (!done) return false;
  if (value !== "undo") takeBack = () => { if (state.report.cells[cell]) { show(cell, true); correct(cell, "undo", ""); } };
  const others = contradicted(cell);
  note(value === "undo" ? t("takenBack") : others ? contradiction(others) : [sums(), nothingOpen()].filter(Boolean).join(" "));
  return true;
}

/* What others say of the cell against what one says oneself. */
function contradicted(cell) {
  const mine = mineOf(cell);
  const others = mine === "" ? [] : (state.report.said[cell] || []).filter((each) => each.who !== me() && each.value !== mine);
  return others.length ? others : null;
}

function nothingOpen() { return state.report.findings.some(isOpen) ? "" : t("nothingOpen"); }

/* How to take back what was said last of this report, once the selection has gone on. */
let takeBack = null;
export function forget() { takeBack = null; }

function mineOf(cell) { return (state.report.said[cell] || []).find((each) => each.who === me())?.value ?? ""; }

function contradiction(others) {
  const last = others[others.length - 1];
  return t("conflict", last.who, shownWord(last), moment(last.when));
}

/* How far the sums of the report hold now. */
function sums() {
  const count = (key) => state.report.tables.reduce((sum, each) => sum + each[key], 0);
  const [held, open, broken] = [count("held"), count("open"), count("broken")];
  if (!held && !open && !broken) return t("savedNone");
  return open || broken ? t("savedSums", held, open, broken) : t("savedAll", held);
}

/* What one has typed of the selected cell; where that is nothing, what one has said last. */
export function undo() {
  const last = takeBack;
  if ($("undo")) correct(state.cell, "undo", "");
  else last?.();
  takeBack = null;
}

export function shownWord(each) { return ["blank", "dash", "unreadable"].includes(each.value) ? word("state", each.value) : each.value; }

/* What people have typed for the cell, where that is not one word of one person. */
export function wordLines() {
  const words = state.report.said[state.cell] || [];
  const others = contradicted(state.cell);
  if (!words.length) return "";
  return el("div", { class: "words" + (others ? " conflict" : ""), id: "words" },
    others ? el("p", { id: "conflict" }, contradiction(others)) : null,
    el("p", { class: "soft" }, words.map((each) => t("word", each.who, shownWord(each), [moment(each.when), each.remark].filter(Boolean).join(", "))).join(" · ")));
}

/* ---- findings, and the whole report ---- */

export async function seen(finding, value = "") {
  if (!(await settle())) return;
  const from = state.cell;
  const done = await send({ table: finding.table, row: finding.row, column: finding.column, finding: finding.code, old: finding.message, value, remark: "" }, "correct");
  if (!done) return;
  note(value ? t("takenBack") : [t("savedSeen"), nothingOpen()].filter(Boolean).join(" "));
  if (value) return;
  takeBack = () => { if (from) show(from, true); seen(finding, "undo"); };
  if (!state.report.findings.some((each) => isOpen(each) && each.cells.includes(from))) onward(from);
}

export async function readAll() {
  if (!(await settle())) return;
  const mine = state.report.read.some((each) => each.who === me());
  const open = state.report.findings.filter(isOpen).length;
  if (mine || !open) await sayRead(mine);
  else askRead(open);
}

async function sayRead(mine) {
  if (await send({ value: mine ? "undo" : "" }, "read")) note(mine ? t("takenBack") : t("saved"));
}

/* Many findings at one stroke: not without being asked. */
function askRead(open) {
  const all = button(t("markAll", open), () => { $("keys").close(); sayRead(false); }, { id: "mark-all" });
  dialog(t("documentRead"), el("p", {}, t("readTitle", open)), all, button(t("cancel"), () => $("keys").close()));
  all.focus();
}

/* Whether one has said that a table is that of another report. */
export function isAnothers(table) {
  const cells = Object.keys(state.report.cells).filter((key) => parts(key)[0] === table && state.report.cells[key].state !== "missing");
  return cells.length > 0 && cells.every((key) => mineOf(key) === "unreadable");
}

/* That a table is that of another report in the document, or that this is taken back: many cells at once, not without being asked. */
export async function anothers(table) {
  if (!table || !(await settle())) return;
  const say = async (value) => {
    if (!(await send({ table, value, remark: value ? "" : t("anotherRemark") }, "table"))) return;
    note(value ? t("takenBack") : t("anotherSaid"));
    reselect();
  };
  if (isAnothers(table)) { await say("undo"); return; }
  const yes = button(t("another"), () => { $("keys").close(); say(""); }, { id: "another-yes" });
  dialog(called(table), el("p", {}, t("anotherAsk")), yes, button(t("cancel"), () => $("keys").close()));
  yes.focus();
}

/* Where a table stands; `before` is called when it is kept, before the report is drawn. */
export async function drawFrame(table, value, before) {
  const done = await send({ table, value, remark: "" }, "frame", t("refusedFrame"), before);
  if (done) note(value === "undo" ? t("frameTakenBack") : sums());
  return done;
}

/* ---- body, year, place and title ---- */

export async function metadata() {
  if (!(await settle())) return;
  const report = state.report;
  const inputs = Object.fromEntries([["title", report.title], ["agency", report.agency], ["year", report.year ?? ""], ["division", report.division], ["note", ""]].map(([key, value]) =>
    [key, el("input", { name: key, id: "said-" + key, value: String(value), autocomplete: "off", inputmode: key === "year" || key === "division" ? "numeric" : "text" })]));
  const send_ = async (event) => {
    event.preventDefault();
    const before = { title: report.title, agency: report.agency, year: String(report.year ?? ""), division: report.division, note: "" };
    const said = Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.value.trim()]).map(([key, value]) => [key, value === before[key] ? "" : value]));
    if (!said.title && !said.agency && !said.year && !said.division) { $("keys").close(); return; }
    if (await send(said, "metadata", t("refusedSaid"))) { $("keys").close(); note(t("saidSaved")); }
  };
  dialog(t("metadata"), el("form", { class: "said", onsubmit: send_ },
    ...Object.entries(inputs).map(([key, input]) => el("label", {}, t(key), " ", input)),
    me() ? null : el("label", {}, t("who"), " ", el("input", { id: "said-who", maxlength: "80", oninput: (event) => { $("who").value = event.target.value; } })),
    el("p", { class: "soft" }, t("saidHint")), el("p", { class: "refused", id: "said-refused", role: "alert" }),
    el("button", { type: "submit", id: "said-save" }, t("save")), button(t("cancel"), () => $("keys").close())));
  inputs.agency.focus();
}

/* ---- to the server ---- */

/* The list has the report as it is now, without asking for all the others. */
function updateRow(answer) {
  const row = state.rows?.find((each) => each.source === answer.source);
  if (!row) return;
  const { open, sums, doubts } = openOnes(answer.findings || []);
  Object.assign(row, {
    status: answer.status, title: answer.title, agency: answer.agency, year: answer.year, read: answer.read.length > 0, sums, doubts, codes: [...new Set(open.map((finding) => finding.code))],
    flagged: Object.values(answer.cells || {}).filter((cell) => cell.flags.length).length, by: [...new Set([...row.by, me()])]
  });
}

function refuse(text) {
  note(text);
  for (const id of ["refused", "said-refused"]) if ($(id)) $(id).textContent = text;
}

/* One after the other: the last answer has all that was typed. */
let sending = Promise.resolve();
export function send(said, what, refusal, before) {
  const sent = sending.then(() => post(said, what, refusal, before));
  sending = sent.catch(() => false);
  return sent;
}

async function post(said, what, refusal, before) {
  const who = me();
  if (!who) { refuse(t("sayWho")); ($("said-who") || $("who")).focus(); return false; }
  remember("who", who);
  const source = state.report?.source;
  if (!source) return false;
  let response;
  try {
    response = await fetch(what, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ source, who, ...said }) });
  } catch (e) { refuse(t("lost")); return false; }
  if (!response.ok) {
    const text = await response.text();
    refuse(page.language === "zh" && response.status === 400 && refusal ? refusal : text);
    return false;
  }
  const answer = await response.json();
  state.version = answer.version;
  state.progress = answer.progress;
  updateRow(answer);
  drawDone();
  before?.();
  if (!state.report || state.report.source !== source) return true;
  state.report = answer;
  drawReport();
  return true;
}

function newWord(each, mine, where) {
  const said = t("newWord", each.who, shownWord(each), where);
  return mine && mine.value !== each.value ? `${said} ${t("newConflict", shownWord(mine))}` : said;
}

/* What others have typed since; what one is typing oneself stays. */
export function heard(answer) {
  const before = state.report.said;
  for (const [cell, words] of Object.entries(answer.said)) {
    for (const each of words) {
      const known = (before[cell] || []).some((old) => old.who === each.who && old.when === each.when && old.value === each.value);
      if (!known && each.who !== me()) note(newWord(each, words.find((own) => own.who === me()), called(...parts(cell))));
    }
  }
  if (isDirty() || isDrawing()) {
    state.report.said = answer.said;
    $("words")?.remove();
    $("edit")?.after(wordLines());
  } else {
    state.report = answer;
    drawReport();
  }
}
