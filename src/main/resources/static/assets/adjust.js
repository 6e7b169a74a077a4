// The decisions on open tasks: only the fields that a decision needs are shown, and one decision can be laid on all.
(() => {
  "use strict";
  const page = document.querySelector("main.adjust");
  if (!page) return;
  const show = (cell) => {
    const chosen = cell.querySelector("[data-field=quyet-dinh]").value;
    for (const field of cell.querySelectorAll("[data-for]")) field.hidden = !field.dataset.for.split(" ").includes(chosen);
  };
  const cells = () => page.querySelectorAll(".decision");
  cells().forEach(show);
  page.addEventListener("change", (event) => {
    const cell = event.target.closest(".decision");
    if (cell) show(cell);
  });
  page.querySelector("[data-apply]")?.addEventListener("click", () => {
    for (const all of page.querySelectorAll("[data-all]")) {
      for (const field of page.querySelectorAll(`[data-field=${all.dataset.all}]`)) field.value = all.value;
    }
    cells().forEach(show);
  });
})();
