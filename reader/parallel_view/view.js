// Draws rows of a parallel text, keeps what has not changed, and follows its reader.

const sheets = new WeakMap();
const HOLD_MS = 20_000;

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  const root = parentElement.querySelector(".sheet");
  if (!root || !data) return;
  let sheet = sheets.get(root);
  if (!sheet) {
    sheet = { blocks: new Map() };
    sheets.set(root, sheet);
    applySettings(root);
    listen(root);
  }
  // The scripts of two pages that came close together may be called in the other order.
  if (data.since < sheet.since) return;
  sheet.since = data.since;
  root.onpick = (index) => setTriggerValue("picked", index);
  root.onturn = (pages) => setTriggerValue("turned", pages);
  root.onflag = (from, back) => setTriggerValue("flagged", [from, back ? -1 : 1]);
  root.onunfold = (index, part) => setTriggerValue("unfolded", [index, part]);
  root.onfind = (words) => setTriggerValue("sought", words);
  root.onseen = data.place ? (index, reached) => setTriggerValue("seen", [index, reached]) : null;
  root.onreport = data.reports ? (index, said) => setTriggerValue("reported", [index, said]) : null;
  root.place = data.place;
  root.count = data.count;
  root.query = data.query;
  speak(root, data);
  draw(root, sheet, { ...data, rows: wholeRows(data) });
}

// What a row, or a piece of its text, says as most of them do has not travelled with each: it came once.
function wholeRows({ rows, row, piece }) {
  const whole = (side) => ({ ...side, pieces: side.pieces.map((brief) => ({ ...piece, ...brief })) });
  return rows.map((brief) => ({ ...row, ...brief, source: whole(brief.source), target: whole(brief.target) }));
}

function draw(root, sheet, data) {
  root.classList.toggle("working", data.working);
  // The source stands where a page in its language begins.
  for (const part of root.querySelectorAll(".heads, .rows")) part.dir = data.source.dir;
  for (const name of ["source", "target"]) {
    const head = root.querySelector(`.head.${name}`);
    head.textContent = data[name].label;
    // Above the beginning of its lines.
    head.dir = data[name].dir;
  }
  const place = `${data.query.doc} ${data.query.to}`;
  const turned = sheet.place !== place || sheet.first !== data.rows[0]?.index;
  const focus = turned ? null : focusedSentence(root);
  const kept = new Map();
  const elements = blocksOf(data.rows).map((block) => {
    const waits = block.some((row) => row.status === "pending") && data.working;
    const text = JSON.stringify([block, data.query, waits, spoken.lang]);
    const old = turned ? undefined : sheet.blocks.get(block[0].index);
    const element = old && old.text === text ? old.element : drawBlock(block, data);
    if (old && old.element !== element) {
      element.classList.add("fresh");
      if (old.element.classList.contains("open")) toggleOther(root, element);
    }
    mark(element, data.mark);
    kept.set(block[0].index, { text, element });
    return element;
  });
  const list = root.querySelector(".rows");
  if (turned) list.replaceChildren(...elements);
  else elements.forEach((element, number) => {
    const there = list.children[number];
    if (there !== element) there ? there.replaceWith(element) : list.append(element);
  });
  while (list.children.length > elements.length) list.lastChild.remove();
  sheet.blocks = kept;
  rove(root, focus);
  requestAnimationFrame(() => levelTables(root));
  if (turned) offerPlace(root, sheet.place === place);
  scroll(root, sheet, data, turned, place);
}

