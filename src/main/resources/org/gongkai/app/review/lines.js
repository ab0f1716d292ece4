/* Lines that a form does not know beforehand, and further units of a table: typed in below it, and taken away again. */
import { $, state, el, t, button, note, me } from "./core.js";
import { addresses, allTables, parts } from "./forms.js";
import { edit, send, settle } from "./edit.js";
import { show } from "./report.js";

/* What stands in the fields and is not saved, by report, table, copy and block. */
const drafts = new Map();

function isOpen(draft) { return draft.source === state.report?.source && Boolean(draft.value.trim() || draft.code.trim()); }

/* Whether something is typed in the fields that is not on the disk. */
export function isDrafted() { return [...drafts.values()].some(isOpen); }

/* The fields in which a line of a block is added; without a block a further unit of the table. */
export function lineFields(table, block) {
  if (block ? !block.open : !table.repeat) return null;
  const own = { source: state.report.source, table: table.code, row: block ? block.copy : "", column: block ? block.columns[0].code : "", copy: block ? "" : "new", code: "", value: "" };
  const key = [own.table, own.copy || own.row, own.column].join(" ");
  const draft = drafts.get(key);
  const now = draft?.source === own.source ? draft : own;
  const field = (name, label) => el("input", { name, value: now[name], placeholder: label, "aria-label": label, autocomplete: "off",
    oninput: (event) => { now[name] = event.target.value; drafts.set(key, now); } });
  const what = block ? t("addLine") : t("addUnit");
  const form = el("form", { class: "line", "data-line": key, novalidate: true, onsubmit: (event) => { event.preventDefault(); add(key, true); } },
    block?.coded ? field("code", t("lineCode")) : null, field("value", block ? t("lineLabel") : unitName(table)), el("button", { type: "submit" }, what));
  return el("details", { class: "more", open: !table.found || Boolean(draft) }, el("summary", {}, what), form);
}

function unitName(table) { return document.documentElement.lang === "en" && table.repeat_en ? table.repeat_en : table.repeat; }

async function add(key, follow) {
  const draft = drafts.get(key);
  if (!draft || !isOpen(draft)) return true;
  const before = new Set(addresses());
  // While it is on its way it needs no saving.
  drafts.delete(key);
  const { source, ...said } = draft;
  if (!(await send(said, "line", t("refusedLine")))) { drafts.set(key, draft); return false; }
  const first = addresses().find((each) => !before.has(each));
  if (follow && first) { show(first, true); edit(); }
  return true;
}

/* Before something else is shown, what was typed is added. False where it cannot be, and stays. */
export async function settleLines() {
  for (const [key, draft] of drafts) {
    if (isOpen(draft) && !(await add(key, false))) { focusLine(key); return false; }
  }
  return true;
}

/* Esc takes away what stands in the fields. */
export function leaveLine(form) {
  drafts.delete(form.dataset.line);
  for (const input of form.querySelectorAll("input")) input.value = "";
}

/* The fields behind a cell, where it is the last one of its block. */
export function linesBehind(cell) {
  const td = document.querySelector(`table.form td[data-cell="${CSS.escape(cell)}"]`);
  const rows = td ? td.closest("tbody").rows : [];
  const form = td && td === td.parentElement.lastElementChild && td.parentElement === rows[rows.length - 1] ? td.closest("table").nextElementSibling?.querySelector("form.line") : null;
  return form ? form.dataset.line : "";
}

export function focusLine(key, name) {
  const form = document.querySelector(`form.line[data-line="${CSS.escape(key)}"]`);
  if (!form) return;
  form.parentElement.open = true;
  (form.elements[name] || form.querySelector("input")).focus();
  form.scrollIntoView({ block: "nearest" });
}

/* The fields nearest to the selected cell, by the keyboard. */
export function toLines() {
  const section = state.cell ? document.querySelector(`section[data-table="${CSS.escape(parts(state.cell)[0])}"]`) : null;
  const block = document.querySelector(`table.form td[data-cell="${CSS.escape(state.cell)}"]`)?.closest("table").nextElementSibling?.querySelector("form.line");
  const form = block || section?.querySelector("form.line") || document.querySelector("form.line");
  if (form) focusLine(form.dataset.line); else note(t("noLines"));
}

/* ---- lines that were added ---- */

/* Who says that a table has a row, or a copy. */
function words(table, row) { return state.report.lines.filter((each) => each.table === table && each.row === row); }

export function isAdded(table, row) { return words(table, row).length > 0; }

/* Takes a line away that one has added. */
export function removal(table, row) {
  return words(table, row).some((each) => each.who === me()) ? button("×", () => remove(table, row), { class: "remove", "aria-label": t("removeLine"), title: t("removeLine") + " (x)" }) : null;
}

async function remove(table, row) {
  if (!(await settle())) return;
  const order = addresses();
  const gone = order.findIndex((each) => each.startsWith(`${table}.${row}`));
  const before = gone > 0 ? order[gone - 1] : "";
  if (!(await send({ table, row, value: "undo" }, "line"))) return;
  note(t("takenBack"));
  if (before && !state.report.cells[state.cell] && state.report.cells[before]) show(before, true);
}

/* The line of the selected cell. */
export function removeHere() {
  const [table, row] = parts(state.cell);
  if (words(table, row).some((each) => each.who === me())) remove(table, row); else note(t("notAdded"));
}
