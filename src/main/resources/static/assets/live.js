// Keeps a table up to date without taking the focus, the selection or the scroll position away: asks for the page again and changes only
// the cells whose words changed. A row is known by its id; what a person is in just now is left alone until he leaves it.
(() => {
  "use strict";
  const live = document.querySelector("[data-live]");
  if (!live) return;
  const every = Number(live.dataset.live);
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const busy = (element) => element.contains(document.activeElement) && element !== document.body
    || !window.getSelection().isCollapsed && window.getSelection().containsNode(element, true);

  function sameShape(old, fresh) {
    return words(old) === words(fresh) && old.className === fresh.className
      && old.querySelectorAll("form, a").length === fresh.querySelectorAll("form, a").length;
  }
  function row(old, fresh) {
    if (old.className !== fresh.className) old.className = fresh.className;
    [...fresh.cells].forEach((cell, n) => {
      if (old.cells[n] && !sameShape(old.cells[n], cell) && !busy(old.cells[n])) old.cells[n].replaceWith(document.importNode(cell, true));
    });
  }
  function body(old, fresh) {
    const wanted = new Set([...fresh.rows].map((one) => one.id));
    for (const one of [...old.rows]) if (!wanted.has(one.id) && !busy(one)) one.remove();
    let before = null;
    for (const one of fresh.rows) {
      const known = one.id && document.getElementById(one.id);
      if (known) row(known, one);
      else old.insertBefore(document.importNode(one, true), before ? before.nextElementSibling : old.firstElementChild);
      before = known || (before ? before.nextElementSibling : old.firstElementChild);
    }
  }
  function merge(fresh) {
    for (const part of fresh.children) {
      const old = part.id && document.getElementById(part.id);
      const oldBody = old && old.querySelector("tbody tr[id]") && old.querySelector("tbody");
      if (!old) {
        const before = [...fresh.children].slice(0, [...fresh.children].indexOf(part)).reverse().map((one) => document.getElementById(one.id)).find(Boolean);
        if (before) before.after(document.importNode(part, true)); else live.prepend(document.importNode(part, true));
      } else if (oldBody && part.querySelector("tbody tr[id]")) body(oldBody, part.querySelector("tbody"));
      else if (!sameShape(old, part) && !busy(old)) old.replaceWith(document.importNode(part, true));
    }
    const kept = new Set([...fresh.children].map((part) => part.id));
    for (const part of [...live.children]) if (part.id && !kept.has(part.id) && !busy(part)) part.remove();
  }
  async function ask() {
    try {
      const answer = document.hidden ? null : await fetch(location.href, { headers: { "HX-Request": "true" } });
      if (answer && answer.status === 401) { location.reload(); return; }
      if (answer && answer.ok && !answer.redirected) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
        if (fresh) merge(fresh);
      }
    } catch (lost) {
      // The connection comes back or the person leaves: asked again either way.
    }
    window.setTimeout(ask, every);
  }
  window.setTimeout(ask, every);
})();
