// The page that offers the languages: follows the browser's preference on a reader's first
// visit, once; afterwards it only marks the language that the reader last took.
(function () {
  "use strict";
  var key = "kopa-language";
  var links = document.querySelectorAll("a[data-language]");

  function remember(code) {
    try { localStorage.setItem(key, code); return localStorage.getItem(key) === code; } catch (_) { return false; }
  }

  function find(code) {
    for (var i = 0; i < links.length; i++) {
      if (links[i].dataset.language.toLowerCase() === code) return links[i];
    }
  }

  function preferred() {
    var wanted = navigator.languages || [navigator.language || ""];
    for (var i = 0; i < wanted.length; i++) {
      var code = wanted[i].toLowerCase();
      var link = find(code) || find(code.split("-")[0]);
      if (link) return link;
    }
  }

  links.forEach(function (link) {
    link.addEventListener("click", function () { remember(link.dataset.language); });
  });

  var before;
  try { before = localStorage.getItem(key); } catch (_) { return; }
  if (before) {
    var last = find(before.toLowerCase());
    if (last) last.setAttribute("aria-current", "true");
    return;
  }
  var fromHere = document.referrer && new URL(document.referrer).host === location.host;
  if (location.hash || fromHere) return;
  var link = preferred();
  // Without a memory the reader would be sent away again and again, so then only the list is shown.
  if (link && remember(link.dataset.language)) location.replace(link.href);
})();
