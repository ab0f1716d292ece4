/* The statutory tables, laid out as their forms say, and what is found in the document. */
import { state, page, el, t, word, button, name, groupName } from "./core.js";
import { isAdded, lineFields, removal } from "./lines.js";
import { anothers, isAnothers } from "./edit.js";

export function address(table, row, column) { return `${table.code}.${row.code}.${column.code}`; }

/* Table, row and column of an address; codes that are printed in rows may have points. */
export function parts(key) {
  const [first, last] = [key.indexOf("."), key.lastIndexOf(".")];
  return [key.slice(0, first), key.slice(first + 1, last), key.slice(last + 1)];
}

export function allTables() { return [...(state.report.tables || []), ...(state.report.missing || [])]; }

/* Addresses of the cells in the order of the sheet. */
export function addresses() {
  return allTables().flatMap((table) => [...table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => address(table, row, column)))), ...table.others.map(([, key]) => key)])
    .filter((each) => state.report.cells[each]);
}

/* What a cell, row, column or table is called; the code where the form does not know it. */
export function called(tableCode, rowCode, columnCode) {
  const table = allTables().find((each) => each.code === tableCode);
  if (!table) return [tableCode, rowCode, columnCode].filter(Boolean).join(".");
  const other = rowCode?.startsWith("+") ? table.others.find(([, key]) => parts(key)[1] === rowCode) : null;
  if (other) return [other[0], columnOf(table, columnCode)].filter(Boolean).join(" · ");
  const blocks = table.blocks.filter((block) => !rowCode || block.rows.some((row) => row.code === rowCode));
  const row = blocks.flatMap((block) => block.rows.map((each) => ({ block, each }))).find(({ each }) => each.code === rowCode);
  const column = blocks.flatMap((block) => block.columns).find((each) => each.code === columnCode);
  const labels = [row?.block.copy ? name(row.block) : "", row ? name(row.each) || name(row.block) : "", column ? name(column) : ""].filter(Boolean);
  return labels.length ? labels.join(" · ") : name(table);
}

/* Whether a cell is in a column of words. */
export function isOfWords(key) {
  const [table, row, column] = parts(key);
  const block = allTables().find((each) => each.code === table)?.blocks.find((each) => each.rows.some((one) => one.code === row) && each.columns.some((one) => one.code === column));
  return Boolean(block?.columns.find((each) => each.code === column).words);
}

/* Cells of findings that a person has confirmed: printed so, however odd. */
export function confirmedCells() {
  if (confirmed.report !== state.report) confirmed = { report: state.report, cells: new Set(state.report.findings.filter(isConfirmed).flatMap((finding) => finding.cells)) };
  return confirmed.cells;
}
let confirmed = { report: null, cells: new Set() };

export function isOpen(finding) { return finding.severity !== "info"; }

/* The open ones of findings, and how many of them are sums and other doubts. */
export function openOnes(findings) {
  const open = findings.filter(isOpen);
  const sums = open.filter((finding) => finding.sum).length;
  return { open, sums, doubts: open.length - sums };
}

/* What a person has said to be printed so. */
export function isConfirmed(finding) { return finding.seen && !isOpen(finding); }

/* Where a document holds several reports, a table may be that of another one. */
function ofAnother(code) {
  const taken = isAnothers(code);
  const likely = taken || state.report.findings.some((finding) => finding.code === "several-reports" || finding.code === "table-repeated");
  return button(t(taken ? "undo" : "another"), () => anothers(code), { class: likely ? "another likely" : "another", title: t("anotherTitle") + " (w)" });
}

export function form(table, choose) {
  const agreed = Math.min(table.broken, state.report.findings.filter((finding) => finding.sum && isConfirmed(finding) && finding.table === table.code).length);
  const broken = table.broken - agreed;
  const proof = [t("proof", table.held), table.open ? t("proofOpen", table.open) : "", agreed ? t("proofAgreed", agreed) : ""].filter(Boolean).join(" · ");
  return el("section", { class: table.found ? "" : "typed", "data-table": table.code }, el("h2", {}, name(table), table.found ? ofAnother(table.code) : null),
    table.found ? null : el("p", { class: "missing" }, t("missing")),
    el("p", { class: "proof" }, `${table.form} · ${proof}`, broken ? el("b", {}, ` · ${t("proofBroken", broken)}`) : ""),
    table.band ? band(table, choose) : table.blocks.flatMap((block) => [rows(table, block, choose), !table.repeat || block.copy ? lineFields(table, block) : null]),
    lineFields(table, null),
    others(table, choose));
}

/* Lines that the form does not have. */
function others(table, choose) {
  if (!table.others.length) return null;
  return el("table", { class: "form others" }, el("caption", {}, t("kept")),
    el("tbody", {}, table.others.map(([label, key]) => el("tr", {}, el("th", { scope: "row" }, [label, columnOf(table, parts(key)[2])].filter(Boolean).join(" · ")), cell(key, choose)))));
}

function columnOf(table, code) {
  const column = table.blocks.flatMap((block) => block.columns).find((each) => each.code === code);
  return column ? name(column) : "";
}

function head(label, attributes) {
  // A short Chinese heading is one word; a browser would part it anywhere.
  return el("th", { scope: "col", class: name(label).length <= 6 ? "col whole" : "col", title: name(label), ...attributes }, name(label));
}

