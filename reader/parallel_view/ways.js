// Ways through a document by keyboard that lead over the page: to a paragraph by its number, to words, to the contents.

// The page around the sheet is Streamlit's; what we put there has classes by our keys.
const CONTENTS_BUTTON = ".st-key-read_contents button";

function askForParagraph(root) {
  const dialog = root.querySelector("dialog.going");
  const field = dialog.querySelector("input");
  field.max = String(root.count);
  field.value = "";
  field.placeholder = `1–${numbered(root.count)}`;
  dialog.showModal();
}

function askForWords(root) {
  const dialog = root.querySelector("dialog.finding");
  dialog.showModal();
  dialog.querySelector("input").select();
}

function listenForWays(root) {
  const going = root.querySelector("dialog.going");
  going.querySelector("form").addEventListener("submit", () => {
    const number = Math.round(going.querySelector("input").valueAsNumber);
    if (number >= 1) root.onpick?.(Math.min(number, root.count) - 1);
  });
  const finding = root.querySelector("dialog.finding");
  finding.querySelector("form").addEventListener("submit", () => {
    const words = finding.querySelector("input").value.trim();
    if (words) root.onfind?.(words);
  });
}

function press(selector) {
  const button = document.querySelector(selector);
  button?.click();
  return Boolean(button);
}
