// The editor keeps its own text: the page tells it what to begin with, and never types for anybody.

const DRAFT_MS = 800;
const BUTTONS = [
  ["save", "doSave", "Ctrl+Enter", "main", "correct"],
  ["accept", "doAccept", "Alt+A", "", "accept"],
  ["skip", "doSkip", "Alt+N", "", null],
  ["previous", "doPrevious", "Alt+P", "", null],
  ["undo", "doUndo", "Alt+Z", "", "undo"],
  ["comment", "doComment", "Alt+C", "", "comment"],
  ["report", "doReport", "", "", "report"],
  ["keys", "doKeys", "?", "", null],
];

const lines = (text) => text.replace(/\r\n?/g, "\n");

function area(root) {
  return root.querySelector("textarea");
}

function isDirty(root, state) {
  return area(root).value !== lines(state.before);
}

function drawEditor(root, state, data) {
  const { version } = data.paper;
  const fresh = state.place !== data.place || state.turn !== data.turn;
  const stale = !fresh && (data.before !== state.before || version !== state.seen);
  if (fresh) begin(root, state, data, data.draft);
  else if (stale && !isDirty(root, state)) begin(root, state, data, null);
  if (fresh) root.querySelector(".note").value = "";
  const said = isClash(state, data.clash);
  root.querySelector(".moved").textContent =
    version !== state.seen && !said && isDirty(root, state)
      ? worded("moved")
      : "";
  drawDraftState(root, state, data);
}

function begin(root, state, data, draft) {
  clearTimeout(state.timer);
  const from = draft ?? { text: data.before, before: data.before, seen: data.paper.version };
  const field = area(root);
  const value = lines(from.text);
  if (field.value !== value) field.value = value;
  field.lang = data.paper.standing.lang;
  field.dir = data.paper.standing.dir;
  const { place, turn } = data;
  Object.assign(state, { place, turn, before: from.before, seen: from.seen, draft: from.at ?? null });
  Object.assign(state, { wider: data.paper.wider.map(({ id }) => id), serial: 0, sentSerial: 0, savedSerial: 0 });
  grow(field);
  showChanges(root, state);
}

function drawDraftState(root, state, data) {
  const element = root.querySelector(".draft");
  if (data.saved && data.saved.place === data.place) state.savedSerial = data.saved.serial;
  if (!isDirty(root, state)) element.textContent = "";
  else if (data.otherDraft) element.textContent = "";
  else if (state.serial && state.savedSerial !== state.serial) element.textContent = "…";
  else element.textContent = worded("saved");
}

function typed(root, state) {
  state.serial = Date.now();
  grow(area(root));
  drawDraftState(root, state, state.data);
  drawDoubts(root, state);
  cancelAnimationFrame(state.frame);
  state.frame = requestAnimationFrame(() => showChanges(root, state));
  clearTimeout(state.timer);
  state.timer = setTimeout(() => keepDraft(root, state), DRAFT_MS);
}

function keepDraft(root, state) {
  clearTimeout(state.timer);
  if (!state.serial || state.sentSerial === state.serial || !state.data.may.correct) return;
  state.sentSerial = state.serial;
  root.send("draft", actOf(root, state, "draft"));
}

function actOf(root, state, name) {
  const { data } = state;
  // Line ends are the browser's: what was not changed goes back as it came.
  const text = isDirty(root, state) ? area(root).value : state.before;
  return {
    do: name,
    document: data.document,
    index: data.index,
    to: data.to,
    text,
    before: state.before,
    seen: state.seen,
    wider: state.wider,
    draft: state.draft,
    scope: root.querySelector(".scope").value,
    state: root.querySelector(".state").value,
    note: root.querySelector(".note").value,
    serial: state.serial || 0,
    at: Date.now(),
  };
}

function showChanges(root, state) {
  const element = root.querySelector(".diff");
  const field = area(root);
  element.lang = field.lang;
  element.dir = field.dir;
  const dirty = isDirty(root, state);
  element.hidden = !dirty;
  if (dirty) drawChanges(element, changesOf(lines(state.before), field.value));
  else element.replaceChildren();
  const accept = root.querySelector('[data-do="accept"]');
  if (accept) accept.disabled = dirty;
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}

// In the way that the browser's own undo takes back.
function put(root, text, whole) {
  const field = area(root);
  field.focus();
  if (whole) field.select();
  if (!document.execCommand("insertText", false, text)) {
    const [from, to] = whole ? [0, field.value.length] : [field.selectionStart, field.selectionEnd];
    field.setRangeText(text, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function drawControls(root, data) {
  const text = JSON.stringify([data.may, data.states, data.scopes, data.palette, spoken.lang]);
  const editor = root.querySelector(".editor");
  if (editor.dataset.text === text) return;
  editor.dataset.text = text;
  area(root).readOnly = !data.may.correct;
  editor.classList.toggle("closed", !data.may.correct);
  drawChoices(root.querySelector(".scope"), data.scopes);
  drawChoices(root.querySelector(".state"), data.states);
  root.querySelector(".note").hidden = !(data.may.correct || data.may.report);
  for (const label of root.querySelectorAll(".settings label")) label.hidden = !data.may.correct;
  root.querySelector(".palette").replaceChildren(
    ...(data.may.correct ? data.palette : []).map((sign) => {
      const button = make("button", "chip", sign.label);
      button.type = "button";
      button.title = sign.title;
      button.dataset.insert = sign.text;
      return button;
    }),
  );
  root.querySelector(".buttons").replaceChildren(
    ...BUTTONS.filter(([, , , , right]) => right === null || data.may[right]).map(([name, label, key, kind]) => {
      const button = make("button", kind || "plain", worded(label));
      button.type = "button";
      button.dataset.do = name;
      if (key) {
        button.append(" ", make("kbd", "", key));
        button.setAttribute("aria-keyshortcuts", key.replace("Ctrl", "Control"));
      }
      return button;
    }),
  );
}

function drawChoices(select, choices) {
  select.replaceChildren(
    ...choices.map(({ value, label }) => {
      const option = make("option", "", label);
      option.value = value;
      return option;
    }),
  );
  const usual = choices.find((one) => one.usual);
  if (usual) select.value = usual.value;
}
