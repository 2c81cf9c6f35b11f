// Keys: lists by j, k and Enter; n for the next page; g and a number for the navigation.
const rows = () => [...document.querySelectorAll("#page tr.opens")];
let going = false;

function isTyping(event) {
  return event.target.closest("input, select, textarea, [contenteditable]") || document.querySelector("dialog[open]");
}

function step(by) {
  const all = rows();
  if (all.length === 0) {
    return;
  }
  const at = all.findIndex((row) => row.classList.contains("at"));
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
  all.forEach((row) => row.classList.toggle("at", row === next));
  next.querySelector("a.whole")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function go(number) {
  document.querySelectorAll("#rail li a")[number - 1]?.click();
}

export function followKeys() {
  const help = document.getElementById("help");
  document.getElementById("help-open").addEventListener("click", () => help.showModal());
  document.addEventListener("keydown", (event) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (going && /^[1-9]$/.test(event.key)) {
      go(Number(event.key));
    }
    going = event.key === "g";
    const actions = {
      j: () => step(1),
      k: () => step(-1),
      n: () => document.querySelector("#page .pager a[rel=next]")?.click(),
      "?": () => help.showModal(),
    };
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  });
}

/** A row opens wherever it is clicked, but for what is in it to be clicked. */
export function wireRows(root) {
  for (const row of root.querySelectorAll("tr.opens:not([data-wired])")) {
    row.dataset.wired = "true";
    row.addEventListener("click", (event) => {
      if (!event.target.closest("a, button, input, select, summary, label") && !String(getSelection())) {
        row.querySelector("a.whole")?.click();
      }
    });
  }
}
