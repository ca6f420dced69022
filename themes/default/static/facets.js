// The list of a collection: narrows its cards by combinations of facets and puts them in another
// order, with the state in the address. Without it the facets lead to the pages of their terms.
(function () {
  "use strict";
  var form = document.querySelector("[data-narrow]");
  var box = document.querySelector(".listing .cards");
  if (!form || !box) return;
  var cards = Array.prototype.map.call(box.children, function (el, at) {
    return { el: el, at: at, tags: (el.dataset.tags || "").split(" "), date: el.dataset.date || "", title: el.querySelector(".card-title").textContent };
  });
  var status = form.querySelector("[role=status]");
  var clear = form.querySelector("button");
  var order = form.querySelector("select");
  var digits = new Intl.NumberFormat(document.documentElement.lang);
  var text = new Intl.Collator(document.documentElement.lang);
  var options = [];

  document.querySelectorAll(".facets [data-tag]").forEach(function (item) {
    var old = item.firstElementChild, label = document.createElement("label"), input = document.createElement("input");
    label.className = "term";
    input.type = "checkbox";
    label.append(input);
    while (old.firstChild) label.append(old.firstChild);
    old.replaceWith(label);
    var tag = item.dataset.tag, cut = tag.indexOf(":");
    options.push({ tag: tag, field: tag.slice(0, cut), id: tag.slice(cut + 1), input: input, item: item, count: label.querySelector(".count") });
    input.addEventListener("change", function () { show(true); });
  });

  // A card stays if it has a chosen value of every field in which one is chosen.
  function fits(card, chosen, but) {
    return Object.keys(chosen).every(function (field) {
      return field === but || chosen[field].some(function (tag) { return card.tags.indexOf(tag) >= 0; });
    });
  }

  function show(write) {
    var chosen = {}, query = new URLSearchParams(), seen = 0;
    options.forEach(function (o) {
      if (!o.input.checked) return;
      (chosen[o.field] = chosen[o.field] || []).push(o.tag);
      query.append(o.field, o.id);
    });
    if (order.value) query.append("order", order.value);
    cards.slice().sort(function (a, b) {
      if (order.value === "date") return a.date < b.date ? 1 : a.date > b.date ? -1 : a.at - b.at;
      return order.value === "title" ? text.compare(a.title, b.title) : a.at - b.at;
    }).forEach(function (card) {
      card.el.hidden = !fits(card, chosen);
      if (!card.el.hidden) seen++;
      box.append(card.el);
    });
    options.forEach(function (o) {
      var n = cards.filter(function (card) { return card.tags.indexOf(o.tag) >= 0 && fits(card, chosen, o.field); }).length;
      o.count.textContent = digits.format(n);
      o.item.classList.toggle("none", !n);
    });
    clear.hidden = !Object.keys(chosen).length;
    status.textContent = clear.hidden && !write ? "" : form.dataset.narrow.replace("#", digits.format(seen)).replace("#", digits.format(cards.length));
    if (write) try { history.replaceState(null, "", location.pathname + (query.toString() ? "?" + query : "") + location.hash); } catch (_) { /* from a disk */ }
  }

  function read() {
    var query = new URLSearchParams(location.search);
    options.forEach(function (o) { o.input.checked = query.getAll(o.field).indexOf(o.id) >= 0; });
    order.value = query.get("order") || "";
    if (order.selectedIndex < 0) order.value = "";
    show(false);
  }

  order.addEventListener("change", function () { show(true); });
  clear.addEventListener("click", function () {
    options.forEach(function (o) { o.input.checked = false; });
    show(true);
    options[0].input.focus();
  });
  form.hidden = false;
  read();
})();
