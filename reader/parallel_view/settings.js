// How a reader likes to read: kept in the browser, changed there, and known before the first text is drawn.

const SETTINGS = "diglot.reading";
const CHOICES = {
  layout: ["side", "stacked", "source", "target"],
  swapped: [false, true],
  size: [85, 92, 100, 110, 122, 136, 152],
  spacing: ["close", "normal", "wide"],
  theme: ["app", "light", "sepia", "dark"],
};
const USUAL = { layout: "side", swapped: false, size: 100, spacing: "normal", theme: "app" };

function readSettings() {
  let found = window.diglotReading;
  try {
    found = JSON.parse(localStorage.getItem(SETTINGS)) ?? found;
  } catch {
    // A browser that keeps nothing, or something else under our name: as long as the window is open, then.
  }
  const settings = { ...USUAL };
  for (const [name, choices] of Object.entries(CHOICES)) {
    if (choices.includes(found?.[name])) settings[name] = found[name];
  }
  return settings;
}

function changeSettings(changes) {
  window.diglotReading = { ...readSettings(), ...changes };
  try {
    localStorage.setItem(SETTINGS, JSON.stringify(window.diglotReading));
  } catch {
    // As above.
  }
  window.dispatchEvent(new Event(SETTINGS));
}

// The next layout in their order, and the other way round.
function nextLayout(settings) {
  const at = CHOICES.layout.indexOf(settings.layout);
  return { layout: CHOICES.layout[(at + 1) % CHOICES.layout.length] };
}

function swap(settings) {
  const alone = { source: "target", target: "source" }[settings.layout];
  return alone ? { layout: alone } : { swapped: !settings.swapped };
}

// Calls `handler` for events while an element is in the page.
function listenWhile(element, target, name, handler) {
  const listener = (event) => {
    if (element.isConnected) handler(event);
    else target.removeEventListener(name, listener);
  };
  target.addEventListener(name, listener);
}
