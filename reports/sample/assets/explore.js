/* Draws any indicator of any entity with its bands. Data: explore/index.js and a file an indicator. */
"use strict";
(() => {
  const root = document.getElementById("explore");
  if (!root || typeof FrontierExplore === "undefined" || typeof d3 === "undefined") {
    return;
  }
  const QUANTILES = ["p05", "p25", "p50", "p75", "p95"];
  // On a phone the picture is as wide as the page, so that its type is not made small.
  const NARROW = document.documentElement.clientWidth < 560;
  const WIDTH = NARROW ? 380 : 760;
  const HEIGHT = NARROW ? 300 : 380;
  const MARGIN = {top: 14, right: NARROW ? 96 : 112, bottom: 30, left: NARROW ? 48 : 64};
  const dates = FrontierExplore.months.map(month => new Date(`${month}-28T00:00:00Z`));
  const monthOf = row => d3.utcFormat("%b %Y")(row.date);
  let current = null;
  let latest = 0;

  const power = value => {
    const [lead, exponent] = value.toExponential(1).split("e");
    const raised = String(Number(exponent)).replace(/[-0-9]/g, c => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]));
    return `${lead.replace("-", "−")} × 10${raised}`;
  };
  const short = value => {
    if (value === null || !isFinite(value)) {
      return "–";
    }
    const size = Math.abs(value);
    if (size >= 1e15 || (size > 0 && size < 1e-4)) {
      return power(value);
    }
    const scale = [[1e12, "tn"], [1e9, "bn"], [1e6, "M"], [1e3, "k"], [1, ""]].find(s => size >= s[0]) || [1, ""];
    return String(Number((value / scale[0]).toPrecision(3))).replace("-", "−") + scale[1];
  };

  // As the pages tell a band's ends: to what its spread bears, but to two figures at least.
  const magnitude = value => (value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))));
  const end = (value, row) => {
    const exact = short(value);
    const spread = row.p95 - row.p05;
    if (!(spread > 0) || /[–×]/.test(exact)) {
      return exact;
    }
    const step = 10 ** (Math.min(magnitude(spread / 2), magnitude(value)) - 1);
    if (step < 10 ** (magnitude(value) - 2)) {
      return exact;
    }
    const told = Math.round(value / step) * step;
    const past = (value <= row.p50 && told > row.p50) || (value >= row.p50 && told < row.p50);
    return short(past ? told + Math.sign(row.p50 - told) * step : told);
  };

  // A dash beside a minus sign or a power of ten would be misread.
  const between = (low, high) => (/[−×]/.test(low + high) ? `${low} to ${high}` : `${low}–${high}`);
  // "0-1" is the range of a fraction, not what is counted.
  const unitAfter = indicator => (/^\d-\d$/.test(indicator.unit) ? "" : indicator.unit);
  const unitInTitle = indicator => (indicator.unit === "0-1" ? "as a fraction" : indicator.unit || "no unit");

  root.hidden = false;
  const box = d3.select(root);
  const form = box.append("div").attr("class", "controls");
  const choice = (id, label) => {
    const field = form.append("label").attr("for", id).text(`${label} `);
    return field.append("select").attr("id", id);
  };
  const indicatorSelect = choice("explore-indicator", "Indicator");
  const entitySelect = choice("explore-entity", "Of");
  const scaleField = form.append("label").attr("class", "check").attr("for", "explore-log");
  const log = scaleField.append("input").attr("type", "checkbox").attr("id", "explore-log");
  scaleField.append("span").text(" Powers of ten");
  const title = box.append("h3").attr("id", "explore-title");
  const definition = box.append("p").attr("class", "reading");
  const svg = box.append("svg")
    .attr("class", "chart explore")
    .attr("viewBox", `0 0 ${WIDTH} ${HEIGHT}`)
    .attr("role", "img")
    .attr("aria-labelledby", "explore-title explore-said");
  const said = box.append("p").attr("id", "explore-said").attr("class", "said").attr("role", "status");
  const save = box.append("p").append("button").attr("type", "button").attr("id", "explore-save")
    .text("Download these values as CSV");
  const details = box.append("details");
  details.append("summary").text("The numbers");
  const table = details.append("div").attr("class", "scroll").attr("role", "region").attr("tabindex", 0)
    .attr("aria-label", "Values of the chart").append("table");
  const head = table.append("thead").append("tr");
  head.append("th").attr("scope", "col").text("Month");
  QUANTILES.forEach(name => head.append("th").attr("scope", "col").attr("class", "num").text(name));
  const body = table.append("tbody");

  const groups = d3.group(FrontierExplore.indicators, d => d.name.split(".")[0]);
  for (const [kind, members] of groups) {
    indicatorSelect.append("optgroup").attr("label", kind)
      .selectAll("option").data(members).join("option")
      .attr("value", d => d.name).text(d => `${d.title} (${unitInTitle(d)})`);
  }
  const find = name => FrontierExplore.indicators.find(d => d.name === name);

  const load = (indicator, then) => {
    if (FrontierExplore.values[indicator.name]) {
      then();
      return;
    }
    const script = document.createElement("script");
    script.src = indicator.file;
    script.addEventListener("load", then);
    script.addEventListener("error", () => said.text(`${indicator.file} is missing beside this page.`));
    document.head.append(script);
  };

  // What most runs never have makes the axis no longer than six powers of ten.
  const leastPositive = (rows, top) => {
    const first = (row, quantiles) => quantiles.map(q => row[q]).find(value => value > 0);
    return d3.min(rows, row => (row.p50 > 0 ? first(row, ["p05", "p25", "p50"])
      : Math.max(first(row, ["p75", "p95"]), top / 1e6)));
  };

  const draw = () => {
    const {indicator, position, rows} = current;
    const name = indicator.entities[position][1];
    title.text(`${name}: ${indicator.title}, ${unitInTitle(indicator)}`);
    definition.text(indicator.definition);
    svg.selectAll("*").remove();
    const logarithmic = log.property("checked");
    // A month without a value is a gap; so is one below nought among powers of ten.
    const drawn = row => row.p50 !== null && (!logarithmic || row.p95 >= 0);
    const present = rows.filter(row => drawn(row) && (!logarithmic || row.p95 > 0));
    body.selectAll("tr").data(rows).join("tr").html(null).each(function (row) {
      const line = d3.select(this);
      line.append("th").attr("scope", "row").text(monthOf(row));
      QUANTILES.forEach(q => line.append("td").attr("class", "num").text(short(row[q])));
    });
    if (!present.length) {
      said.text(logarithmic ? "No value above zero." : "No run has a value.");
      return;
    }
    const top = d3.max(present, row => row.p95);
    const bottom = logarithmic ? leastPositive(present, top) : d3.min(present, row => row.p05);
    const y = logarithmic
      ? d3.scaleLog().domain([bottom, Math.max(top, bottom * 10)]).nice()
      : d3.scaleLinear().domain([Math.min(0, bottom), top > Math.min(0, bottom) ? top : 1]).nice();
    y.range([HEIGHT - MARGIN.bottom, MARGIN.top]);
    // Nought has no place among powers of ten: it lies on the bottom edge.
    const height = value => y(logarithmic ? Math.max(value, y.domain()[0]) : value);
    const ticks = logarithmic
      ? y.ticks(5).filter(t => Number.isInteger(Math.log10(t)) || y.domain()[1] / y.domain()[0] < 100)
      : y.ticks(5);
    // Numbers of the axis first: a label that is cut reads as another number.
    const labels = svg.append("g").attr("class", "axis").selectAll("text").data(ticks).join("text")
      .attr("y", t => y(t) + 4).attr("text-anchor", "end").text(short);
    const widest = d3.max(labels.nodes(), label => label.getComputedTextLength());
    const left = Math.max(MARGIN.left, widest + 12);
    labels.attr("x", left - 8);
    const x = d3.scaleUtc().domain(d3.extent(dates)).range([left, WIDTH - MARGIN.right]);
    svg.append("g").selectAll("line").data(ticks).join("line")
      .attr("class", "gridline").attr("x1", left).attr("x2", WIDTH - MARGIN.right)
      .attr("y1", y).attr("y2", y);
    // A tick a year or every few: labels are years, and none may stand twice.
    const years = d3.utcYear.every(Math.ceil((d3.utcYear.count(...x.domain()) + 1) / (NARROW ? 4 : 7)));
    svg.append("g").attr("class", "axis").selectAll("text").data(x.ticks(years)).join("text")
      .attr("x", x).attr("y", HEIGHT - 8).attr("text-anchor", "middle").text(d3.utcFormat("%Y"));
    const band = (low, high, kind) => svg.append("path").attr("class", `band ${kind}`).datum(rows)
      .attr("d", d3.area().defined(drawn).x(row => x(row.date)).y0(row => height(row[low])).y1(row => height(row[high])));
    band("p05", "p95", "outer");
    band("p25", "p75", "inner");
    svg.append("path").attr("class", "median").datum(rows)
      .attr("d", d3.line().defined(drawn).x(row => x(row.date)).y(row => height(row.p50)));
    const last = rows.findLast(drawn);
    svg.append("circle").attr("class", "end").attr("cx", x(last.date)).attr("cy", height(last.p50)).attr("r", 3.5);
    svg.append("text").attr("class", "end-label").attr("x", x(last.date) + 9).attr("y", height(last.p50) + 1)
      .text(short(last.p50));
    // Where the ends read the same a band would say no more than the median.
    const ends = short(last.p05) === short(last.p95) ? "" : between(end(last.p05, last), end(last.p95, last));
    ends.split(/(?<=to) /).forEach((line, i) =>
      svg.append("text").attr("class", "end-band").attr("x", x(last.date) + 9)
        .attr("y", height(last.p50) + 16 * (i + 1)).text(line));
    said.text(`${monthOf(last)}: median ${short(last.p50)}, nine runs in ten ${end(last.p05, last)} to `
      + `${[end(last.p95, last), unitAfter(indicator)].join(" ").trim()}.`);
  };

  const show = () => {
    const indicator = find(indicatorSelect.property("value"));
    const position = Number(entitySelect.property("value"));
    const asked = ++latest;
    load(indicator, () => {
      if (asked !== latest) {
        return;
      }
      const values = FrontierExplore.values[indicator.name][position];
      current = {
        indicator, position,
        rows: FrontierExplore.months.map((month, i) => Object.assign({month, date: dates[i]},
          ...QUANTILES.map((q, k) => ({[q]: values[k][i]})))),
      };
      draw();
    });
  };

  // Who is largest at the end: many have no value of an indicator at all.
  const largest = indicator => {
    const ends = FrontierExplore.values[indicator.name].map(quantiles => quantiles[2].findLast(v => v !== null));
    return d3.greatestIndex(ends, (a, b) => d3.ascending(a, b));
  };

  const entities = () => {
    const indicator = find(indicatorSelect.property("value"));
    const asked = ++latest;
    // The list is that of the indicator before until the values are there.
    entitySelect.property("disabled", true);
    load(indicator, () => asked === latest && choose(indicator));
  };

  const choose = indicator => {
    const before = entitySelect.property("value") === "" ? null
      : entitySelect.selectAll("option").filter(function () { return this.selected; }).attr("data-id");
    const sorted = indicator.entities.map((entity, position) => ({id: entity[0], name: entity[1], position}))
      .sort((a, b) => a.name.localeCompare(b.name, "en"));
    const values = FrontierExplore.values[indicator.name];
    const kept = sorted.find(d => d.id === before && values[d.position][2].some(v => v !== null));
    const shown = kept ? kept.position : largest(indicator);
    entitySelect.selectAll("option").data(sorted).join("option")
      .attr("value", d => d.position).attr("data-id", d => d.id).text(d => d.name)
      .property("selected", d => d.position === shown);
    entitySelect.property("disabled", sorted.length < 2);
    show();
  };

  indicatorSelect.on("change", entities);
  entitySelect.on("change", show);
  log.on("change", () => current && draw());
  save.on("click", () => {
    if (!current) {
      return;
    }
    const {indicator, position, rows} = current;
    const lines = [["indicator", "entity", "unit", "month", ...QUANTILES].join(",")];
    const quoted = text => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    for (const row of rows) {
      lines.push([indicator.name, indicator.entities[position][0], quoted(indicator.unit), row.month,
        ...QUANTILES.map(q => row[q] ?? "")].join(","));
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], {type: "text/csv"}));
    link.download = `${indicator.name}-${indicator.entities[position][0] || "world"}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  const first = find("world.installed_h100e") || FrontierExplore.indicators[0];
  if (first) {
    indicatorSelect.property("value", first.name);
    entities();
  }
})();
