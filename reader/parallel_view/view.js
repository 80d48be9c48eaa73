// Draws rows of a parallel text. Whatever comes from a document goes into the page with textContent, never as HTML.

const sheets = new WeakMap();
const HOLD_MS = 20_000;

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  const root = parentElement.querySelector(".sheet");
  if (!root || !data) return;
  let sheet = sheets.get(root);
  if (!sheet) {
    sheet = { rows: new Map(), marked: null, page: null };
    sheets.set(root, sheet);
    listen(root);
  }
  root.onpick = (index) => setTriggerValue("picked", index);
  root.onturn = (pages) => setTriggerValue("turned", pages);
  draw(root, sheet, data);
}

function draw(root, sheet, data) {
  root.classList.toggle("working", data.working);
  for (const name of ["source", "target"]) {
    const head = root.querySelector(`.head.${name}`);
    head.textContent = data[name].label;
  }
  const place = `${data.query.doc} ${data.query.to}`;
  const turned = sheet.place !== place || sheet.first !== data.rows[0]?.index;
  const focus = turned ? null : focusedSentence(root);
  const kept = new Map();
  const elements = data.rows.map((row) => {
    const text = JSON.stringify([row, data.query, row.status === "pending" && data.working]);
    const old = turned ? undefined : sheet.rows.get(row.index);
    const element = old && old.text === text ? old.element : drawRow(row, data);
    if (old && old.element !== element) element.classList.add("fresh");
    element.classList.toggle("marked", row.index === data.mark);
    kept.set(row.index, { text, element });
    return element;
  });
  const list = root.querySelector(".rows");
  if (turned) list.replaceChildren(...elements);
  else elements.forEach((element, number) => {
    const there = list.children[number];
    if (there !== element) there ? there.replaceWith(element) : list.append(element);
  });
  while (list.children.length > elements.length) list.lastChild.remove();
  sheet.rows = kept;
  rove(root, focus);
  scroll(root, sheet, data, turned, place);
}

