// What stands around the editor: the queue, the paragraph, its neighbours, suggestions, history.

function drawQueue(root, data) {
  const { queue } = data;
  const unchecked = queue.unchecked ? ` · ${worded("unchecked", { count: numbered(queue.unchecked) })}` : "";
  const at = queue.position === null ? "queue" : "queueAt";
  const counts = { position: numbered(queue.position + 1), total: numbered(queue.total) };
  root.querySelector(".waiting").textContent = `${worded(at, counts)}${unchecked}`;
  const items = root.querySelector(".items");
  const text = JSON.stringify([queue.rows, spoken.lang]);
  if (items.dataset.text !== text) {
    items.dataset.text = text;
    items.replaceChildren(...queue.rows.map((row) => drawQueueRow(row, data)));
    // Within its own list only: the page stays where its reader has it.
    const current = items.querySelector('[aria-current="true"]');
    if (current) items.scrollTop = Math.max(0, current.parentElement.offsetTop - items.offsetTop - 40);
  }
  root.querySelector(".turn").hidden = queue.pages < 2;
  root.querySelector('[data-page="-1"]').disabled = queue.page === 0;
  root.querySelector('[data-page="1"]').disabled = queue.page >= queue.pages - 1;
  const last = queue.start + queue.rows.length;
  root.querySelector(".turn .span").textContent = queue.total ? `${queue.start + 1}–${last}` : "";
}

function drawQueueRow(row, data) {
  const item = make("li");
  const link = make("a", "entry");
  link.href = addressOfEntry(row, data.query);
  link.dataset.document = row.document;
  link.dataset.index = row.index;
  link.setAttribute("aria-current", String(row.current));
  const risk = make("span", "risk", `${row.risk}`);
  risk.title = worded("risk", { risk: row.risk });
  risk.style.setProperty("--risk", row.risk / 100);
  const words = make("span", "words", row.words);
  words.lang = row.lang;
  words.dir = row.dir;
  const place = { number: numbered(row.index + 1), document: row.name, reasons: row.reasons };
  const why = make("span", "why", worded(row.name ? "entryOf" : "entry", place));
  if (row.standing) why.append(` · ${row.standing}`);
  if (row.draft) why.append(make("b", "", ` · ${worded("yourDraft")}`));
  link.append(risk, words, why);
  item.append(link);
  return item;
}

function addressOfEntry(row, query) {
  return `?${new URLSearchParams({ ...query, document: row.document, paragraph: String(row.index + 1) })}`;
}

function drawPaper(root, data) {
  const { paper } = data;
  const text = JSON.stringify([paper, spoken.lang]);
  const shell = root.querySelector(".sheet-of-one");
  if (shell.dataset.text === text) return;
  shell.dataset.text = text;
  for (const pair of root.querySelectorAll(".pair")) pair.dir = paper.source.dir;
  drawWhere(root.querySelector(".where"), paper);
  drawNeighbours(root.querySelector(".above"), paper.above);
  drawNeighbours(root.querySelector(".below"), paper.below);
  drawOriginal(root.querySelector(".original"), paper);
  drawStanding(root.querySelector(".standing"), paper);
  drawSuggestions(root.querySelector(".suggestions"), data);
  drawHistory(root.querySelector(".history"), data);
}

function drawWhere(element, paper) {
  const name = make("bdi", "name", paper.name);
  const link = make("a", "", worded("reading"));
  link.href = paper.reading;
  link.target = "_self";
  const place = worded("place", { number: numbered(paper.number), total: numbered(paper.of) });
  element.replaceChildren(name, ` · ${place} · `, link);
}

function drawNeighbours(element, rows) {
  element.replaceChildren(
    ...rows.flatMap((row) =>
      ["source", "target"].map((side) => {
        const text = make("p", "text", row[side].text || "–");
        text.lang = row[side].lang;
        text.dir = row[side].dir;
        return text;
      }),
    ),
  );
}

