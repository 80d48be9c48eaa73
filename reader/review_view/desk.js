// A reviewer's desk: draws what the page says, and tells it what its reviewer does.

const desks = new WeakMap();
const KEYS = [
  ["Ctrl+Enter", "keySave"],
  ["Alt+A", "keyAccept"],
  ["Alt+N", "keySkip"],
  ["Alt+P", "keyPrevious"],
  ["Alt+C", "keyComment"],
  ["Alt+Z", "keyUndo"],
  ["?", "keyKeys"],
  ["Esc", "keyClose"],
];
const BY_CODE = { KeyA: "accept", KeyN: "skip", KeyP: "previous", KeyC: "comment", KeyZ: "undo" };

export default function (component) {
  const { parentElement, data, setTriggerValue, setStateValue } = component;
  const root = parentElement.querySelector(".desk");
  if (!root || !data) return;
  let state = desks.get(root);
  if (!state) {
    state = { before: "", seen: 0, place: null, serial: 0 };
    desks.set(root, state);
    listen(root, state);
    // On a phone the text comes first.
    if (matchMedia("(max-width: 640px)").matches) root.querySelector(".queue").open = false;
  }
  root.send = (name, value) => (name === "draft" ? setStateValue("draft", value) : setTriggerValue("act", value));
  state.data = data;
  speak(root, data);
  // What stands among texts of other directions runs as the interface does.
  root.style.setProperty("--ours", spoken.dir);
  drawQueue(root, data);
  drawNotice(root, data.notice);
  const paper = root.querySelector(".sheet-of-one");
  paper.hidden = !data.paper;
  const empty = root.querySelector(".empty");
  empty.hidden = Boolean(data.paper);
  empty.textContent = data.paper ? "" : data.empty;
  if (!data.paper) return;
  const moved = Boolean(state.place) && state.place !== data.place;
  drawPaper(root, data);
  drawControls(root, data);
  drawEditor(root, state, data);
  drawClash(root, state, data);
  drawDoubts(root, state);
  drawOtherDraft(root, state);
  const closed = root.querySelector(".readonly");
  closed.hidden = data.may.correct;
  closed.textContent = data.closed ?? "";
  if (moved) arrive(root);
}

// Keys go on where they were; the page shows the paragraph from its beginning.
function arrive(root) {
  if (root.contains(root.getRootNode().activeElement) && !matchMedia("(pointer: coarse)").matches) {
    area(root).focus({ preventScroll: true });
  }
  const paper = root.querySelector(".paper");
  const top = paper.getBoundingClientRect().top;
  const below = root.querySelector(".buttons").getBoundingClientRect().bottom > innerHeight;
  if (top < 60 || top > innerHeight * 0.8 || below) paper.scrollIntoView({ block: "start" });
}

function drawNotice(root, notice) {
  const element = root.querySelector(".notice");
  element.textContent = notice?.text ?? "";
  element.className = `notice ${notice?.kind ?? ""}`;
  element.hidden = !notice;
}

function listen(root, state) {
  const field = area(root);
  field.addEventListener("input", () => typed(root, state));
  field.addEventListener("blur", () => keepDraft(root, state));
  root.addEventListener("click", (event) => click(root, state, event));
  // The buttons of the palette leave the cursor where it is.
  root.addEventListener("pointerdown", (event) => {
    if (event.target.closest?.("[data-insert]")) event.preventDefault();
  });
  root.addEventListener("pointerover", (event) => light(root, event.target.closest?.(".sentence")));
  root.addEventListener("pointerleave", () => light(root, null));
  listenWhile(root, document, "keydown", (event) => key(root, state, event));
  listenWhile(root, window, "pagehide", () => keepDraft(root, state));
  let width = 0;
  new ResizeObserver(() => {
    if (field.clientWidth === width) return;
    width = field.clientWidth;
    grow(field);
  }).observe(field);
}

function light(root, sentence) {
  for (const lit of root.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!sentence) return;
  const number = Number(sentence.dataset.sentence);
  for (const one of root.querySelectorAll(`.sentence[data-sentence="${number}"]`)) one.classList.add("lit");
}

function click(root, state, event) {
  const target = event.target;
  if (target.matches?.("dialog")) target.close();
  const entry = target.closest?.("a.entry");
  const button = target.closest?.("button");
  if (entry && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    act(root, state, "go", { to_document: entry.dataset.document, to_index: Number(entry.dataset.index) });
  } else if (!button) return;
  else if (button.dataset.do) act(root, state, button.dataset.do);
  else if (button.dataset.page) act(root, state, "page", { page: state.data.queue.page + Number(button.dataset.page) });
  else if (button.dataset.restore) act(root, state, "restore", { event: Number(button.dataset.restore) });
  else if (button.dataset.insert !== undefined) put(root, button.dataset.insert, false);
  else if (button.dataset.use !== undefined) put(root, button.dataset.use, true);
  else if (button.dataset.take) take(root, state, button.dataset.take);
  else if (button.dataset.settle) settle(root, state, button.dataset.settle);
}

function take(root, state, name) {
  const { clash } = state.data;
  if (!clash) return;
  if (clash.elsewhere) state.wider = [...state.wider, clash.version];
  else {
    state.before = clash.theirs;
    state.seen = clash.version;
  }
  put(root, lines(clash[name]), true);
  typed(root, state);
  drawClash(root, state, state.data);
  // What stood above the editor is gone: it stays before the eyes of whoever took it.
  area(root).scrollIntoView({ block: "center" });
}

function act(root, state, name, more = {}) {
  if (name === "keys") return showKeys(root);
  const button = root.querySelector(`[data-do="${name}"]`);
  if (["save", "accept", "undo", "comment", "report"].includes(name) && (!button || button.disabled)) return undefined;
  const note = root.querySelector(".note");
  if (name === "comment" && !note.value.trim()) {
    note.focus();
    return undefined;
  }
  clearTimeout(state.timer);
  state.sentSerial = state.serial;
  root.send("act", { ...actOf(root, state, name), despite: isAsked(root, state, name), ...more });
  if (name === "comment" || name === "report") note.value = "";
  return undefined;
}

function key(root, state, event) {
  if (event.defaultPrevented || event.isComposing || event.repeat || !state.data?.paper) return;
  if (root.querySelector("dialog[open]")) return;
  let name = null;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === "Enter") name = "save";
  else if (event.altKey && !event.ctrlKey && !event.metaKey && !event.getModifierState("AltGraph")) {
    // By the place of the key: a keyboard of another script has other letters there.
    name = BY_CODE[event.code] ?? null;
  } else if ((event.key === "?" || event.key === "؟") && !inField()) name = "keys";
  if (!name) return;
  event.preventDefault();
  act(root, state, name);
}

function inField() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return Boolean(element?.closest("input, textarea, select, [contenteditable], [role='combobox'], [role='textbox']"));
}

function showKeys(root) {
  const dialog = root.querySelector("dialog");
  const list = dialog.querySelector("dl");
  list.replaceChildren();
  for (const [name, meaning] of KEYS) {
    const term = make("dt");
    term.append(make("kbd", "", name));
    list.append(term, make("dd", "", worded(meaning)));
  }
  dialog.showModal();
}
