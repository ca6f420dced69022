// Search as readers use it, over http and from a disk; and the proof that the browser takes
// words apart as the generator does.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import axe from "axe-core";
import { DESKTOP, KOPA, LANGUAGES, PHONE, REPOSITORY, assertNone, collectComplaints, copySite, end, startBrowser } from "./helper.js";

const run = promisify(execFile);
const FAMILIES = path.resolve(import.meta.dirname, "../search");
const temp = fs.mkdtempSync(path.join(os.tmpdir(), "kopa-search-"));
const folder = (name) => path.join(temp, name);
const asIs = copySite(folder("site"));
await run(KOPA, ["build", "--site", asIs, "--out", folder("http")]);
await run(KOPA, ["build", "--site", asIs, "--out", folder("disk"), "--offline"]);
await run(KOPA, ["build", "--site", siteOfWords(folder("words-site")), "--out", folder("words")]);

const TYPES = {
  css: "text/css", html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8",
  md: "text/markdown; charset=utf-8", svg: "image/svg+xml",
};
const server = http.createServer((request, response) => {
  let file = path.join(temp, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  if (file.endsWith("/")) file += "index.html";
  const found = file.startsWith(temp) && fs.existsSync(file);
  // The plain theme of the site of words has no icon, and browsers ask for one.
  const missing = file.endsWith("favicon.ico") ? 204 : 404;
  response.writeHead(found ? 200 : missing, { "Content-Type": TYPES[path.extname(file).slice(1)] ?? "text/plain" });
  response.end(found ? fs.readFileSync(file) : "");
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const host = `http://127.0.0.1:${server.address().port}`;
const browser = await startBrowser();
after(() => end(browser, server, temp));

/** Every word of this repository's texts in a language, and all forms of the word families. */
function realWords(lang) {
  const files = fs.readdirSync(path.join(REPOSITORY, "content"), { recursive: true });
  const texts = files.filter((file) => file.endsWith(`${lang}.md`) || file.endsWith(".yaml"))
    .map((file) => fs.readFileSync(path.join(REPOSITORY, "content", file), "utf8"));
  texts.push(fs.readFileSync(path.join(FAMILIES, `families-${lang}.txt`), "utf8"));
  // Nothing that Markdown takes for markup.
  return [...new Set(texts.join(" ").match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu))];
}

/**
 * A site whose entries hold words as people write them and what may be hard to take apart; and
 * 300 notes in English, of which every second is about `zalpha`, every third about `zbeta`, both
 * in one section or far from each other in turns.
 */
function siteOfWords(folder) {
  const odd = "L’école qu'il d’Azur l'État într-un S-a John's rock'n'roll e\u0301tude ŞI Ţară İstanbul ΟΔΟΣ ſtraße "
    + "Straße ﬁn x² 1½ 2021. Łódź œuvre Ærø дом Київ 北京 𝒜𝒷 🙂 a-b_c __proto__ constructor toString nʼn 'a' '' ͺª ﱞ ﷺ";
  const write = (name, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, "content", name)), { recursive: true });
    fs.writeFileSync(path.join(folder, "content", name), text);
  };
  write("site.yaml", `title: Words\nlanguages: [${LANGUAGES.map((code) => `{code: ${code}, name: ${code}}`)}]\ndefault_language: en\nhome: pages/words-en\n`);
  write("pages/_collection.yaml", "title: Pages\nslug: pages\n");
  write("notes/_collection.yaml", "title: Notes\nslug: notes\n");
  for (const lang of LANGUAGES) {
    const lines = realWords(lang).map((word, at) => (at % 20 ? word : `\n\nWords ${word}`)).join(" ");
    write(`pages/words-${lang}/${lang}.md`, `---\ntitle: Words ${lang}\n---\n${lines}\n\n${odd}\n`);
  }
  for (let at = 0; at < 300; at++) {
    const [one, other] = [at % 2 ? "" : "zalpha", at % 3 ? "" : "zbeta"];
    const far = at % 12 === 0;
    write(`notes/note-${at}/en.md`, `---\ntitle: Note ${at}\n---\nZgeneral words.\n\n## First\n\nSome ${far ? one : ""} text.\n\n`
      + `## Second\n\nMore ${far ? "" : one} text, and ${other} follows.\n\n## Third\n\n${at === 7 ? "Quixotic" : ""} end.\n`);
  }
  return folder;
}

const PLACES = {
  "over http": (where) => `${host}/http/${where}`,
  "from a disk": (where) => pathToFileURL(path.join(folder("disk"), where, "index.html")).href,
};

