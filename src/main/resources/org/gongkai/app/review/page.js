"use strict";
/* The review page. Everything of a document is put in as text, never as markup. */
(() => {
  const $ = (id) => document.getElementById(id);
  const RESOLUTION = 110;
  const ROWS = 100;
  const RANK = { review: 0, partial: 1, failed: 2, unsupported: 3, ok: 4 };
  const state = { rows: null, filter: { status: "", code: "", year: "", text: "" }, shown: ROWS, report: null, cell: "", finding: -1, page: 1, asText: false };
  let language = remembered("language") || (navigator.language.startsWith("zh") ? "zh" : "en");

  function remembered(key) { try { return localStorage.getItem("gongkai." + key); } catch (e) { return null; } }
  function remember(key, value) { try { localStorage.setItem("gongkai." + key, value); } catch (e) { /* a private window */ } }
  function t(key) { return TEXTS[language][key] ?? key; }

  /* An element with attributes, texts and children. */
  function el(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else if (value === true) node.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
    }
    node.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return node;
  }

  let noteTimer = 0;
  function note(text) {
    $("note").textContent = text;
    $("note").classList.add("on");
    clearTimeout(noteTimer);
    noteTimer = setTimeout(() => $("note").classList.remove("on"), 4000);
  }

  async function get(path, query) {
    const search = new URLSearchParams(query || {}).toString();
    let response;
    try { response = await fetch(path + (search ? "?" + search : "")); }
    catch (e) { note(t("lost")); throw e; }
    if (!response.ok) throw new Error(await response.text());
    return response;
  }

  /* ---- overview ---- */

  async function overview() {
    opened++;
    if (!state.rows) await loadRows();
    state.report = null;
    $("place").replaceChildren(el("span", { class: "soft" }, `${state.rows.length} ${t("reports")}`));
    document.title = "Gongkai";
    drawOverview();
  }

  async function loadRows() {
    const answer = await (await get("overview")).json();
    state.rows = answer.reports.map(([source, report, status, agency, year, title, flagged, codes, message]) =>
      ({ source, report, status, agency, year, title, flagged, codes, message }));
    if (!$("who").value) $("who").value = answer.user;
    state.rows.sort((a, b) => RANK[a.status] - RANK[b.status] || b.flagged - a.flagged || (a.source < b.source ? -1 : 1));
  }

  function matching(except) {
    const { status, code, year, text } = state.filter;
    const words = text.toLowerCase();
    return state.rows.filter((row) =>
      (except === "status" || !status || row.status === status) &&
      (except === "code" || !code || row.codes.includes(code)) &&
      (except === "year" || !year || String(row.year ?? "–") === year) &&
      (!words || (row.source + " " + row.title + " " + row.agency).toLowerCase().includes(words)));
  }

  function facet(key, title, values, label) {
    const counts = new Map();
    for (const row of matching(key)) for (const value of values(row)) counts.set(value, (counts.get(value) || 0) + 1);
    const sorted = [...counts].sort(key === "code" ? (a, b) => b[1] - a[1] : (a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    const most = Math.max(1, ...counts.values());
    return el("section", { class: "facet", "data-key": key, "aria-label": title }, el("h2", {}, title),
      el("ul", {}, sorted.map(([value, count]) => el("li", {}, el("button", {
        type: "button", "data-facet": key, "data-value": value, "aria-pressed": String(state.filter[key] === String(value)),
        onclick: () => { state.filter[key] = state.filter[key] === String(value) ? "" : String(value); state.shown = ROWS; drawOverview(); }
      }, el("span", {}, label(value)), el("meter", { min: 0, max: most, value: count }), el("span", { class: "count" }, String(count)))))));
  }

  function drawOverview() {
    const rows = matching("");
    const search = el("input", {
      id: "search", type: "search", placeholder: t("search"), "aria-label": t("search"), value: state.filter.text,
      oninput: (event) => { state.filter.text = event.target.value; state.shown = ROWS; fillList(list, count); }
    });
    const list = el("tbody", {});
    const count = el("span", { class: "soft" });
    $("main").replaceChildren(el("div", { class: "overview" },
      el("div", { class: "facets" },
        facet("status", t("status"), (row) => [row.status], (value) => t(value)),
        facet("code", t("finding"), (row) => row.codes, (value) => value),
        facet("year", t("year"), (row) => [row.year ?? "–"], (value) => String(value))),
      el("div", { class: "find" }, search, count),
      el("table", { class: "list" },
        el("thead", {}, el("tr", {}, ...["status", "source", "agency", "year", "flagged", "findings"].map((key) =>
          el("th", { class: "c-" + (key === "findings" ? "codes" : key), scope: "col" }, t(key))))), list),
      el("p", {}, el("button", { id: "more", type: "button", onclick: () => { state.shown += 5 * ROWS; fillList(list, count); } }, t("more")))));
    fillList(list, count, rows);
  }

  function fillList(list, count, rows = matching("")) {
    count.textContent = `${rows.length} ${t("reports")}`;
    list.replaceChildren(...rows.slice(0, state.shown).map((row) => el("tr", { "data-source": row.source },
      el("td", {}, el("span", { class: "pill " + row.status }, t(row.status))),
      el("td", { class: "c-source" }, el("a", { href: link(row.source) }, row.source), row.message ? el("div", { class: "soft" }, row.message) : null),
      el("td", {}, row.agency), el("td", {}, row.year === null ? "" : String(row.year)),
      el("td", { class: "num" }, row.flagged ? String(row.flagged) : ""),
      el("td", { class: "c-codes" }, row.codes.join(", ")))));
    $("more").hidden = rows.length <= state.shown;
  }

  function link(source) { return "#/report/" + encodeURIComponent(source); }

  /* ---- one report ---- */

  let opened = 0;
  async function open(source) {
    $("main").replaceChildren(el("p", { class: "overview soft" }, t("loading")));
    const mine = ++opened;
    try {
      const answer = await (await get("report", { source })).json();
      if (mine !== opened) return;
      state.report = answer;
    } catch (e) {
      if (mine !== opened) return;
      $("main").replaceChildren(el("p", { class: "overview" }, e.message || t("notFound")));
      return;
    }
    if (!$("who").value) $("who").value = state.report.user;
    Object.assign(state, { cell: "", finding: -1, page: 1, asText: false });
    const first = flagged()[0] || Object.keys(state.report.cells)[0] || "";
    const place = first && state.report.cells[first].place;
    if (place) state.page = place[0];
    drawReport();
    if (first) select(first, true);
  }

  /* Addresses of the cells in the order of the sheet. */
  function addresses() {
    const order = [];
    for (const table of state.report.tables) for (const block of table.blocks) for (const row of block.rows) for (const column of block.columns) {
      const address = `${table.code}.${row.code}.${column.code}`;
      if (state.report.cells[address]) order.push(address);
    }
    return order;
  }
  function flagged() { return addresses().filter((address) => state.report.cells[address].flags.length); }
  function open_(finding) { return finding.severity !== "info"; }

  function drawReport() {
    const report = state.report;
    document.title = (report.title || report.source) + " – Gongkai";
    $("place").replaceChildren(
      el("span", { class: "pill " + report.status, id: "status" }, t(report.status)),
      el("span", { class: "title", title: report.source }, report.title || report.source),
      el("span", { class: "soft", id: "body-year", title: report.metadata_note }, [report.agency, report.year].filter(Boolean).join(" · ")),
      el("button", { type: "button", id: "metadata", title: t("k_m"), "aria-label": t("metadata"), onclick: metadata }, "✎"));
    $("main").replaceChildren(el("div", { class: "report" },
      el("section", { class: "left", "aria-label": t("page") }, pageTools(), el("div", { class: "scroll", id: "original", tabindex: "0" })),
      el("section", { class: "right" }, sheetTools(),
        el("div", { class: "scroll forms", id: "forms" }, report.tables.map(form)),
        el("div", { class: "detail", id: "detail" }))));
    drawOriginal();
    drawDetail();
  }

  function pageTools() {
    const report = state.report;
    if (!report.pages) {
      const textual = report.media_type.startsWith("text/") || report.media_type.includes("xhtml");
      return el("div", { class: "tools" },
        el("button", { type: "button", "aria-pressed": String(!state.asText), onclick: () => { state.asText = false; drawReport(); reselect(); } }, t("asFound")),
        textual ? el("button", { type: "button", "aria-pressed": String(state.asText), onclick: () => { state.asText = true; drawReport(); reselect(); } }, t("asText")) : null,
        el("span", { class: "grow" }), el("span", { class: "soft" }, report.media_type));
    }
    return el("div", { class: "tools" },
      el("button", { type: "button", "aria-label": t("previous"), onclick: () => turn(-1) }, "‹"),
      el("span", { id: "page-number" }, `${t("page")} ${state.page} ${t("of")} ${report.pages}`),
      el("button", { type: "button", "aria-label": t("next"), onclick: () => turn(1) }, "›"),
      el("span", { class: "grow" }), el("span", { class: "soft" }, report.source));
  }

  function sheetTools() {
    const total = flagged().length;
    return el("div", { class: "tools" },
      el("button", { type: "button", id: "previous-flag", onclick: () => step(-1) }, `‹ ${t("previous")}`),
      el("button", { type: "button", id: "next-flag", onclick: () => step(1) }, `${t("next")} ›`),
      el("span", { id: "flag-count", class: "soft" }, `${total} ${t("flagged")}`),
      el("span", { class: "grow" }),
      el("span", { class: "soft" }, state.report.corrections ? `${state.report.corrections} ${t("corrections")}` : ""));
  }

  function turn(by) {
    const page = Math.min(state.report.pages, Math.max(1, state.page + by));
    if (page !== state.page) { state.page = page; drawOriginal(); }
  }

  async function drawOriginal() {
    const report = state.report;
    const at = $("original");
    if (!report.pages) {
      if (state.asText) {
        at.replaceChildren(el("pre", { class: "text" }, t("loading")));
        try { at.firstChild.textContent = await (await get("text", { source: report.source })).text(); }
        catch (e) { at.firstChild.textContent = e.message; }
      } else at.replaceChildren(...report.found.map(foundTable));
      return;
    }
    const number = $("page-number");
    if (number) number.textContent = `${t("page")} ${state.page} ${t("of")} ${report.pages}`;
    const image = el("img", { alt: `${t("page")} ${state.page}`, src: "picture?" + new URLSearchParams({ source: report.source, page: state.page }) });
    const sheet = el("div", { class: "sheet-page" }, image);
    image.addEventListener("error", () => sheet.replaceChildren(el("p", { class: "soft", id: "no-picture" }, t("noPicture"))));
    image.addEventListener("load", () => { drawBoxes(sheet, image); });
    at.replaceChildren(sheet);
  }

  function drawBoxes(sheet, image) {
    const scale = RESOLUTION / 72;
    for (const [address, cell] of Object.entries(state.report.cells)) {
      if (!cell.place || cell.place[0] !== state.page) continue;
      const [, x, y, width, height] = cell.place;
      const box = el("button", { type: "button", class: "box" + (cell.flags.length ? " flagged" : ""), "data-cell": address, tabindex: "-1", "aria-label": address, onclick: () => select(address, false) });
      box.style.left = 100 * x * scale / image.naturalWidth + "%";
      box.style.top = 100 * y * scale / image.naturalHeight + "%";
      box.style.width = 100 * width * scale / image.naturalWidth + "%";
      box.style.height = 100 * height * scale / image.naturalHeight + "%";
      sheet.append(box);
    }
    markBoxes(true);
  }

  function foundTable(table) {
    const rows = Array.from({ length: table.rows }, () => el("tr", {}));
    for (const [row, column, rowspan, colspan, text] of table.cells) {
      const address = Object.keys(state.report.cells).find((key) => {
        const [index, r, c] = state.report.cells[key].origin;
        return index === table.index && r === row && c === column;
      });
      rows[row].append(el("td", { rowspan: rowspan > 1 ? rowspan : null, colspan: colspan > 1 ? colspan : null, "data-cell": address,
        onclick: () => { if (address) select(address, false); } }, text));
    }
    return el("table", { class: "found" }, el("tbody", {}, rows));
  }

  /* A statutory table, laid out as its form. */
  function form(table) {
    const proof = [`${table.held} ${t("held")}`, table.open ? `${table.open} ${t("open")}` : ""].filter(Boolean).join(" · ");
    return el("section", {}, el("h2", {}, table.heading),
      el("p", { class: "proof" }, `${table.form} · ${proof}`, table.broken ? el("b", {}, ` · ${table.broken} ${t("broken")}`) : ""),
      table.band ? band(table) : table.blocks.map((block) => block_(table, block)));
  }

  function name(label) { return language === "en" && label.en ? label.en : label.zh; }
  function head(label) { return el("th", { scope: "col", class: "col", title: language === "en" ? label.zh : label.en }, name(label)); }

  function groups(labels) {
    const runs = [];
    for (const label of labels) {
      const last = runs[runs.length - 1];
      if (last && last.group === label.group && label.group) last.count++;
      else runs.push({ group: label.group, count: 1 });
    }
    return runs;
  }

  function block_(table, block) {
    const grouped = block.columns.some((column) => column.group);
    const rowGroups = block.rows.some((row) => row.group);
    const lead = rowGroups ? 2 : 1;
    const body = [];
    const runs = groups(block.rows);
    let at = 0;
    for (const run of runs) {
      for (let i = 0; i < run.count; i++) {
        const row = block.rows[at++];
        body.push(el("tr", {},
          run.group && i === 0 ? el("th", { rowspan: run.count, scope: "rowgroup" }, run.group) : null,
          el("th", { scope: "row", colspan: run.group ? null : lead, title: language === "en" ? row.zh : row.en }, name(row)),
          block.columns.map((column) => cell(`${table.code}.${row.code}.${column.code}`))));
      }
    }
    return el("table", { class: "form" }, block.title ? el("caption", {}, block.title) : null,
      el("thead", {},
        grouped ? el("tr", {}, el("th", { colspan: lead }), groups(block.columns).map((run) => el("th", { colspan: run.count, scope: "colgroup" }, run.group))) : null,
        el("tr", {}, el("th", { colspan: lead }), block.columns.map(head))),
      el("tbody", {}, body));
  }

  function band(table) {
    return el("table", { class: "form band" },
      el("thead", {},
        el("tr", {}, table.blocks.map((block) => el("th", { colspan: block.columns.length, scope: "colgroup" }, block.title))),
        el("tr", {}, table.blocks.flatMap((block) => block.columns.map(head)))),
      el("tbody", {}, el("tr", {}, table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => cell(`${table.code}.${row.code}.${column.code}`)))))));
  }

  function shownValue(cell) {
    if (cell.state === "number") return cell.value;
    if (cell.state === "blank" || cell.state === "missing") return "";
    if (cell.state === "dash") return cell.raw || "–";
    return cell.raw || "?";
  }

  function cell(address) {
    const it = state.report.cells[address];
    if (!it) return el("td", { class: "s-missing" });
    const kind = ["s-" + it.state, it.method === "corrected" ? "corrected" : "", it.flags.length ? "flagged" : ""].filter(Boolean).join(" ");
    return el("td", { class: kind, "data-cell": address, tabindex: "-1", title: it.flags.join(", "), onclick: () => select(address, true) }, shownValue(it));
  }

  function select(address, follow) {
    state.cell = address;
    state.finding = state.report.findings.findIndex((finding) => open_(finding) && finding.cells.includes(address));
    const it = state.report.cells[address];
    if (it && it.place && it.place[0] !== state.page) { state.page = it.place[0]; drawOriginal(); }
    marks();
    markBoxes(follow);
    drawDetail();
    const td = document.querySelector(`table.form td[data-cell="${address}"]`);
    if (td) { td.scrollIntoView({ block: "nearest", inline: "nearest" }); if (follow || document.activeElement?.tagName !== "INPUT") td.focus({ preventScroll: true }); }
  }
  function reselect() { if (state.cell) select(state.cell, true); }

  function group() {
    const finding = state.report.findings[state.finding];
    return finding ? finding.cells : [];
  }

  function marks() {
    const together = group();
    for (const td of document.querySelectorAll("table.form td[data-cell]")) {
      td.classList.toggle("on", td.dataset.cell === state.cell);
      td.classList.toggle("group", together.includes(td.dataset.cell));
      td.tabIndex = td.dataset.cell === state.cell ? 0 : -1;
    }
  }

  function markBoxes(follow) {
    const together = group();
    for (const box of document.querySelectorAll("#original [data-cell]")) {
      const on = box.dataset.cell === state.cell;
      box.classList.toggle("on", on);
      box.classList.toggle("group", !on && together.includes(box.dataset.cell));
      if (on && follow) box.scrollIntoView({ block: "center", inline: "nearest" });
    }
  }

  function step(by) {
    const cells = flagged();
    if (!cells.length) { note(t("noFlags")); return; }
    const order = addresses();
    const here = order.indexOf(state.cell);
    const after = by > 0 ? cells.find((address) => order.indexOf(address) > here) : [...cells].reverse().find((address) => order.indexOf(address) < here);
    select(after || (by > 0 ? cells[0] : cells[cells.length - 1]), true);
  }

  function drawDetail() {
    const report = state.report;
    const it = report.cells[state.cell];
    const about = it ? [
      el("h3", {}, state.cell),
      el("dl", {}, ...[["value", it.state === "number" ? it.value : t(it.state)], ["read", it.raw || t("empty")], ["method", it.method],
        ["confidence", it.confidence === null ? "" : Math.round(100 * it.confidence) + " %"]]
        .filter(([, value]) => value !== "").map(([key, value]) => el("div", {}, el("dt", {}, t(key)), el("dd", {}, value)))),
      el("div", { id: "edit" })] : [];
    const open = report.findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => open_(finding));
    const here = open.filter(({ finding }) => finding.cells.includes(state.cell));
    const others = open.filter(({ finding }) => !finding.cells.includes(state.cell));
    const info = report.findings.filter((finding) => !open_(finding));
    $("detail").replaceChildren(...about, el("ul", { id: "findings" }, [...here, ...others].map(({ finding, index }) => findingItem(finding, index))),
      open.length ? "" : el("p", { class: "soft" }, t("none")),
      info.length ? el("details", {}, el("summary", { class: "soft" }, `${t("information")} (${info.length})`), el("ul", {}, info.map((finding) => el("li", {}, el("code", {}, finding.code), " ", finding.message,
        finding.seen ? el("button", { type: "button", onclick: () => seen(finding, "undo") }, t("undo")) : null)))) : "",
      report.provisional ? el("p", { class: "soft", id: "provisional" }, t("provisional")) : "");
    $("detail").scrollTop = 0;
  }

  function findingItem(finding, index) {
    return el("li", {
      class: finding.severity + (index === state.finding ? " on" : ""), "data-code": finding.code,
      onclick: () => { state.finding = index; if (finding.cells.length && !finding.cells.includes(state.cell)) { select(finding.cells[0], true); state.finding = index; } marks(); markBoxes(true); drawDetail(); }
    }, el("code", {}, finding.code), " ", finding.message,
    el("button", { type: "button", onclick: (event) => { event.stopPropagation(); seen(finding); } }, t("seen")));
  }

  /* ---- corrections ---- */

  function edit() {
    const it = state.report.cells[state.cell];
    if (!it) return;
    const value = el("input", { name: "value", "aria-label": t("value"), value: it.state === "number" ? it.value : it.state === "blank" || it.state === "dash" ? it.state : "", autocomplete: "off" });
    const remark = el("input", { name: "remark", placeholder: t("remark"), "aria-label": t("remark"), autocomplete: "off" });
    const box = el("form", { class: "edit", onsubmit: (event) => { event.preventDefault(); correct(value.value, remark.value); } },
      el("label", {}, t("value"), " ", value), el("span", { class: "soft" }, t("hint")), remark,
      el("button", { type: "submit" }, t("save")), el("button", { type: "button", onclick: closeEdit }, t("cancel")),
      it.method === "corrected" ? el("button", { type: "button", onclick: () => correct("undo", "") }, t("undo")) : null);
    $("edit").replaceChildren(box);
    value.focus();
    value.select();
  }

  function closeEdit() { $("edit").replaceChildren(); reselect(); }

  /* Body, year and place, where the document does not say them or was misread. */
  function metadata() {
    const report = state.report;
    const fields = Object.fromEntries([["agency", report.agency], ["year", report.year ?? ""], ["division", report.division], ["note", ""]].map(([name, value]) =>
      [name, el("input", { name, id: "said-" + name, value: String(value), autocomplete: "off", inputmode: name === "year" || name === "division" ? "numeric" : "text" })]));
    const save = async (event) => {
      event.preventDefault();
      const before = { agency: report.agency, year: String(report.year ?? ""), division: report.division, note: "" };
      const said = Object.fromEntries(Object.entries(fields).map(([name, input]) => [name, input.value.trim()]).map(([name, value]) => [name, value === before[name] ? "" : value]));
      if (!said.agency && !said.year && !said.division) { $("keys").close(); return; }
      if (await send(said, "metadata")) { $("keys").close(); note(t("saidSaved")); }
    };
    $("keys").replaceChildren(el("h2", {}, t("metadata")), el("form", { class: "said", onsubmit: save },
      ...Object.entries(fields).map(([name, input]) => el("label", {}, t(name), " ", input)),
      el("p", { class: "soft" }, t("saidHint")),
      el("button", { type: "submit", id: "said-save" }, t("save")), el("button", { type: "button", onclick: () => $("keys").close() }, t("cancel"))));
    $("keys").showModal();
    fields.agency.focus();
  }

  async function send(fields, what = "correct") {
    const who = $("who").value.trim();
    if (!who) { note(t("sayWho")); $("who").focus(); return false; }
    remember("who", who);
    let response;
    try {
      response = await fetch(what, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ source: state.report.source, who, ...fields }) });
    } catch (e) { note(t("lost")); return false; }
    if (!response.ok) { note(await response.text()); return false; }
    const answer = await response.json();
    state.rows = null;
    if (!state.report || state.report.source !== answer.source) return false;
    state.report = answer;
    const kept = { cell: state.cell, scroll: $("forms").scrollTop, page: $("original").scrollTop };
    drawReport();
    $("forms").scrollTop = kept.scroll;
    if (kept.cell) select(kept.cell, true);
    return true;
  }

  async function correct(value, remark) {
    const [table, row, column] = state.cell.split(".");
    const done = await send({ table, row, column, finding: "", old: state.report.cells[state.cell].raw, value: value.trim(), remark: remark.trim() });
    if (!done) return;
    const broken = state.report.tables.reduce((sum, each) => sum + each.broken, 0);
    note(value === "undo" ? t("takenBack") : broken ? t("stillBroken") + broken : t("holds"));
  }

  async function seen(finding, value = "") {
    const done = await send({ table: finding.table, row: finding.row, column: finding.column, finding: finding.code, old: finding.message, value, remark: "" });
    if (done) note(value ? t("takenBack") : t("saved"));
  }

  /* ---- keyboard ---- */

  function move(key) {
    const td = document.querySelector(`table.form td[data-cell="${state.cell}"]`);
    if (!td) return;
    const here = td.getBoundingClientRect();
    const cells = [...document.querySelectorAll("table.form td[data-cell]")];
    if (key === "ArrowRight" || key === "ArrowLeft") {
      const next = cells[cells.indexOf(td) + (key === "ArrowRight" ? 1 : -1)];
      if (next) select(next.dataset.cell, true);
      return;
    }
    const down = key === "ArrowDown";
    const middle = (here.left + here.right) / 2;
    const beyond = cells.map((cell) => ({ cell, box: cell.getBoundingClientRect() }))
      .filter(({ box }) => (down ? box.top >= here.bottom - 1 : box.bottom <= here.top + 1))
      .sort((a, b) => Math.abs(a.box.top - here.top) - Math.abs(b.box.top - here.top) || Math.abs((a.box.left + a.box.right) / 2 - middle) - Math.abs((b.box.left + b.box.right) / 2 - middle));
    if (beyond.length) select(beyond[0].cell.dataset.cell, true);
  }

  function another(by) {
    if (!state.rows) { loadRows().then(() => another(by)); return; }
    const list = matching("");
    const at = list.findIndex((row) => row.source === state.report.source);
    const next = list[at + by];
    if (next) location.hash = link(next.source);
  }

  const KEYS = {
    n: () => step(1), p: () => step(-1), j: () => another(1), k: () => another(-1), "[": () => turn(-1), "]": () => turn(1),
    Enter: edit, s: () => { const finding = state.report.findings[state.finding]; if (finding && open_(finding)) seen(finding); else note(t("none")); },
    m: metadata,
    u: () => { if (state.report.cells[state.cell]?.method === "corrected") correct("undo", ""); }
  };

  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape" && state.report && $("edit")?.firstChild) { event.preventDefault(); closeEdit(); return; }
    if (event.key === "Escape" && typing) { event.target.blur(); $("main").focus(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || $("keys").open) return;
    if (event.key === "?") { help(); event.preventDefault(); return; }
    if (event.key === "l") { switchLanguage(); return; }
    if (event.key === "o") { location.hash = "#/"; return; }
    if (event.key === "/" && $("search")) { $("search").focus(); event.preventDefault(); return; }
    if (!state.report) return;
    const onButton = event.target.tagName === "BUTTON" || event.target.tagName === "A";
    if (event.key === "Enter" && onButton) return;
    if (event.key.startsWith("Arrow")) { move(event.key); event.preventDefault(); return; }
    const action = KEYS[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  function help() {
    const rows = [["n", "k_n"], ["p", "k_p"], ["← → ↑ ↓", "k_arrows"], ["Enter", "k_enter"], ["s", "k_s"], ["u", "k_u"], ["m", "k_m"], ["[ ]", "k_brackets"], ["j", "k_j"], ["k", "k_k"], ["o", "k_o"], ["/", "k_slash"], ["l", "k_l"], ["?", "k_help"]];
    $("keys").replaceChildren(el("h2", {}, t("keys")), el("dl", {}, rows.flatMap(([key, text]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, t(text))])),
      el("button", { type: "button", autofocus: true, onclick: () => $("keys").close() }, t("close")));
    $("keys").showModal();
  }

  function texts() {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    $("language").textContent = t("language");
    for (const node of document.querySelectorAll("[data-text]")) node.textContent = t(node.dataset.text);
  }

  function switchLanguage() {
    language = language === "en" ? "zh" : "en";
    remember("language", language);
    texts();
    if (state.report) { drawReport(); reselect(); } else overview();
  }

  function route() {
    const found = /^#\/report\/(.+)$/.exec(location.hash);
    if (found) open(decodeURIComponent(found[1])); else overview();
  }

  $("language").addEventListener("click", switchLanguage);
  $("help").addEventListener("click", help);
  $("who").value = remembered("who") || "";
  $("who").addEventListener("change", () => remember("who", $("who").value.trim()));
  window.addEventListener("hashchange", route);
  texts();
  route();
})();
