// Offers directives under the words while somebody types, and orders the found as soon as an order is chosen.
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
        return option;
      });
      document.getElementById(field.getAttribute("list")).replaceChildren(...offers);
    }, 150);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-submits]")) event.target.form.requestSubmit();
  });
})();
