// Moves through lists by keyboard: j and k choose a row, Enter opens it; "/" goes to the search field; Escape leaves a field.
(() => {
  "use strict";
  const rows = () => [...document.querySelectorAll("[data-row]")];
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

  function choose(step) {
    const all = rows();
    if (all.length === 0) return;
    const now = all.indexOf(document.activeElement.closest("[data-row]"));
    const next = Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + step));
    all[next].focus();
    all[next].scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && typing(event.target)) return event.target.blur();
    if (typing(event.target)) return;
    if (event.key === "j") choose(1);
    else if (event.key === "k") choose(-1);
    else if (event.key === "Enter" && event.target.matches("[data-row]")) event.target.querySelector("a[href]")?.click();
    else if (event.key === "/") {
      const field = document.querySelector("[data-search]");
      if (field) { event.preventDefault(); field.focus(); }
    }
  });

  // A menu that was opened closes when somebody clicks elsewhere.
  document.addEventListener("click", (event) => {
    for (const open of document.querySelectorAll("details.me[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });
})();
