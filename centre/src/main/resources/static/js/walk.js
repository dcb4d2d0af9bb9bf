// SPDX-License-Identifier: Apache-2.0
// Draws the walk of money from the rows of its table: whatever the table says, the picture shows.
// Canvas and rich-text tooltips only, since the page's policy forbids styles made by scripts.
const place = document.getElementById("walk-picture");

function words(cell) {
  return cell.textContent.replace(/\s+/g, " ").trim();
}

function rows(table) {
  return [...table.querySelectorAll("tbody tr")].map((row) => ({
    source: words(row.querySelector(".hop-from")),
    target: words(row.querySelector(".hop-to")),
    value: Number(row.dataset.fen),
    shown: words(row.querySelector("td.money .money")),
  }));
}

function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// A picture of a Sankey has no circles; a hop that would close one is left to the table.
function withoutCircles(links) {
  const next = new Map();
  const reaches = (from, to) =>
    from === to || [...(next.get(from) ?? [])].some((each) => reaches(each, to));
  return links.filter((link) => {
    if (link.value <= 0 || reaches(link.target, link.source)) {
      return false;
    }
    next.set(link.source, (next.get(link.source) ?? new Set()).add(link.target));
    return true;
  });
}

function option(links) {
  const names = [...new Set(links.flatMap((link) => [link.source, link.target]))];
  const upright = place.clientWidth < 560;
  return {
    // Whoever opens it works with it: it stands there at once.
    animation: false,
    aria: {
      enabled: true,
      label: { description: place.getAttribute("aria-label") },
      decal: { show: true },
    },
    textStyle: { fontFamily: token("--font"), fontSize: 13, color: token("--c-text") },
    tooltip: {
      renderMode: "richText",
      formatter: (at) =>
        at.dataType === "edge" ? `${at.data.source} → ${at.data.target}\n${at.data.shown}` : at.name,
    },
    series: [
      {
        type: "sankey",
        orient: upright ? "vertical" : "horizontal",
        left: 16,
        right: upright ? 16 : 160,
        // One band is drawn as a band and not as a wall.
        top: upright ? 16 : "28%",
        bottom: upright ? 48 : "28%",
        nodeWidth: 16,
        draggable: false,
        data: names.map((name) => ({ name, itemStyle: { color: token("--c-brand") } })),
        links,
        label: {
          color: token("--c-text"),
          position: upright ? "bottom" : "right",
          width: upright ? 110 : 150,
          overflow: "break",
        },
        lineStyle: { color: token("--c-brand"), opacity: 0.35, curveness: 0.5 },
      },
    ],
  };
}

function draw() {
  const links = withoutCircles(rows(document.getElementById(place.dataset.rows)));
  if (links.length === 0) {
    place.closest(".card").hidden = true;
    return;
  }
  const chart = window.echarts.init(place, null, { renderer: "canvas" });
  chart.setOption(option(links));
  addEventListener("resize", () => {
    chart.resize();
    chart.setOption(option(links), true);
  });
}

if (place && window.echarts) {
  draw();
} else if (place) {
  // Without the library the table says everything.
  place.closest(".card").hidden = true;
}
