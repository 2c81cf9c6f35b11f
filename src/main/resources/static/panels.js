// Panels: modules fill slots of each other's pages. Each loads on its own, keeps its room, and fails alone.
import { words } from "./dialogs.js";
import { exactly } from "./times.js";

const lastSeen = new Map();

/** Puts the panels of a slot in their place and has them loaded. */
export function fillPanels(root) {
  for (const slot of root.querySelectorAll("[data-slot]:not([data-filled])")) {
    slot.dataset.filled = "true";
    const template = document.querySelector(`template[data-for-slot="${slot.dataset.slot}"]`);
    if (!template) {
      continue;
    }
    const panels = template.content.cloneNode(true);
    for (const panel of panels.querySelectorAll("[data-panel]")) {
      const path = panel.dataset.panel.replace("{id}", encodeURIComponent(slot.dataset.subject ?? ""));
      panel.dataset.panel = path;
      panel.setAttribute("hx-get", path);
      panel.setAttribute("hx-trigger", slot.dataset.slot === "top" ? "load, every 10s, refresh" : "load, refresh");
      panel.setAttribute("hx-target", "this");
      panel.setAttribute("hx-swap", "innerHTML");
      panel.setAttribute("hx-push-url", "false");
    }
    const added = [...panels.children];
    slot.append(panels);
    added.forEach((panel) => htmx.process(panel));
  }
}

document.body.addEventListener("htmx:afterSwap", (event) => {
  const panel = event.detail.target?.closest?.("[data-panel]");
  if (panel) {
    lastSeen.set(panel.dataset.name, new Date());
  }
});

/** A quiet tile in the panel's place. A page that lacks what a panel is about simply has no such panel. */
export function panelFailed(panel, xhr) {
  if (panel.closest("[data-slot='top']")) {
    panel.replaceChildren();
    return;
  }
  if (xhr?.status === 404) {
    panel.remove();
    return;
  }
  const tile = document.getElementById("panel-failed").content.cloneNode(true);
  const seen = lastSeen.get(panel.dataset.name);
  tile.querySelector("span").textContent = words.away.replace("$", panel.dataset.name) + (seen ? ", " + words.last.replace("$", exactly(seen)) : "");
  tile.querySelector("[data-retry]").addEventListener("click", () => htmx.trigger(panel, "refresh"));
  panel.replaceChildren(tile);
}
