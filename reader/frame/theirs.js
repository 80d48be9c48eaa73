// Streamlit's own words, which it has in English only: wherever it draws them, ours come in their place.

const ATTRIBUTES = ["aria-label", "placeholder", "title"];
// Where words of Streamlit's own stand as text, and never any of a document or a person.
const TEXTS = `[data-testid="stSkipToContent"], [data-testid="stFileUploaderDropzone"] :is(span, p),
  [data-testid="stTopNavSection"] p, [data-testid="stMainMenuList"] *, [data-testid="stStatusWidget"] *, [data-testid="InputInstructions"],
  [data-testid="stTooltipContent"] p, [role="listbox"] li, [role="listbox"] [role="option"] div, [role="dialog"] > h2,
  [role="dialog"] > h2 + div > div:only-child`;
// What an element said before, and what was put there: another language begins with the first.
const replaced = new WeakMap();
const theirs = { words: null, patterns: [], waits: false, observer: null };

function replaceTheirs(words) {
  const none = Object.entries(words).every(([word, own]) => word === own);
  if (none && !theirs.observer) return;
  theirs.words = new Map(Object.entries(words));
  theirs.patterns = Object.entries(words).filter(([word]) => word.includes("{")).map(patternOf);
  if (!theirs.observer) {
    theirs.observer = new MutationObserver(() => {
      if (theirs.waits) return;
      theirs.waits = true;
      requestAnimationFrame(() => {
        theirs.waits = false;
        replaceAll();
      });
    });
    const attributes = { attributes: true, attributeFilter: ATTRIBUTES };
    theirs.observer.observe(document.body, { subtree: true, childList: true, characterData: true, ...attributes });
  }
  replaceAll();
}

function patternOf([word, own]) {
  const [before, after] = word.split(/\{\w+\}/);
  // A collection may be called “Read more”, and that is no count of theirs.
  const allowed = /\{(count|number)\}/.test(word) ? /^[\d,.]+$/ : /./;
  return { before, after, allowed, own };
}

function replaceAll() {
  for (const name of ATTRIBUTES) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const before = element.getAttribute(name);
      const after = ours(element, name, before);
      if (after !== before) element.setAttribute(name, after);
    }
  }
  for (const element of document.querySelectorAll(TEXTS)) {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const after = ours(node, "text", node.nodeValue);
      if (after !== node.nodeValue) node.nodeValue = after;
    }
  }
}

function ours(holder, name, text) {
  const known = replaced.get(holder) ?? {};
  const said = known[name]?.put === text ? known[name].said : text;
  const put = theirs.words.get(said) ?? byPattern(said) ?? said;
  if (put !== said) replaced.set(holder, { ...known, [name]: { said, put } });
  return put;
}

function byPattern(text) {
  for (const { before, after, allowed, own } of theirs.patterns) {
    const middle = text.slice(before.length, text.length - after.length);
    if (allowed.test(middle) && text.startsWith(before) && text.endsWith(after)) return own.replace(/\{\w+\}/, () => middle);
  }
  return null;
}
