// A reader says at a paragraph what is wrong with it.

const LONGEST_REPORT = 1_000;

function drawReportButton(row) {
  const button = make("button", "report", "⚑\uFE0E");
  button.type = "button";
  button.title = worded("report", { number: numbered(row.index + 1) });
  button.setAttribute("aria-label", button.title);
  return button;
}

// Opens the form below a paragraph, or closes it again; false where nobody may report, or nothing is there to report.
function toggleReport(root, inside) {
  const place = inside?.closest(".cell[data-index]") ?? inside?.closest(".row[data-index]");
  if (!root.onreport || !place || !root.contains(place) || place.matches(".pending")) return false;
  const there = root.querySelector("form.reporting");
  there?.remove();
  if (there?.dataset.index !== place.dataset.index) openReport(root, place);
  levelTables(root);
  return true;
}

function openReport(root, place) {
  const index = Number(place.dataset.index);
  const form = aside("reporting", undefined, "form");
  form.dataset.index = index;
  const field = make("input");
  field.maxLength = LONGEST_REPORT;
  // The hint is in our language, what is typed in any.
  const turn = () => {
    field.dir = field.value ? "auto" : spoken.dir;
  };
  turn();
  field.addEventListener("input", turn);
  field.placeholder = worded("wrong", { number: numbered(index + 1) });
  field.setAttribute("aria-label", field.placeholder);
  const send = make("button", "", worded("send"));
  send.type = "submit";
  const cancel = make("button", "", worded("cancel"));
  cancel.type = "button";
  const close = () => {
    form.remove();
    levelTables(root);
    enter(root, place);
  };
  cancel.addEventListener("click", close);
  form.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape" && !event.isComposing) close();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    root.onreport?.(index, field.value.trim());
    close();
  });
  form.append(field, send, cancel);
  place.append(form);
  field.focus({ preventScroll: true });
  form.scrollIntoView({ block: "nearest" });
}
