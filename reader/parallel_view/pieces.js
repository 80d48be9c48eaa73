// Text of a document in the page: with textContent only, never as HTML.

const STYLES = {
  bold: "b",
  italic: "i",
  underline: "u",
  strike: "s",
  code: "code",
  superscript: "sup",
  subscript: "sub",
};
const FOLLOWED = new Set(["http:", "https:", "mailto:"]);
const RAISED = /^[¹²³⁰⁴-⁹†‡]+$/;

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

// Words of ours beside the document's: in the language of the interface, and in its direction.
function aside(className, text, tag = "div") {
  const element = make(tag, className, text);
  element.lang = spoken.lang;
  element.dir = spoken.dir;
  return element;
}

function drawPieces(text, pieces, query) {
  let sentence = null;
  for (const piece of pieces) {
    const drawn = drawPiece(piece, query);
    if (piece.sentence === null) {
      text.append(drawn);
      sentence = null;
      continue;
    }
    if (sentence === null || Number(sentence.dataset.sentence) !== piece.sentence) {
      sentence = make("span", "sentence");
      sentence.dataset.sentence = piece.sentence;
      sentence.tabIndex = -1;
      text.append(sentence);
    }
    sentence.append(drawn);
  }
}

function drawPiece(piece, query) {
  let drawn = document.createTextNode(piece.text);
  if (piece.note !== null) drawn = drawNoteMark(piece, query);
  for (const style of piece.styles) {
    const element = make(STYLES[style] ?? "span");
    // Code runs from left to right, and turns around nothing that stands beside it.
    if (style === "code") element.dir = "ltr";
    element.append(drawn);
    drawn = element;
  }
  if (piece.found) {
    const found = make("mark", "found");
    found.append(drawn);
    drawn = found;
  }
  return piece.link !== null && piece.note === null ? drawLink(piece.link, drawn) : drawn;
}

function drawLink(address, inner) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return inner;
  }
  if (!FOLLOWED.has(url.protocol)) return inner;
  const link = make("a", "link");
  link.href = url.href;
  link.title = address;
  link.rel = "noopener noreferrer nofollow";
  link.target = "_blank";
  link.append(inner);
  return link;
}

function drawNoteMark(piece, query) {
  const raised = RAISED.test(piece.text) || piece.styles.includes("superscript");
  const mark = make("a", raised ? "note-mark" : "note-mark lowered", piece.text);
  mark.href = addressOf(piece.note, query);
  mark.dataset.to = piece.note;
  mark.title = worded("toNote", { number: piece.text.replace(/[[\]]/g, "") });
  return mark;
}

function addressOf(index, query) {
  const found = new URLSearchParams({ ...query, p: String(index + 1) });
  found.delete("page");
  return `?${found}`;
}
