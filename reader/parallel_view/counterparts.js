// Where one side stands alone: the counterpart of a sentence, below it, for as long as its reader wants it.

let counterparts = 0;

function isAlone(root) {
  return ["source", "target"].includes(root.dataset.layout);
}

// Shows what stands for a sentence on the other side, or hides it again; false where that is shown anyway.
function toggleCounterpart(root, sentence) {
  if (!isAlone(root)) return false;
  const shown = counterpartOf(sentence);
  if (shown) {
    hideCounterpart(shown);
    return true;
  }
  const side = sideOf(sentence);
  const found = twins(sentence).filter((one) => sideOf(one) !== side && one.textContent.trim());
  // A paragraph without a translation says why.
  if (!found.length || sentence.closest(".row").classList.contains("open")) return toggleOther(root, sentence);
  const text = make("span", "counterpart");
  const other = found[0].closest("[lang]");
  text.lang = other.lang;
  text.dir = other.dir;
  text.id = `counterpart-${(counterparts += 1)}`;
  for (const one of found) {
    if (text.hasChildNodes()) text.append(" ");
    text.append(...[...one.childNodes].map((node) => node.cloneNode(true)));
  }
  const end = last(partsOf(sentence));
  // Behind the blank that ends its line, or the next would begin with it.
  (isBlank(end.nextSibling) ? end.nextSibling : end).after(text);
  sentence.setAttribute("aria-describedby", text.id);
  levelTables(root);
  return true;
}

// A sentence may stand in several parts, such as those around a note's mark of another.
function partsOf(sentence) {
  return [...sentence.parentElement.querySelectorAll(`:scope > .sentence[data-sentence="${sentence.dataset.sentence}"]`)];
}

function isBlank(node) {
  return node?.nodeType === Node.TEXT_NODE && !node.data.trim();
}

function last(list) {
  return list[list.length - 1];
}

function counterpartOf(sentence) {
  const next = last(partsOf(sentence))?.nextElementSibling;
  return next?.matches(".counterpart") ? next : null;
}

function hideCounterpart(shown) {
  const root = shown.closest(".sheet");
  shown.parentElement.querySelector(`[aria-describedby="${shown.id}"]`)?.removeAttribute("aria-describedby");
  shown.remove();
  levelTables(root);
}

// Those of the paragraph with the focus, or else all; false where there are none.
function hideCounterparts(root) {
  const here = focusedElement()?.closest(".row");
  const found = [...(here && root.contains(here) ? here : root).querySelectorAll(".counterpart")];
  const all = found.length ? found : [...root.querySelectorAll(".counterpart")];
  for (const shown of all) hideCounterpart(shown);
  return all.length > 0;
}
