// The keyboard: between sentences and paragraphs, from page to page, and what else has a key.

const KEYS = [
  ["j", "keyNext"],
  ["k", "keyBefore"],
  ["↑ ↓", "keySentences"],
  ["← →", "keyTwins"],
  ["Enter", "keyCounterpart"],
  ["o", "keyOther"],
  ["n", "keyFlag"],
  ["N", "keyFlagBefore"],
  ["g", "keyGo"],
  ["c", "keyContents"],
  ["/", "keyFind"],
  ["r", "keyReport"],
  ["w", "keyWord"],
  ["a", "keyAddress"],
  ["s", "keySwap"],
  ["l", "keyLayout"],
  ["?", "keyKeys"],
  ["Esc", "keyClose"],
];
// Whatever could want a key itself.
const FIELDS = `input, textarea, select, dialog, [contenteditable]:not([contenteditable="false"]), [role="combobox"],
  [role="listbox"], [role="option"], [role="menu"], [role="menuitem"], [role="slider"], [role="spinbutton"], [role="textbox"]`;

function focusedElement() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function onKey(root, event) {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (focusedElement()?.closest(FIELDS) || root.querySelector("dialog[open]")) return;
  const act = ACTIONS[keyOf(event)];
  if (!act || (event.repeat && act !== ACTIONS.j && act !== ACTIONS.k)) return;
  if (act(root, event) !== false) event.preventDefault();
}

// By the letter, or by its place on a keyboard of another script.
function keyOf(event) {
  if (event.key === "؟") return "?";
  const latin = event.key.length > 1 || event.key.charCodeAt(0) < 0x80;
  if (latin || !event.code.startsWith("Key")) return event.key;
  return event.shiftKey ? event.code.slice(3) : event.code.slice(3).toLowerCase();
}

const ACTIONS = {
  j: (root) => step(root, 1),
  k: (root) => step(root, -1),
  n: (root) => toFlag(root),
  N: (root) => toFlagBefore(root),
  o: (root) => toggleOtherHere(root),
  g: (root) => askForParagraph(root),
  c: () => press(CONTENTS_BUTTON),
  "/": (root) => askForWords(root),
  r: (root) => toggleReport(root, focusedElement()),
  Escape: (root) => hideCounterparts(root),
  w: (root) => copyWord(root),
  a: (root) => copyAddress(root),
  s: () => changeSettings(swap(readSettings())),
  l: () => changeSettings(nextLayout(readSettings())),
  "?": (root) => showKeys(root),
  ArrowLeft: (root, event) => turnPage(root, event, -1),
  ArrowRight: (root, event) => turnPage(root, event, 1),
};

// Arrows turn pages only while nothing has the focus that could want them itself.
function turnPage(root, event, pages) {
  const focused = document.activeElement;
  if (event.shiftKey || (focused && focused !== document.body && !focused.matches('section, main, [data-testid="stMain"]')))
    return false;
  root.onturn?.(pages);
}

function step(root, by) {
  const all = paragraphs(root);
  const here = focusedElement()?.closest("[data-index]");
  let at = all.findIndex((one) => one === here || one.contains(here) || one.dataset.index === here?.dataset.index);
  if (at < 0) {
    // Whoever went to a paragraph begins there, and anybody else with what they see.
    const marked = all.findIndex((one) => one.matches(".marked") && isOnScreen(one));
    const seen = marked < 0 ? all.findIndex((one) => one.getBoundingClientRect().bottom > 120) : marked;
    at = seen < 0 ? -1 : seen - (by > 0 ? 1 : 0);
  }
  const next = all[at + by];
  if (next) enter(root, next);
  else if (all.length) root.onturn?.(by);
}

function isOnScreen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

// To the next paragraph of the page with a flag, else to the first on a later page.
function toFlag(root) {
  const all = paragraphs(root);
  const at = Number(focusedElement()?.closest("[data-index]")?.dataset.index ?? -1);
  const next = all.find((one) => Number(one.dataset.index) > at && isFlagged(root, one.dataset.index));
  const last = root.querySelector(".rows > .row:last-child [data-index]:last-child") ?? all.at(-1);
  if (next) enter(root, next);
  else if (last) root.onflag?.(Number(last.dataset.index), false);
}

// To the paragraph with a flag before this one, on this page or an earlier one.
function toFlagBefore(root) {
  const all = paragraphs(root);
  const here = focusedElement()?.closest("[data-index]") ?? all.find((one) => one.getBoundingClientRect().bottom > 120);
  const at = Number(here?.dataset.index ?? 0);
  const before = all.findLast((one) => Number(one.dataset.index) < at && isFlagged(root, one.dataset.index));
  if (before) enter(root, before);
  else if (all.length) root.onflag?.(Number(all[0].dataset.index), true);
}

function toggleOtherHere(root) {
  const here = focusedElement()?.closest(".row");
  return here && root.contains(here) ? toggleOther(root, here) : false;
}

function isFlagged(root, index) {
  return [...root.querySelectorAll(`[data-index="${index}"]`)].some((one) => one.querySelector(".badge:not(.info)"));
}

// Cells are paragraphs too, each on the side that leads.
function paragraphs(root) {
  const lead = leadOf(root);
  return [...root.querySelectorAll(`.row:not(.table), .row.table .side.${lead} .cell`)];
}

function leadOf(root) {
  const { layout, swapped } = root.dataset;
  return layout === "target" || (layout !== "source" && swapped === "true") ? "target" : "source";
}

function enter(root, paragraph) {
  const side = paragraph.matches(".row") ? paragraph.querySelector(`.side.${leadOf(root)}`) : paragraph;
  const place = side.querySelector(".sentence") ?? paragraph.querySelector(".text") ?? paragraph;
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  paragraph.scrollIntoView({ block: "nearest" });
}

function move(root, event) {
  const sentence = event.target.closest?.(".sentence");
  if (!sentence || event.altKey || event.ctrlKey || event.metaKey) return;
  const side = sideOf(sentence);
  let next = null;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const all = [...root.querySelectorAll(`.side.${side} .sentence`)];
    next = all[all.indexOf(sentence) + (event.key === "ArrowDown" ? 1 : -1)];
  } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    next = twins(sentence).find((one) => one !== sentence);
  } else if (event.key === "Enter" && !event.target.closest("a")) {
    if (!toggleCounterpart(root, sentence)) return;
  } else {
    return;
  }
  event.preventDefault();
  next?.focus();
}

function showKeys(root) {
  const dialog = root.querySelector("dialog.keys:not(.going, .finding)");
  const list = dialog.querySelector("dl");
  list.replaceChildren();
  for (const [key, meaning] of KEYS) {
    const term = make("dt");
    term.append(make("kbd", "", key));
    list.append(term, make("dd", "", worded(meaning)));
  }
  dialog.showModal();
}
