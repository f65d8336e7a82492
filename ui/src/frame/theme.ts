/** Light or dark as the system says, unless "theme" is kept on this computer as "light" or "dark". */
export function followTheme() {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const kept = localStorage.getItem("theme");
    document.documentElement.dataset["theme"] = kept ?? (dark.matches ? "dark" : "light");
  };
  apply();
  dark.addEventListener("change", apply);
  window.addEventListener("storage", apply);
}
