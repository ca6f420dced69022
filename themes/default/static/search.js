// The search box of every page: `/` goes to it, and what searches is loaded when it is first used.
(function () {
  "use strict";
  var form = document.querySelector("form[data-search]");
  if (!form) return;
  var input = form.elements.q, started = false;

  function start() {
    if (started) return;
    started = true;
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = form.dataset.style;
    document.head.append(style);
    [form.dataset.script, form.dataset.search].forEach(function (address) {
      var script = document.createElement("script");
      script.async = false; // loaded together, run one after the other
      script.src = address;
      document.head.append(script);
    });
  }

  function isEditable(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }

  input.addEventListener("focus", start);
  form.addEventListener("pointerdown", start); // a finger is there before the focus is
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (document.activeElement === input || form.dataset.page !== undefined && location.search) start();
})();
