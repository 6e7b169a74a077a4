// Two people at one document: the page says that it is open, sends along which version it shows, and keeps what was typed when somebody
// else was faster.
(() => {
  "use strict";
  const page = document.querySelector("main.review");
  if (!page || page.dataset.open !== "true") return;
  const base = location.pathname.replace(/\/(xac-nhan|tu-choi)$/, "");
  const beat = document.getElementById("co-mat");
  const box = document.getElementById("xung-dot");
  let refused = null;

  document.body.addEventListener("htmx:configRequest", (event) => {
    const from = event.detail.elt;
    if (event.detail.verb !== "post" || !event.detail.path.includes(base) || event.detail.parameters["phien-ban"] !== undefined) return;
    const holder = from.closest("[data-version]") || page;
    event.detail.parameters["phien-ban"] = holder.dataset.version;
    if (from === beat) event.detail.parameters.seen = beat.firstElementChild?.dataset.seen || "";
  });

  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const answer = event.detail.xhr;
    if (answer.status !== 409 || !answer.getResponseHeader("Dondoc-Clash")) return;
    event.detail.shouldSwap = false;
    event.detail.isError = false;
    box.innerHTML = answer.responseText;
    box.scrollIntoView({ block: "nearest" });
    const asked = event.detail.requestConfig;
    refused = { path: asked.path, values: { ...asked.parameters }, target: event.detail.target, source: asked.elt };
  });

  box.addEventListener("click", (event) => {
    if (!event.target.closest("[data-insist]") || !refused) return;
    const version = box.firstElementChild.dataset.version;
    const holder = refused.source.closest("[data-version]") || page;
    holder.dataset.version = version;
    const { path, values, target, source } = refused;
    const swap = source.getAttribute("hx-swap") || "outerHTML";
    refused = null;
    box.replaceChildren();
    htmx.ajax("POST", path, { source, target, swap, values: { ...values, "phien-ban": version, "ghi-de": "true" } });
  });
  page.addEventListener("click", (event) => {
    if (event.target.closest("[data-reload]")) { event.preventDefault(); location.assign(base); }
  });

  page.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-confirm]")) return;
    const field = event.target.querySelector("[name='phien-ban']");
    if (field) field.value = page.dataset.version;
  });

  // Whoever leaves is gone at once, as far as his browser still says so.
  window.addEventListener("pagehide", () => {
    const token = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
    fetch(`${base}/roi`, { method: "POST", keepalive: true, headers: token }).catch(() => {});
  });
})();
