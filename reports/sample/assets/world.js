/* The map over time. Data: explore/world.js. */
"use strict";
(() => {
  const root = document.getElementById("world-map");
  if (!root || typeof FrontierWorld === "undefined" || typeof d3 === "undefined") {
    return;
  }
  const LARGEST = 44;
  const WIDEST = 16;
  const BEND = 0.22;
  const LARGEST_EXAMPLE = 18;
  const NAME_SIZE = 12;
  const NAMED = 7;
  const LISTED = 12;
  const SAID = 8;
  const NAMED_STATES = 4;
  const reserve = {
    title: "Grid reserve margin",
    classes: ["20% or more", "10 to 20%", "0 to 10%", "below zero"],
    of: v => (v === null ? -1 : v >= 0.2 ? 0 : v >= 0.1 ? 1 : v >= 0 ? 2 : 3),
    write: v => (v === null ? "–" : `${Math.round(v * 100)}%`.replace("-", "−")),
    field: "reserve",
  };
  const tier = {
    title: "Export tier",
    classes: ["1 free", "2 capped", "3 variants only", "4 barred"],
    of: v => (v === null ? -1 : Math.round(v) - 1),
    write: v => (v === null ? "–" : String(Math.round(v))),
    field: "tier",
  };
  const sovereignty = {
    title: "Capacity of domestic operators at home over own demand",
    classes: ["1 or more", "0.5 to 1", "0.2 to 0.5", "below 0.2"],
    of: v => (v === null ? -1 : v >= 1 ? 0 : v >= 0.5 ? 1 : v >= 0.2 ? 2 : 3),
    write: v => (v === null ? "–" : v.toFixed(2)),
    field: "sovereignty",
  };
  const queue = {
    title: "Months in the connection queue",
    classes: ["under 12", "12 to 36", "36 to 72", "72 or more"],
    of: v => (v === null ? -1 : v < 12 ? 0 : v < 36 ? 1 : v < 72 ? 2 : 3),
    write: v => (v === null ? "–" : String(Math.round(v))),
    field: "queue",
  };
  const tariff = {
    title: "Tariff of a large load, USD per MWh",
    classes: ["under 60", "60 to 90", "90 to 130", "130 or more"],
    of: v => (v === null ? -1 : v < 60 ? 0 : v < 90 ? 1 : v < 130 ? 2 : 3),
    write: v => (v === null ? "–" : String(Math.round(v))),
    field: "tariff",
  };
  const carbon = {
    title: "Carbon intensity, g CO2 per kWh",
    classes: ["under 100", "100 to 300", "300 to 500", "500 or more"],
    of: v => (v === null ? -1 : v < 100 ? 0 : v < 300 ? 1 : v < 500 ? 2 : 3),
    write: v => (v === null ? "–" : String(Math.round(v))),
    field: "carbon",
  };
  const LAYERS = [
    {id: "inference", title: "Inference capacity", unit: "H100-equivalents", size: "inference", colour: reserve},
    {id: "training", title: "Training capacity", unit: "H100-equivalents", size: "training", colour: reserve},
    {id: "sites", title: "Data-centre load of all sites", unit: "GW", per: 1000, size: "load", colour: reserve},
    {id: "queue", title: "Data-centre load and connection queue", unit: "GW", per: 1000, size: "load", colour: queue, areas: true},
    {id: "tariff", title: "Data-centre load and tariff", unit: "GW", per: 1000, size: "load", colour: tariff, areas: true},
    {id: "emissions", title: "Emissions of AI data centres", unit: "t CO2 a year", size: "emissions", colour: carbon, areas: true},
    {id: "tiers", title: "Export tiers", unit: "H100-equivalents for inference", size: "inference", colour: tier, states: true},
    {id: "sovereignty", title: "Sovereignty", unit: "H100-equivalents for inference", size: "inference", colour: sovereignty, states: true},
    {id: "flows", title: "Serving flows between regions", unit: "useful H100-equivalents", flows: true},
  ];
  const {months, width, height} = FrontierWorld;
  // "by" is the reader's choice; layers of one kind of place only have no say in it.
  const state = {layer: LAYERS[0], by: "areas", month: months.length - 1, timer: null};
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  const short = value => {
    if (value === null || !isFinite(value)) {
      return "–";
    }
    const size = Math.abs(value);
    const scale = [[1e12, " trillion"], [1e9, " billion"], [1e6, " million"], [1e3, "k"], [1, ""]]
      .find(s => size >= s[0]) || [1, ""];
    return String(Number((value / scale[0]).toPrecision(3))).replace("-", "−") + scale[1];
  };

  root.hidden = false;
  const box = d3.select(root);
  const form = box.append("div").attr("class", "controls");
  const layerSelect = form.append("label").attr("for", "world-layer").text("Show ")
    .append("select").attr("id", "world-layer");
  layerSelect.selectAll("option").data(LAYERS).join("option").attr("value", d => d.id).text(d => d.title);
  const bySelect = form.append("label").attr("for", "world-by").text("by ")
    .append("select").attr("id", "world-by");
  bySelect.selectAll("option").data([["areas", "grid area"], ["states", "state"]]).join("option")
    .attr("value", d => d[0]).text(d => d[1]);
  const time = box.append("div").attr("class", "controls time");
  const play = time.append("button").attr("type", "button").attr("id", "world-play").text("Play");
  const slider = time.append("label").attr("for", "world-month").text("Quarter ending ")
    .append("input").attr("type", "range").attr("id", "world-month")
    .attr("min", 0).attr("max", months.length - 1).attr("step", 1);
  const shown = time.append("output").attr("id", "world-shown").attr("for", "world-month");
  const zoomIn = time.append("button").attr("type", "button").attr("aria-label", "Zoom in").text("+");
  const zoomOut = time.append("button").attr("type", "button").attr("aria-label", "Zoom out").text("−");

  const beside = box.append("div").attr("class", "beside");
  const left = beside.append("div");
  const svg = left.append("svg").attr("class", "chart world").attr("viewBox", `0 0 ${width} ${height}`)
    .attr("role", "img").attr("aria-labelledby", "world-said");
  const ground = svg.append("g");
  ground.append("path").attr("class", "land").attr("fill-rule", "evenodd").attr("d", FrontierWorld.land);
  const arcs = ground.append("g");
  const circles = ground.append("g");
  const names = ground.append("g").attr("class", "names").attr("font-size", NAME_SIZE);
  const example = svg.append("g").attr("class", "example");
  const legend = left.append("ul").attr("class", "legend");
  const said = left.append("p").attr("id", "world-said").attr("class", "said").attr("role", "status");
  const scroll = box.append("div").attr("class", "scroll").attr("role", "region").attr("tabindex", 0)
    .attr("aria-label", "Largest on the map");
  const table = scroll.append("table");
  const head = table.append("thead").append("tr");
  const body = table.append("tbody");

  const {policy} = FrontierWorld;
  const told = policy.odds.length > 0 || policy.moves.length > 0;
  const ledger = beside.append("div").attr("class", "ledger").attr("role", "region").attr("tabindex", 0)
    .attr("aria-label", "Ledger of policy").attr("hidden", told ? null : "");
  const ledgerHead = ledger.append("div").attr("class", "controls");
  const stateSelect = ledgerHead.append("label").attr("for", "world-state").text("Policy of ")
    .append("select").attr("id", "world-state");
  const actors = new Set([...policy.odds.map(d => d.state), ...policy.moves.map(d => d.state)]);
  stateSelect.selectAll("option")
    .data([["", "all states"], ...FrontierWorld.states.filter(d => actors.has(d.id)).map(d => [d.id, d.name])
      .sort((a, b) => a[1].localeCompare(b[1]))])
    .join("option").attr("value", d => d[0]).text(d => d[1]);
  const oddsTitle = ledger.append("h3").attr("id", "world-odds-title");
  const oddsList = ledger.append("ul").attr("id", "world-odds").attr("aria-labelledby", "world-odds-title");
  const movesTitle = ledger.append("h3").attr("id", "world-moves-title");
  const movesList = ledger.append("ul").attr("id", "world-moves").attr("aria-labelledby", "world-moves-title");

  const nameOf = id => (FrontierWorld.states.find(d => d.id === id) || {name: id}).name;
  const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

  const drawPolicy = () => {
    const chosen = stateSelect.property("value");
    const end = policy.ends[state.month];
    const odds = policy.odds.filter(d => (!chosen || d.state === chosen) && d.by[state.month] > 0)
      .sort((a, b) => b.by[state.month] / b.of - a.by[state.month] / a.of);
    const of = chosen ? nameOf(chosen) : "states";
    oddsTitle.text(`What ${of} did of ${chosen ? "its" : "their"} own accord by ${months[state.month]}, share of the runs`);
    const share = d => d.by[state.month] / d.of;
    const percent = d => `${Math.round(100 * share(d))}%`;
    const lines = chosen
      ? odds.map(d => `${capital(d.move)}: ${percent(d)} (where it happens by ${months[months.length - 1]}, `
        + `first in ${d.median} at the median)`)
      : d3.groups(odds, d => d.move).sort((a, b) => share(b[1][0]) - share(a[1][0])).map(([move, by]) =>
        `${capital(move)}: ${by.slice(0, NAMED_STATES).map(d => `${nameOf(d.state)} ${percent(d)}`).join(", ")}`
        + `${by.length > NAMED_STATES ? `, and ${by.length - NAMED_STATES} more` : ""}`);
    oddsList.selectAll("li").data(lines.length ? lines : ["Nothing yet in any run."]).join("li").text(d => d);
    const moves = policy.moves.filter(d => d.month <= end
      && (chosen ? d.state === chosen || d.about.split(" ").includes(chosen) : !d.step));
    movesTitle.text(`Ledger of run ${policy.run} up to ${months[state.month]}, latest first`);
    movesList.selectAll("li").data(moves.length ? moves.slice(-SAID).reverse() : [null]).join("li").text(d => (d
      ? `${d.when}, ${d.who}: ${d.what}. ${capital(d.why)}.` : "Nothing yet."));
  };

  const zoom = d3.zoom().scaleExtent([1, 8]).translateExtent([[0, 0], [width, height]])
    .filter(event => event.type !== "wheel" && (event.type !== "touchstart" || event.touches.length > 1))
    .on("zoom", event => {
      ground.attr("transform", event.transform);
      names.attr("font-size", NAME_SIZE / event.transform.k);
      drawExample();
    });
  svg.call(zoom).on("dblclick.zoom", null);
  const scaleBy = factor => (still ? svg : svg.transition().duration(250)).call(zoom.scaleBy, factor);
  zoomIn.on("click", () => scaleBy(1.6));
  zoomOut.on("click", () => scaleBy(1 / 1.6));

  // Every quarter has its own scale; a circle in the corner, as large as the map shows it, says which.
  let scale = null;
  const drawExample = () => {
    example.selectAll("*").remove();
    if (!scale) {
      return;
    }
    const {radius, unit} = scale;
    const shownAt = value => radius(value) * d3.zoomTransform(svg.node()).k;
    const most = radius.domain()[1];
    const value = d3.range(Math.floor(Math.log10(most)), -9, -1).flatMap(power => [5, 2, 1].map(lead => lead * 10 ** power))
      .find(candidate => candidate <= most && shownAt(candidate) <= LARGEST_EXAMPLE) || most;
    const r = shownAt(value);
    example.append("circle").attr("cx", 8 + r).attr("cy", height - 8 - r).attr("r", r);
    example.append("text").attr("font-size", NAME_SIZE).attr("x", 16 + 2 * r).attr("y", height - 4 - r)
      .text(`${short(value)} ${unit}`);
  };

  const at = (series, month) => (series ? series[month] : null);

  const only = () => (state.layer.states ? "states" : state.layer.areas ? "areas" : null);
  const by = () => only() || state.by;
  const sizeOf = place => (at(place[state.layer.size], state.month) || 0) / (state.layer.per || 1);

  const places = () => {
    const {colour} = state.layer;
    return FrontierWorld[by()]
      .map(place => ({
        place, value: sizeOf(place), shade: at(place[colour.field], state.month),
      }))
      .filter(d => d.value > 0)
      .sort((a, b) => b.value - a.value);
  };

  const top = () => d3.max(FrontierWorld[by()], sizeOf) || 1;

  const rows = (columns, data) => {
    head.selectAll("th").data(columns).join("th").attr("scope", "col")
      .attr("class", (d, i) => (i ? "num" : null)).text(d => d);
    body.selectAll("tr").data(data).join("tr").each(function (cells) {
      d3.select(this).selectAll("th,td").remove();
      cells.forEach((cell, i) => d3.select(this).append(i ? "td" : "th")
        .attr("scope", i ? null : "row").attr("class", i ? "num" : null).text(cell));
    });
  };

  const choose = id => {
    if (actors.has(id)) {
      stateSelect.property("value", id);
      drawPolicy();
    }
  };

  const drawPlaces = () => {
    const {colour, unit, title} = state.layer;
    const data = places();
    const radius = d3.scaleSqrt().domain([0, top()]).range([0, LARGEST]);
    scale = data.length ? {radius, unit} : null;
    drawExample();
    arcs.selectAll("path").remove();
    circles.selectAll("circle").data(data, d => d.place.id).join(enter => {
      const circle = enter.append("circle");
      circle.append("title");
      return circle;
    })
      .attr("fill", null)
      .attr("class", d => `place shade${colour.of(d.shade)}`)
      .attr("cx", d => d.place.x).attr("cy", d => d.place.y)
      .attr("r", d => Math.max(1.6, radius(d.value))).order()
      .on("click", (event, d) => choose(d.place.state || d.place.id))
      .select("title").text(d => `${d.place.name}: ${short(d.value)} ${unit}; ${colour.title} ${colour.write(d.shade)}`);
    label(data.map(d => ({
      name: d.place.name.split(/ \(| and /)[0], x: d.place.x, y: d.place.y, r: Math.max(1.6, radius(d.value)),
    })));
    legend.selectAll("li").data([`${colour.title}:`, ...colour.classes]).join("li")
      .attr("class", (d, i) => (i ? `key shade${i - 1}` : null)).text(d => d);
    const total = d3.sum(data, d => d.value);
    if (!data.length) {
      said.text(`${months[state.month]}: ${title}, nothing yet.`);
      rows([by() === "areas" ? "Grid area" : "State", unit, "Share", colour.title], []);
      return;
    }
    said.text(`${months[state.month]}: ${title}, ${short(total)} ${unit} in all, as the sum of medians. Largest: `
      + data.slice(0, 3).map(d => `${d.place.name} ${short(d.value)} (${Math.round(100 * d.value / total)}%)`).join(", ") + ".");
    rows([by() === "areas" ? "Grid area" : "State", unit, "Share", colour.title],
      data.slice(0, LISTED).map(d => [d.place.name, short(d.value), `${(100 * d.value / total).toFixed(1)}%`, colour.write(d.shade)]));
  };

  // As the static maps: beside its own circle if no other is there, else apart with a line to it.
  const label = marks => {
    const taken = [];
    const near = (t, mark) => [
      Math.max(t.left, Math.min(mark.x, t.right)), Math.max(t.top, Math.min(mark.y, t.bottom)),
    ];
    const clear = t => t.left > 0 && t.right < width && t.top > 0 && t.bottom < height
      && taken.every(o => o.right < t.left || o.left > t.right || o.bottom < t.top || o.top > t.bottom)
      && marks.every(mark => Math.hypot(near(t, mark)[0] - mark.x, near(t, mark)[1] - mark.y) >= mark.r);
    const spots = function* (mark) {
      const half = mark.name.length * 4.4 + 3;
      const away = mark.r + 2;
      const at = (x, y, apart) => ({mark, apart, left: x - half, right: x + half, top: y - 7.5, bottom: y + 7.5});
      yield at(mark.x, mark.y + away + 7.5, false);
      yield at(mark.x + away + half, mark.y, false);
      yield at(mark.x, mark.y - away - 7.5, false);
      yield at(mark.x - away - half, mark.y, false);
      for (const far of [10, 22, 36, 52, 70, 90, 112]) {
        for (const angle of d3.range(0, 2 * Math.PI, Math.PI / 8)) {
          yield at(mark.x + (away + far + half) * Math.cos(angle), mark.y + (away + far + 7.5) * Math.sin(angle), true);
        }
      }
    };
    for (const mark of marks.slice(0, 3 * NAMED)) {
      for (const spot of taken.length < NAMED ? spots(mark) : []) {
        if (clear(spot)) {
          taken.push(spot);
          break;
        }
      }
    }
    names.selectAll("line").data(taken.filter(t => t.apart), t => t.mark.name).join("line")
      .attr("x1", t => t.mark.x).attr("y1", t => t.mark.y)
      .attr("x2", t => near(t, t.mark)[0]).attr("y2", t => near(t, t.mark)[1]);
    names.selectAll("text").data(taken, t => t.mark.name).join("text")
      .attr("x", t => (t.left + t.right) / 2).attr("y", t => t.bottom - 3)
      .attr("text-anchor", "middle").text(t => t.mark.name);
  };

  const drawFlows = () => {
    const regions = FrontierWorld.regions;
    const pairs = d3.cross(regions, regions).filter(([a, b]) => a !== b)
      .map(([from, to]) => ({from, to, value: at(from.to[to.id], state.month) || 0}))
      .sort((a, b) => b.value - a.value);
    const widest = d3.max(pairs, d => d.value) || 1;
    const own = region => at(region.to[region.id], state.month) || 0;
    const radius = d3.scaleSqrt().domain([0, d3.max(regions, own) || 1]).range([0, 26]);
    scale = d3.max(regions, own) > 0 ? {radius, unit: "useful H100-equivalents"} : null;
    drawExample();
    arcs.selectAll("path").data(pairs.filter(d => d.value > 0.02 * widest), d => `${d.from.id} ${d.to.id}`)
      .join(enter => {
        const path = enter.append("path");
        path.append("title");
        return path;
      })
      .attr("class", "arc").attr("stroke", d => d.from.colour)
      .attr("stroke-width", d => Math.max(1.2, WIDEST * d.value / widest))
      .attr("d", ({from, to}) => `M${from.x},${from.y}Q${(from.x + to.x) / 2 + BEND * (to.y - from.y)},`
        + `${(from.y + to.y) / 2 - BEND * (to.x - from.x)},${to.x},${to.y}`)
      .select("title").text(d => `${d.from.name} serves ${d.to.name}: ${short(d.value)} H100-equivalents`);
    circles.selectAll("circle").data(regions, d => d.id).join(enter => {
      const circle = enter.append("circle");
      circle.append("title");
      return circle;
    })
      .attr("class", "region").attr("fill", d => d.colour).attr("cx", d => d.x).attr("cy", d => d.y)
      .attr("r", d => Math.max(2, radius(own(d))))
      .select("title").text(d => `${d.name} serves itself: ${short(own(d))} H100-equivalents`);
    label(regions.map(d => ({name: d.name, x: d.x, y: d.y, r: Math.max(2, radius(own(d)))})));
    legend.selectAll("li").data(["An arc has the colour of the region whose sites serve; the widest is "
      + `${short(widest)} useful H100-equivalents. A circle is what a region serves itself.`])
      .join("li").attr("class", null).text(d => d);
    const between = d3.sum(pairs, d => d.value);
    const total = between + d3.sum(regions, own);
    said.text(`${months[state.month]}: ${total ? Math.round(100 * between / total) : 0}% of what is served comes from another region. Largest: `
      + pairs.slice(0, 3).map(d => `${d.from.name} to ${d.to.name} ${short(d.value)}`).join(", ") + ".");
    rows(["From sites in, to users in", "useful H100-equivalents", "Share of all"],
      pairs.filter(d => d.value > 0).slice(0, LISTED)
        .map(d => [`${d.from.name} to ${d.to.name}`, short(d.value), `${(100 * d.value / total).toFixed(1)}%`]));
  };

  const draw = () => {
    slider.property("value", state.month).attr("aria-valuetext", months[state.month]);
    shown.text(months[state.month]);
    bySelect.property("disabled", Boolean(state.layer.flows || only())).property("value", by());
    drawPolicy();
    if (state.layer.flows) {
      circles.selectAll(".place").remove();
      drawFlows();
    } else {
      circles.selectAll(".region").remove();
      drawPlaces();
    }
  };

  const stop = () => {
    if (state.timer) {
      state.timer.stop();
      state.timer = null;
      play.text("Play");
    }
  };

  layerSelect.on("change", function () {
    state.layer = LAYERS.find(layer => layer.id === this.value);
    draw();
  });
  bySelect.on("change", function () {
    state.by = this.value;
    circles.selectAll("circle").remove();
    draw();
  });
  stateSelect.on("change", drawPolicy);
  slider.on("input", function () {
    stop();
    state.month = Number(this.value);
    draw();
  });
  play.on("click", () => {
    if (state.timer) {
      stop();
      return;
    }
    play.text("Stop");
    if (state.month === months.length - 1) {
      state.month = 0;
    }
    state.timer = d3.interval(() => {
      state.month += 1;
      draw();
      if (state.month >= months.length - 1) {
        stop();
      }
    }, 350);
  });
  draw();
})();
