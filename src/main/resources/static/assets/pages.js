// The pages of the original on the review page: our own words laid over their pictures, so that they can be selected and marked.
(() => {
  "use strict";
  const area = document.getElementById("anh-trang");
  const source = area && area.closest(".source");
  if (!source) return;
  const box = source.querySelector(".source-scroll");
  const text = document.getElementById("van-ban");
  const choice = document.getElementById("cach-xem");
  const SVG = "http://www.w3.org/2000/svg";
  const REMEMBERED = "dondoc.review.view";
  let current = null;

  // --- pages or text ---
  const shown = () => source.classList.contains("of-pages");
  async function view(which, byHand) {
    const pages = which === "pages";
    source.classList.toggle("of-pages", pages);
    area.hidden = !pages;
    if (text) text.hidden = pages;
    for (const radio of choice.querySelectorAll("input")) radio.checked = radio.value === which;
    if (byHand) {
      try { localStorage.setItem(REMEMBERED, which); } catch { /* A browser that remembers nothing asks again. */ }
    }
    if (pages) await fetched();
    if (current) await show(current, true);
  }
  choice.addEventListener("change", (event) => view(event.target.value, true));
  document.addEventListener("review:view", () => view(shown() ? "text" : "pages", true));

  // --- pages that are found out only when somebody wants them ---
  let asked = null;
  function fetched() {
    if (!area.dataset.src) return Promise.resolve();
    asked = asked || ask();
    return asked;
  }
  async function ask() {
    const busy = document.createElement("p");
    busy.className = "leaves-busy";
    busy.setAttribute("role", "status");
    busy.textContent = area.dataset.busy;
    area.replaceChildren(busy);
    try {
      const answer = await fetch(area.dataset.src, { headers: { "HX-Request": "true" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      area.replaceChildren(...page.body.childNodes);
      watch();
    } catch {
      busy.textContent = area.dataset.failed;
      asked = null;
    }
  }

  // --- the words of a page, when it comes near ---
  const leaves = () => [...area.querySelectorAll(".leaf")];
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) words(entry.target);
  }, { root: box, rootMargin: "800px 0px" });
  function watch() {
    for (const leaf of leaves()) near.observe(leaf);
  }
  const laid = new WeakMap();
  function words(leaf) {
    if (!leaf.dataset.words) return Promise.resolve();
    if (!laid.has(leaf)) laid.set(leaf, lay(leaf).catch(() => laid.delete(leaf)));
    return laid.get(leaf);
  }
  async function lay(leaf) {
    near.unobserve(leaf);
    const answer = await fetch(leaf.dataset.words);
    if (!answer.ok) throw new Error(String(answer.status));
    const svg = leaf.querySelector("svg");
    const { width, height } = svg.viewBox.baseVal;
    const list = (await answer.json()).map(([at, x, y, w, h, letters]) => ({
      at, end: at + letters.length, letters,
      x: (x * width) / 10000, y: (y * height) / 10000, w: (w * width) / 10000, h: (h * height) / 10000,
    }));
    const marks = document.createElementNS(SVG, "g");
    const layer = document.createElementNS(SVG, "g");
    layer.setAttribute("aria-hidden", "true");
    list.forEach((word, i) => {
      const next = list[i + 1];
      const goesOn = next && sameLine(word, next);
      const element = document.createElementNS(SVG, "text");
      element.setAttribute("x", word.x);
      element.setAttribute("y", word.y + word.h * 0.77);
      element.setAttribute("font-size", word.h * 0.95);
      element.setAttribute("textLength", Math.max(1, goesOn ? next.x - word.x : word.w));
      element.setAttribute("lengthAdjust", "spacingAndGlyphs");
      element.dataset.at = word.at;
      element.textContent = goesOn ? word.letters + " " : word.letters;
      word.element = element;
      layer.append(element);
    });
    leaf.words = list;
    leaf.marks = marks;
    svg.replaceChildren(marks, layer);
    mark(leaf);
  }
  const sameLine = (a, b) =>
    b.x >= a.x && b.x - a.x - a.w < 3 * a.h && Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > 0.5 * Math.min(a.h, b.h);

  // --- what led to a task, as the text has it marked ---
  function evidence() {
    if (!text) return [];
    return [...text.querySelectorAll("mark[data-at]")].map((mark) => ({
      start: Number(mark.dataset.at), end: Number(mark.dataset.at) + mark.textContent.length, targets: mark.dataset.for,
    }));
  }
  function mark(leaf) {
    if (!leaf.words) return;
    const runs = [];
    const all = evidence();
    let at = 0;
    let last = null;
    for (const word of leaf.words) {
      while (at < all.length && all[at].end <= word.at) at++;
      const found = at < all.length && all[at].start < word.end ? all[at].targets : null;
      if (found) word.element.dataset.for = found;
      else delete word.element.dataset.for;
      if (found && last && last.targets === found && sameLine(last.word, word)) {
        last.right = Math.max(last.right, word.x + word.w);
        last.top = Math.min(last.top, word.y);
        last.bottom = Math.max(last.bottom, word.y + word.h);
        last.word = word;
        last.letters += " " + word.letters;
      } else if (found) {
        last = { targets: found, left: word.x, right: word.x + word.w, top: word.y, bottom: word.y + word.h, word, letters: word.letters };
        runs.push(last);
      } else {
        last = null;
      }
    }
    // One stop for each guess, at its first line, under all its words; its further lines are for the eye.
    const stops = runs.filter((run, i) => i === 0 || runs[i - 1].targets !== run.targets);
    for (const run of runs) if (!stops.includes(run)) stops.findLast((stop) => stop.targets === run.targets).letters += " " + run.letters;
    const held = document.activeElement && leaf.marks.contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") : null;
    leaf.marks.replaceChildren(...runs.map((run) => {
      const rect = document.createElementNS(SVG, "rect");
      rect.setAttribute("x", run.left - 2);
      rect.setAttribute("y", run.top - 1);
      rect.setAttribute("width", run.right - run.left + 4);
      rect.setAttribute("height", run.bottom - run.top + 2);
      rect.setAttribute("rx", 2);
      rect.dataset.for = run.targets;
      rect.classList.toggle("of-head", !run.targets.includes("viec-"));
      rect.setAttribute("role", "button");
      if (stops.includes(run)) {
        rect.setAttribute("aria-label", named(run));
        rect.setAttribute("tabindex", "0");
      } else {
        rect.setAttribute("aria-hidden", "true");
      }
      return rect;
    }));
    for (const rect of leaf.marks.children) if (held && rect.getAttribute("aria-label") === held) rect.focus();
    choose(leaf);
  }
  // What the words led to, as the field or the card calls itself, and the words.
  function named(run) {
    const owners = run.targets.split(" ").map((target) => document.querySelector(`[data-target="${CSS.escape(target)}"]`)).filter(Boolean);
    const names = owners.map((owner) => owner.getAttribute("aria-label") || (owner.labels && owner.labels[0] && owner.labels[0].querySelector("span")?.textContent.trim()) || "");
    return [...new Set(names.filter(Boolean))].join(", ") + ": " + run.letters;
  }
  area.addEventListener("keydown", (event) => {
    const rect = event.target.closest && event.target.closest(".leaf-words rect");
    if (!rect || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    // The card that is gone to would take the same key for its own.
    event.stopPropagation();
    rect.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
  function choose(leaf) {
    for (const rect of leaf.querySelectorAll("rect")) rect.classList.toggle("chosen", rect.dataset.for.split(" ").includes(current));
  }
  document.body.addEventListener("htmx:afterSettle", () => leaves().forEach(mark));

  // --- a chosen card shows its words ---
  async function show(target, scroll) {
    current = target;
    leaves().forEach(choose);
    if (!shown() || !scroll) return;
    const first = evidence().find((one) => one.targets.split(" ").includes(target));
    if (!first) return;
    for (const leaf of leaves()) {
      if (Number(leaf.dataset.start) > first.start || Number(leaf.dataset.end) <= first.start) continue;
      await words(leaf);
      if (current !== target) return;
      const word = (leaf.words || []).find((one) => one.end > first.start && one.at >= first.start - 40 && one.element.dataset.for?.split(" ").includes(target));
      if (!word) continue;
      const scale = leaf.clientWidth / leaf.querySelector("svg").viewBox.baseVal.width;
      box.scrollTo({ top: leaf.offsetTop + word.y * scale - box.clientHeight / 3, behavior: calm() ? "auto" : "smooth" });
      return;
    }
  }
  const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.addEventListener("review:shown", (event) => show(event.detail.target, event.detail.scroll));

  // --- copied words keep the blanks between them ---
  area.addEventListener("copy", (event) => {
    const range = window.getSelection().rangeCount ? window.getSelection().getRangeAt(0) : null;
    if (!range) return;
    const chosen = leaves().flatMap((leaf) => leaf.words || []).filter((word) => range.intersectsNode(word.element));
    if (chosen.length === 0) return;
    event.clipboardData.setData("text/plain", chosen.map((word) => word.letters).join(" "));
    event.preventDefault();
  });

  // --- at first: pages where words lie on them, unless the person chose otherwise ---
  choice.hidden = false;
  watch();
  let wanted = null;
  try { wanted = localStorage.getItem(REMEMBERED); } catch { /* As above. */ }
  const placed = area.dataset.placed === "true";
  view(wanted === "text" ? "text" : placed || wanted === "pages" ? "pages" : "text", false);
})();
