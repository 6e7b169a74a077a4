// Offers names of the register under a field marked data-names while somebody types; for an ended body, what took over.
(() => {
  "use strict";
  let waiting;
  document.addEventListener("input", (event) => {
    const field = event.target.closest("input[data-names]");
    if (!field) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const answer = await fetch("/co-quan/goi-y?q=" + encodeURIComponent(field.value), { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const list = document.getElementById(field.getAttribute("list"));
      list.replaceChildren(...(await answer.json()).map((one) => {
        const option = document.createElement("option");
        option.value = one.name;
        if (one.inPlaceOf) option.label = one.name + " ← " + one.inPlaceOf;
        return option;
      }));
    }, 150);
  });
})();
