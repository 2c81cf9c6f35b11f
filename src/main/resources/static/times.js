// Times as they are here, and how long ago; the exact time stays within reach.
const language = document.documentElement.lang || "en";
const exact = new Intl.DateTimeFormat(navigator.languages.find((tag) => tag.startsWith(language)) ?? language, { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60]];
const WEEK = 7 * 86400;

/** Writes a time for people. */
export function written(at) {
  const seconds = Math.round((at.getTime() - Date.now()) / 1000);
  if (Math.abs(seconds) > WEEK) {
    return exact.format(at);
  }
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) {
      return relative.format(Math.trunc(seconds / length), unit);
    }
  }
  return relative.format(Math.min(0, seconds), "second");
}

export function exactly(at) {
  return exact.format(at);
}

export function tellTimes(root) {
  for (const element of root.querySelectorAll("time[datetime]")) {
    const at = new Date(element.dateTime);
    if (!Number.isNaN(at.getTime())) {
      element.textContent = written(at);
      element.title = exact.format(at);
    }
  }
}
