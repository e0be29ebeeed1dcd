/* Lets long tables be sorted by any column and filtered by words. Without it they are plain tables. */
"use strict";
(() => {
  const FEWEST_ROWS = 6;
  const SCALES = {k: 1e3, M: 1e6, bn: 1e9, tn: 1e12, million: 1e6, billion: 1e9, trillion: 1e12};
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  const superscript = text =>
    Number([...text].map(c => (c === "⁻" ? "-" : SUPERSCRIPTS.indexOf(c))).join(""));

  /** The first number or date of a cell, NaN if there is none. */
  const number = text => {
    const date = /\b([A-Z][a-z]{2})\s(\d{4})\b/.exec(text);
    if (date && MONTHS.includes(date[1])) {
      return Number(date[2]) * 12 + MONTHS.indexOf(date[1]);
    }
    const found =
      /([−-]?)\u2060?\$?(\d[\d,]*(?:\.\d+)?)(?:\s×\s10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?\s?(million|billion|trillion|k|M|bn|tn)?/.exec(text);
    if (!found) {
      return NaN;
    }
    const size = Number(found[2].replace(/,/g, ""))
      * (SCALES[found[4]] || 1)
      * (found[3] ? 10 ** superscript(found[3]) : 1);
    return found[1] ? -size : size;
  };

  const cell = (row, column) => row.cells[column].textContent.trim();

  const compare = (column, numeric, sign) => (a, b) => {
    if (!numeric) {
      return sign * cell(a, column).localeCompare(cell(b, column), "en", {numeric: true});
    }
    const first = number(cell(a, column));
    const second = number(cell(b, column));
    if (isNaN(first) || isNaN(second)) {
      return (isNaN(first) ? 1 : 0) - (isNaN(second) ? 1 : 0);
    }
    return sign * (first - second);
  };

  const sortable = (table, head, column, said) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const descending = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.querySelectorAll("[aria-sort]")) {
        other.removeAttribute("aria-sort");
      }
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      const body = table.tBodies[0];
      const numeric = head.classList.contains("num");
      body.append(...[...body.rows].sort(compare(column, numeric, descending ? -1 : 1)));
      said.textContent =
        `Sorted by ${button.textContent.trim()}, ${descending ? "descending" : "ascending"}.`;
    });
  };

  const filterable = (table, said) => {
    const label = document.createElement("label");
    label.className = "filter";
    label.textContent = "Filter ";
    const field = document.createElement("input");
    field.type = "search";
    field.setAttribute("aria-controls", table.id);
    label.append(field);
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(word => word);
      const rows = [...table.tBodies[0].rows];
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every(word => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      said.textContent = `${shown} of ${rows.length} rows`;
    });
    return label;
  };

  for (const table of document.querySelectorAll("table[id]")) {
    if (!table.tHead || !table.tBodies[0] || table.tBodies[0].rows.length < FEWEST_ROWS
        || table.closest("figure")) {
      continue;
    }
    const said = document.createElement("span");
    said.className = "said";
    said.setAttribute("role", "status");
    const tools = document.createElement("div");
    tools.className = "tools";
    tools.append(filterable(table, said), said);
    table.closest(".scroll").before(tools);
    const heads = table.tHead.rows[table.tHead.rows.length - 1].cells;
    [...heads].forEach((head, column) => sortable(table, head, column, said));
  }
})();
