// The two sides of a paragraph: what stands on them, where it comes from, what is wrong with it.

const LEVELS = 6;
// Numbers alone, with a sign or a dash: among letters from right to left a sign would stand behind its number.
const FIGURES = /^\s*[+\-−–±]?\s?\d[\d.,:\s–—-]*\S{0,3}\s*$/;

function drawSide(row, side, name, query) {
  const element = make("div", `side ${name}`);
  fillSide(element, row, side, name, query);
  return element;
}

function fillSide(element, row, side, name, query) {
  element.lang = side.lang;
  element.dir = side.dir;
  const text = make(tagOf(row), "text");
  const level = Math.min(Math.max(row.level ?? 1, 1), LEVELS);
  if (row.level !== null) text.dataset.level = level;
  if (level > 1 && row.kind !== "heading") text.style.setProperty("--depth", level - 1);
  if (row.marker) text.append(make("span", "marker", row.marker), " ");
  const inner = row.kind === "code" ? text.appendChild(make("code")) : text;
  drawPieces(inner, side.pieces, query);
  text.classList.toggle("figures", Boolean(row.cell) && FIGURES.test(inner.textContent));
  if (row.back !== null) text.append(" ", drawWayBack(row, query));
  element.append(text);
  if (row.original && name === "source") element.append(drawOriginal(row.original, side));
  if (row.part) element.append(drawParts(row));
  if (side.cut) {
    element.append(aside("cut", worded("cut", { count: numbered(side.cut) })));
  }
}

// The ways to the other parts of a paragraph that no browser would draw whole.
function drawParts(row) {
  const { number, count } = row.part;
  const parts = aside("parts", worded("part", { number: numbered(number + 1), count: numbered(count) }));
  const ways = [
    ["‹", "partBefore", number - 1],
    ["›", "partNext", number + 1],
  ];
  for (const [sign, name, part] of ways) {
    const way = make("button", "part", sign);
    way.type = "button";
    way.disabled = part < 0 || part >= count;
    way.dataset.part = part;
    way.title = worded(name);
    way.setAttribute("aria-label", way.title);
    parts.append(" ", way);
  }
  return parts;
}

function tagOf(row) {
  if (row.kind === "heading") return `h${Math.min(Math.max(row.level ?? 2, 1) + 1, LEVELS)}`;
  return row.kind === "code" ? "pre" : "p";
}

function drawWayBack(row, query) {
  const back = aside("back", "↩", "a");
  back.href = addressOf(row.back, query);
  back.dataset.to = row.back;
  back.title = worded("back", { number: numbered(row.back + 1) });
  back.setAttribute("aria-label", back.title);
  return back;
}

function drawOriginal(original, side) {
  const shown = aside("original", undefined, "details");
  const body = make("p", "", original);
  body.lang = side.lang;
  body.dir = side.dir;
  shown.append(make("summary", "", worded("original")), body);
  return shown;
}

function drawTarget(row, working, query) {
  const element = make("div", "side target");
  fillTarget(element, row, working, query);
  return element;
}

function fillTarget(element, row, working, query) {
  if (row.status === "pending") {
    element.dir = row.target.dir;
    if (working) appendWait(element, row);
    else {
      // Why is said once, above the page; here a dash is enough for those who see it.
      const dash = aside("remark", "–");
      dash.setAttribute("aria-hidden", "true");
      element.append(dash, aside("unseen", worded("untranslated")));
    }
  } else {
    fillSide(element, row, row.target, "target", query);
    if (row.remark) {
      const quiet = row.repeated || row.cell || row.status === "kept";
      element.append(aside(quiet ? "remark unseen" : "remark", row.remark));
      element.title = row.remark;
    }
  }
  appendBadges(element, row);
}

function appendWait(element, row) {
  const wait = make("div", "wait");
  const length = row.source.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  for (let line = 0; line < Math.min(Math.max(Math.round(length / 70), 1), 5); line += 1) wait.append(make("i"));
  wait.setAttribute("aria-hidden", "true");
  element.append(wait, aside("unseen", worded("waiting")));
}

function appendBadges(element, row) {
  if (!row.badges.length) return;
  const badges = aside("badges");
  for (const badge of row.badges) {
    const details = make("details", `badge ${badge.severity}`);
    details.append(make("summary", "", badge.label), make("p", "", badge.explanation));
    badges.append(details);
  }
  element.append(badges);
}

function drawNumber(row, query) {
  const number = make("a", "number", String(row.index + 1));
  number.href = addressOf(row.index, query);
  number.dataset.to = row.index;
  number.title = worded("address");
  // Who made it, for those who ask: once for the page it is said above.
  if (row.maker) number.title += `\n${worded("maker", { engine: row.maker })}`;
  return number;
}

// Where one side stands alone, the other comes when it is asked for.
function drawOther() {
  const other = make("button", "other");
  other.type = "button";
  other.title = worded("other");
  other.setAttribute("aria-label", other.title);
  other.setAttribute("aria-expanded", "false");
  return other;
}
