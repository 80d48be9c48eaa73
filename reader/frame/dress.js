// Our styles for what Streamlit draws, and our letters: in the page, as no browser reads what a shadow root declares.

const DRESSED = "diglot-styles";

function dress() {
  if (document.getElementById(DRESSED)) return;
  const style = document.createElement("style");
  style.id = DRESSED;
  style.textContent = STYLES;
  // Behind those of the page, which come first where both say something. No import in it: it would wait for what it imports.
  document.body.append(style, sheet(LETTERS));
}

function sheet(href) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return link;
}
