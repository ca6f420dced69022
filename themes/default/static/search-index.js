// Finds words in the index that kopa made of a language. The rules by which words are taken
// apart come as data with the index, the very tables that made it. Shows nothing; search-box.js
// does. Everything is loaded as a classic script, so that it works from a disk, too.
(function () {
  "use strict";

  var VERSION = 1;
  var MOST_WORDS = 12, MOST_LETTERS = 60, MOST_SHARDS = 8;
  var SIGNS = new Map(Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$", function (sign, at) { return [sign.charCodeAt(0), at]; }));
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
    var plain = word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
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
    return load(root + tag + "/info.js").then(function () { return languages.get(tag); });
  }

  function part(language, name) {
    return load(root + language.tag + "/" + name + ".js?" + language.build);
  }

  // The position of the shard that would hold a word.
  function shardOf(language, word) {
    var at = language.names.length - 1;
    while (at > 0 && language.names[at] > word) at--;
    return at;
  }

  function shard(language, at) {
    var name = language.names[at];
    return part(language, "w-" + name).then(function () { return language.shards.get(name); });
  }

  // The shards of the words that begin so, at most so many.
  function shardsOf(language, beginning, most) {
    var found = [], at = shardOf(language, beginning);
    do found.push(shard(language, at++));
    while (at < language.names.length && language.names[at].startsWith(beginning) && found.length < most);
    return Promise.all(found);
  }

  function result(language, subject) {
    var page = Math.floor(subject / language.per);
    return part(language, "r-" + page).then(function () {
      var row = language.pages.get(page)[subject % language.per];
      var sections = [];
      for (var i = 0; i < row[4].length; i += 2) {
        var title = row[4][i + 1];
        var usual = function () { return words(language, title).map(function (word) { return word.form; }).join("-"); };
        sections.push({ anchor: row[4][i] || usual(), title: title });
      }
      return { title: row[0], url: row[1], group: language.groups[row[2]], summary: row[3], sections: sections };
    });
  }

  // --- Words in the index -------------------------------------------------------------------------

  // Reads numbers and signs of a text one after another.
  function reader(text) {
    var at = 0;
    function sign() { return SIGNS.get(text.charCodeAt(at++)) || 0; }
    return {
      more: function () { return at < text.length; },
      sign: sign,
      number: function () {
        for (var value = 0, scale = 1; ; scale *= 32) {
          var next = sign();
          value += next % 32 * scale;
          if (next < 32) return value;
        }
      }
    };
  }

  // Adds where a form stands to `hits`: subject → what it counts there, and in which section.
  function addPostings(hits, text, factor) {
    var read = reader(text), subject = 0;
    while (read.more()) {
      subject += read.number();
      var sign = read.sign(), section = sign % 8;
      if (section === 7) section += read.number();
      var value = (Math.floor(sign / 8) + 1) * factor, known = hits.get(subject);
      if (!known) hits.set(subject, { value: value, best: value, section: section });
      else {
        known.value = Math.min(known.value + value / 2, 10);
        if (value > known.best) { known.best = value; known.section = section; }
      }
    }
  }

  // Calls `take` with each form of a line of a shard, and where it stands.
  function eachForm(stem, line, take) {
    var parts = line.split(" ");
    for (var i = 0; i + 1 < parts.length; i += 2) {
      take(parts[i][0] === "-" ? stem + parts[i].slice(1) : parts[i], parts[i + 1]);
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

  // Finds a word of the query: its own form, other forms of it, and words that begin with it if
  // it may not be finished.
  function find(language, word, unfinished) {
    var length = word.form.length, beginning = unfinished && length > 1 ? word.form : null;
    var wanted = [shard(language, shardOf(language, word.stem)), beginning ? shardsOf(language, beginning, length < 4 ? 1 : 3) : []];
    return Promise.all(wanted).then(function (shards) {
      var hits = new Map();
      var line = shards[0].get(word.stem);
      if (line !== undefined) eachForm(word.stem, line, function (form, text) {
        addPostings(hits, text, form === word.form ? 1 : 0.8);
      });
      shards[1].forEach(function (shard) {
        shard.forEach(function (line, stem) {
          if (stem === word.stem) return;
          eachForm(stem, line, function (form, text) {
            if (form.startsWith(beginning)) addPostings(hits, text, 0.3 + 0.4 * beginning.length / form.length);
          });
        });
      });
      return { word: word, beginning: beginning, instead: null, hits: hits };
    });
  }

  // Finds the words that are spelled almost like one that is not there.
  function findNear(language, found, unfinished) {
    var form = found.word.form;
    if (found.hits.size || form.length < 4) return found;
    return shardsOf(language, form.slice(0, 3), MOST_SHARDS).then(function (shards) {
      found.instead = new Set();
      [false, unfinished].forEach(function (open) {
        if (!found.instead.size) shards.forEach(function (shard) {
          shard.forEach(function (line, stem) {
            eachForm(stem, line, function (other, text) {
              if (!isNear(form, other, open)) return;
              found.instead.add(other);
              addPostings(found.hits, text, 0.5);
            });
          });
        });
      });
      return found;
    });
  }

  // --- The order of results ------------------------------------------------------------------------

  function rank(language, found) {
    var subjects = new Map();
    found.forEach(function (one) {
      var rarity = Math.log(1 + language.subjects / (one.hits.size || 1));
      one.hits.forEach(function (hit, subject) {
        var known = subjects.get(subject);
        if (!known) subjects.set(subject, known = { subject: subject, score: 0, matched: 0, sections: new Map() });
        known.score += rarity * hit.value;
        known.matched++;
        known.sections.set(hit.section, (known.sections.get(hit.section) || 0) + rarity * hit.best);
      });
    });
    var most = 0;
    subjects.forEach(function (one) { most = Math.max(most, one.matched); });
    var list = [];
    subjects.forEach(function (one) {
      if (one.matched < most) return;
      if (most > 1 && one.sections.size === 1) one.score *= 1.25;
      one.section = 0;
      var best = 0;
      one.sections.forEach(function (score, section) {
        if (score > best) { best = score; one.section = section; }
      });
      list.push(one);
    });
    return list.sort(function (a, b) { return b.score - a.score || a.subject - b.subject; });
  }

  // Which parts of a text are words of the query: [beginning, end] of each.
  function marks(language, found, text) {
    return words(language, text).filter(function (word) {
      return found.some(function (one) {
        return word.stem === one.word.stem || one.beginning && word.form.startsWith(one.beginning) ||
          one.instead && one.instead.has(word.form);
      });
    }).map(function (word) { return [word.at, word.at + word.written.length]; });
  }

  // The whole query in the words of a title or heading, for those that are shown first.
  function phrase(language, text) {
    return " " + words(language, text).map(function (word) { return word.stem; }).join(" ") + " ";
  }

  // Searches a language. `unfinished` says that the last word may still be being typed. Gives all
  // subjects in order, and how to show them.
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
        var wanted = phrase(language, query.slice(0, 400));
        return {
          tag: tag,
          language: language,
          asked: asked.length > 0,
          instead: found.some(function (one) { return one.instead && one.instead.size; }),
          list: rank(language, found),
          marks: function (text) { return marks(language, found, text); },
          show: function (list) {
            return Promise.all(list.map(function (one) {
              return result(language, one.subject).then(function (shown) {
                var texts = shown.sections.map(function (section) { return section.title; }).concat(shown.title);
                var whole = asked.length > 1 && texts.some(function (text) { return phrase(language, text).includes(wanted); });
                return { shown: shown, section: shown.sections[one.section - 1], score: one.score * (whole ? 1.5 : 1) };
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
      return part(language, "facets").then(function () {
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
      info.names = info.shards.split(" ");
      info.rules = readRules(info.rules);
      info.fold = readFold(info.fold);
      info.shards = new Map();
      info.pages = new Map();
      languages.set(tag, info);
    },
    shard: function (tag, data) {
      var lines = new Map();
      data[1].split("\n").forEach(function (line) {
        var end = line.indexOf(" ");
        if (end > 0) lines.set(line.slice(0, end), line.slice(end + 1));
      });
      languages.get(tag).shards.set(data[0], lines);
    },
    page: function (tag, data) { languages.get(tag).pages.set(data[0], data[1]); },
    facets: function (tag, data) { languages.get(tag).facets = data[0]; },
    // What search-box.js calls.
    from: function (folder) { root = folder; },
    open: open,
    search: search,
    narrow: facets,
    words: words
  };
})();