async function openPage(address, options) {
  const page = await browser.newPage(options);
  page.complaints = collectComplaints(page);
  await page.goto(address);
  return page;
}

/** Types a query into the box of a page; gives the titles that are offered. */
async function type(page, query) {
  await page.focus("#search-input");
  await page.waitForSelector('#search-input[role="combobox"]');
  await page.evaluate(() => { document.querySelector("[role=status]").textContent = ""; });
  await page.fill("#search-input", "");
  await page.keyboard.type(query.slice(0, -1), { delay: 5 });
  await page.keyboard.type(query.slice(-1));
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent);
  return page.locator("[role=option] .search-title").allTextContents();
}

/** Where a query leads: words of the title, in which language, of the first result. */
const QUERIES = [
  ["lv", "smiltene", /Smilten/], ["lv", "Smiltenes", /Smilten/], ["lv", "Smiltnee", /Smilten/],
  ["hr", "medimurje", /Međimurj|Medimurj|REDEA/], ["hr", "Međimurju", /Međimurj|REDEA/],
  ["lv", "pasvaldibu", /./], ["lv", "sadarbiba", /./],
  ["fr", "ploeuc", /Pl(œ|oe)uc/], ["fr", "l'école", null], ["fr", "l’accueil", /./],
  ["ro", "consortii", /[Cc]onsorți/], ["ro", "consorțiul", /[Cc]onsorți/],
];

