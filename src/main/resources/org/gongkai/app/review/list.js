/* The overview: counts, and the list of reports. */
import { $, state, el, t, word, summary, button, get, remembered, drawDone, suggestName } from "./core.js";

const ROWS = 100;
const RANK = { review: 0, partial: 1, failed: 2, unsupported: 3, ok: 4 };
const COLUMNS = ["status", "source", "agency", "year", "flagged", "codes", "by"];

export async function loadRows() {
  const answer = await (await get("overview")).json();
  state.rows = answer.reports;
  state.progress = answer.progress;
  state.version = answer.version;
  suggestName(remembered("who") || answer.user);
  drawDone();
}

function usual(a, b) { return RANK[a.status] - RANK[b.status] || b.flagged - a.flagged || (a.source < b.source ? -1 : 1); }

function value(row, key) {
  if (key === "status") return RANK[row.status];
  if (key === "codes" || key === "by") return row[key].length;
  return row[key] ?? "";
}

function sorted(rows) {
  const { key, down } = state.sort;
  const all = [...rows].sort(usual);
  if (!key) return all;
  const sign = down ? -1 : 1;
  return all.sort((a, b) => { const x = value(a, key), y = value(b, key); return sign * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "zh")); });
}

function workOf(row) { return row.read ? "read" : row.by.length ? "begun" : "untouched"; }

/* One that somebody should look at: something is open, and nobody has read it to the end. */
function isDoubtful(row) { return row.codes.length > 0 && !row.read; }

/* The reports in the order in which the list was left: while one goes through them it stays, whatever is corrected. */
function round(source) {
  if (!state.round.some((each) => each.source === source)) state.round = matching("").map((row) => ({ source: row.source, doubtful: isDoubtful(row) }));
  return state.round;
}

/* Where a report is among them, and how many are still doubtful. */
export function placeInRound(source) {
  const all = round(source);
  const rows = new Map(state.rows.map((row) => [row.source, row]));
  return { at: all.findIndex((each) => each.source === source), count: all.length, left: all.filter((each) => rows.has(each.source) && isDoubtful(rows.get(each.source))).length };
}

/* The next report that is doubtful; backwards the one before that was when the list was left. */
export function nextDoubtful(source, by) {
  const all = round(source);
  const at = all.findIndex((each) => each.source === source);
  const rows = new Map(state.rows.map((row) => [row.source, row]));
  return by > 0 ? all.slice(at + 1).find((each) => rows.has(each.source) && isDoubtful(rows.get(each.source)))
    : all.slice(0, Math.max(at, 0)).reverse().find((each) => each.doubtful);
}

/* The reports that are asked for, in the order of the list. */
export function matching(except) {
  const { status, code, year, work, text } = state.filter;
  const words = text.toLowerCase();
  const found = state.rows.filter((row) =>
    (except === "status" || !status || row.status === status) &&
    (except === "code" || !code || row.codes.includes(code)) &&
    (except === "year" || !year || String(row.year ?? "–") === year) &&
    (except === "work" || !work || workOf(row) === work) &&
    (!words || (row.source + " " + row.title + " " + row.agency).toLowerCase().includes(words)));
  return except ? found : sorted(found);
}

