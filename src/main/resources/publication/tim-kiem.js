// Tìm trong tim-kiem.json; không có tệp này trang vẫn đọc được đầy đủ.
(function () {
  "use strict";
  var form = document.getElementById("tim"), field = document.getElementById("tu-khoa"), out = document.getElementById("ket-qua");
  if (!form || !window.fetch) { return; }
  function folded(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }
  function element(name, text, parent, kind) {
    var made = document.createElement(name);
    made.textContent = text;
    if (kind) { made.className = kind; }
    parent.appendChild(made);
    return made;
  }
  function agencies(entry, words) {
    return (entry.agencies || []).filter(function (agency) {
      var name = folded(agency[0]);
      return words.every(function (word) { return name.indexOf(word) >= 0; });
    });
  }
  function show(entries) {
    var words = folded(field.value).split(/\s+/).filter(Boolean);
    out.textContent = "";
    if (!words.length) { return; }
    var found = entries.filter(function (entry) {
      return words.every(function (word) { return entry.folded.indexOf(word) >= 0; });
    });
    element("p", found.length ? found.length + " kết quả" : "Không tìm thấy kết quả nào.", out, "meta");
    var list = element("ul", "", out, "list");
    found.slice(0, 50).forEach(function (entry) {
      var item = element("li", "", list), link = element("a", entry.title, item);
      link.href = entry.address;
      element("span", "Công khai ngày " + entry.day + "; văn bản số " + entry.number, item, "meta");
      agencies(entry, words).slice(0, 5).forEach(function (agency) {
        element("span", agency[0] + ": " + agency[1] + " lượt giao chủ trì, đã thực hiện " + agency[2] + ", chưa xong quá hạn " + agency[3], item, "meta");
      });
    });
  }
  fetch("tim-kiem.json").then(function (answer) { return answer.json(); }).then(function (entries) {
    entries.forEach(function (entry) {
      entry.folded = folded([entry.title, entry.number, entry.text].concat((entry.agencies || []).map(function (agency) { return agency[0]; })).join("\n"));
    });
    form.hidden = false;
    field.addEventListener("input", function () { show(entries); });
    form.addEventListener("submit", function (event) { event.preventDefault(); show(entries); });
  }).catch(function () { form.hidden = true; });
}());
