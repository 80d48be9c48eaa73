// Puts text into the page as text.

export default function (component) {
  const { parentElement, data } = component;
  const line = parentElement.querySelector(".first");
  if (!line || !data) return;
  line.textContent = data.text;
  line.lang = data.lang;
  line.dir = data.dir;
}
