// Chooses all rows of a list at once, and opens only one of the bulk actions.
(() => {
  "use strict";
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-check-all]")) return;
    for (const box of document.querySelectorAll("[data-check]")) box.checked = event.target.checked;
  });
  document.addEventListener("toggle", (event) => {
    if (!event.target.matches(".bulk details") || !event.target.open) return;
    for (const other of document.querySelectorAll(".bulk details[open]")) if (other !== event.target) other.open = false;
  }, true);
})();
