// Two reviewers on one paragraph: what both began with, what the other made of it, what stands here, both together.

function drawClash(root, state, data) {
  const element = root.querySelector(".clash");
  const clash = data.clash;
  // Whoever has taken one of the three goes on from the version that the other made.
  const open = clash && clash.version !== state.seen;
  element.hidden = !open;
  if (!open) {
    element.replaceChildren();
    delete element.dataset.text;
    return;
  }
  const text = JSON.stringify(clash);
  if (element.dataset.text === text) return;
  element.dataset.text = text;
  const title = make("h3", "", "Two of you changed this paragraph");
  const more = clash.clashes
    ? `${clash.clashes} ${clash.clashes === 1 ? "stretch was" : "stretches were"} changed by both, each otherwise: yours is taken, theirs is struck.`
    : "You changed different words: both changes fit together.";
  const whose = [clash.author, clash.when].filter(Boolean).join(", ");
  const ways = make("div", "ways");
  ways.append(
    drawWay("Theirs", whose, "theirs", clash, data, (box) => drawChanges(box, clash.theirChanges)),
    drawWay("Mine", "", "mine", clash, data, (box) => drawChanges(box, clash.myChanges)),
    drawWay("Both together", more, "merged", clash, data, (box) => drawMerged(box, clash)),
    drawWay("Both began with", "", null, clash, data, (box) => appendRevealed(box, clash.base)),
  );
  const said = "Nothing is lost: what you typed is kept as your draft. Take one, look at it, and save.";
  element.replaceChildren(title, make("p", "", said), ways);
  element.scrollIntoView({ block: "nearest" });
}

function drawWay(label, more, name, clash, data, fill) {
  const way = make("div", `way ${name ?? "base"}`);
  way.append(aside("head", more ? `${label} · ${more}` : label));
  const text = make("p", "text");
  text.lang = data.paper.standing.lang;
  text.dir = data.paper.standing.dir;
  fill(text);
  way.append(text);
  if (name) {
    const take = make("button", name === "merged" ? "main" : "plain", `Take ${label.toLowerCase()}`);
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
