// Where a reader was in each document: kept by the server for whom it knows, else in this browser, and offered when the
// document is opened at its beginning.

const PLACES = "diglot.places";
const MOST_PLACES = 200;
const FAR_ENOUGH = 3;
const REST_MS = 300;
// The server is told when its reader has settled: telling it draws the page once more.
const SETTLED_MS = 2_500;

function readPlaces() {
  try {
    const found = JSON.parse(localStorage.getItem(PLACES));
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    // A browser that keeps nothing, or something else under our name.
    return {};
  }
}

function keepPlace(root) {
  const seen = seenNow(root);
  // Who reads on here has seen the offer.
  if (seen && seen.index >= FAR_ENOUGH) root.querySelector(".resume").hidden = true;
  // Who came for words that were looked for has not read up to here.
  if (!seen || !root.query || root.query.find) return;
  if (root.onseen) {
    root.unsaid = seen;
    clearTimeout(root.settled);
    root.settled = setTimeout(() => root.isConnected && tellPlace(root), SETTLED_MS);
    return;
  }
  const { [root.query.doc]: _, ...others } = readPlaces();
  const kept = Object.entries(others).slice(1 - MOST_PLACES);
  try {
    localStorage.setItem(PLACES, JSON.stringify(Object.fromEntries([...kept, [root.query.doc, seen.index]])));
  } catch {
    // As above.
  }
}

function tellPlace(root) {
  const seen = root.unsaid;
  root.unsaid = null;
  clearTimeout(root.settled);
  const text = seen && `${root.query.doc} ${seen.index} ${seen.reached}`;
  if (!text || text === root.saidPlace) return;
  root.saidPlace = text;
  root.onseen?.(seen.index, seen.reached);
}

// The paragraphs at the upper edge of the window, below the bar and the heads, and at its lower edge; those of tables by
// their first cells, but a table that is seen to its end by its last.
function seenNow(root) {
  const rows = [...root.querySelectorAll(".rows > .row")];
  const first = rows.find((row) => row.getBoundingClientRect().bottom > 120);
  const last = rows.findLast((row) => row.getBoundingClientRect().top < innerHeight - 40);
  if (!first || !last) return null;
  const index = Number(first.dataset.index);
  const whole = last.getBoundingClientRect().bottom <= innerHeight + 40;
  const cells = whole ? [...last.querySelectorAll(".side.source .cell[data-index]")] : [];
  const reached = Math.max(index, ...[last, ...cells].map((one) => Number(one.dataset.index)));
  return { index, reached };
}

function listenForPlaces(root) {
  const scroller = root.getRootNode().host?.closest('[data-testid="stMain"]') ?? document;
  let rest = 0;
  listenWhile(root, scroller, "scroll", () => {
    clearTimeout(rest);
    rest = setTimeout(() => root.isConnected && keepPlace(root), REST_MS);
  });
  // Who leaves does not come back to be asked.
  listenWhile(root, document, "visibilitychange", () => {
    if (document.visibilityState === "hidden") tellPlace(root);
  });
}

// Called once for each document that is opened, and with `turned` for each page of it that is turned to.
function offerPlace(root, turned) {
  const bar = root.querySelector(".resume");
  bar.replaceChildren();
  bar.hidden = true;
  if (turned) {
    keepPlace(root);
    return;
  }
  const index = root.place ? root.place.index : readPlaces()[root.query.doc];
  const atBeginning = !root.query.p && !root.query.page && !root.query.find;
  if (!Number.isInteger(index) || index < FAR_ENOUGH || !atBeginning) {
    // After the page has gone to the paragraph that was asked for.
    setTimeout(() => root.isConnected && keepPlace(root), 3 * REST_MS);
    return;
  }
  const link = make("a", "link", worded("goOn", { number: numbered(index + 1) }));
  link.href = addressOf(index, root.query);
  link.dataset.to = index;
  const close = make("button", "", "×");
  close.type = "button";
  close.setAttribute("aria-label", worded("stay"));
  for (const one of [link, close]) {
    one.addEventListener("click", () => {
      bar.hidden = true;
    });
  }
  bar.append(worded("readBefore"), " ", link, " ", close);
  bar.hidden = false;
}
