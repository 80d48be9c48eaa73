// The controls: each change is kept and told to the page at once.

const drawn = new WeakSet();

export default function ({ parentElement, data }) {
  const form = parentElement.querySelector("form");
  if (!form || !data) return;
  speak(form, data);
  if (!drawn.has(form)) {
    drawn.add(form);
    listen(form);
  }
  show(form);
}

function show(form) {
  const settings = readSettings();
  for (const name of ["layout", "spacing", "theme"]) form.elements[name].value = settings[name];
  const at = CHOICES.size.indexOf(settings.size);
  form.elements.size.value = worded("size", { size: settings.size });
  form.elements.smaller.disabled = at === 0;
  form.elements.larger.disabled = at === CHOICES.size.length - 1;
}

function listen(form) {
  form.addEventListener("change", ({ target }) => changeSettings({ [target.name]: target.value }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", ({ target }) => {
    const name = target.closest("button")?.name;
    const settings = readSettings();
    const at = CHOICES.size.indexOf(settings.size);
    if (name === "swap") changeSettings(swap(settings));
    if (name === "smaller") changeSettings({ size: CHOICES.size[at - 1] });
    if (name === "larger") changeSettings({ size: CHOICES.size[at + 1] });
    if (name === "keys") window.dispatchEvent(new Event(`${SETTINGS}.keys`));
  });
  listenWhile(form, window, SETTINGS, () => show(form));
}
