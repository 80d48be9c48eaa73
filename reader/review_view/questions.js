// What is asked beside the editor, and never stands in the way: warnings about a text, and what another window keeps.

// The question is about one text and one key: who changes the text is asked anew.
function isAsked(root, state, name) {
  const { doubts } = state.data;
  return Boolean(doubts) && doubts.do === name && doubts.text === actOf(root, state, name).text;
}

function drawDoubts(root, state) {
  const element = root.querySelector(".doubts");
  const open = ["save", "accept"].some((name) => isAsked(root, state, name));
  // One question is not read out twice.
  const text = open ? JSON.stringify(state.data.doubts) : "";
  if ((element.dataset.text ?? "") === text) return;
  element.dataset.text = text;
  element.replaceChildren();
  if (!open) return;
  const { said, flags } = state.data.doubts;
  const list = make("ul", "flags");
  list.append(...flags.map(drawFlag));
  element.append(make("p", "", said), list);
}

function drawOtherDraft(root, state) {
  const element = root.querySelector(".other");
  const other = isDirty(root, state) ? state.data.otherDraft : null;
  const text = other ? JSON.stringify([other, spoken.lang]) : "";
  if ((element.dataset.text ?? "") === text) return;
  element.dataset.text = text;
  element.replaceChildren();
  if (!other) return;
  const choices = ["keepThis", "takeOther"].map((name) => {
    const button = make("button", "plain", worded(name));
    button.type = "button";
    button.dataset.settle = name;
    return button;
  });
  element.append(`${other.said} `, ...choices);
}

function settle(root, state, name) {
  const other = state.data.otherDraft;
  if (!other) return;
  state.draft = other.at;
  if (name === "takeOther") put(root, lines(other.text), true);
  typed(root, state);
  keepDraft(root, state);
  area(root).focus();
}
