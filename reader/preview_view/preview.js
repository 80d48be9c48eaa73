// Puts a page into its box. The box is sandboxed by its own attribute, which is never changed.

export default function ({ parentElement, data }) {
  const frame = parentElement.querySelector("iframe");
  if (!frame || !data) return;
  frame.title = data.title;
  if (frame.srcdoc !== data.page) frame.srcdoc = data.page;
}
