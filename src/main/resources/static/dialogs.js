// What is said in passing, and what is asked before something is done.
const kept = document.getElementById("words").dataset;

/** Words in the language of the page. */
export const words = kept;

/** Shows a message until it is closed. */
export function say(text, good = false) {
  const toast = document.getElementById("toast").content.cloneNode(true).firstElementChild;
  toast.querySelector("p").textContent = text;
  toast.querySelector("button").addEventListener("click", () => toast.remove());
  if (good) {
    toast.classList.replace("bad", "good");
    setTimeout(() => toast.remove(), 8000);
  }
  document.getElementById("toasts").append(toast);
}

/** Asks before something is done; answers whether to go on. */
export function ask(question) {
  const dialog = document.getElementById("sure");
  document.getElementById("sure-text").textContent = question;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((answer) =>
    dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true }));
}

/** The session's secret, as this page got it; every change must carry it. */
export function secret() {
  return JSON.parse(document.body.getAttribute("hx-headers"));
}
