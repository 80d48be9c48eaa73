// The page's own language and direction, and the choice of another, which this browser remembers for a year.

const YEAR_S = 365 * 24 * 60 * 60;

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  dress();
  const choice = parentElement.querySelector(".choice");
  if (!choice || !data) return;
  document.documentElement.lang = data.lang;
  document.documentElement.dir = data.dir;
  replaceTheirs(data.theirs);
  watchGrids();
  const select = choice.querySelector("select");
  if (!select.childElementCount) {
    select.append(...data.languages.map(option));
    select.addEventListener("change", () => {
      document.cookie = `${data.cookie}=${select.value}; path=/; max-age=${YEAR_S}; samesite=lax`;
      setTriggerValue("chosen", select.value);
    });
  }
  select.value = data.lang;
  select.setAttribute("aria-label", data.labels.choose);
  select.title = data.labels.choose;
  choice.hidden = false;
}

function option({ tag, name, dir }) {
  const element = document.createElement("option");
  element.value = tag;
  element.lang = tag;
  element.dir = dir;
  element.textContent = name;
  return element;
}
