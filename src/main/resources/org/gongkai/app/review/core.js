/* What all parts of the page use. Everything of a document is put in as text, never as markup. */

export const $ = (id) => document.getElementById(id);

/* Of the pictures of pages, in pixels an inch. */
export const RESOLUTION = 110;

export const state = {
  rows: null, progress: [], filter: { status: "", code: "", year: "", work: "", text: "" }, sort: { key: "", down: false }, shown: 100, row: "", round: [],
  report: null, cell: "", finding: -1, page: 1, asText: false, zoom: 1, turned: 0, version: "", looking: []
};

export const page = { language: "en", words: {}, explanation: { en: [], zh: [] }, explained: true };

export function remembered(key) { try { return localStorage.getItem("gongkai." + key); } catch (e) { return null; } }
export function remember(key, value) { try { localStorage.setItem("gongkai." + key, value); } catch (e) { /* a private window */ } }

/* A text with {0}, {1} … filled in. */
export function t(key, ...values) {
  return (TEXTS[page.language][key] ?? key).replace(/\{(\d)\}/g, (all, at) => String(values[at] ?? ""));
}

/* What is open, as people count it: sums and doubts, not cells. */
export function summary(sums, doubts, cells) {
  const counted = (key, count) => (count ? t(count === 1 ? key + "One" : key, count) : "");
  return [counted("sumsBroken", sums), counted(sums ? "doubtsMore" : "doubts", doubts), counted("concerned", cells)].filter(Boolean).join(t("comma"));
}

/* What a code is called. */
export function word(kind, code) {
  const found = page.words[kind]?.[code];
  return found ? found[page.language === "zh" ? 1 : 0] : page.language === "en" ? code.replaceAll("-", " ") : code;
}

/* The label of something that the server gives in both languages. */
export function name(label) { return ofYear(page.language === "en" && label.en ? label.en : label.zh); }
export function groupName(label) { return ofYear(page.language === "en" ? label.group_en : label.group); }

/* A label of a form that names years, as the report of its year prints it: {year-1}, {yy+1}. */
function ofYear(text) {
  const year = state.report?.year;
  return year ? text.replace(/\{(year|yy)([+-]\d{1,2})?\}/g, (all, what, by) => String(year + Number(by || 0)).slice(what === "yy" ? -2 : 0)) : text;
}

/* An element with attributes, texts and children. */
export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export function button(text, action, attributes) { return el("button", { type: "button", onclick: action, ...attributes }, text); }

let noteTimer = 0;
export function note(text) {
  $("note").textContent = text;
  $("note").classList.add("on");
  clearTimeout(noteTimer);
  noteTimer = setTimeout(() => $("note").classList.remove("on"), 6000);
}

export async function get(path, query) {
  const search = new URLSearchParams(query || {}).toString();
  let response;
  try { response = await fetch(path + (search ? "?" + search : "")); }
  catch (e) { note(t("lost")); throw e; }
  if (!response.ok) throw new Error(await response.text());
  return response;
}

/* A moment as people write it, in the time of this machine. */
export function moment(text) {
  if (text.length <= 10) return text;
  const at = new Date(text);
  const two = (number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function me() { return $("who").value.trim(); }

/* The name under which people are known to the machine, until somebody has put another one, or none, in its place. */
let named = false;
export function suggestName(name) { if (!named && !$("who").value) $("who").value = name; }
export function hearName() { for (const kind of ["input", "change"]) $("who").addEventListener(kind, () => { named = true; }); }

export function drawTexts() {
  document.documentElement.lang = page.language === "zh" ? "zh-CN" : "en";
  $("language").textContent = t("language");
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = t(node.dataset.text);
  for (const node of document.querySelectorAll("[data-label]")) { node.setAttribute("aria-label", t(node.dataset.label)); node.title = t(node.dataset.label); }
  drawDone();
}

/* What the one who sits here has done today. */
export function drawDone() {
  const mine = state.progress.find((each) => each.who === me());
  $("done").textContent = mine ? t("today", mine.today, mine.words_today) : "";
}

/* Opens the dialog with a heading and this content. */
export function dialog(title, ...content) {
  $("keys").replaceChildren(el("h2", { id: "dialog-title" }, title), ...content);
  $("keys").showModal();
}
