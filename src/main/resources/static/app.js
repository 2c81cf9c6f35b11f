// The frame: what happens on every page. Modules bring their pages and panels; this fills them in and says when they are away.
import { ask, say, words } from "./dialogs.js";
import { followKeys, wireRows } from "./keys.js";
import { wirePalette } from "./palette.js";
import { fillPanels, panelFailed } from "./panels.js";
import { fillRows } from "./rows.js";
import { wireImport } from "./imports.js";
import { tellTimes } from "./times.js";

const page = document.getElementById("page");
const frame = document.getElementById("frame");

/** What new content needs, wherever it was put. */
function settle(root) {
  tellTimes(root);
  fillPanels(root);
  fillRows(root);
  wireRows(root);
  wireImport(root);
}

function markRail() {
  let best = null;
  for (const link of document.querySelectorAll("#rail li a")) {
    link.removeAttribute("aria-current");
    const path = new URL(link.href).pathname;
    const here = location.pathname === path || location.pathname.startsWith(path + "/");
    if (here && (!best || path.length > new URL(best.href).pathname.length)) {
      best = link;
    }
  }
  best?.setAttribute("aria-current", "page");
}

function closeMenus() {
  frame.classList.remove("open");
  document.getElementById("menu-open").setAttribute("aria-expanded", "false");
  document.querySelectorAll("details.menu[open]").forEach((menu) => menu.removeAttribute("open"));
}

document.body.addEventListener("htmx:afterSettle", (event) => {
  // what the way back brings names no target: it is the page
  const target = event.detail.target ?? page;
  settle(target);
  if (target === page) {
    markRail();
    closeMenus();
    const typing = page.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");
    if (!typing && page.dataset.visited) {
      (page.querySelector("h1") ?? page).focus({ preventScroll: true });
    }
    page.dataset.visited = "true";
  }
});

/** A page or panel that cannot be shown says so in its own place; what was done and failed says so in passing. */
function failed(event) {
  const { target, xhr, requestConfig } = event.detail;
  const panel = target?.closest?.("[data-panel]");
  if (panel && requestConfig?.verb === "get") {
    panelFailed(panel, xhr);
  } else if (target === page && requestConfig?.verb === "get") {
    pageFailed(xhr, requestConfig.path);
  } else if (!target?.closest?.("#palette")) {
    say(detail(xhr) ?? words.failedText);
  }
}

function detail(xhr) {
  try {
    return JSON.parse(xhr.responseText).detail;
  } catch {
    return null;
  }
}

function pageFailed(xhr, path) {
  const name = document.querySelector("#rail a[aria-current] span")?.textContent ?? "";
  const status = xhr?.status ?? 0;
  const [title, text] =
    status === 403 ? [words.forbidden, words.forbiddenText]
    : status === 404 || status === 400 ? [words.missing, words.missingText]
    : status >= 502 || status === 0 ? [words.away.replace("$", name || "Tessera"), words.awayText]
    : [words.failed, words.failedText];
  const shown = document.getElementById("page-failed").content.cloneNode(true);
  shown.querySelector("h1").textContent = title;
  shown.querySelector("p").textContent = text;
  shown.querySelector("[data-retry]").addEventListener("click", () => htmx.ajax("GET", path, { target: page, swap: "innerHTML" }));
  page.replaceChildren(shown);
  document.title = title + " · Tessera";
  markRail();
}

for (const kind of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.body.addEventListener(kind, failed);
}

document.body.addEventListener("htmx:confirm", (event) => {
  if (event.detail.question) {
    event.preventDefault();
    ask(event.detail.question).then((yes) => yes && event.detail.issueRequest(true));
  }
});

// appearance and language: chosen in this browser
function markTheme() {
  const chosen = localStorage.getItem("tessera-theme") ?? "";
  document.querySelectorAll("[data-theme]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.theme === chosen)));
}
document.querySelectorAll("[data-theme]").forEach((button) =>
  button.addEventListener("click", () => {
    if (button.dataset.theme) {
      localStorage.setItem("tessera-theme", button.dataset.theme);
    } else {
      localStorage.removeItem("tessera-theme");
    }
    const dark = button.dataset.theme ? button.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.bsTheme = dark ? "dark" : "light";
    markTheme();
  }));
document.querySelectorAll("[data-language]").forEach((button) =>
  button.addEventListener("click", () => {
    document.cookie = `tessera-language=${button.dataset.language}; path=/; max-age=31536000; samesite=lax`;
    location.reload();
  }));

document.getElementById("menu-open").addEventListener("click", (event) => {
  const open = frame.classList.toggle("open");
  event.currentTarget.setAttribute("aria-expanded", String(open));
  if (open) {
    document.querySelector("#rail li a")?.focus();
  }
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => menu.contains(event.target) || menu.removeAttribute("open"));
  if (frame.classList.contains("open") && !event.target.closest("#rail, #menu-open")) {
    closeMenus();
  }
});
document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenus());

markTheme();
markRail();
wirePalette();
followKeys();
settle(document.body);
