// Tables that are filled from the public API, where the gateway joins what all processes know.
import { say, secret } from "./dialogs.js";

async function fill(body) {
  const answer = await fetch(body.dataset.source, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const items = (await answer.json()).items ?? [];
  const template = document.getElementById("row-" + body.dataset.rows);
  body.replaceChildren(...items.map((item) => row(template, item, body)));
  const sheet = body.closest(".sheet");
  sheet.querySelector("[data-show-when-empty]")?.toggleAttribute("hidden", items.length > 0);
  sheet.querySelector("[data-hide-when-empty]")?.toggleAttribute("hidden", items.length === 0);
  const count = document.querySelector("#page [data-count]");
  if (count && items.length > 0) {
    count.textContent = count.dataset.text.replace("$", String(items.length));
  }
  body.removeAttribute("aria-busy");
}

function row(template, item, body) {
  const made = template.content.cloneNode(true).firstElementChild;
  const values = { ...item, where: item.processes?.map((process) => (process === "here" ? body.dataset.here : process)).join(", ") ?? (item.active ? body.dataset.here : body.dataset.off) };
  made.querySelectorAll("[data-field]").forEach((place) => (place.textContent = values[place.dataset.field] ?? ""));
  made.querySelectorAll("[data-if]").forEach((place) => values[place.dataset.if] || place.remove());
  made.querySelectorAll("[data-unless]").forEach((place) => values[place.dataset.unless] && place.remove());
  made.querySelectorAll("[data-time]").forEach((place) => {
    place.dateTime = values[place.dataset.time];
    place.textContent = values[place.dataset.time];
  });
  made.querySelector("[data-redrive]")?.addEventListener("click", () => redrive(item, body));
  return made;
}

async function redrive(item, body) {
  const answer = await fetch(`/api/platform/events/parked/${encodeURIComponent(item.id)}/redrive`, { method: "POST", headers: secret() });
  if (answer.ok) {
    say(body.dataset.redriven, true);
  } else {
    say((await answer.json().catch(() => ({}))).detail ?? String(answer.status));
  }
  setTimeout(() => load(body), 600);
}

function load(body) {
  return fill(body)
    .then(() => import("./times.js").then((times) => times.tellTimes(body)))
    .catch(() => htmx.trigger(document.body, "htmx:sendError", { target: document.getElementById("page"), requestConfig: { verb: "get", path: location.pathname } }));
}

export function fillRows(root) {
  for (const body of root.querySelectorAll("[data-rows]:not([data-asked])")) {
    body.dataset.asked = "true";
    load(body);
  }
}
