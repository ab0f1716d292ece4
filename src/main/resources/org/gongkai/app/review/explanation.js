/* How a document was read, where the program was asked to explain it. */
import { $, state, page, el, t } from "./core.js";
import { parts } from "./forms.js";
import { drawReport } from "./report.js";

/* What the program says of the page, where it was asked to explain its reading. */
export function explanation() {
  return page.explanation.en.length && page.explained ? el("div", { class: "explanation", id: "explanation", tabindex: "0", role: "region", "aria-label": t("explanation") }) : "";
}

export function explain() {
  if (!page.explanation.en.length) return;
  page.explained = !page.explained;
  drawReport();
}

export function drawExplanation() {
  if (!$("explanation")) return;
  const pages = page.explanation[page.language];
  const text = pages[Math.max(0, state.page - 1)] ?? pages[0];
  $("explanation").replaceChildren(...text.split("\n").map((line) => el("div", {}, line || "\u00a0")));
  markExplanation();
}

/* The line that tells of the row of the selected cell. */
export function markExplanation() {
  const [table, row] = parts(state.cell);
  let here = "";
  for (const line of $("explanation")?.children ?? []) {
    const code = /^\s*(\w+)(?: of \w+, |（\w+），)\d+ /.exec(line.textContent);
    if (code) here = code[1];
    const on = here === table && new RegExp(`^[\\s!]*${CSS.escape(row || "")}( \\(|:|（|：)`).test(line.textContent);
    line.classList.toggle("on", on);
    if (on) $("explanation").scrollTop += line.getBoundingClientRect().top - $("explanation").getBoundingClientRect().top - 30;
  }
}
