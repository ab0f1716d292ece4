"use strict";
/* What the page says, in each language; both have the same keys. */
const TEXTS = {
  en: {
    language: "中文", who: "Your name", reports: "reports", all: "all", status: "Status", finding: "Finding",
    year: "Year", search: "Search source, title or body", source: "Source", agency: "Body", flagged: "Flagged",
    findings: "Findings", none: "nothing to look at", more: "Show more", loading: "Reading …",
    ok: "ok", review: "review", partial: "partial", unsupported: "unsupported", failed: "failed",
    held: "sums hold", open: "sums open", broken: "sums broken", page: "Page", of: "of",
    asFound: "Tables as found", asText: "As text", noPicture: "No picture of this page.",
    read: "read as", state: "state", method: "method", confidence: "confidence", empty: "empty",
    number: "number", blank: "blank", dash: "dash", text: "text", missing: "missing", unreadable: "unreadable",
    value: "Printed value", hint: "a number, or blank, dash, unreadable", remark: "Remark (optional)",
    save: "Save", cancel: "Cancel", undo: "Take back", seen: "Seen: the document says so",
    sayWho: "Type your name at the top first.", saved: "Saved.", holds: "Saved. All sums that can be checked hold.",
    stillBroken: "Saved. Sums still broken: ", takenBack: "Taken back. Where it was already applied, the next 'gongkai extract' shows what was read.",
    noFlags: "No flagged cell.", previous: "Previous", next: "Next", notFound: "There is no such report.",
    lost: "The server does not answer. Is 'gongkai review' still running?",
    keys: "Keys", k_n: "next flagged cell", k_p: "previous flagged cell", k_arrows: "from cell to cell",
    k_enter: "correct the cell", k_s: "mark the finding of the cell as seen", k_u: "take back your correction of the cell",
    k_j: "next report of the list", k_k: "previous report of the list", k_brackets: "previous, next page",
    k_o: "overview", k_l: "language", k_slash: "search in the overview", k_help: "this help", close: "Close",
    corrections: "corrections", information: "Information",
    provisional: "Some corrections were applied by an earlier run; what they replaced is shown again only after the next 'gongkai extract'."
  },
  zh: {
    language: "English", who: "您的姓名", reports: "份报告", all: "全部", status: "状态", finding: "问题",
    year: "年度", search: "搜索来源、标题或机关", source: "来源", agency: "机关", flagged: "存疑",
    findings: "问题", none: "没有需要核对的内容", more: "显示更多", loading: "正在读取……",
    ok: "正常", review: "待核对", partial: "不完整", unsupported: "不支持", failed: "失败",
    held: "项勾稽成立", open: "项无法核对", broken: "项勾稽不成立", page: "第", of: "/",
    asFound: "原文表格", asText: "源文本", noPicture: "没有这一页的图像。",
    read: "识读为", state: "状态", method: "方式", confidence: "可信度", empty: "空",
    number: "数字", blank: "空白", dash: "横线", text: "文字", missing: "缺失", unreadable: "无法识读",
    value: "原文印的值", hint: "数字，或 blank（空白）、dash（横线）、unreadable（无法识读）", remark: "备注（可不填）",
    save: "保存", cancel: "取消", undo: "撤回", seen: "已核对：原文如此",
    sayWho: "请先在上方填写姓名。", saved: "已保存。", holds: "已保存。可核对的勾稽关系全部成立。",
    stillBroken: "已保存。仍不成立的勾稽关系：", takenBack: "已撤回。若更正已经写入结果，下次运行 gongkai extract 时恢复识读值。",
    noFlags: "没有存疑单元格。", previous: "上一个", next: "下一个", notFound: "没有这份报告。",
    lost: "服务没有应答。gongkai review 还在运行吗？",
    keys: "快捷键", k_n: "下一个存疑单元格", k_p: "上一个存疑单元格", k_arrows: "在单元格之间移动",
    k_enter: "更正单元格", k_s: "把该单元格的问题标为已核对", k_u: "撤回您对该单元格的更正",
    k_j: "列表中的下一份报告", k_k: "列表中的上一份报告", k_brackets: "上一页、下一页",
    k_o: "总览", k_l: "切换语言", k_slash: "在总览中搜索", k_help: "本帮助", close: "关闭",
    corrections: "条更正", information: "提示",
    provisional: "部分更正已由先前的运行写入结果；被替换的识读值要到下次运行 gongkai extract 之后才会重新显示。"
  }
};
