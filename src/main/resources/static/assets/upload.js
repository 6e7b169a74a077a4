// The upload page: files dropped or chosen are sent two at a time, each in a request of its own under its own key, so that sending one
// again after a lost answer takes it in once. What becomes of them is asked for until every one has its final fate.
(() => {
  "use strict";
  const form = document.getElementById("tha-tep");
  const list = document.getElementById("cac-tep");
  const sum = document.getElementById("tong");
  if (!form || !list) return;
  const words = form.dataset;
  const input = document.getElementById("tep");
  const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  const icons = (document.querySelector("svg use[href*='icons']") || { getAttribute: () => "" }).getAttribute("href").replace(/#.*/, "");
  const AT_ONCE = 2, PAUSES = [1000, 3000, 9000], MOST = 2000;
  const queue = [];
  let sending = 0, polling = null;

  document.body.classList.add("scripted");
  input.required = false;

  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const size = (bytes) => bytes < 1048576 ? (bytes / 1024).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + " KB"
    : (bytes / 1048576).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + " MB";

  // --- choosing ---
  function add(files) {
    for (const file of files) {
      if (list.children.length >= MOST) break;
      const line = make("li", "file-line");
      const name = make("span", "file-name", file.name);
      const amount = make("small", "quiet number", size(file.size));
      const state = make("span", "file-state");
      const bar = make("progress");
      bar.max = 1; bar.value = 0; bar.setAttribute("aria-label", file.name);
      const reason = make("span", "file-reason");
      const button = make("button", "button small");
      button.type = "button";
      name.append(" ", amount);
      line.append(name, state, bar, reason, button);
      list.prepend(line);
      const one = { file, line, state, bar, reason, button, key: crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now(), tries: 0 };
      const limit = Number(words.max);
      if (limit > 0 && file.size > limit) fail(one, words.wordsTooLarge, false);
      else wait(one);
    }
    tell();
    next();
  }
  function wait(one) {
    one.line.removeAttribute("data-ended");
    say(one, "new", words.wordsWaiting, "");
    one.bar.hidden = false; one.bar.value = 0;
    offer(one, words.wordsCancel, () => cancel(one));
    queue.push(one);
  }
  function offer(one, text, action) {
    one.button.hidden = !text;
    one.button.textContent = text || "";
    one.button.setAttribute("aria-label", text ? text + ": " + one.file.name : "");
    one.button.onclick = action;
  }
  function say(one, colour, text, reason) {
    show(one.state, colour, text);
    one.reason.textContent = reason;
  }
  function show(element, colour, text) {
    if (element.dataset.shown === colour + text) return;
    element.dataset.shown = colour + text;
    const pill = make("span", "state state-" + colour);
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.setAttribute("class", "icon"); icon.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", icons + "#state-" + colour);
    icon.append(use);
    pill.append(icon, make("span", "", text));
    element.replaceChildren(pill);
  }

  // --- sending ---
  function next() {
    while (sending < AT_ONCE && queue.length > 0) send(queue.shift());
  }
  function send(one) {
    sending++;
    one.tries++;
    say(one, "progress", words.wordsSending, "");
    const request = new XMLHttpRequest();
    one.request = request;
    request.open("POST", words.to);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("HX-Request", "true");
    request.setRequestHeader("Idempotency-Key", one.key);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => { if (event.lengthComputable) one.bar.value = event.loaded / event.total; };
    request.onload = () => done(one, request);
    request.onerror = () => again(one, words.wordsFailed);
    request.onabort = () => { say(one, "closed", words.wordsCancelled, ""); end(one); offer(one, words.wordsRetry, () => retry(one)); free(); };
    const body = new FormData();
    body.append("tep", one.file);
    request.send(body);
  }
  function free() {
    sending--;
    tell();
    next();
  }
  function done(one, request) {
    let answer = {};
    try { answer = JSON.parse(request.responseText); } catch (notJson) { answer = {}; }
    if (request.status === 401 || request.status === 403) { fail(one, words.wordsEnded, true); free(); }
    else if (request.status === 200 && answer.files && answer.files.length > 0) {
      one.line.dataset.receipt = answer.files[0].receipt;
      one.bar.hidden = true;
      offer(one, "", null);
      result(one.line, answer.files[0]);
      free();
      poll();
    } else if (request.status >= 500 || request.status === 408 || request.status === 409) again(one, answer.problem || words.wordsFailed);
    else { fail(one, answer.problem || words.wordsFailed, true); free(); }
  }
  function again(one, why) {
    if (one.tries > PAUSES.length) { fail(one, why, true); free(); return; }
    say(one, "soon", words.wordsAgain, why);
    window.setTimeout(() => { queue.unshift(one); free(); }, PAUSES[one.tries - 1]);
  }
  function retry(one) {
    one.tries = 0;
    wait(one);
    tell();
    next();
  }
  function cancel(one) {
    const at = queue.indexOf(one);
    if (at < 0) { if (one.request) one.request.abort(); return; }
    queue.splice(at, 1);
    say(one, "closed", words.wordsCancelled, "");
    end(one);
    offer(one, words.wordsRetry, () => retry(one));
    tell();
  }
  function end(one) {
    one.bar.hidden = true;
    one.line.dataset.ended = "true";
  }
  function fail(one, why, canRetry) {
    say(one, "overdue", words.wordsFailed, why === words.wordsFailed ? "" : why);
    one.line.dataset.failed = "true";
    end(one);
    offer(one, canRetry ? words.wordsRetry : "", () => { delete one.line.dataset.failed; retry(one); });
  }

  // --- what became of them ---
  function result(line, file) {
    show(line.querySelector(".file-state"), file.colour, file.words);
    const reason = [file.reason, file.next].filter(Boolean).join(" – ");
    const place = line.querySelector(".file-reason");
    if (place.textContent !== reason) place.textContent = reason;
    if (file.ended) line.dataset.ended = "true";
    if (file.ended && file.colour === "overdue") line.dataset.failed = "true";
  }
  function open() {
    return [...list.querySelectorAll("li[data-receipt]:not([data-ended])")];
  }
  function poll() {
    if (polling === null && open().length > 0) polling = window.setTimeout(ask, 1500);
  }
  async function ask() {
    polling = null;
    const asked = open().slice(0, 50);
    try {
      const answer = await fetch(words.to + "/ket-qua?" + asked.map((line) => "tep=" + line.dataset.receipt).join("&"), { headers: { "Accept": "application/json", "HX-Request": "true" } });
      if (answer.ok) for (const file of await answer.json()) {
        const line = list.querySelector(`li[data-receipt="${CSS.escape(file.receipt)}"]`);
        if (line) result(line, file);
      }
    } catch (lost) {
      // Asked again below: the connection comes back or the person leaves.
    }
    tell();
    poll();
  }
  function tell() {
    const lines = [...list.children];
    const ended = lines.filter((line) => line.dataset.ended).length;
    const failed = lines.filter((line) => line.dataset.failed).length;
    const text = lines.length === 0 ? "" : words.wordsSum.replace("{ended}", ended).replace("{all}", lines.length).replace("{failed}", failed);
    if (sum.textContent !== text) sum.textContent = text;
  }

  // --- from the picker, and dropped anywhere on the page, folders too ---
  input.addEventListener("change", () => { add(input.files); input.value = ""; });
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  window.addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
  window.addEventListener("drop", async (event) => {
    event.preventDefault();
    form.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry ? item.webkitGetAsEntry() : null).filter(Boolean);
    if (entries.every((entry) => entry.isFile)) { add(event.dataTransfer.files); return; }
    for (const entry of entries) await walk(entry);
  });
  async function walk(entry) {
    if (entry.isFile) { add([await new Promise((yes, no) => entry.file(yes, no))]); return; }
    const reader = entry.createReader();
    for (let some; (some = await new Promise((yes, no) => reader.readEntries(yes, no))).length > 0;) {
      for (const one of some) await walk(one);
    }
  }
  window.addEventListener("beforeunload", (event) => { if (sending > 0 || queue.length > 0) event.preventDefault(); });

  tell();
  poll();
})();