for (const [place, address] of Object.entries(PLACES)) {
  test(`${place}, queries find what readers mean`, async (t) => {
    let page;
    for (const [lang, query, expected] of QUERIES) {
      await t.test(`${lang}: ${query}`, async () => {
        if (!page?.url().includes(address(`${lang}/`))) {
          await page?.close();
          page = await openPage(address(`${lang}/`));
        }
        const titles = await type(page, query);
        if (expected) assert.match(titles[0] ?? "nothing", expected, titles.join("\n"));
        assert.deepEqual(page.complaints, []);
      });
    }
    await page.close();
  });

  test(`${place}, the list is walked with the keyboard and leads to the section`, async () => {
    const page = await openPage(address("en/"), { viewport: PHONE });
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "search-input");
    await type(page, "merger");
    const input = page.locator("#search-input");
    assert.equal(await input.getAttribute("aria-expanded"), "true");
    await page.keyboard.press("ArrowDown");
    const chosen = await input.getAttribute("aria-activedescendant");
    assert.equal(await page.locator(`#${chosen}`).getAttribute("aria-selected"), "true");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= PHONE.width, `the list makes the page ${wide} pixels wide`);
    const href = await page.locator(`#${chosen}`).evaluate((link) => link.href);
    await page.keyboard.press("ArrowUp");
    assert.equal(await input.getAttribute("aria-activedescendant"), null, "back in the box");
    await page.keyboard.press("ArrowUp");
    const last = page.locator("[role=option]").last();
    assert.equal(await last.getAttribute("aria-selected"), "true", "from the box up is the last");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    assert.equal(await input.getAttribute("aria-expanded"), "false");
    assert.equal(await input.inputValue(), "merger", "the first Escape closes the list alone");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(href);
    assert.ok(await page.locator("h1").count());
    const anchor = new URL(href).hash.slice(1);
    if (anchor) assert.equal(await page.locator(`[id="${anchor}"]`).count(), 1);
    await page.close();
  });

  test(`${place}, the search page keeps its state in the address`, async () => {
    const page = await openPage(address("en/search/") + "?q=cooperation");
    await page.waitForSelector(".results mark");
    assert.match(await page.locator("[role=status]").textContent(), /\d/);
    await page.locator("details.search-narrow summary").click();
    const check = page.locator(".search-facets input").first();
    const all = await page.locator("[role=status]").textContent();
    await check.check();
    await page.waitForFunction((before) => document.querySelector("[role=status]").textContent !== before, all);
    const narrowed = await page.locator("[role=status]").textContent();
    assert.match(new URL(page.url()).search, /^\?q=cooperation&in=/);
    await page.reload();
    await page.waitForSelector(".results mark");
    assert.equal(await page.locator("[role=status]").textContent(), narrowed);
    await page.locator(".search-tongues button[lang=lv]").click();
    await page.waitForFunction(() => !document.querySelector(".search-tongues button[lang=lv]"));
    assert.deepEqual(page.complaints, []);
    await page.close();
  });

  test(`${place}, results of the search page show the passage that was meant`, async () => {
    const page = await openPage(address("en/search/") + "?q=cooperation agreement");
    const passage = page.locator(".search-passage mark").first();
    await passage.waitFor();
    assert.match(await passage.textContent(), /^(co-?operat|agree)/i);
    const text = await page.locator(".search-passage").first().textContent();
    assert.doesNotMatch(text, /\]\(|\*\*|\[\^|https?:/, "no Markdown is shown");
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

/** Runs all of axe's rules on what is shown. */
async function assertAccessible(page, where) {
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(async () => (await globalThis.axe.run(document, {
      resultTypes: ["violations"], rules: { "target-size": { enabled: true } },
    })).violations);
    assertNone(found.flatMap((rule) => rule.nodes.map((node) => `${where}, ${colorScheme}: ${rule.help}\n  ${node.html}`)));
  }
}

test("axe-core finds no violation in an open list and on a page of results", async () => {
  for (const viewport of [PHONE, DESKTOP]) {
    const page = await openPage(PLACES["over http"]("lv/"), { viewport });
    for (const query of ["pašvaldību", "zzzzzz", "Smiltnee"]) {
      await type(page, query);
      await page.keyboard.press("ArrowDown");
      await assertAccessible(page, `${viewport.width} pixels, ${query}`);
    }
    await page.goto(PLACES["over http"]("lv/meklesana/") + "?q=pašvaldību");
    await page.locator(".search-passage").first().scrollIntoViewIfNeeded();
    await page.waitForSelector(".search-passage mark");
    await page.locator("details.search-narrow summary").click();
    await page.waitForSelector(".search-facets input");
    await page.locator(".search-tongues button").first().click();
    await page.waitForFunction(() => document.querySelectorAll(".search-tongues button").length === 3);
    await assertAccessible(page, `${viewport.width} pixels, page of results`);
    await page.close();
  }
});

/** How many results a language has for a query, and what is said about them. */
function ask(page, lang, query) {
  return page.evaluate(async ([lang, query]) => {
    const found = await window.kopaSearch.search(lang, query, false);
    const shown = await found.show(found.list.slice(0, 10));
    return {
      count: found.list.length, all: !found.some, complete: !found.partial,
      titles: shown.map((result) => result.shown.title),
      sections: shown.map((result) => result.section?.title),
    };
  }, [lang, query]);
}

test("two common words find exactly the pages that have both, those that have them together first", async () => {
  const page = await openPage(`${host}/words/en/search/`);
  await page.focus("#search-input");
  await page.waitForFunction(() => window.kopaSearch);
  const notes = (test) => Array.from({ length: 300 }, (_, at) => at).filter(test).length;
  assert.equal((await ask(page, "en", "zalpha")).count, notes((at) => at % 2 === 0));
  assert.equal((await ask(page, "en", "zgeneral more")).count, 300);
  const both = await ask(page, "en", "zalpha zbeta");
  assert.equal(both.count, notes((at) => at % 6 === 0));
  assert.ok(both.all && both.complete);
  assert.deepEqual([...new Set(both.sections)], ["Second"]);
  assert.ok(both.titles.every((title) => Number(title.slice(5)) % 12 === 6), both.titles.join());
  const some = await ask(page, "en", "quixotic zalpha");
  assert.ok(!some.all, "no page has both, and that is said");
  await page.close();
});

test("one wrong letter is forgiven after the second, wherever it is", async () => {
  const page = await openPage(`${host}/words/en/search/`);
  await page.focus("#search-input");
  await page.waitForFunction(() => window.kopaSearch);
  for (const wrong of ["quxotic", "qukxotic", "quizotic", "quioxtic", "quixotc", "quixotick", "quixotyc"]) {
    assert.deepEqual((await ask(page, "en", wrong)).titles, ["Note 7"], wrong);
  }
  assert.equal((await ask(page, "en", "wuixotic")).count, 0);
  await page.close();
});

test("where rows are short, they are there before a word is typed, which takes one or two files", async () => {
  const page = await browser.newPage();
  await page.goto(`${host}/words/en/`);
  await page.focus("#search-input");
  await page.waitForSelector('#search-input[role="combobox"]');
  await page.waitForLoadState("networkidle");
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.fill("#search-input", "quixotic");
  await page.waitForSelector("[role=option]");
  assert.deepEqual(await page.locator("[role=option] .search-title").allTextContents(), ["Note 7"]);
  assert.ok(asked.length >= 1 && asked.length <= 2, asked.join(" "));
  await page.close();
});

test("a form without script leads to a page that says what to do", async () => {
  const page = await openPage(PLACES["over http"]("hr/"), { javaScriptEnabled: false });
  await page.fill("#search-input", "općina");
  await page.locator("form[role=search] button").click();
  await page.waitForURL(/\/hr\/pretraga\/\?q=/);
  assert.match(await page.locator("noscript").textContent(), /JavaScript/);
  assert.ok(await page.locator("main .rows a").count() > 3);
  await page.close();
});

test("nothing is loaded before search is used", async () => {
  const page = await browser.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(PLACES["over http"]("lv/"));
  await page.waitForTimeout(300);
  assert.deepEqual(asked.filter((url) => /search[-/]\w/.test(url) && !/assets\/search-[0-9a-f]{8}\.js$/.test(url)), []);
  await page.close();
});

const BAD = [
  "a", "š", "€", "🙂", "🙂🙂🙂🙂", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "__proto__", "constructor",
  "toString", "hasOwnProperty", "then", "length", ".*+?^${}()|[]\\", "[a-z", "(?<!", "%00%", "дом 北京 dom", "a b c d e f g h i j k l m n o",
  "''''", "l'", "—", " ", "x".repeat(10_000), "ā".repeat(10_000), "a ".repeat(5_000),
];

test("no query makes an error, is taken for markup or hangs", async () => {
  const page = await openPage(PLACES["over http"]("lv/"));
  await page.focus("#search-input");
  await page.waitForSelector('#search-input[role="combobox"]');
  page.on("dialog", () => assert.fail("a query ran"));
  for (const query of BAD) {
    const begun = Date.now();
    await page.evaluate((text) => {
      const input = document.getElementById("search-input");
      input.removeAttribute("maxlength");
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }, query);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    assert.ok(Date.now() - begun < 1500, `${query.slice(0, 20)} took ${Date.now() - begun} ms`);
    assert.equal(await page.locator("form img, form script").count(), 0);
  }
  await page.goto(PLACES["over http"]("lv/meklesana/") + `?q=${encodeURIComponent("<script>alert(1)</script>")}&__proto__=x&constructor=y&in=<b>`);
  await page.waitForSelector(".search-status:not(:empty)");
  assert.deepEqual(page.complaints, []);
  await page.close();
});

/** The forms in the files of an index, each with the stem that the generator gave it. */
function indexed(folder) {
  const forms = new Map();
  for (const file of fs.readdirSync(folder).filter((name) => name.startsWith("w-"))) {
    const call = fs.readFileSync(path.join(folder, file), "utf8");
    const [, [words]] = JSON.parse(call.slice(call.indexOf("["), call.lastIndexOf("]") + 1));
    let stem = "";
    for (const line of words.split("\n").filter(Boolean)) {
      const [told, ...parts] = line.split(" ");
      const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";
      stem = stem.slice(0, signs.indexOf(told[0])) + told.slice(1);
      for (const part of parts) forms.set(part.startsWith("-") ? stem + part.slice(1) : part, stem);
    }
  }
  return forms;
}

test("the browser takes every word apart as the generator does", async (t) => {
  const page = await openPage(`${host}/words/en/search/`);
  await page.focus("#search-input");
  await page.waitForFunction(() => window.kopaSearch);
  for (const lang of LANGUAGES) {
    const texts = fs.readdirSync(folder("words-site/content"), { recursive: true })
      .filter((file) => file.endsWith(`${path.sep}${lang}.md`))
      .map((file) => fs.readFileSync(folder(`words-site/content/${file}`), "utf8").replace(/^---\ntitle: (.*)\n---/, "$1"));
    const found = await page.evaluate(async ([lang, text]) => {
      const language = await window.kopaSearch.open(lang);
      return window.kopaSearch.words(language, text).map((word) => [word.form, word.stem]);
    }, [lang, texts.join("\n\n")]);
    const made = indexed(folder(`words/search/${lang}`));
    t.diagnostic(`${lang}: ${made.size} words`);
    assert.ok(made.size > 2000, `${lang}: ${made.size} words`);
    const differ = found.filter(([form, stem]) => made.get(form) !== stem).map(String);
    const known = new Set(found.map(([form]) => form));
    assertNone([...differ, ...[...made.keys()].filter((form) => !known.has(form))].map((word) => `${lang}: ${word}`));
  }
  assert.deepEqual(page.complaints, []);
  await page.close();
});
