// What a reader takes along: the word under the pointer with its sentence, and the address of a paragraph.

const SAID_MS = 4_000;

function listenForCopies(root) {
  root.addEventListener("pointermove", (event) => {
    root.pointed = { element: event.target, x: event.clientX, y: event.clientY };
  });
  root.addEventListener("pointerleave", () => {
    root.pointed = null;
  });
}

function copyWord(root) {
  const focused = focusedElement()?.closest(".sentence");
  const sentence = root.pointed?.element.closest?.(".sentence") ?? (root.contains(focused) ? focused : null);
  if (!sentence) return false;
  const word = root.pointed ? wordAt(root, sentence) : null;
  const said = word ? worded("copied", { word }) : worded("copiedSentence");
  copy(root, word ? `${word}\n${sentence.textContent}` : sentence.textContent, said);
}

function copyAddress(root) {
  const paragraph = focusedElement()?.closest("[data-index]") ?? root.pointed?.element.closest?.("[data-index]");
  if (!paragraph || !root.contains(paragraph)) return false;
  const index = Number(paragraph.dataset.index);
  const said = worded("copiedAddress", { number: numbered(index + 1) });
  copy(root, new URL(addressOf(index, root.query), location.href).href, said);
}

// The word of a sentence on which the pointer stands, as its language divides words; null between words.
function wordAt(root, sentence) {
  const { x, y } = root.pointed;
  const at = document.caretPositionFromPoint?.(x, y, { shadowRoots: [root.getRootNode()] });
  if (!at || !sentence.contains(at.offsetNode)) return null;
  const before = document.createRange();
  before.setStart(sentence, 0);
  before.setEnd(at.offsetNode, at.offset);
  const lang = sentence.closest("[lang]").lang;
  const words = new Intl.Segmenter(lang, { granularity: "word" }).segment(sentence.textContent);
  const word = words.containing(Math.min(before.toString().length, sentence.textContent.length - 1));
  return word?.isWordLike ? word.segment : null;
}

async function copy(root, text, done) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // No right to, or a page that came over plain HTTP from another machine.
    if (!copyFromField(root, text)) {
      say(root, worded("noCopy"));
      return;
    }
  }
  say(root, done);
}

function copyFromField(root, text) {
  const focused = focusedElement();
  const field = make("textarea", "unseen", text);
  field.value = text;
  root.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
}

// In words of ours, for those who see and those who listen.
function say(root, text) {
  const said = root.querySelector(".said");
  said.textContent = text;
  clearTimeout(root.saidUntil);
  root.saidUntil = setTimeout(() => {
    said.textContent = "";
  }, SAID_MS);
}
