/* The review page: what is shown, keys, and what the server has to tell. */
import { $, state, page, el, t, button, note, get, remember, remembered, drawTexts, drawDone, dialog, hearName } from "./core.js";
import { drawOverview, fillList, loadRows, moveRow } from "./list.js";
import { another, drawHead, drawReport, expect, leave, move, open, step, turn, turnPage, zoom } from "./report.js";
import { isOpen, parts } from "./forms.js";
import { explain } from "./explanation.js";
import { drawKey, startDrawing } from "./draw.js";
import { anothers, edit, heard, isDirty, leaveEdit, metadata, readAll, seen, settle, undo } from "./edit.js";
import { leaveLine, removeHere, toLines } from "./lines.js";

const HEAR_EVERY = 3000;
const TAB = Math.random().toString(36).slice(2);
const HELP = [["n p", "k_n"], ["← → ↑ ↓", "k_arrows"], ["0 – 9", "k_digits"], ["Enter", "k_enter"], ["s", "k_s"], ["u", "k_u"], ["d", "k_d"], ["a", "k_a"], ["x", "k_x"], ["m", "k_m"], ["w", "k_w"], ["[ ]", "k_brackets"],
  ["z Z f", "k_z"], ["r", "k_r"], ["t", "k_t"], ["e", "k_e"], ["j k", "k_j"], ["o", "k_o"], ["/", "k_slash"], ["l", "k_l"], ["?", "k_help"]];

async function overview() {
  leave();
  state.looking = [];
  document.title = "Gongkai";
  if (!state.rows) await loadRows();
  if (location.hash.startsWith("#/report/")) return;
  $("place").replaceChildren(el("span", { class: "soft" }, t("reports", state.rows.length)));
  drawOverview();
}

/* ---- what the address says ---- */

let shown = "";
async function route() {
  if (location.hash === shown) return;
  if (state.report && !(await settle())) { note(t("unsaved")); history.replaceState(null, "", shown || "#/"); return; }
  shown = location.hash;
  state.looking = [];
  const report = reportOf(location.hash);
  if (report) { await open(report); hear(); } else await overview();
}

/* The report of an address; empty where it is that of the overview. */
function reportOf(hash) { return decodeURIComponent(/^#\/report\/(.+)$/.exec(hash)?.[1] ?? ""); }

/* ---- what others do ---- */

async function hear() {
  const source = state.report?.source ?? "";
  let news;
  try { news = await (await fetch("news?" + new URLSearchParams({ tab: TAB, source, who: $("who").value.trim() }))).json(); }
  catch (e) { return; }
  if (source !== (state.report?.source ?? "")) return;
  state.looking = news.looking.map((who) => who || "?");
  if ($("looking")) { const text = state.looking.length ? t("looking", state.looking.join(", ")) : ""; if ($("looking").textContent !== text) $("looking").textContent = text; }
  if (news.version === state.version) return;
  state.version = news.version;
  if (state.report) {
    const answer = await (await get("report", { source })).json();
    state.rows = null;
    // What was typed here meanwhile has an answer of its own, which is younger.
    if (state.report?.source === source && state.version === news.version) { state.version = answer.version; heard(answer); }
  } else if ($("list")) {
    await loadRows();
    if ($("list")) fillList();
  }
}

/* ---- keyboard ---- */

const ON_REPORT = {
  n: () => step(1), p: () => step(-1), j: () => another(1), k: () => another(-1), "[": () => turnPage(-1), "]": () => turnPage(1),
  z: () => zoom(1), Z: () => zoom(-1), f: () => zoom(0), r: turn, t: startDrawing, e: explain, d: readAll, a: toLines, x: removeHere, m: metadata, w: () => anothers(parts(state.cell)[0]), u: undo, Enter: () => edit(),
  s: () => { const finding = state.report.findings[state.finding]; if (finding && isOpen(finding)) seen(finding); else note(t("none")); }
};
const ON_LIST = { j: () => moveRow(1), k: () => moveRow(-1), ArrowDown: () => moveRow(1), ArrowUp: () => moveRow(-1) };
const EVERYWHERE = { "?": help, l: switchLanguage, o: () => { location.hash = "#/"; } };

document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || $("keys").open) return;
  if (event.key === "Escape" && typing) { event.preventDefault(); if (event.target.form?.id === "edit") leaveEdit(); else { if (event.target.form?.matches(".line")) leaveLine(event.target.form);  event.target.blur(); if (state.report) document.querySelector("table.form td.on")?.focus(); else $("main").focus(); } return; }
  if (typing) { if (event.key === "Enter" && event.target.id === "who" && isDirty()) settle(); return; }
  const pressed = event.target.closest("button, a, summary, [role=separator]");
  if (pressed && (event.key === "Enter" || event.key === " ")) return;
  if (drawKey(event)) { event.preventDefault(); return; }
  if (event.key === "/" ) { event.preventDefault(); toSearch(); return; }
  const action = EVERYWHERE[event.key] || (state.report ? ON_REPORT[event.key] : ON_LIST[event.key]);
  // Who keeps a key down goes on and on, but says nothing twice.
  if (action) { event.preventDefault(); if (!event.repeat || "npjk[]zZ".includes(event.key) || event.key.startsWith("Arrow")) action(); return; }
  if (!state.report) return;
  if (event.key.startsWith("Arrow") && !(pressed && pressed.matches("summary"))) { move(event.key); event.preventDefault(); return; }
  if (/^[0-9０-９\-－—]$/.test(event.key) && state.cell) { event.preventDefault(); edit(event.key); }
});

async function toSearch() {
  if (state.report) { location.hash = "#/"; await route(); }
  $("search")?.focus();
}

function help() {
  dialog(t("keys"), el("dl", {}, HELP.flatMap(([keys, text]) => [el("dt", {}, keys.split(" ").map((key) => el("kbd", {}, key))), el("dd", {}, t(text))])),
    button(t("close"), () => $("keys").close(), { autofocus: true }));
}

async function switchLanguage() {
  if (state.report && !(await settle())) return;
  page.language = page.language === "en" ? "zh" : "en";
  remember("language", page.language);
  drawTexts();
  if (state.report) drawReport(); else await overview();
}

async function start() {
  page.language = remembered("language") || (navigator.language.startsWith("zh") ? "zh" : "en");
  const report = reportOf(location.hash);
  if (report) expect(report);
  [page.words, page.explanation] = await Promise.all(["words", "explanation"].map(async (path) => (await get(path)).json()));
  // Whoever comes back without it is let in by it: the address then is that of the machine alone.
  remember("token", location.pathname.split("/")[1]);
  $("language").addEventListener("click", switchLanguage);
  $("help").addEventListener("click", help);
  $("who").value = remembered("who") || "";
  hearName();
  $("who").addEventListener("change", () => { remember("who", $("who").value.trim()); drawDone(); if (state.report && !isDirty()) drawHead(); });
  window.addEventListener("hashchange", route);
  window.addEventListener("beforeunload", (event) => { if (state.report && isDirty()) event.preventDefault(); });
  drawTexts();
  shown = "none";
  await route();
  setInterval(hear, HEAR_EVERY);
}

start();
