// Streamlit's tables in a page that runs from right to left: they have their columns in our order, and begin at the left.

const BEGUN = new WeakSet();

function beginGrids() {
  if (document.documentElement.dir !== "rtl") return;
  for (const scroller of document.querySelectorAll('[data-testid="stDataFrame"] .dvn-scroller')) {
    // Wide enough to be scrolled only once it is drawn.
    if (BEGUN.has(scroller) || scroller.scrollWidth <= scroller.clientWidth) continue;
    BEGUN.add(scroller);
    scroller.scrollLeft = scroller.scrollWidth - scroller.clientWidth;
  }
}

let looksForGrids = false;

function watchGrids() {
  if (!looksForGrids) {
    looksForGrids = true;
    new MutationObserver(() => requestAnimationFrame(beginGrids)).observe(document.body, { subtree: true, childList: true });
  }
  beginGrids();
}
