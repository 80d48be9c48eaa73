// Where a reader was in each document: kept in this browser, and offered when the document is opened at its beginning.

const PLACES = "diglot.places";
const MOST_PLACES = 200;
const FAR_ENOUGH = 3;
const REST_MS = 300;

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
  const index = firstSeen(root);
  if (index === null || !root.query) return;
  const { [root.query.doc]: _, ...others } = readPlaces();
  const kept = Object.entries(others).slice(1 - MOST_PLACES);
  try {
    localStorage.setItem(PLACES, JSON.stringify(Object.fromEntries([...kept, [root.query.doc, index]])));
  } catch {
    // As above.
  }
}

// The paragraph at the upper edge of the window, below the bar and the heads.
function firstSeen(root) {
  const seen = [...root.querySelectorAll(".rows > .row")].find((row) => row.getBoundingClientRect().bottom > 120);
  return seen ? Number(seen.dataset.index) : null;
}

function listenForPlaces(root) {
  const scroller = root.getRootNode().host?.closest('[data-testid="stMain"]') ?? document;
  let rest = 0;
  listenWhile(root, scroller, "scroll", () => {
    clearTimeout(rest);
    rest = setTimeout(() => root.isConnected && keepPlace(root), REST_MS);
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
  const index = readPlaces()[root.query.doc];
  if (!Number.isInteger(index) || index < FAR_ENOUGH || root.query.p || root.query.page || root.query.find) return;
  const link = make("a", "link", `Go on at paragraph ${(index + 1).toLocaleString("en")}`);
  link.href = addressOf(index, root.query);
  link.dataset.to = index;
  const close = make("button", "", "×");
  close.type = "button";
  close.setAttribute("aria-label", "Stay at the beginning");
  for (const one of [link, close]) {
    one.addEventListener("click", () => {
      bar.hidden = true;
    });
  }
  bar.append("You have read in this before. ", link, " ", close);
  bar.hidden = false;
}
