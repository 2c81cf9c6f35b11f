// The command palette: everything within three keys.
const dialog = document.getElementById("palette");
const input = document.getElementById("palette-input");
const results = document.getElementById("palette-results");
const nothing = document.getElementById("palette-nothing");
let waiting;

const shown = () => [...results.querySelectorAll("[role=option]")].filter((option) => !option.hidden);

function choose(option) {
  results.querySelectorAll("[role=option]").forEach((other, number) => {
    other.id ||= "opt-" + number + "-" + Math.random().toString(36).slice(2, 7);
    const is = other === option;
    other.classList.toggle("at", is);
    other.setAttribute("aria-selected", String(is));
  });
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function narrow() {
  const asked = input.value.trim().toLowerCase();
  for (const option of results.querySelectorAll(".commands [role=option]")) {
    option.hidden = !option.textContent.toLowerCase().includes(asked);
  }
  results.querySelector(".commands h3").hidden = !results.querySelector(".commands [role=option]:not([hidden])");
  refreshed();
}

function refreshed() {
  const all = shown();
  nothing.hidden = all.length > 0;
  choose(all[0]);
}

function search() {
  clearTimeout(waiting);
  const asked = input.value.trim();
  waiting = setTimeout(() => {
    for (const found of results.querySelectorAll(".found")) {
      if (asked.length >= 2) {
        htmx.trigger(found, "search");
      } else {
        found.replaceChildren();
      }
    }
    refreshed();
  }, 120);
}

function open() {
  if (document.querySelector("dialog[open]")) {
    return;
  }
  input.value = "";
  results.querySelectorAll(".found").forEach((found) => found.replaceChildren());
  dialog.showModal();
  narrow();
}

/** By a link like any other, so that the address, the rail and the way back follow. */
function go(option) {
  if (!option) {
    return;
  }
  dialog.close();
  const [path, part] = option.dataset.href.split("#");
  const link = document.createElement("a");
  link.href = path;
  link.hidden = true;
  document.body.append(link);
  htmx.process(link);
  document.body.addEventListener(
    "htmx:afterSettle",
    () => {
      link.remove();
      document.getElementById(part)?.scrollIntoView();
      const place = document.getElementById(part);
      (place?.matches("input") ? place : place?.querySelector("input"))?.focus();
    },
    { once: true },
  );
  link.click();
}

function move(by) {
  const all = shown();
  const at = all.findIndex((option) => option.classList.contains("at"));
  choose(all[(at + by + all.length) % all.length]);
}

export function wirePalette() {
  document.getElementById("search-open").addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if ((event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !typing)) {
      event.preventDefault();
      open();
    }
  });
  input.addEventListener("input", () => {
    narrow();
    search();
  });
  input.addEventListener("keydown", (event) => {
    const keys = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => go(results.querySelector(".at")) };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  results.addEventListener("click", (event) => go(event.target.closest("[role=option]")));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.addEventListener("htmx:afterSwap", (event) => event.detail.target?.closest?.("#palette") && refreshed());
}