/* Runs of labels that stand under one group. */
function groups(labels) {
  const runs = [];
  for (const label of labels) {
    const last = runs[runs.length - 1];
    if (last && last.label.group === label.group && label.group) last.count++;
    else runs.push({ label, count: 1 });
  }
  return runs;
}

function aboveName(row) { return page.language === "en" ? row.above_en : row.above; }

function rows(table, block, choose) {
  const grouped = block.columns.some((column) => column.group);
  const lead = block.rows.some((row) => row.group) ? 2 : 1;
  const body = [];
  let at = 0;
  for (const run of groups(block.rows)) {
    for (let i = 0; i < run.count; i++) {
      const row = block.rows[at++];
      if (row.above) body.push(el("tr", {}, el("th", { colspan: lead + block.columns.length, scope: "rowgroup", class: "above", title: row.above }, aboveName(row))));
      const printedCode = /^(\d+\/)?(\d.*)$/.exec(row.code);
      body.push(el("tr", { class: isAdded(table.code, row.code) ? "added" : null },
        row.group && i === 0 ? el("th", { rowspan: run.count, scope: "rowgroup", class: "group" }, groupName(row)) : null,
        el("th", { scope: "row", colspan: row.group ? null : lead, title: row.zh }, printedCode && block.coded ? el("span", { class: "soft" }, printedCode[2] + " ") : null, name(row), removal(table.code, row.code)),
        block.columns.map((column) => cell(address(table, row, column), choose))));
    }
  }
  return el("table", { class: "form" }, block.zh ? el("caption", {}, name(block), block.copy ? removal(table.code, block.copy) : null) : null,
    el("thead", {},
      grouped ? el("tr", {}, el("td", { colspan: lead }), groups(block.columns).map((run) => el(run.label.group ? "th" : "td", { colspan: run.count, scope: run.label.group ? "colgroup" : null }, groupName(run.label)))) : null,
      el("tr", {}, el("td", { colspan: lead }), block.columns.map((column) => head(column)))),
    el("tbody", {}, body));
}

function band(table, choose) {
  const parents = table.blocks.map((block) => ({ group: block.columns[0].group, group_en: block.columns[0].group_en, count: block.columns.length }));
  const runs = [];
  for (const parent of parents) {
    const last = runs[runs.length - 1];
    if (last && last.group === parent.group && parent.group) last.count += parent.count;
    else runs.push({ ...parent });
  }
  return el("table", { class: "form band" },
    el("thead", {},
      runs.some((run) => run.group) ? el("tr", {}, runs.map((run) => el(run.group ? "th" : "td", { colspan: run.count, scope: run.group ? "colgroup" : null }, groupName(run)))) : null,
      table.blocks.some((block) => block.zh) ? el("tr", {}, table.blocks.map((block) => el("th", { colspan: block.columns.length, scope: "colgroup" }, name(block)))) : null,
      el("tr", {}, table.blocks.flatMap((block) => block.columns.map((column) => head(column))))),
    el("tbody", {}, el("tr", {}, table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => cell(address(table, row, column), choose)))))));
}

export function shownValue(it) {
  if (it.state === "number") return it.value;
  if (it.state === "blank" || it.state === "missing") return "";
  if (it.state === "dash") return it.raw || "–";
  return printed(it) || "?";
}

/* What was read, signs that could not be read as question marks. */
export function printed(it) { return it.raw.replaceAll("\uFFFD", "?"); }

function cell(key, choose) {
  const it = state.report.cells[key];
  if (!it) return el("td", { class: "s-missing" });
  const agreed = !it.flags.length && confirmedCells().has(key);
  const kind = ["s-" + it.state, it.method === "corrected" ? "corrected" : "", isOfWords(key) ? "words" : "", it.flags.length ? "flagged" : agreed ? "confirmed" : ""].filter(Boolean).join(" ");
  return el("td", {
    class: kind, "data-cell": key, tabindex: "-1", title: it.flags.map((code) => word("finding", code)).join(", ") || (agreed ? t("printedSo") : null),
    onclick: () => choose(key), ondblclick: () => choose(key, true)
  }, shownValue(it));
}

/* A document without pages: headings and paragraphs, and its tables as found in their place. */
export function unpagedParts(choose) {
  const cells = new Map();
  for (const [key, it] of Object.entries(state.report.cells)) {
    const origin = it.origin.join();
    if (!cells.has(origin) || (it.flags.length && !state.report.cells[cells.get(origin)].flags.length)) cells.set(origin, key);
  }
  return state.report.unpaged.map((part) => (part.table ? foundTable(part.table, cells, choose) : el(part.level ? "h3" : "p", { class: "prose" + (part.level > 1 ? " lower" : "") }, part.text)));
}

function foundTable(table, cells, choose) {
  const trs = Array.from({ length: table.rows }, () => el("tr", {}));
  for (const [row, column, rowspan, colspan, text] of table.cells) {
    const key = cells.get([table.index, row, column].join());
    const kind = key ? (state.report.cells[key].flags.length ? "flagged" : confirmedCells().has(key) ? "confirmed" : null) : null;
    trs[row].append(el("td", { rowspan: rowspan > 1 ? rowspan : null, colspan: colspan > 1 ? colspan : null, "data-cell": key, class: kind,
      onclick: () => { if (key) choose(key); }, ondblclick: () => { if (key) choose(key, true); } }, text));
  }
  return el("table", { class: "found" }, el("tbody", {}, trs));
}