function facet(key, title, values, label) {
  const counts = new Map();
  for (const row of matching(key)) for (const one of values(row)) counts.set(one, (counts.get(one) || 0) + 1);
  const order = [...counts].sort(key === "code" ? (a, b) => b[1] - a[1] : (a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  const most = Math.max(1, ...counts.values());
  return el("section", { class: "facet", "data-key": key, "aria-label": title }, el("h2", {}, title),
    el("ul", { tabindex: order.length > 7 ? "0" : null, "aria-label": title }, order.map(([one, count]) => el("li", {}, button("", () => {
      state.filter[key] = state.filter[key] === String(one) ? "" : String(one);
      state.shown = ROWS;
      drawOverview();
      document.querySelector(`button[data-facet="${key}"][data-value="${CSS.escape(String(one))}"]`)?.focus();
    }, { "data-facet": key, "data-value": one, title: key === "code" ? one : null, "aria-pressed": String(state.filter[key] === String(one)) }))).map((item, at) => {
      const [one, count] = order[at];
      item.firstChild.append(el("span", {}, label(one)), el("span", { class: "bar", "aria-hidden": "true" }), el("span", { class: "count" }, String(count)));
      item.firstChild.children[1].style.setProperty("--share", `${100 * count / most}%`);
      return item;
    })));
}

export function drawOverview() {
  state.round = [];
  const search = el("input", {
    id: "search", type: "search", placeholder: t("search"), "aria-label": t("search"), value: state.filter.text,
    oninput: (event) => { state.filter.text = event.target.value; state.shown = ROWS; fillList(); },
    onkeydown: (event) => { const first = matching("")[0]; if (event.key === "Enter" && !event.isComposing && first) location.hash = link(first.source); }
  });
  $("main").replaceChildren(el("div", { class: "overview" },
    el("div", { class: "facets" },
      facet("status", t("status"), (row) => [row.status], (one) => word("status", one)),
      facet("code", t("finding"), (row) => row.codes, (one) => word("finding", one)),
      facet("year", t("year"), (row) => [row.year ?? "–"], (one) => String(one)),
      facet("work", t("work"), (row) => [workOf(row)], (one) => t(one))),
    el("div", { class: "find" }, search, el("span", { class: "soft", id: "count" })),
    el("p", { class: "soft", id: "progress" }, state.progress.map((each) => el("span", {}, t("progress", each.who, each.reports, each.today)))),
    el("table", { class: "list" }, el("thead", {}, el("tr", {}, COLUMNS.map(head))), el("tbody", { id: "list" })),
    el("p", {}, button(t("more"), () => { state.shown += 5 * ROWS; fillList(); }, { id: "more" }))));
  fillList();
}

function head(key) {
  const { key: by, down } = state.sort;
  const title = t(key === "codes" ? "findings" : key);
  return el("th", { class: "c-" + key, scope: "col", "aria-sort": by !== key ? "none" : down ? "descending" : "ascending" },
    button(title + (by !== key ? "" : down ? " ↓" : " ↑"), () => {
      state.sort = by !== key ? { key, down: key === "flagged" || key === "codes" } : { key, down: !down };
      drawOverview();
      document.querySelector(`th.c-${key} button`).focus();
    }, { title: t("sort", title), "data-sort": key }));
}

export function fillList() {
  const rows = matching("");
  $("count").textContent = t("reports", rows.length);
  $("list").replaceChildren(...rows.slice(0, state.shown).map((row) => el("tr", { "data-source": row.source },
    el("td", {}, el("span", { class: "pill " + row.status }, word("status", row.status))),
    el("td", { class: "c-source" }, el("a", { href: link(row.source) }, row.source), reason(row)),
    el("td", {}, row.agency), el("td", {}, row.year === null ? "" : String(row.year)),
    el("td", { class: "num" }, row.flagged ? String(row.flagged) : ""),
    el("td", { class: "c-codes", title: row.codes.join(", ") }, row.codes.length ? el("div", { class: "summary" }, summary(row.sums, row.doubts, row.flagged)) : null, row.codes.map((code) => word("finding", code)).join(", ")),
    el("td", { class: "c-by" }, (row.read ? "✓ " : "") + row.by.join(", ")))));
  $("more").hidden = rows.length <= state.shown;
}

/* Why a document is no report, or a part of one, in the language of the page. */
export function why(row) {
  if (row.reason) return word("reason", row.reason);
  return ["partial", "unsupported", "failed"].includes(row.status) ? t("why_" + row.status) : "";
}

function reason(row) {
  const text = why(row);
  return text ? el("div", { class: "soft", title: row.message }, text) : null;
}

export function link(source) { return "#/report/" + encodeURIComponent(source); }

/* From row to row of the list. */
export function moveRow(by) {
  const links = [...document.querySelectorAll("#list a")];
  const at = links.indexOf(document.activeElement);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
}
