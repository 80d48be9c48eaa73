"use strict";
// Lights a sentence together with its counterpart. One sentence is in the tab order; arrow keys walk from it.
(() => {
  const sentences = Array.from(document.querySelectorAll(".s"));
  let lit = [];
  const light = (sentence) => {
    for (const other of lit) other.classList.remove("lit");
    lit = [];
    if (!sentence) return;
    const pair = sentence.closest(".pair");
    lit = Array.from(pair.querySelectorAll('.s[data-s="' + sentence.dataset.s + '"]'));
    for (const other of lit) other.classList.add("lit");
  };
  const at = (event) => (event.target instanceof Element ? event.target.closest(".s") : null);

  let stop = sentences[0] || null;
  for (const sentence of sentences) sentence.tabIndex = sentence === stop ? 0 : -1;
  const focusOn = (sentence) => {
    if (!sentence) return;
    stop.tabIndex = -1;
    stop = sentence;
    stop.tabIndex = 0;
    stop.focus();
  };
  // The next sentence on the same side, or the counterpart on the other.
  const walk = (sentence, step) => {
    const side = sentence.closest(".side").classList.contains("source") ? ".source" : ".target";
    let index = sentences.indexOf(sentence) + step;
    while (sentences[index] && !sentences[index].closest(side)) index += step;
    return sentences[index];
  };
  const counterpart = (sentence) => lit.find((other) => other.closest(".side") !== sentence.closest(".side"));

  document.addEventListener("mouseover", (event) => light(at(event) || (document.activeElement === stop ? stop : null)));
  document.addEventListener("focusin", (event) => light(at(event)));
  document.addEventListener("focusout", () => light(null));
  document.addEventListener("click", (event) => {
    const sentence = at(event);
    if (sentence && String(getSelection()) === "") focusOn(sentence);
  });
  document.addEventListener("keydown", (event) => {
    const sentence = at(event);
    if (!sentence || event.ctrlKey || event.altKey || event.metaKey) return;
    let next = null;
    if (event.key === "ArrowDown") next = walk(sentence, 1);
    else if (event.key === "ArrowUp") next = walk(sentence, -1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowRight") next = counterpart(sentence);
    else if (event.key === "Escape") sentence.blur();
    else return;
    event.preventDefault();
    focusOn(next);
  });
})();
