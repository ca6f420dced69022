// Finds words in the index that kopa made of a language. The rules by which words are taken
// apart come as data with the index, the very tables that made it. Shows nothing; search-box.js
// does. Everything is loaded as a classic script, so that it works from a disk, too.
(function () {
  "use strict";

  var VERSION = 3;
  var MOST_WORDS = 12, MOST_LETTERS = 60, MOST_SHARDS = 2;
  var BY_FREQUENCY = [2, 3, 4, 1, 5, 0, 6, 7];
  var SIGNS = [];
  Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$", function (sign, at) { SIGNS[sign.charCodeAt(0)] = at; });
  var WORD = /[\p{Alphabetic}\p{N}\p{M}]+/gu;
  var root = "";
  var languages = new Map();
  var scripts = new Map();

  // --- Analysis: see src/search/rules.rs -------------------------------------------------------

  function readRule(word, least) {
    var slash = word.indexOf("/");
    if (slash > 0) { least = Number(word.slice(slash + 1)); word = word.slice(0, slash); }
    if (word.endsWith("!")) return [word.slice(0, -1), null, least];
    var parts = word.split(">");
    return [parts[0], parts[1] || "", least];
  }

  function readRules(table) {
    var rules = { prefixes: [], steps: [], elided: new Set() };
    var words = table.split(" "), part = "", least = 0;
    for (var i = 0; i < words.length; i++) {
      var word = words[i];
      if (word === "step" || word === "prefix") {
        part = word;
        least = Number(words[++i]);
        if (part === "step") rules.steps.push({ rules: new Map(), longest: 0 });
      } else if (word === "elided") {
        part = word;
      } else if (part === "step") {
        var step = rules.steps[rules.steps.length - 1], rule = readRule(word, least);
        step.rules.set(rule[0], rule);
        step.longest = Math.max(step.longest, rule[0].length);
      } else if (part === "prefix") {
        rules.prefixes.push(readRule(word, least));
      } else if (part === "elided") {
        rules.elided.add(word);
      }
    }
    return rules;
  }

  function count(text) { return Array.from(text).length; }

  function applyStep(step, word) {
    for (var length = Math.min(step.longest, word.length); length > 0; length--) {
      var at = word.length - length, ending = word.slice(at), rule = step.rules.get(ending);
      if (!rule) continue;
      var whole = ending[0] === "^";
      if (!whole && count(word.slice(0, at)) - 1 < rule[2]) continue;
      if (rule[1] === null) return word;
      return word.slice(0, at) + (whole ? "^" : "") + rule[1];
    }
    return word;
  }

  function stem(rules, word) {
    var cut = rules.prefixes.find(function (rule) {
      return word.startsWith(rule[0]) && count(word.slice(rule[0].length)) >= rule[2];
    });
    if (cut) word = word.slice(cut[0].length);
    return rules.steps.reduce(function (word, step) { return applyStep(step, word); }, "^" + word).slice(1);
  }

  function readFold(table) {
    var parts = table.split(" "), map = new Map();
    for (var i = 0; i + 1 < parts.length; i += 2) map.set(parts[i], parts[i + 1]);
    return map;
  }

  function fold(map, word) {
    var plain = word.toLowerCase().normalize("NFKD").replace(/[\p{M}\p{White_Space}]/gu, "").toLowerCase();
    return /^[a-z0-9]*$/.test(plain) ? plain : Array.from(plain, function (letter) { return map.get(letter) || letter; }).join("");
  }

  function isApostrophe(letter) { return letter === "'" || letter === "\u2019" || letter === "\u02bc"; }

  // The words of a text: where each begins, how it is written, its form and its stem.
  function words(language, text) {
    var found = [], match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(text))) {
      var written = match[0], end = WORD.lastIndex, short = count(written) === 1;
      var after = text.slice(end + 1, end + 3);
      if (short && isApostrophe(text[match.index - 1])) continue;
      var form = fold(language.fold, written);
      var elided = count(form) <= 1 || language.rules.elided.has(form);
      if (elided && isApostrophe(text[end]) && /^[\p{Alphabetic}\p{N}\p{M}]/u.test(after)) continue;
      found.push({ at: match.index, written: written, form: form, stem: stem(language.rules, form) });
    }
    return found;
  }

  // --- Loading -----------------------------------------------------------------------------------

  function load(address) {
    if (!scripts.has(address)) {
      scripts.set(address, new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = address;
        script.onload = function () { script.remove(); done(); };
        script.onerror = function () { script.remove(); scripts.delete(address); failed(new Error(address)); };
        document.head.append(script);
      }));
    }
    return scripts.get(address);
  }

  function open(tag) {
    var known = languages.get(tag);
    return known ? Promise.resolve(known) : load(root + tag + "/info.js").then(function () { return languages.get(tag); });
  }

  function part(language, kind, at) {
    return load(root + language.tag + "/" + kind + "-" + at + ".js?" + language.build).then(function () {
      return language[kind].get(at);
    });
  }

  // The position of the part that would hold a word.
  function partOf(bounds, word) {
    var at = bounds.length - 1;
    while (at > 0 && bounds[at] > word) at--;
    return at;
  }

  // The words with this stem and where they stand, among others.
  function shard(language, stem) { return part(language, "w", partOf(language.shards, stem)); }

  // All forms of words with the first two letters of this one.
  function forms(language, word) { return part(language, "f", partOf(language.forms, Array.from(word).slice(0, 2).join(""))); }

  // What results show: all of them, and those of the search page, too.
  function row(language, subject) {
    return part(language, "r", Math.floor(subject / language.per[0])).then(function (rows) {
      var row = rows[subject % language.per[0]], sections = [];
      function usual(title) { return words(language, title).map(function (word) { return word.form; }).join("-"); }
      for (var i = 0; i < row[3].length; i += 2) {
        sections.push({ anchor: row[3][i] || usual(row[3][i + 1]), title: row[3][i + 1] });
      }
      var url = row[1].replace("*", function () { return usual(row[0]); });
      return { title: row[0], url: url, group: language.groups[row[2]], sections: sections };
    });
  }

  function detailed(language, subject) {
    var detail = part(language, "d", Math.floor(subject / language.per[1]));
    return Promise.all([row(language, subject), detail]).then(function (both) {
      var told = both[1][subject % language.per[1]];
      return Object.assign(both[0], { summary: told[0], text: told[1] });
    });
  }

  // --- Reading: see src/search/pack.rs and shards.rs -----------------------------------------------

  // Reads numbers of a text one after another: in signs of five bits, or bit by bit.
  function reader(text) {
    var at = 0, value = 0, left = 0;
    function sign() { return SIGNS[text.charCodeAt(at++)] || 0; }
    function bit() {
      if (!left) { value = sign(); left = 6; }
      return value >> --left & 1;
    }
    function bits(count) {
      for (var number = 0; count > 0; count--) number = number * 2 + bit();
      return number;
    }
    function unary() {
      for (var count = 0; bit(); ) count++;
      return count;
    }
    function golomb(low) {
      var length = unary() + low;
      return Math.pow(2, length) - (1 << low) + bits(length);
    }
    return {
      more: function () { return at < text.length; },
      number: function () {
        for (var number = 0, scale = 1; ; scale *= 32) {
          var next = sign();
          number += next % 32 * scale;
          if (next < 32) return number;
        }
      },
      align: function () { left = 0; },
      // Where a form stands, one after another: subject, impact, whether in many sections, how
      // many are told, and these. One list, since lists of lists take most of the time.
      postings: function (subjects) {
        var found = [], count = golomb(1) + 1, next = 0;
        var low = 31 - Math.clz32(Math.max(1, Math.floor(subjects / count)));
        var common = subjects >= 256 && count > Math.floor(subjects / 4);
        for (; count > 0; count--) {
          next += unary() * (1 << low) + bits(low);
          var impact = 1, many = 0, places = 1;
          if (common) {
            impact = bits(3);
            places = impact < 3 ? 0 : unary();
            if (!places) many = 1;
          } else if (bit()) {
            impact = BY_FREQUENCY[unary()];
            places = unary() + 1;
            if (places === 4) many = places = 1;
          }
          found.push(next++, impact, many, places);
          for (; places > 0; places--) found.push(unary() * 4 + bits(2));
        }
        return found;
      }
    };
  }

  // A word as it follows another in a sorted list.
  function after(last, told) { return last.slice(0, SIGNS[told.charCodeAt(0)]) + told.slice(1); }

  function readBounds(text) {
    var last = "", bounds = [""];
    if (text) text.split(" ").forEach(function (told) { bounds.push(last = after(last, told)); });
    return bounds;
  }

  // The lines of a shard: stem → its forms, each with where it stands.
  function readShard(language, text, signs) {
    var last = "", lines = new Map(), read = reader(signs);
    if (text) text.split("\n").forEach(function (line) {
      var told = line.split(" "), stem = last = after(last, told[0]);
      read.align();
      lines.set(stem, told.slice(1).map(function (form) {
        return { form: form[0] === "-" ? stem + form.slice(1) : form, postings: read.postings(language.subjects) };
      }));
    });
    return lines;
  }

  // The forms of a part, each with how common it is.
  function readForms(text) {
    var last = "", told = /(.[^A-Z]*)([A-Z])/gsu, found = [], match;
    while ((match = told.exec(text))) {
      last = after(last, match[1]);
      found.push({ form: last, common: match[2].charCodeAt(0) - 65 });
    }
    return found;
  }

  // --- Words in the index -------------------------------------------------------------------------

  // Adds where a form stands to `hits`: subject → what it counts there, and in which sections
  // (each followed by what it counts in this one).
  function addPostings(hits, postings, factor) {
    for (var at = 0; at < postings.length; ) {
      var subject = postings[at], value = (postings[at + 1] + 1) * factor, hit = hits.get(subject);
      if (hit) hit.value = Math.min(hit.value + value / 2, 10);
      else hits.set(subject, hit = { value: value, places: [], many: 0 });
      if (postings[at + 2]) hit.many = Math.max(hit.many, value / 2);
      for (var first = at += 4, end = at + postings[at - 1]; at < end; at++) {
        var worth = at === first ? value : value / 2, i = 0;
        while (i < hit.places.length && hit.places[i] !== postings[at]) i += 2;
        if (i === hit.places.length) hit.places.push(postings[at], worth);
        else hit.places[i + 1] = Math.max(hit.places[i + 1], worth);
      }
    }
  }

  // Whether two words differ by one letter that is missing, too many, wrong or out of place; in
  // `open` mode, whether `word` could still become such a word.
  function isNear(word, other, open) {
    var i = 0;
    while (i < word.length && word[i] === other[i]) i++;
    if (i < 2) return false;
    function same(a, b) { return open ? b.startsWith(a) : a === b; }
    return same(word.slice(i + 1), other.slice(i + 1)) || same(word.slice(i), other.slice(i + 1)) ||
      same(word.slice(i + 1), other.slice(i)) ||
      word[i] === other[i + 1] && word[i + 1] === other[i] && same(word.slice(i + 2), other.slice(i + 2));
  }

  // Adds where other forms stand, `factor` telling how much each counts. They may be in many
  // shards: only those with the most common forms are loaded, and what is found is marked as
  // not being all.
  function addForms(language, found, list, most, factor) {
    var shards = new Map();
    list.forEach(function (one) {
      var root = stem(language.rules, one.form);
      if (root === found.word.stem) return;
      var at = partOf(language.shards, root), known = shards.get(at);
      if (!known) shards.set(at, known = { at: at, stems: new Set(), forms: new Set(), common: 0 });
      known.stems.add(root);
      known.forms.add(one.form);
      known.common += Math.pow(2, one.common);
    });
    var best = Array.from(shards.values()).sort(function (a, b) { return b.common - a.common || a.at - b.at; });
    if (best.length > most) found.partial = true;
    return Promise.all(best.slice(0, most).map(function (one) {
      return part(language, "w", one.at).then(function (lines) {
        one.stems.forEach(function (stem) {
          (lines.get(stem) || []).forEach(function (line) {
            if (one.forms.has(line.form)) addPostings(found.hits, line.postings, factor(line.form));
          });
        });
      });
    })).then(function () { return found; });
  }

  // Finds a word of the query: its own form, other forms of it, and words that begin with it if
  // it may not be finished.
  function find(language, word, unfinished) {
    var letters = count(word.form), found = { word: word, beginning: null, instead: null, partial: false, hits: new Map() };
    if (unfinished && letters > 1) found.beginning = word.form;
    return Promise.all([shard(language, word.stem), found.beginning && forms(language, word.form)]).then(function (parts) {
      (parts[0].get(word.stem) || []).forEach(function (line) {
        addPostings(found.hits, line.postings, line.form === word.form ? 1 : 0.8);
      });
      if (!parts[1]) return found;
      var longer = parts[1].filter(function (one) { return one.form.startsWith(word.form); });
      // Who is still typing one word of the index hardly means a longer one that stands elsewhere.
      return addForms(language, found, longer, letters < 3 || found.hits.size ? 1 : MOST_SHARDS, function (form) {
        return 0.3 + 0.4 * word.form.length / form.length;
      });
    });
  }

  // Finds the words that are spelled almost like one that is not there.
  function findNear(language, found, unfinished) {
    var word = found.word.form;
    if (found.hits.size || count(word) < 4) return found;
    return forms(language, word).then(function (list) {
      function near(open) { return list.filter(function (one) { return isNear(word, one.form, open); }); }
      var alike = near(false);
      if (!alike.length && unfinished) alike = near(true);
      found.instead = new Set(alike.map(function (one) { return one.form; }));
      return addForms(language, found, alike, MOST_SHARDS, function () { return 0.5; });
    });
  }

  // --- The order of results ------------------------------------------------------------------------

  // The section of a subject that has most of the words, and of such the one where they count
  // most; and whether all words stand there.
  function bestSection(one) {
    var sections = [], best = { at: 0, score: 0, words: -1 }, wide = 0;
    for (var i = 0; i < one.hits.length; i += 2) {
      var hit = one.hits[i], places = hit.places;
      if (hit.many) wide++;
      for (var place = 0; place < places.length; place += 2) {
        var section = null;
        for (var k = 0; k < sections.length; k++) if (sections[k].at === places[place]) section = sections[k];
        if (!section) sections.push(section = { at: places[place], score: 0, words: 0 });
        section.score += one.hits[i + 1] * places[place + 1];
        if (!hit.many) section.words++;
      }
    }
    sections.forEach(function (section) {
      if (section.words > best.words || section.words === best.words && section.score > best.score) best = section;
    });
    return { at: best.at, whole: best.words + wide >= one.matched };
  }

  // The subjects that have most of the words, the best first. Words that stand in one section
  // are worth more.
  function rank(language, found) {
    var subjects = new Map(), most = 0, list = [];
    found.forEach(function (word) {
      var rarity = Math.log(1 + language.subjects / (word.hits.size || 1));
      word.hits.forEach(function (hit, subject) {
        var known = subjects.get(subject);
        if (!known) subjects.set(subject, known = { subject: subject, score: 0, matched: 0, hits: [] });
        known.score += rarity * hit.value;
        known.hits.push(hit, rarity);
        most = Math.max(most, ++known.matched);
      });
    });
    subjects.forEach(function (one) {
      if (one.matched < most) return;
      if (most > 1 && bestSection(one).whole) one.score *= 1.25;
      list.push(one);
    });
    list.sort(function (a, b) { return b.score - a.score || a.subject - b.subject; });
    return { list: list, all: most === found.length };
  }

  // Which parts of a text are words of the query: beginning, end and which word, of each.
  function marks(language, found, text) {
    return words(language, text).map(function (word) {
      return [word.at, word.at + word.written.length, found.findIndex(function (one) {
        return word.stem === one.word.stem || one.beginning && word.form.startsWith(one.beginning) ||
          one.instead && one.instead.has(word.form);
      })];
    }).filter(function (mark) { return mark[2] >= 0; });
  }

  // The whole query in the words of a title or heading, for those that are shown first.
  function phrase(language, text) {
    return " " + words(language, text).map(function (word) { return word.stem; }).join(" ") + " ";
  }

  // Searches a language. `unfinished` says that the last word may still be being typed. Gives all
  // subjects in order, and how to show them, with `all` that the search page shows.
  function search(tag, query, unfinished) {
    return open(tag).then(function (language) {
      var asked = words(language, query.slice(0, 400)).filter(function (word, at, all) {
        return word.form.length <= MOST_LETTERS && all.findIndex(function (other) { return other.form === word.form; }) === at;
      });
      asked = asked.slice(0, MOST_WORDS);
      return Promise.all(asked.map(function (word, at) {
        var open = unfinished && at === asked.length - 1;
        return find(language, word, open).then(function (found) { return findNear(language, found, open); });
      })).then(function (found) {
        var wanted = phrase(language, query.slice(0, 400)), ranked = rank(language, found);
        return {
          tag: tag,
          language: language,
          asked: asked.length > 0,
          // What the results are not: words spelled as asked, all the words, all there are.
          instead: found.some(function (one) { return one.instead && one.instead.size; }),
          some: !ranked.all,
          partial: found.some(function (one) { return one.partial; }),
          list: ranked.list,
          marks: function (text) { return marks(language, found, text); },
          show: function (list, all) {
            return Promise.all(list.map(function (one) {
              return (all ? detailed : row)(language, one.subject).then(function (shown) {
                var texts = shown.sections.map(function (section) { return section.title; }).concat(shown.title);
                var whole = asked.length > 1 && texts.some(function (text) { return phrase(language, text).includes(wanted); });
                return { shown: shown, section: shown.sections[bestSection(one).at - 1], score: one.score * (whole ? 1.5 : 1) };
              });
            })).then(function (results) { return results.sort(function (a, b) { return b.score - a.score; }); });
          }
        };
      });
    });
  }

  // The fields by which results are narrowed, each with its options and their subjects.
  function facets(tag) {
    return open(tag).then(function (language) {
      return load(root + tag + "/facets.js?" + language.build).then(function () {
        language.facets.forEach(function (facet) {
          facet.options.forEach(function (option) {
            if (typeof option[2] !== "string") return;
            var read = reader(option[2]), subject = 0, held = new Set();
            while (read.more()) held.add(subject += read.number());
            option[2] = held;
          });
        });
        return language.facets;
      });
    });
  }

  window.kopaSearch = {
    // What the files of the index call.
    info: function (tag, info) {
      if (info.version !== VERSION) return;
      info.tag = tag;
      info.shards = readBounds(info.shards);
      info.forms = readBounds(info.forms);
      info.rules = readRules(info.rules);
      info.fold = readFold(info.fold);
      info.w = new Map();
      info.f = new Map();
      info.r = new Map();
      info.d = new Map();
      languages.set(tag, info);
      // Where one file has all rows, it is there before a word is typed.
      if (info.per[0] >= info.subjects) part(info, "r", 0).catch(function () {});
    },
    shard: function (tag, data) {
      var language = languages.get(tag);
      language.w.set(data[0], readShard(language, data[1][0], data[1][1]));
    },
    forms: function (tag, data) {
      languages.get(tag).f.set(data[0], readForms(data[1]));
    },
    rows: function (tag, data) { languages.get(tag).r.set(data[0], data[1]); },
    details: function (tag, data) { languages.get(tag).d.set(data[0], data[1]); },
    facets: function (tag, data) { languages.get(tag).facets = data[0]; },
    // What search-box.js calls.
    from: function (folder) { root = folder; },
    open: open,
    search: search,
    narrow: facets,
    words: words
  };
})();
