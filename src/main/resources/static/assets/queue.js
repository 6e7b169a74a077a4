// The queue: ticks stay while the list renews itself, documents are given to somebody by mouse or by keys, a chosen filter works at once.
(() => {
  "use strict";
  const page = document.querySelector("main.queue");
  if (!page) return;
  const list = () => document.getElementById("hang-doi");
  const boxes = () => [...page.querySelectorAll("#hang-doi input[name=document]")];
  const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select") !== null;
  const giving = document.getElementById("giao");
  const help = document.getElementById("phim");
  const ticked = new Set();

  // --- what is ticked ---
  function count() {
    const label = page.querySelector("[data-count]");
    if (label) label.textContent = ticked.size > 0 ? `(${ticked.size})` : "";
  }
  function tick(box, on) {
    box.checked = on;
    if (on) ticked.add(box.value); else ticked.delete(box.value);
    box.closest("[data-row]").classList.toggle("ticked", on);
    count();
  }
  page.addEventListener("change", (event) => {
    if (event.target.matches("#hang-doi input[name=document]")) tick(event.target, event.target.checked);
    else if (event.target.closest("[data-filter]")) event.target.form.requestSubmit();
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    const shown = new Set(boxes().map((box) => box.value));
    for (const gone of [...ticked]) if (!shown.has(gone)) ticked.delete(gone);
    for (const box of boxes()) if (ticked.has(box.value)) tick(box, true);
    count();
  });
  // Renewing a list under somebody who is choosing from it would take his place away.
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.requestConfig.verb === "get" && event.detail.elt.id === "hang-doi" && (giving.open || document.hidden)) event.preventDefault();
  });

  // --- giving ---
  const wanted = () => {
    const row = document.activeElement.closest("[data-row]");
    const own = row ? row.querySelector("input[name=document]") : null;
    return ticked.size > 0 ? [...ticked] : own ? [own.value] : [];
  };
  let documents = [];
  let back = null;
  function open() {
    documents = wanted();
    if (documents.length === 0) {
      const first = boxes()[0];
      if (!first) return;
      documents = [first.value];
    }
    back = document.activeElement.closest("[data-row]")?.id || null;
    giving.querySelector("[data-chosen]").textContent = documents
      .map((id) => document.querySelector(`#vb-${CSS.escape(id)} .what strong`)?.textContent || "").filter(Boolean).slice(0, 6).join(", ")
      + (documents.length > 6 ? "…" : "");
    const field = giving.querySelector("[data-people]");
    field.value = "";
    filterPeople("");
    giving.showModal();
    field.focus();
  }
  const plain = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
  function filterPeople(words) {
    for (const line of giving.querySelectorAll(".people li")) line.hidden = words !== "" && !plain(line.dataset.name).includes(plain(words));
  }
  const people = () => [...giving.querySelectorAll(".people li:not([hidden]) button")];
  function give(to) {
    giving.close();
    const values = { document: documents, to };
    ticked.clear();
    htmx.ajax("POST", list().dataset.give, { target: "#hang-doi", swap: "outerHTML", values, source: document.body }).then(() => {
      const row = back && document.getElementById(back);
      (row || page.querySelector("[data-row]"))?.focus();
    });
  }
  giving.addEventListener("input", (event) => filterPeople(event.target.value));
  giving.addEventListener("click", (event) => {
    const person = event.target.closest("[data-to]");
    if (person) give(person.dataset.to);
  });
  giving.addEventListener("keydown", (event) => {
    const all = people();
    const at = all.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      all[Math.min(all.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
    } else if (event.key === "Enter" && event.target.matches("[data-people]") && all.length > 0) {
      event.preventDefault();
      all[0].click();
    }
    event.stopPropagation();
  });
  page.addEventListener("click", (event) => {
    if (event.target.closest("[data-assign]")) open();
    else if (event.target.closest("[data-help]")) help.showModal();
    else if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
  });

  // --- keys ---
  function whose(wantedOne) {
    const select = page.querySelector("[data-whose]");
    select.value = select.value === wantedOne ? "" : wantedOne;
    select.form.requestSubmit();
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || giving.open || help.open) return;
    const row = document.activeElement.closest("[data-row]");
    const box = row && row.querySelector("input[name=document]");
    if (event.key === "x" && box) tick(box, !box.checked);
    else if (event.key === "X") { const on = boxes().some((one) => !one.checked); boxes().forEach((one) => tick(one, on)); }
    else if (event.key === "a") { event.preventDefault(); open(); }
    else if (event.key === "m") whose("toi");
    else if (event.key === "u") whose("chua-giao");
    else if (event.key === "f") { event.preventDefault(); page.querySelector("[data-whose]").focus(); }
    else if (event.key === "]") page.querySelector(".pages a[rel=next]")?.click();
    else if (event.key === "[") page.querySelector(".pages a[rel=prev]")?.click();
    else if (event.key === "?") help.showModal();
  });
})();