function scroll(root, sheet, data, turned, place) {
  const first = data.rows[0]?.index;
  const asked = data.mark !== null && (turned || sheet.mark !== data.mark);
  if (asked) {
    // The page is laid out after this function returns.
    requestAnimationFrame(() => hold(root, sheet, ".marked"));
  } else if (turned && sheet.place === place) {
    requestAnimationFrame(() => hold(root, sheet, ".heads"));
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
    const element = root.querySelector(selector);
    // On a narrow page the heads are not shown.
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

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function drawRow(row, data) {
  const element = make("article", `row ${row.kind} ${row.status}`);
  element.dataset.index = row.index;
  element.setAttribute("aria-label", `Paragraph ${row.index + 1}`);
  const number = make("a", "number", String(row.index + 1));
  const query = new URLSearchParams({ ...data.query, p: String(row.index + 1) });
  query.delete("page");
  number.href = `?${query}`;
  number.title = "Address of this paragraph";
  element.append(number, drawSide(row, row.source, "source"), drawTarget(row, data.working));
  return element;
}

function drawSide(row, side, name) {
  const element = make("div", `side ${name}`);
  element.lang = side.lang;
  element.dir = side.dir;
  const text = make(row.kind === "heading" ? `h${Math.min(Math.max(row.level ?? 2, 1) + 2, 6)}` : "p", "text");
  if (row.kind === "list_item" && row.level > 1) text.style.setProperty("--depth", Math.min(row.level, 6) - 1);
  if (row.marker) text.append(make("span", "marker", row.marker), " ");
  for (const piece of side.pieces) {
    if (piece.sentence === null) {
      text.append(piece.text);
    } else {
      const sentence = make("span", "sentence", piece.text);
      sentence.dataset.sentence = piece.sentence;
      sentence.tabIndex = -1;
      text.append(sentence);
    }
  }
  element.append(text);
  if (row.original && name === "source") {
    const details = aside("original");
    const shown = make("details");
    const body = make("p", "", row.original);
    body.lang = side.lang;
    body.dir = side.dir;
    shown.append(make("summary", "", "as it stood"), body);
    details.append(shown);
    element.append(details);
  }
  if (side.cut) {
    element.append(aside("cut", `… ${side.cut.toLocaleString("en")} more characters: a download has them all`));
  }
  return element;
}

function drawTarget(row, working) {
  if (row.status === "pending") {
    const element = make("div", "side target");
    element.dir = row.target.dir;
    if (!working) {
      // Why is said once, above the page; here a dash is enough for those who see it.
      const dash = aside("remark", "–");
      dash.setAttribute("aria-hidden", "true");
      element.append(dash, aside("unseen", "Not translated"));
      appendBadges(element, row);
      return element;
    }
    const wait = make("div", "wait");
    const length = row.source.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    for (let line = 0; line < Math.min(Math.max(Math.round(length / 70), 1), 5); line += 1) wait.append(make("i"));
    wait.setAttribute("aria-hidden", "true");
    element.append(wait, make("span", "unseen", "Not translated yet"));
    appendBadges(element, row);
    return element;
  }
  const element = drawSide(row, row.target, "target");
  if (row.remark) {
    const quiet = row.repeated || row.status === "kept";
    element.append(aside(quiet ? "remark unseen" : "remark", row.remark));
    element.title = row.remark;
  }
  appendBadges(element, row);
  return element;
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

// Words of ours beside the document's: in English, left to right.
function aside(className, text) {
  const element = make("div", className, text);
  element.lang = "en";
  element.dir = "ltr";
  return element;
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
  root.addEventListener("click", (event) => {
    const number = event.target.closest?.(".number");
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    root.onpick?.(Number(number.closest(".row").dataset.index));
  });
  root.addEventListener("keydown", (event) => move(root, event));
  const turn = (event) => {
    if (!root.isConnected) document.removeEventListener("keydown", turn);
    else turnPage(root, event);
  };
  document.addEventListener("keydown", turn);
}

// Arrows turn pages only while nothing has the focus that could want them itself.
function turnPage(root, event) {
  if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  const focused = document.activeElement;
  if (focused && focused !== document.body && !focused.matches('section, main, [data-testid="stMain"]')) return;
  root.onturn?.(event.key === "ArrowRight" ? 1 : -1);
}

function light(root, sentence) {
  for (const lit of root.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!sentence) return;
  for (const one of twins(sentence)) one.classList.add("lit");
}

function twins(sentence) {
  return sentence.closest(".row").querySelectorAll(`.sentence[data-sentence="${Number(sentence.dataset.sentence)}"]`);
}

// One stop of the Tab key for the whole text; arrows go on from there.
function rove(root, focus, chosen) {
  for (const old of root.querySelectorAll('.sentence[tabindex="0"]')) old.tabIndex = -1;
  let sentence = chosen ?? root.querySelector(".sentence");
  if (focus) {
    const row = root.querySelector(`.row[data-index="${focus.index}"]`);
    const again = row?.querySelector(`.side.${focus.side} .sentence[data-sentence="${focus.sentence}"]`);
    if (again) {
      sentence = again;
      if (root.getRootNode().activeElement !== again) again.focus({ preventScroll: true });
    }
  }
  if (sentence) sentence.tabIndex = 0;
}

function focusedSentence(root) {
  const sentence = root.getRootNode().activeElement?.closest?.(".sentence");
  if (!sentence || !root.contains(sentence)) return null;
  return {
    index: Number(sentence.closest(".row").dataset.index),
    side: sentence.closest(".side").classList.contains("source") ? "source" : "target",
    sentence: Number(sentence.dataset.sentence),
  };
}

function move(root, event) {
  const sentence = event.target.closest?.(".sentence");
  if (!sentence || event.altKey || event.ctrlKey || event.metaKey) return;
  const side = sentence.closest(".side").classList.contains("source") ? "source" : "target";
  let next = null;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const all = [...root.querySelectorAll(`.side.${side} .sentence`)];
    next = all[all.indexOf(sentence) + (event.key === "ArrowDown" ? 1 : -1)];
  } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    next = [...twins(sentence)].find((one) => one !== sentence);
  } else {
    return;
  }
  event.preventDefault();
  next?.focus();
}
