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
import { KOPA, LANGUAGES, PHONE, collectComplaints, copySite, startBrowser } from "./helper.js";

const run = promisify(execFile);
const FAMILIES = path.resolve(import.meta.dirname, "../search");
const temp = fs.mkdtempSync(path.join(os.tmpdir(), "kopa-search-"));
const folder = (name) => path.join(temp, name);
const asIs = copySite(folder("site"));
await run(KOPA, ["build", "--site", asIs, "--out", folder("http")]);
await run(KOPA, ["build", "--site", asIs, "--out", folder("disk"), "--offline"]);
await run(KOPA, ["build", "--site", siteOfWords(folder("words-site")), "--out", folder("words")]);

const TYPES = { css: "text/css", html: "text/html", js: "text/javascript", svg: "image/svg+xml" };
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
after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
  fs.rmSync(temp, { recursive: true, force: true });
});

/** A site whose entries hold the words of the families and what may be hard to take apart. */
function siteOfWords(folder) {
  const odd = "L’école qu'il d’Azur l'État într-un S-a John's rock'n'roll e\u0301tude ŞI Ţară İstanbul ΟΔΟΣ ſtraße "
    + "Straße ﬁn x² 1½ 2021. Łódź œuvre Ærø дом Київ 北京 𝒜𝒷 🙂 a-b_c __proto__ constructor toString nʼn 'a' ''";
  fs.mkdirSync(path.join(folder, "content/pages"), { recursive: true });
  fs.writeFileSync(path.join(folder, "content/site.yaml"),
    `title: Words\nlanguages: [${LANGUAGES.map((code) => `{code: ${code}, name: ${code}}`)}]\ndefault_language: en\nhome: pages/words-en\n`);
  fs.writeFileSync(path.join(folder, "content/pages/_collection.yaml"), "title: Pages\nslug: pages\n");
  for (const lang of LANGUAGES) {
    const words = fs.readFileSync(path.join(FAMILIES, `families-${lang}.txt`), "utf8").replace(/^#.*$/gm, "");
    const entry = path.join(folder, "content/pages", `words-${lang}`);
    fs.mkdirSync(entry);
    fs.writeFileSync(path.join(entry, `${lang}.md`), `---\ntitle: Words ${lang}\n---\n${words}\n\n${odd}\n`);
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
    const href = await page.locator(`#${chosen} a`).evaluate((link) => link.href);
    await page.keyboard.press("Escape");
    assert.equal(await input.getAttribute("aria-expanded"), "false");
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
}

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

test("the browser takes every word apart as the generator does", async () => {
  const page = await openPage(`${host}/words/en/search/`);
  await page.focus("#search-input");
  await page.waitForFunction(() => window.kopaSearch);
  for (const lang of LANGUAGES) {
    const text = fs.readFileSync(path.join(folder("words-site"), "content/pages", `words-${lang}/${lang}.md`), "utf8");
    const files = fs.readdirSync(folder(`words/search/${lang}`)).filter((file) => file.startsWith("w-"));
    const indexed = new Map();
    for (const file of files) {
      const call = fs.readFileSync(folder(`words/search/${lang}/${file}`), "utf8");
      const [, lines] = JSON.parse(call.slice(call.indexOf("["), call.lastIndexOf("]") + 1));
      for (const line of lines.split("\n").filter(Boolean)) {
        const [stem, ...parts] = line.split(" ");
        for (let at = 0; at < parts.length; at += 2) {
          indexed.set(parts[at].startsWith("-") ? stem + parts[at].slice(1) : parts[at], stem);
        }
      }
    }
    const body = text.slice(text.indexOf("---", 4) + 3);
    const found = await page.evaluate(async ([lang, text]) => {
      const language = await window.kopaSearch.open(lang);
      return window.kopaSearch.words(language, text).map((word) => [word.form, word.stem]);
    }, [lang, `Words ${lang} ${body}`]);
    assert.ok(found.length > 100, `${lang}: ${found.length} words`);
    assert.deepEqual(new Map([...found].sort()), new Map([...indexed].sort()), lang);
  }
  assert.deepEqual(page.complaints, []);
  await page.close();
});
