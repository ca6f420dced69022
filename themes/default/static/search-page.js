// Shows what search-index.js finds on the search page: results with their passages, by what
// they can be narrowed, and those of other languages. What is asked for stands in the address.
// Texts from the index are only ever set as text.
(function () {
  "use strict";

  var ON_PAGE = 10;
  var QUIET = 300; // milliseconds that results stand before more of them is loaded
  var search = window.kopaSearch;

  // `tools` are those of search-box.js.
  search.showPage = function (tools) {
    var form = tools.form, input = tools.input, tag = tools.tag, status = tools.status, say = tools.say, make = tools.make;
    var marked = tools.marked, address = tools.address, newest = tools.newest, tell = tools.tell, fail = tools.fail;
    var main = document.getElementById("search-results");
    var results = make("ol", { class: "results" }), more = make("button", { type: "button", hidden: "" }, [say("more")]);
    var others = make("section", { class: "search-others", "aria-labelledby": "search-others", hidden: "" });
    var narrow = make("details", { class: "search-narrow", hidden: "" }, [make("summary", {}, [say("narrow")])]);
    var chosen = new Map(), facets = null, shown = ON_PAGE, reading = null;
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

    // Loads what finds passages, once.
    function reader() {
      reading = reading || tools.load(form.dataset.page.split(" ")[1]);
      return reading;
    }

    // The place of a passage of the text, which is loaded when a reader gets to see it.
    function passage(found, result) {
      var shown = result.shown.text;
      if (!shown || shown === 1 && !/^http/.test(location.protocol)) return null;
      var place = make("p", { class: "search-passage" });
      waiting.set(place, function () {
        return reader().then(function () {
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
      others.append(make("h2", { id: "search-others" }, [say("others")]), buttons, list);
      found.language.others.forEach(function (other) {
        var button = make("button", { type: "button", lang: other[0] }, [other[1]]);
        function find() {
          return search.search(other[0], query, false).then(function (there) {
            button.remove();
            return there.show(there.list.slice(0, ON_PAGE), true).then(function (results) {
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
        return isNewest() && found.show(found.list.slice(0, shown), true).then(function (rows) {
          return function () {
            results.replaceChildren.apply(results, rows.map(function (row) { return item(found, row, null); }));
            more.hidden = found.list.length <= shown;
            tell(tools.headline(found, query), true);
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
  };
})();
