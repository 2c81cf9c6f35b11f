// Before anything is drawn: light or dark, as chosen in this browser or else as the system says.
(() => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const chosen = localStorage.getItem("tessera-theme");
    const dark = chosen ? chosen === "dark" : system.matches;
    document.documentElement.dataset.bsTheme = dark ? "dark" : "light";
  };
  apply();
  system.addEventListener("change", apply);
})();
