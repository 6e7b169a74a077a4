// Offers directives or people under the words while somebody types, and orders the found as soon as an order is chosen. Of a person that is
// chosen, name and post go into the fields of the same row that are still empty.
(() => {
  "use strict";
  let waiting;
  document.addEventListener("input", (event) => {
    const field = event.target.closest("input[data-offers]");
    if (!field) return;
    clearTimeout(waiting);
    const typed = field.value.trim();
    if (typed.length < 2) return;
    waiting = setTimeout(async () => {
      const answer = await fetch(field.dataset.offers + "?q=" + encodeURIComponent(typed), { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const offers = (await answer.json()).map((one) => {
        const option = document.createElement("option");
        option.value = one.value;
        option.label = one.label;
        option.dataset.name = one.name || "";
        option.dataset.position = one.position || "";
        return option;
      });
      document.getElementById(field.getAttribute("list")).replaceChildren(...offers);
    }, 150);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-submits]")) event.target.form.requestSubmit();
    if (!event.target.matches("input[data-fills]")) return;
    const options = [...document.getElementById(event.target.getAttribute("list")).children];
    const chosen = options.find((one) => one.value === event.target.value);
    const row = event.target.closest("tr");
    for (const [part, value] of Object.entries(chosen ? chosen.dataset : {})) {
      const beside = row.querySelector(`[data-filled="${part}"]`);
      if (beside && !beside.value) beside.value = value;
    }
  });
})();
