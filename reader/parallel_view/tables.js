// A table beside its translation: the cells are the paragraphs.

function drawTable(rows, data) {
  const [first] = rows;
  const element = make("article", "row table");
  element.dataset.index = first.index;
  element.setAttribute("aria-label", worded("tableOf", { first: numbered(first.index + 1), last: numbered(rows.at(-1).index + 1) }));
  const gutter = make("div", "gutter");
  gutter.append(drawNumber(first, data.query), drawOther());
  if (data.reports && rows.some((row) => row.status !== "pending")) gutter.append(drawReportButton(first));
  element.append(gutter);
  const grid = gridOf(rows);
  for (const name of ["source", "target"]) {
    const side = make("div", `side ${name}`);
    side.lang = data[name].lang;
    side.dir = data[name].dir;
    // A table that is too wide scrolls in a box of its own, by keyboard too.
    const box = make("div", "box");
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", worded(name === "source" ? "table" : "translatedTable"));
    box.append(drawGrid(grid, name, data));
    side.append(box);
    element.append(side);
  }
  return element;
}

// Rows of cells of paragraphs: a cell may have several.
function gridOf(rows) {
  const grid = [];
  let at = null;
  for (const row of rows) {
    if (at !== row.cell.row) grid.push([]);
    at = row.cell.row;
    const line = grid.at(-1);
    if (line.at(-1)?.[0].cell.column === row.cell.column) line.at(-1).push(row);
    else line.push([row]);
  }
  return grid;
}

function drawGrid(grid, name, data) {
  const columns = 1 + Math.max(...grid.flat(2).map((row) => row.cell.column));
  const table = make("table");
  const isHead = (line) => line.every(([row]) => row.cell.header);
  const body = make("tbody");
  grid.forEach((line, number) => {
    const tr = make("tr");
    let column = 0;
    for (const cell of line) {
      while (column < cell[0].cell.column) {
        tr.append(make("td"));
        column += 1;
      }
      tr.append(drawCell(cell, name, data, isHead(line), grid[0][0][0]));
      column += 1;
    }
    if (column < columns) tr.lastChild.colSpan = columns - column + 1;
    if (number === 0 && grid.length > 1 && isHead(line)) {
      const head = make("thead");
      head.append(tr);
      table.append(head);
    } else body.append(tr);
  });
  table.append(body);
  return table;
}

// The number of `beside`, the table's first paragraph, stands beside the table.
function drawCell(cell, name, data, inHead, beside) {
  const [first] = cell;
  const td = make(first.cell.header ? "th" : "td");
  if (first.cell.header) td.scope = inHead ? "col" : "row";
  for (const row of cell) {
    const part = make("div", `cell ${row.status}`);
    part.dataset.index = row.index;
    part.classList.toggle("marked", row.index === data.mark && name === "source");
    if (name === "source") {
      fillSide(part, row, row.source, name, data.query);
      if (row !== beside) part.append(drawNumber(row, data.query));
    } else fillTarget(part, row, data.working, data.query);
    td.append(part);
  }
  return td;
}

// Beside each other, a row of the table is as high as its translation.
function levelTables(root) {
  for (const element of root.querySelectorAll(".row.table")) {
    const [source, target] = [...element.querySelectorAll("table")];
    const pairs = [...source.rows].map((line, number) => [line, target.rows[number]]);
    for (const line of pairs.flat()) line.style.blockSize = "";
    if (!source.offsetParent || !target.offsetParent) continue;
    if (Math.abs(source.getBoundingClientRect().top - target.getBoundingClientRect().top) > 2) continue;
    const heights = pairs.map((pair) => Math.max(...pair.map((line) => line.getBoundingClientRect().height)));
    pairs.forEach((pair, number) => {
      for (const line of pair) line.style.blockSize = `${heights[number]}px`;
    });
  }
}
