// Shows what search-index.js finds: below the box of a page as a list to choose from (the
// combobox pattern of the ARIA Authoring Practices), on the search page as a list of results.
// Texts from the index are only ever set as text.
(function () {
  "use strict";

  var IN_BOX = 6, ON_PAGE = 10;
  var QUIET = 300; // milliseconds that results stand before more of them is loaded
  var form = document.querySelector("form[data-search]"), input = form.elements.q;
  var info = new URL(form.dataset.search, location.href).href;
  var folder = info.split("/").slice(0, -2).join("/") + "/";
  var tag = info.split("/").slice(-2)[0];
  var site = folder.slice(0, -"search/".length);
  var search = window.kopaSearch, texts = {};
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
      return n === undefined ? "" : n.toLocaleString(document.documentElement.lang || undefined);
    });
  }

  function script(address) {
    return new Promise(function (done, failed) {
      if (document.querySelector("script[src='" + address + "']")) return done();
      document.head.append(Object.assign(document.createElement("script"), { src: address, onload: done, onerror: failed }));
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
  }

  // --- The search page ---------------------------------------------------------------------------

  function page() {
    var main = document.getElementById("search-results");
    var results = make("ol", { class: "results" }), more = make("button", { type: "button", hidden: "" }, [texts.more]);
    var others = make("section", { class: "search-others", "aria-labelledby": "search-others", hidden: "" });
    var narrow = make("details", { class: "search-narrow", hidden: "" }, [make("summary", {}, [texts.narrow])]);
    var chosen = new Map(), facets = null, shown = ON_PAGE;
    main.append(status, narrow, results, more, others);

    function item(found, result, foreign) {
      var lang = foreign ? foreign[0] : null, text = result.shown;
      return make("li", { lang: lang }, [
        make("h2", {}, [make("a", { href: address(result), hreflang: lang }, [marked(found, text.title)]), foreign && " ", foreign && make("span", { class: "lang-mark" }, [foreign[1]])]),
        make("p", { class: "search-where" }, [text.group, result.section && " › ",
          result.section && make("a", { href: address(result, result.section.anchor) }, [marked(found, result.section.title)])]),
        text.summary && make("p", {}, [marked(found, text.summary)]),
        passage(found, result)
      ]);
    }

    // The place of a passage of the text, which is loaded when a reader gets to see it.
    function passage(found, result) {
      var shown = result.shown.text;
      if (!shown || shown === 1 && !/^http/.test(location.protocol)) return null;
      var place = make("p", { class: "search-passage" });
      waiting.set(place, function () {
        return script(form.dataset.page).then(function () {
          return search.passage(found, result, address(result));
        }).then(function (text) {
          if (text) place.append(marked(found, text)); else place.remove();
        }).catch(function () { place.remove(); });
      });
      return place;
    }

    // Loads the passages of those results that are in sight and stay there.
    var waiting = new Map(), sight = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        var load = entry.isIntersecting && waiting.get(entry.target);
        if (!load) return;
        sight.unobserve(entry.target);
        waiting.delete(entry.target);
        load();
      });
    }, { rootMargin: "200px" });
    var looking;
    function look() {
      clearTimeout(looking);
      sight.disconnect();
      looking = setTimeout(function () {
        waiting.forEach(function (_, place) { if (place.isConnected) sight.observe(place); else waiting.delete(place); });
      }, QUIET);
    }

    function kept(subject) {
      return Array.from(chosen).every(function (pair) {
        var facet = facets && facets.find(function (facet) { return facet.id === pair[0]; });
        return !facet || !pair[1].size || facet.options.some(function (option) { return pair[1].has(option[0]) && option[2].has(subject); });
      });
    }

    function drawFacets(list) {
      narrow.hidden = !list.length && !chosen.size;
      if (!facets) return;
      var open = make("div", { class: "search-facets" }, facets.map(function (facet) {
        var held = chosen.get(facet.id) || new Set();
        var options = facet.options.map(function (option) {
          var n = list.filter(function (one) { return option[2].has(one.subject); }).length;
          if (!n && !held.has(option[0])) return null;
          var check = make("input", { type: "checkbox", name: facet.id, value: option[0] });
          check.checked = held.has(option[0]);
          return make("label", {}, [check, " " + option[1] + " ", make("span", { class: "count" }, [String(n)])]);
        });
        return options.some(Boolean) ? make("fieldset", {}, [make("legend", {}, [facet.label])].concat(options)) : null;
      }));
      var focused = narrow.contains(document.activeElement) && document.activeElement;
      var last = narrow.querySelector(".search-facets");
      if (last) last.remove();
      narrow.append(open);
      if (focused && focused.name) Array.from(open.querySelectorAll("input")).forEach(function (check) {
        if (check.name === focused.name && check.value === focused.value) check.focus();
      });
    }

    function offerOthers(query, found) {
      others.replaceChildren();
      others.hidden = !found.asked || !found.language.others.length;
      if (others.hidden) return;
      var list = make("ol", { class: "results" }), buttons = make("p", { class: "search-tongues" });
      others.append(make("h2", { id: "search-others" }, [texts.others]), buttons, list);
      found.language.others.forEach(function (other) {
        var button = make("button", { type: "button", lang: other[0] }, [other[1]]);
        function find() {
          return search.search(other[0], query, false).then(function (there) {
            button.remove();
            return there.show(there.list.slice(0, ON_PAGE)).then(function (results) {
              list.append.apply(list, results.map(function (result) { return item(there, result, other); }));
              look();
              if (!results.length) buttons.append(make("span", { lang: other[0] }, [other[1] + ": 0"]), " ");
            });
          }).catch(fail);
        }
        button.addEventListener("click", find);
        buttons.append(button, " ");
        if (!found.list.length) find();
      });
    }

    function remember(query) {
      var state = new URLSearchParams();
      if (query) state.set("q", query);
      chosen.forEach(function (values, id) { values.forEach(function (value) { state.append(id, value); }); });
      var text = state.toString();
      try { history.replaceState(null, "", location.pathname + (text ? "?" + text : "")); } catch (_) { return; } // some browsers keep the address of a file as it is
    }

    var update = newest(function (isNewest) {
      var query = input.value.trim();
      var needed = chosen.size && !facets ? search.narrow(tag).then(function (all) { facets = all; }) : Promise.resolve();
      return Promise.all([search.search(tag, query, true), needed]).then(function (both) {
        var found = both[0], all = found.list;
        if (chosen.size) found.list = all.filter(function (one) { return kept(one.subject); });
        return isNewest() && found.show(found.list.slice(0, shown)).then(function (rows) {
          return function () {
            results.replaceChildren.apply(results, rows.map(function (row) { return item(found, row, null); }));
            more.hidden = found.list.length <= shown;
            tell(headline(found, query), true);
            drawFacets(all);
            offerOthers(query, found);
            remember(query);
            look();
          };
        });
      });
    });

    function fresh() { shown = ON_PAGE; return update(); }

    var state = new URLSearchParams(location.search);
    input.value = state.get("q") || input.value;
    state.forEach(function (value, id) {
      if (id === "q") return;
      if (!chosen.has(id)) chosen.set(id, new Set());
      chosen.get(id).add(value);
    });
    narrow.open = chosen.size > 0;
    input.addEventListener("input", fresh);
    form.addEventListener("submit", function (event) { event.preventDefault(); fresh(); });
    more.addEventListener("click", function () {
      var at = shown;
      shown += ON_PAGE;
      update().then(function () { var link = results.children[at] && results.children[at].querySelector("a"); if (link) link.focus(); });
    });
    narrow.addEventListener("toggle", function () {
      if (narrow.open && !facets) search.narrow(tag).then(function (all) { facets = all; return update(); }, fail);
    });
    narrow.addEventListener("change", function (event) {
      var id = event.target.name;
      if (!chosen.has(id)) chosen.set(id, new Set());
      chosen.get(id)[event.target.checked ? "add" : "delete"](event.target.value);
      if (!chosen.get(id).size) chosen.delete(id);
      fresh();
    });
    if (input.value) update();
  }

  search.open(tag).then(function (language) {
    texts = language.texts;
    (form.dataset.page === undefined ? box : page)();
  }).catch(function (error) { form.append(status); fail(error); });
})();