function drawOriginal(element, paper) {
  const text = drawText(paper.source);
  const terms = make("p", "terms");
  const seen = new Set();
  for (const piece of paper.source.pieces) {
    const said = `${piece.text} → ${piece.term}`;
    if (!piece.term || seen.has(said)) continue;
    seen.add(said);
    const button = make("button", "chip", said);
    button.type = "button";
    button.dataset.insert = piece.first;
    button.title = worded("insertTerm");
    terms.append(button);
  }
  element.replaceChildren(aside("head", paper.source.label), text);
  if (seen.size) element.append(terms);
  if (!paper.flags.length) return;
  const flags = make("ul", "flags");
  flags.append(...paper.flags.map(drawFlag));
  element.append(flags);
}

function drawFlag(flag) {
  const item = make("li", flag.severity);
  item.append(make("b", "", flag.label), ` ${flag.explanation}`);
  return item;
}

function drawStanding(element, paper) {
  const head = aside("head", `${paper.standing.label} · ${paper.standing.by} · ${paper.standing.state}`);
  element.replaceChildren(head, drawText(paper.standing), ...paper.wider.map(drawWider));
}

// What holds elsewhere, and would be replaced by what is saved here for all places.
function drawWider(one) {
  const element = make("div", "wider");
  const text = make("p", "text");
  text.lang = one.lang;
  text.dir = one.dir;
  drawChanges(text, one.changes);
  element.append(aside("head", one.label), text);
  return element;
}

function drawText(side) {
  const text = make("p", "text");
  text.lang = side.lang;
  text.dir = side.dir;
  for (const piece of side.pieces) {
    const part = make("span", piece.sentence === null ? "" : "sentence");
    if (piece.sentence !== null) part.dataset.sentence = piece.sentence;
    if (piece.term) {
      part.classList.add("term");
      part.title = worded("term", { term: piece.term });
    }
    appendRevealed(part, piece.text);
    text.append(part);
  }
  return text;
}

function drawSuggestions(element, data) {
  const { paper } = data;
  const cards = [
    ...paper.matches.map((one) => drawCard(one, worded(one.sentence ? "memorySentence" : "memory"), data)),
    ...paper.versions.map((one) => drawCard(one, worded("machine"), data)),
  ];
  element.replaceChildren();
  if (!cards.length) return;
  const list = make("div", "cards");
  list.append(...cards);
  element.append(aside("head", worded("suggestions")), list);
}

function drawCard(one, kind, data) {
  const card = make("article", "card");
  card.append(aside("head", `${kind} · ${one.label}`));
  const text = make("p", "text");
  text.lang = one.lang;
  text.dir = one.dir;
  if (one.source) {
    const source = make("p", "text like");
    source.lang = one.source.lang;
    source.dir = one.source.dir;
    if (one.changes.length) drawChanges(source, one.changes);
    else source.textContent = one.source.text;
    card.append(source);
    appendRevealed(text, one.text);
  } else drawChanges(text, one.changes);
  card.append(text);
  if (data.may.correct) {
    const use = make("button", "plain", worded(one.sentence ? "insert" : "use"));
    use.type = "button";
    use.dataset[one.sentence ? "insert" : "use"] = one.text;
    card.append(use);
  }
  return card;
}

function drawHistory(element, data) {
  const { history } = data.paper;
  element.hidden = !history.length;
  element.querySelector("summary").textContent = worded("history", { count: numbered(history.length) });
  element.querySelector("ol").replaceChildren(...history.map((one) => drawEvent(one, data)));
}

function drawEvent(one, data) {
  const item = make("li", one.undone ? "undone" : "");
  const since = [one.undone && worded("undone"), one.holds && worded("holds")];
  const said = [one.when, one.who, one.what, one.scope, one.state, ...since].filter(Boolean);
  item.append(aside("head", said.join(" · ")));
  if (one.note) item.append(make("p", "said", one.note));
  if (one.changes.length) {
    const text = make("p", "text");
    text.lang = one.lang;
    text.dir = one.dir;
    drawChanges(text, one.changes);
    item.append(text);
  }
  if (one.restores && data.may.correct) {
    const restore = make("button", "plain", worded("restore"));
    restore.type = "button";
    restore.dataset.restore = one.id;
    item.append(restore);
  }
  return item;
}
