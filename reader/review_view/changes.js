// What changes from one wording to another, word by word, while somebody types.

const TOKEN = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{M}\p{N}_]+|\s+|[^]/gu;
// Beyond this many comparisons typing would stumble: then one stretch simply replaces the other.
const MOST_CELLS = 1_500_000;
const SIGNS = { "\u200e": "LRM", "\u200f": "RLM", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u00a0": "NBSP", "\u00ad": "SHY" };
const INVISIBLE = /[\u200c-\u200f\u00a0\u00ad]|[\u202a-\u202e\u2066-\u2069]/u;

function changesOf(before, after) {
  const old = before.match(TOKEN) ?? [];
  const now = after.match(TOKEN) ?? [];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const same = (tokens) => (tokens.length ? [{ change: "same", text: tokens.join("") }] : []);
  const middle = changesBetween(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return [...same(old.slice(0, head)), ...middle, ...same(old.slice(old.length - tail))];
}

function changesBetween(old, now) {
  const found = [];
  let removed = "";
  let added = "";
  const settle = () => {
    if (removed) found.push({ change: "removed", text: removed });
    if (added) found.push({ change: "added", text: added });
    removed = added = "";
  };
  const width = now.length + 1;
  const bounded = (old.length + 1) * width <= MOST_CELLS;
  const common = bounded ? commonLengths(old, now, width) : null;
  let i = 0;
  let k = 0;
  while (bounded && i < old.length && k < now.length) {
    // A blank between two words that change goes with them.
    const blank = /^\s+$/u.test(old[i]) && (removed || added);
    if (old[i] === now[k] && blank) {
      removed += old[i++];
      added += now[k++];
    } else if (old[i] === now[k]) {
      settleBlanks();
      found.push({ change: "same", text: old[i++] });
      k += 1;
    } else if (common[(i + 1) * width + k] >= common[i * width + k + 1]) removed += old[i++];
    else added += now[k++];
  }
  removed += old.slice(i).join("");
  added += now.slice(k).join("");
  settle();
  return joined(found);

  // A blank that was taken along, and after which nothing changed, stays as it was.
  function settleBlanks() {
    const blank = /\s+$/u.exec(removed)?.[0];
    const kept = blank && removed !== blank && added.endsWith(blank) ? blank : "";
    if (kept) {
      removed = removed.slice(0, -kept.length);
      added = added.slice(0, -kept.length);
    }
    settle();
    if (kept) found.push({ change: "same", text: kept });
  }
}

function joined(stretches) {
  const found = [];
  for (const one of stretches) {
    if (found.at(-1)?.change === one.change) found.at(-1).text += one.text;
    else found.push({ ...one });
  }
  return found;
}

function commonLengths(old, now, width) {
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let k = now.length - 1; k >= 0; k -= 1) {
      const at = i * width + k;
      lengths[at] =
        old[i] === now[k] ? lengths[at + width + 1] + 1 : Math.max(lengths[at + width], lengths[at + 1]);
    }
  }
  return lengths;
}

function drawChanges(element, stretches) {
  const tags = { same: "span", removed: "del", added: "ins" };
  element.replaceChildren(
    ...stretches.map((one) => {
      const part = make(tags[one.change] ?? "span");
      appendRevealed(part, one.text);
      return part;
    }),
  );
}

// Text with its invisible signs shown by their names.
function appendRevealed(element, text) {
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!INVISIBLE.test(text[at])) continue;
    element.append(text.slice(from, at));
    const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
    const sign = make("span", "sign", SIGNS[text[at]] ?? `U+${code}`);
    sign.dir = "ltr";
    element.append(sign);
    from = at + 1;
  }
  element.append(text.slice(from));
}
