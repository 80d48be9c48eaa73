// Words of the interface: they come with the data of a component, and no script or page of ours has any of its own.

let spoken = { lang: "en", dir: "ltr", labels: {} };

// Takes the words that came, and puts those that the component's HTML asks for in their places.
function speak(root, data) {
  spoken = { ...data.interface, labels: data.labels };
  if (root.dataset.spoken === spoken.lang) return;
  root.dataset.spoken = spoken.lang;
  for (const one of root.querySelectorAll("[data-word]")) one.textContent = worded(one.dataset.word);
  for (const one of root.querySelectorAll("[data-name]")) one.setAttribute("aria-label", worded(one.dataset.name));
  for (const one of root.querySelectorAll("[data-hint]")) one.placeholder = worded(one.dataset.hint);
  // Among texts of other directions, what people work with runs as their interface does.
  for (const one of root.querySelectorAll("[data-ours]")) one.dir = spoken.dir;
}

function worded(name, values = {}) {
  return (spoken.labels[name] ?? name).replace(/\{(\w+)\}/g, (whole, place) => values[place] ?? whole);
}

// In the digits that every one of our languages reads.
function numbered(number) {
  return number.toLocaleString(`${spoken.lang}-u-nu-latn`);
}
