// Shows what search-index.js finds below the box of a page, as a list to choose from (the
// combobox pattern of the ARIA Authoring Practices); search-page.js shows it on the search page.
// Texts from the index are only ever set as text.
(function () {
  "use strict";

  var IN_BOX = 6;
  var form = document.querySelector("form[data-search]"), input = form.elements.q;
  var info = new URL(form.dataset.search, location.href).href;
  var folder = info.split("/").slice(0, -2).join("/") + "/";
  var tag = info.split("/").slice(-2)[0];
  var site = folder.slice(0, -"search/".length);
  var search = window.kopaSearch, texts = {}, numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);
  search.from(folder);

  // --- Elements ----------------------------------------------------------------------------------

  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (attributes[key] !== undefined && attributes[key] !== null) element.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) { if (child) element.append(child); });
    return element;
  }

  function say(name, query, n) {
    return (texts[name] || "").replace("{query}", function () { return query; }).replace("{n}", function () {
      return n === undefined ? "" : numbers.format(n);
    });
  }

  // A text with the words of the query marked.
  function marked(found, text) {
    var fragment = document.createDocumentFragment(), from = 0;
    found.marks(text).forEach(function (mark) {
      fragment.append(text.slice(from, mark[0]), make("mark", {}, [text.slice(mark[0], mark[1])]));
      from = mark[1];
    });
    fragment.append(text.slice(from));
    return fragment;
  }

  function address(result, anchor) { return site + result.shown.url + (anchor ? "#" + encodeURIComponent(anchor) : ""); }

  // Runs `work` for each call, and shows what the newest finds; `work` may ask whether it still is.
  function newest(work) {
    var last = 0;
    return function () {
      var own = ++last;
      function isNewest() { return own === last; }
      return work(isNewest).then(function (show) { if (isNewest() && show) show(); }, function (error) {
        if (isNewest()) fail(error);
      });
    };
  }

  var status = make("p", { role: "status", class: form.dataset.page === undefined ? "hidden" : "search-status" });
  var telling;

  function tell(text, at_once) {
    clearTimeout(telling);
    telling = setTimeout(function () { status.textContent = text; }, at_once ? 0 : 400);
  }

  function fail(error) {
    tell(texts.failed || form.dataset.failed || String(error), true);
  }

  function load(address) {
    return new Promise(function (done, failed) {
      document.head.append(Object.assign(document.createElement("script"), { src: address, onload: done, onerror: failed }));
    });
  }

  // What is said about results: first what they are not.
  function headline(found, query) {
    if (!found.asked) return "";
    if (!found.list.length) return say("none", query);
    var differs = found.some ? "some" : found.instead ? "instead" : "";
    return (differs ? say(differs, query) + " " : "") + say(found.partial ? "least" : "count", query, found.list.length);
  }

  // --- The box of a page -------------------------------------------------------------------------

  function box() {
    var list = make("div", { id: "search-list", role: "listbox", "aria-label": input.labels[0] ? input.labels[0].textContent : "" });
    var note = make("p", { "aria-hidden": "true" }); // what `status` says to those who see
    var panel = make("div", { class: "search-panel", hidden: "" }, [list, note]);
    var active = -1;
    form.append(panel, status);
    set({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "search-list" });

    function set(attributes) {
      Object.keys(attributes).forEach(function (key) { input.setAttribute(key, attributes[key]); });
    }

    function open(is) {
      list.hidden = !list.children.length;
      panel.hidden = !is;
      set({ "aria-expanded": String(is && !list.hidden) });
      if (!is) choose(-1);
    }

    function choose(at) {
      var options = list.children;
      if (options[active]) options[active].setAttribute("aria-selected", "false");
      active = at;
      if (options[active]) {
        options[active].setAttribute("aria-selected", "true");
        options[active].scrollIntoView({ block: "nearest" });
        set({ "aria-activedescendant": options[active].id });
      } else input.removeAttribute("aria-activedescendant");
    }

    function option(at, href, children) {
      return make("a", { role: "option", id: "search-option-" + at, "aria-selected": "false", href: href, tabindex: "-1" }, children);
    }

    function draw(found, query, results) {
      var options = results.map(function (result, at) {
        return option(at, address(result, result.section && result.section.anchor), [
          make("span", { class: "search-title" }, [marked(found, result.shown.title)]),
          make("span", { class: "search-where" }, [result.shown.group, result.section && " › ", result.section && marked(found, result.section.title)])
        ]);
      });
      if (found.list.length > results.length) {
        options.push(option(options.length, form.action + "?q=" + encodeURIComponent(query), [say("all", query, found.list.length)]));
      }
      choose(-1);
      list.replaceChildren.apply(list, options);
      note.textContent = headline(found, query);
      open(found.asked);
      tell(note.textContent);
    }

    var update = newest(function (isNewest) {
      var query = input.value;
      if (query.trim().length < 2) { list.replaceChildren(); open(false); tell(""); return Promise.resolve(); }
      return search.search(tag, query, true).then(function (found) {
        return isNewest() && found.show(found.list.slice(0, IN_BOX)).then(function (results) {
          return function () { draw(found, query, results); };
        });
      });
    });

    input.addEventListener("input", update);
    input.addEventListener("focus", function () { if (list.children.length && input.value) open(true); });
    form.addEventListener("focusout", function (event) { if (!form.contains(event.relatedTarget)) open(false); });
    panel.addEventListener("pointerdown", function (event) { event.preventDefault(); }); // keeps the focus in the box
    input.addEventListener("keydown", function (event) {
      var count = panel.hidden ? 0 : list.children.length;
      if (event.key === "Escape" && !panel.hidden) { open(false); event.preventDefault(); }
      else if (event.key === "ArrowDown" && !count && list.children.length) { open(true); choose(0); event.preventDefault(); }
      else if (event.key === "ArrowDown" && count) { choose(active + 1 < count ? active + 1 : -1); event.preventDefault(); }
      else if (event.key === "ArrowUp" && count) { choose(active < 0 ? count - 1 : active - 1); event.preventDefault(); }
      else if (event.key === "Enter" && count && active >= 0) { list.children[active].click(); event.preventDefault(); }
    });
    if (input.value) update();
    // The first number takes as long as all else that a key press asks for: not while one waits.
    setTimeout(function () { numbers.format(1000); });
  }

  var tools = { form: form, input: input, tag: tag, status: status, say: say, make: make, marked: marked,
    address: address, newest: newest, tell: tell, fail: fail, headline: headline, load: load };
  // The description of the index is loaded already, and runs after this.
  var loading = Array.from(document.scripts).find(function (script) { return script.src === info; });
  new Promise(function (done) {
    if (loading) loading.onload = loading.onerror = done; else done();
  }).then(function () { return search.open(tag); }).then(function (language) {
    texts = language.texts;
    if (form.dataset.page === undefined) return box();
    return load(form.dataset.page.split(" ")[0]).then(function () { search.showPage(tools); });
  }).catch(function (error) { form.append(status); fail(error); });
})();
