// The Markdown of a page → the passage that holds most of the words that were asked for. Loaded
// by the search page alone, once results stand; each text is loaded when its result is seen.
// What is not understood stays as it is: a passage is only ever set as text.
(function () {
  "use strict";

  var LONGEST = 200000; // letters of a text that are looked at
  var BEFORE = 60, LENGTH = 220; // letters of a passage, those before the first word included
  var search = window.kopaSearch, texts = new Map();

  // The line of a text as readers see it.
  function plain(line) {
    return line.replace(/^(\s*(>|[-*+]|\d{1,9}[.)])\s)+/, "")
      .replace(/^\[![A-Za-z]{1,20}\]/, "")
      .replace(/!\[[^[\]]{0,300}\]\([^()]{0,600}\)|\[\^[^[\]]{1,100}\]|\s?\{[#.][^{}]{0,100}\}/g, "")
      .replace(/\[([^[\]]{0,300})\]\([^()]{0,600}\)/g, "$1")
      .replace(/<\/?[a-z][^<>]{0,300}>|[*`]+/gi, "")
      .replace(/\\([!-/:-@[-`{-~])/g, "$1")
      .replace(/\s*\|\s*/g, " · ").replace(/^\s*· | ·\s*$/g, "").trim();
  }

  // The sections of a text, what stands before the first heading included.
  function sections(markdown) {
    var text = markdown.slice(0, LONGEST).replace(/^---\n[^]*?\n---\n/, "").replace(/^\s*# .*\n+(> .*\n)?/, "");
    var found = [{ title: "", lines: [] }], fenced = false;
    text.split("\n").forEach(function (line) {
      if (/^\s*(```|~~~)/.test(line)) { fenced = !fenced; return; }
      var heading = !fenced && /^ {0,3}#{1,6}\s+(.*)/.exec(line);
      if (heading) found.push({ title: plain(heading[1]), lines: [] });
      else if (!/^\[\^|^[\s|:-]*$/.test(line)) found[found.length - 1].lines.push(fenced ? line.trim() : plain(line));
    });
    return found.map(function (section) { return { title: section.title, text: section.lines.join(" ") }; });
  }

  // Where in a text most of the words stand close together: how many do, and from where.
  function densest(found, text) {
    var marks = found.marks(text), best = { words: 0, at: 0 };
    marks.forEach(function (mark, first) {
      var near = new Set();
      for (var i = first; i < marks.length && marks[i][1] <= mark[0] + LENGTH - BEFORE; i++) near.add(marks[i][2]);
      if (near.size > best.words) best = { words: near.size, at: mark[0] };
    });
    return best;
  }

  // Part of a text, cut between words.
  function cut(text, at) {
    var from = Math.max(0, at - BEFORE), to = from + LENGTH;
    if (from > 0) from = Math.max(from, text.lastIndexOf(". ", at) + 2);
    if (from > 0 && text[from - 1] !== " ") from = text.indexOf(" ", from) + 1;
    if (to < text.length) to = Math.max(at + 1, text.lastIndexOf(" ", to));
    return (from > 0 ? "… " : "") + text.slice(from, to).trim() + (to < text.length ? " …" : "");
  }

  function passage(found, result, markdown) {
    var best = { words: 0 };
    sections(markdown).forEach(function (section) {
      var here = densest(found, section.text), own = result.section ? result.section.title : "";
      // Of sections with as many words, the one that the result names.
      var words = here.words + (here.words && section.title === own ? 0.5 : 0);
      if (words > best.words) best = { words: words, at: here.at, text: section.text };
    });
    return best.words ? cut(best.text, best.at) : "";
  }

  // The text of a page, from where the result says that it is.
  function text(result, address) {
    var shown = result.shown.text;
    if (typeof shown === "string") return Promise.resolve(shown);
    if (!shown || !/^http/.test(location.protocol)) return Promise.resolve("");
    var where = address.replace(/(\.html)?$/, function (end) { return end ? ".md" : "index.md"; });
    if (!texts.has(where)) {
      texts.set(where, fetch(where).then(function (answer) { return answer.ok ? answer.text() : ""; }).catch(function () { return ""; }));
    }
    return texts.get(where);
  }

  search.passage = function (found, result, address) {
    return text(result, address).then(function (markdown) { return passage(found, result, markdown); });
  };
})();