// The cells of one table make one block, any other paragraph is one by itself.
function blocksOf(rows) {
  const blocks = [];
  for (const row of rows) {
    const table = blocks.at(-1)?.[0].cell?.table;
    if (row.cell && row.cell.table === table) blocks.at(-1).push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function drawBlock(block, data) {
  const [row] = block;
  if (row.cell) return drawTable(block, data);
  const element = make("article", `row ${row.kind} ${row.status}`);
  element.dataset.index = row.index;
  element.setAttribute("aria-label", worded("paragraph", { number: numbered(row.index + 1) }));
  const gutter = make("div", "gutter");
  gutter.append(drawNumber(row, data.query), drawOther());
  if (data.reports && row.status !== "pending") gutter.append(drawReportButton(row));
  const source = drawSide(row, row.source, "source", data.query);
  element.append(gutter, source, drawTarget(row, data.working, data.query));
  return element;
}

function mark(element, index) {
  const parts = element.matches(".table") ? element.querySelectorAll(".side.source .cell") : [element];
  for (const part of parts) part.classList.toggle("marked", Number(part.dataset.index) === index);
}

function applySettings(root) {
  const settings = readSettings();
  const focused = root.getRootNode().activeElement?.closest?.(".sentence");
  for (const name of ["layout", "swapped", "spacing", "theme"]) root.dataset[name] = settings[name];
  root.style.setProperty("--scale", settings.size / 100);
  if (!isAlone(root)) for (const shown of root.querySelectorAll(".counterpart")) hideCounterpart(shown);
  levelTables(root);
  // Whoever reads by keyboard goes on in the same sentence, where its side is no longer shown.
  if (focused && !isShown(focused)) twins(focused).find(isShown)?.focus({ preventScroll: true });
}

function isShown(element) {
  return element.getClientRects().length > 0;
}

function scroll(root, sheet, data, turned, place) {
  const first = data.rows[0]?.index;
  const asked = data.mark !== null && (turned || sheet.mark !== data.mark);
  if (asked) {
    // The page is laid out after this function returns.
    requestAnimationFrame(() => hold(root, sheet, ".marked"));
  } else if (turned && sheet.place === place) {
    requestAnimationFrame(() => hold(root, sheet));
  }
  sheet.mark = data.mark;
  sheet.place = place;
  sheet.first = first;
}

// Brings an element to the top, and keeps it there while what stands above comes and goes (the state of the translation,
// paragraphs that fill), until its reader moves, by whatever means: a scroll that no change of size explains is theirs.
function hold(root, sheet, selector) {
  sheet.release?.();
  const host = root.getRootNode().host;
  const scroller = host?.closest('[data-testid="stMain"]') ?? document.scrollingElement;
  let height = 0;
  let top = 0;
  const place = () => {
    const element = selector ? root.querySelector(selector) : root;
    (element?.offsetParent ? element : root).scrollIntoView({ block: "start" });
    height = scroller.scrollHeight;
    top = scroller.scrollTop;
  };
  const scrolled = () => {
    if (scroller.scrollHeight === height && Math.abs(scroller.scrollTop - top) > 1) sheet.release?.();
  };
  const observer = new ResizeObserver(place);
  const moves = ["wheel", "touchstart", "pointerdown", "keydown"];
  sheet.release = () => {
    observer.disconnect();
    scroller.removeEventListener("scroll", scrolled);
    for (const name of moves) document.removeEventListener(name, sheet.release, true);
    sheet.release = null;
  };
  for (const name of moves) document.addEventListener(name, sheet.release, { capture: true, passive: true });
  scroller.addEventListener("scroll", scrolled, { passive: true });
  const release = sheet.release;
  setTimeout(() => sheet.release === release && release(), HOLD_MS);
  place();
  observer.observe(host?.closest('[data-testid="stMainBlockContainer"]') ?? document.body);
}

function listen(root) {
  const sentenceOf = (event) => event.target.closest?.(".sentence");
  root.addEventListener("pointerover", (event) => light(root, sentenceOf(event)));
  root.addEventListener("pointerleave", () => light(root, null));
  root.addEventListener("focusin", (event) => {
    const sentence = sentenceOf(event);
    light(root, sentence);
    if (sentence) rove(root, null, sentence);
  });
  root.addEventListener("focusout", () => light(root, null));
  root.addEventListener("click", (event) => click(root, event));
  root.addEventListener("keydown", (event) => move(root, event));
  listenForCopies(root);
  listenForPlaces(root);
  listenForWays(root);
  // What is unfolded in a cell makes its row higher.
  root.addEventListener("toggle", () => levelTables(root), true);
  let width = 0;
  new ResizeObserver(() => {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    levelTables(root);
  }).observe(root);
  listenWhile(root, document, "keydown", (event) => onKey(root, event));
  listenWhile(root, window, SETTINGS, () => applySettings(root));
  listenWhile(root, window, "storage", () => applySettings(root));
  listenWhile(root, window, `${SETTINGS}.keys`, () => showKeys(root));
}

function click(root, event) {
  const target = event.target;
  if (target.matches?.("dialog")) target.close();
  const goes = target.closest?.("a[data-to]");
  if (goes && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    root.onpick?.(Number(goes.dataset.to));
  } else if (target.closest?.(".part")) {
    unfold(root, target.closest(".part"));
  } else if (target.closest?.(".other")) {
    toggleOther(root, target);
  } else if (target.closest?.(".report")) {
    toggleReport(root, target);
  } else if (target.closest?.(".side") && !target.closest("a, summary, details, form") && !hasSelection(root)) {
    const shown = target.closest(".counterpart");
    const sentence = target.closest(".sentence");
    if (shown) hideCounterpart(shown);
    else if (sentence) toggleCounterpart(root, sentence);
    else toggleOther(root, target);
  }
}

// Another part of a very long paragraph: its reader goes on at its beginning.
function unfold(root, way) {
  const paragraph = way.closest("[data-index]");
  root.onunfold?.(Number(paragraph.dataset.index), Number(way.dataset.part));
  paragraph.scrollIntoView({ block: "start" });
}

// A click that ends a selection opens nothing. Not every browser tells what is selected in a shadow root.
function hasSelection(root) {
  const selection = root.getRootNode().getSelection?.() ?? getSelection();
  return Boolean(selection) && selection.type === "Range";
}

// Shows what stands on the other side of a paragraph, or hides it again; false where both sides are shown anyway.
function toggleOther(root, inside) {
  if (!isAlone(root)) return false;
  const row = inside.closest(".row");
  const open = row.classList.toggle("open");
  for (const shown of row.querySelectorAll(".counterpart")) hideCounterpart(shown);
  row.querySelector(".other").setAttribute("aria-expanded", String(open));
  levelTables(root);
  return true;
}

function light(root, sentence) {
  for (const lit of root.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!sentence) return;
  for (const one of twins(sentence)) one.classList.add("lit");
}

function twins(sentence) {
  const index = indexOf(sentence);
  const row = sentence.closest(".row");
  const parts = row.matches(".table") ? [...row.querySelectorAll(`.cell[data-index="${index}"]`)] : [row];
  const number = Number(sentence.dataset.sentence);
  return parts.flatMap((part) => [...part.querySelectorAll(`.sentence[data-sentence="${number}"]`)]);
}

// One stop of the Tab key for the whole text; arrows go on from there.
function rove(root, focus, chosen) {
  for (const old of root.querySelectorAll('.sentence[tabindex="0"]')) old.tabIndex = -1;
  let sentence = chosen ?? root.querySelector(".sentence");
  if (focus) {
    const own = `[data-index="${focus.index}"] .sentence[data-sentence="${focus.sentence}"]`;
    const again = [...root.querySelectorAll(own)].find(
      (one) => sideOf(one) === focus.side && indexOf(one) === focus.index,
    );
    if (again) {
      sentence = again;
      if (root.getRootNode().activeElement !== again) again.focus({ preventScroll: true });
    }
  }
  if (sentence) sentence.tabIndex = 0;
}

function indexOf(sentence) {
  return Number(sentence.closest("[data-index]").dataset.index);
}

function sideOf(sentence) {
  return sentence.closest(".side").classList.contains("source") ? "source" : "target";
}

function focusedSentence(root) {
  const sentence = root.getRootNode().activeElement?.closest?.(".sentence");
  if (!sentence || !root.contains(sentence)) return null;
  return {
    index: indexOf(sentence),
    side: sideOf(sentence),
    sentence: Number(sentence.dataset.sentence),
  };
}
