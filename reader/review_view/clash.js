// Two reviewers on one paragraph: what both began with, what the other made of it, what stands here, both together.

function isClash(state, clash) {
  return Boolean(clash) && (clash.elsewhere ? !state.wider.includes(clash.version) : clash.version !== state.seen);
}

function drawClash(root, state, data) {
  const element = root.querySelector(".clash");
  const clash = data.clash;
  // Whoever has taken one of the three goes on from the version that the other made.
  const open = isClash(state, clash);
  element.hidden = !open;
  if (!open) {
    element.replaceChildren();
    delete element.dataset.text;
    return;
  }
  const text = JSON.stringify([clash, spoken.lang]);
  if (element.dataset.text === text) return;
  element.dataset.text = text;
  const title = make("h3", "", worded(clash.elsewhere ? "elsewhere" : "clash"));
  const whose = [clash.author, clash.when].filter(Boolean).join(", ");
  const ways = make("div", "ways");
  ways.append(
    drawWay("theirs", whose, "takeTheirs", clash, data, (box) => drawChanges(box, clash.theirChanges)),
    drawWay("mine", "", "takeMine", clash, data, (box) => drawChanges(box, clash.myChanges)),
  );
  // Two wordings of two places have no beginning in common.
  if (!clash.elsewhere) ways.append(
    drawWay("merged", clash.together, "takeMerged", clash, data, (box) => drawMerged(box, clash)),
    drawWay("base", "", null, clash, data, (box) => appendRevealed(box, clash.base)),
  );
  element.replaceChildren(title, make("p", "", worded("nothingLost")), ways);
  element.scrollIntoView({ block: "nearest" });
}

function drawWay(name, more, takes, clash, data, fill) {
  const way = make("div", `way ${name}`);
  way.append(aside("head", more ? `${worded(name)} · ${more}` : worded(name)));
  const text = make("p", "text");
  text.lang = data.paper.standing.lang;
  text.dir = data.paper.standing.dir;
  fill(text);
  way.append(text);
  if (takes) {
    const take = make("button", name === "merged" ? "main" : "plain", worded(takes));
    take.type = "button";
    take.dataset.take = name;
    way.append(take);
  }
  return way;
}

function drawMerged(element, clash) {
  for (const one of clash.stretches) {
    if (one.text !== undefined) appendRevealed(element, one.text);
    else {
      const theirs = make("del", "both");
      const mine = make("ins", "both");
      appendRevealed(theirs, one.theirs);
      appendRevealed(mine, one.mine);
      element.append(theirs, mine);
    }
  }
}
