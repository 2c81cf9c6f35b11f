// The import page: a file is looked at before it is sent, by its first part only, and its way here is shown.
import { say, secret } from "./dialogs.js";

const LOOKED_AT = 256 * 1024;

export function wireImport(root) {
  const form = root.querySelector("form[data-import]") ?? (root.matches?.("form[data-import]") ? root : null);
  if (!form || form.dataset.wired) {
    return;
  }
  form.dataset.wired = "true";
  const drop = form.querySelector("[data-drop]");
  const file = form.querySelector("input[type=file]");
  file.addEventListener("change", () => look(form, file.files[0]));
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
    });
  }
  drop.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      file.files = event.dataTransfer.files;
      look(form, file.files[0]);
    }
  });
  form.addEventListener("htmx:beforeSend", () => (form.querySelector("[data-sending]").hidden = false));
  form.addEventListener("htmx:afterRequest", () => (form.querySelector("[data-sending]").hidden = true));
  form.addEventListener("htmx:xhr:progress", (event) => {
    if (event.detail.lengthComputable) {
      form.querySelector("progress").value = (100 * event.detail.loaded) / event.detail.total;
    }
  });
}

async function look(form, file) {
  const place = form.querySelector("#look");
  form.querySelector("#import-wrong").replaceChildren();
  if (!file) {
    place.replaceChildren();
    return;
  }
  const body = new FormData();
  body.append("beginning", file.slice(0, LOOKED_AT), file.name);
  body.append("whole", String(file.size <= LOOKED_AT));
  const answer = await fetch("/discovery/imports/look", { method: "POST", body, headers: { ...secret(), "HX-Request": "true" } });
  if (!answer.ok) {
    place.replaceChildren();
    say((await answer.json().catch(() => ({}))).detail ?? String(answer.status));
    return;
  }
  place.innerHTML = await answer.text();
  htmx.process(place);
}
