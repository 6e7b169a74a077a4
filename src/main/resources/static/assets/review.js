// The review page: a chosen card shows its words in the text and the other way round; keys for what is done most; nothing typed is lost.
(() => {
  "use strict";
  const page = document.querySelector("main.review");
  if (!page) return;
  const typing = (element) => element.closest("input, textarea, select") !== null;
  const marks = () => page.querySelectorAll(".document mark");
  const targets = (mark) => mark.dataset.for.split(" ");

  // --- one shows the other ---
  function show(target, scroll) {
    let first = null;
    for (const mark of marks()) {
      const chosen = targets(mark).includes(target);
      mark.classList.toggle("chosen", chosen);
      if (chosen && !first) first = mark;
    }
    if (first && scroll) first.scrollIntoView({ block: "center" });
    for (const card of page.querySelectorAll(".card")) card.classList.toggle("chosen", card.dataset.target === target);
    document.dispatchEvent(new CustomEvent("review:shown", { detail: { target, scroll } }));
  }
  page.addEventListener("focusin", (event) => {
    const owner = event.target.closest("[data-target]");
    if (owner) show(owner.dataset.target, true);
  });
  page.addEventListener("click", (event) => {
    const mark = event.target.closest(".document mark, .leaf-words [data-for]");
    if (!mark || !window.getSelection().isCollapsed) return;
    const wanted = targets(mark).find((target) => target.startsWith("viec-")) || targets(mark)[0];
    const owner = page.querySelector(`[data-target="${CSS.escape(wanted)}"]`);
    if (!owner) return;
    owner.focus({ preventScroll: true });
    owner.scrollIntoView({ block: "nearest" });
    show(wanted, false);
  });

  // --- what was selected in the text, as offsets ---
  let selected = null;
  function offset(node, at) {
    const piece = node.parentElement && node.parentElement.closest("[data-at]");
    return piece ? Number(piece.dataset.at) + at : null;
  }
  function note() {
    const range = window.getSelection().rangeCount ? window.getSelection().getRangeAt(0) : null;
    const words = document.getElementById("loi");
    if (words && document.activeElement === words) return;
    const sources = [document.getElementById("van-ban"), document.getElementById("anh-trang")];
    if (!range || range.collapsed || !sources.some((source) => source && source.contains(range.commonAncestorContainer))) return;
    const start = range.startContainer.nodeType === Node.TEXT_NODE ? offset(range.startContainer, range.startOffset) : null;
    const end = range.endContainer.nodeType === Node.TEXT_NODE ? offset(range.endContainer, range.endOffset) : null;
    selected = start !== null && end !== null && start < end ? { start, end } : null;
  }
  document.addEventListener("selectionchange", note);
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest("#van-ban, #anh-trang")) selected = null;
  });
  document.body.addEventListener("htmx:configRequest", (event) => {
    const from = event.detail.elt;
    const noted = document.getElementById("loi");
    if (from.matches("[data-add]") && noted && noted.selectionStart < noted.selectionEnd) {
      event.detail.parameters.words = noted.value.slice(noted.selectionStart, noted.selectionEnd);
    }
    if (from.matches("[data-add]") && selected) {
      event.detail.parameters.start = selected.start;
      event.detail.parameters.end = selected.end;
      selected = null;
      window.getSelection().removeAllRanges();
    }
    if (from.matches("[data-split]")) {
      const content = from.closest(".card").querySelector("[data-content]");
      event.detail.parameters.at = content.selectionStart;
    }
  });

  // --- what a person opened stays open when the piece around it is replaced ---
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    const fresh = event.detail.fragment && event.detail.fragment.querySelector(".due details");
    if (fresh && event.detail.target.querySelector("details[open]")) fresh.open = true;
  });

  // --- after a piece was replaced, the person goes on where he was: even where he went on before the answer came ---
  let held = {};
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const active = document.activeElement;
    const card = active && active.closest(".card");
    const from = event.detail.requestConfig && event.detail.requestConfig.elt.closest(".card");
    held = { field: active && active.id, card: card && card.id, from: from && from.id, index: card ? [...page.querySelectorAll(".card")].indexOf(card) : -1 };
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    sums();
    despite();
    const list = document.getElementById("cac-viec");
    const wentOn = held.card && held.from && held.card !== held.from;
    if (list && list.dataset.focus && !wentOn) {
      const card = document.getElementById("viec-" + list.dataset.focus);
      const content = card && card.querySelector("[data-content]");
      if (card) (content && content.value === "" ? content : card).focus();
    } else if (document.activeElement === document.body && held.card) {
      const cards = page.querySelectorAll(".card");
      const back = document.getElementById(held.field) || document.getElementById(held.card) || cards[Math.min(held.index, cards.length - 1)];
      if (back) back.focus({ preventScroll: true });
    }
    if (list) delete list.dataset.focus;
  });

  // --- ways out of what a check found ---
  function go(element) {
    if (!element) return;
    for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
    if (element.matches("input, textarea")) element.select();
  }
  page.addEventListener("click", (event) => {
    const way = event.target.closest("[data-go], [data-press]");
    if (!way) return;
    if (way.dataset.go) go(document.getElementById(way.dataset.go));
    else if (way.dataset.press === "add") page.querySelector("[data-add]").click();
    else if (way.dataset.press === "reject") {
      page.querySelector("[data-reject]").open = true;
      go(document.getElementById("reason"));
    }
  });
  // After a stop the second click says that the person has seen what may stand; not while something has to be put right.
  function despite() {
    const box = document.getElementById("can-xem-khung");
    const button = page.querySelector("[data-key=confirm]");
    if (!box || !button) return;
    const list = document.getElementById("can-xem");
    const seen = !box.hidden && list.dataset.blocking === "0" && list.querySelector("li") !== null;
    button.form.elements.despite.value = String(seen);
    button.querySelector("span").textContent = seen ? button.dataset.despite : button.dataset.plain;
  }

  // --- what stands in a closed part, in one line ---
  function sums() {
    for (const more of page.querySelectorAll("details.more")) {
      const said = [...more.querySelectorAll("input, select")]
        .map((field) => (field.matches("select") ? (field.value ? field.selectedOptions[0].textContent : "") : field.value))
        .filter((words) => words.trim() !== "");
      more.querySelector("[data-sum]").textContent = said.join(" · ");
    }
  }
  sums();
  page.addEventListener("change", sums);

  // --- type-ahead ---
  const choicesOf = (input) => document.getElementById(input.getAttribute("aria-controls"));
  page.addEventListener("keydown", (event) => {
    const input = event.target.closest("[data-typeahead]");
    const choice = event.target.closest(".choice");
    if (input && event.key === "ArrowDown") {
      const first = choicesOf(input).querySelector(".choice");
      if (first) { event.preventDefault(); first.focus(); }
    } else if (input && event.key === "Enter") {
      const choices = choicesOf(input).querySelectorAll(".choice");
      if (choices.length > 0) { event.preventDefault(); choices[0].click(); }
    } else if (choice && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const next = event.key === "ArrowDown" ? choice.nextElementSibling : choice.previousElementSibling;
      (next || choice.closest(".adding").querySelector("[data-typeahead]")).focus();
    }
  });
  document.addEventListener("click", (event) => {
    for (const open of page.querySelectorAll("details.guess-why[open], details.reject[open]")) {
      if (!open.contains(event.target) && !event.target.closest("[data-press]")) open.open = false;
    }
  });
  page.addEventListener("focusout", (event) => {
    const adding = event.target.closest(".adding");
    if (adding && !adding.contains(event.relatedTarget)) adding.querySelector(".choices").replaceChildren();
  });

  // --- keys ---
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      page.querySelector("[data-key=confirm]")?.click();
      return;
    }
    if (event.key === "z" && event.ctrlKey && !typing(event.target)) {
      event.preventDefault();
      page.querySelector("[data-key=u]")?.click();
      return;
    }
    // In the words of a task Alt+S cuts where the caret stands.
    if (event.altKey && event.key.toLowerCase() === "s" && event.target.matches("[data-content]")) {
      event.preventDefault();
      event.target.closest(".card").querySelector("[data-split]").click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const card = document.activeElement.closest(".card");
    if (event.key === "v") document.dispatchEvent(new CustomEvent("review:view"));
    else if (event.key === "n") { event.preventDefault(); note(); page.querySelector("[data-add]")?.click(); }
    else if (event.key === "u" || event.key === "A") page.querySelector(`[data-key=${event.key}]`)?.click();
    else if (!card || event.target.closest("button, a, summary")) return;
    else if ("axmg".includes(event.key)) card.querySelector(`[data-key=${event.key}]`)?.click();
    else {
      const field = { e: "[data-content]", Enter: "[data-content]", s: "[data-content]", h: "[data-deadline]", c: "[id^=co-quan-LEAD]", p: "[id^=co-quan-COORDINATE]" }[event.key];
      const wanted = field && card.querySelector(field);
      if (wanted) { event.preventDefault(); wanted.focus(); if (event.key === "h") wanted.select(); }
    }
  });

  // --- confirming waits until everything typed has arrived ---
  let underWay = 0;
  let waiting = null;
  document.body.addEventListener("htmx:beforeRequest", () => underWay++);
  document.body.addEventListener("htmx:afterRequest", () => {
    underWay--;
    if (underWay === 0 && waiting) waiting.submit();
  });
  page.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-confirm]")) return;
    if (document.activeElement && typing(document.activeElement)) document.activeElement.blur();
    if (underWay > 0) {
      event.preventDefault();
      waiting = event.target;
    }
  });

  // The answer to a stopped confirmation stands at an address that cannot be loaded again.
  if (location.pathname.endsWith("/xac-nhan")) history.replaceState(null, "", location.pathname.replace(/\/xac-nhan$/, ""));

  // Arrived from a list of problems, or fresh: the first card is chosen, so that the keys work at once.
  const wanted = location.hash ? page.querySelector(`[data-target="${CSS.escape(location.hash.slice(1))}"]`) : null;
  (wanted || page.querySelector(".card"))?.focus({ preventScroll: !wanted });
  window.addEventListener("hashchange", () => page.querySelector(`[data-target="${CSS.escape(location.hash.slice(1))}"]`)?.focus());
})();
