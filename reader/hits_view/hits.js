// Draws what a search found, each with both sides of its paragraph.

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  const list = parentElement.querySelector(".hits");
  if (!list || !data) return;
  speak(list, data);
  const drawn = JSON.stringify([data.found, spoken.lang]);
  if (list.drawn === drawn) return;
  list.drawn = drawn;
  list.replaceChildren(...data.found.map((found, number) => drawFound(found, number, setTriggerValue)));
}

function drawFound(found, number, setTriggerValue) {
  const item = make("li", "hit");
  const head = make("a", "head");
  head.href = `read?${new URLSearchParams(found.query)}`;
  const name = make("bdi", "name", found.name);
  head.append(name, aside("place", worded("place", { number: numbered(found.index + 1) }), "span"));
  item.append(head);
  const sides = make("div", "sides");
  // The source stands where a page in its language begins, as in the reading room.
  if (found.source) sides.dir = found.source.dir;
  for (const side of [found.source, found.target]) {
    if (!side) continue;
    const text = make("p", "text");
    text.lang = side.lang;
    text.dir = side.dir;
    drawPieces(text, side.pieces, found.query);
    sides.append(text);
  }
  item.append(sides);
  item.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (event.target.closest("a") === null && String(getSelection()) !== "") return;
    event.preventDefault();
    setTriggerValue("opened", number);
  });
  return item;
}
