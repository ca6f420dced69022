// Side by side with Pagefind on a built site: what each finds, what it sends, how long it takes.
//
//   npm install --prefix DIR pagefind@1.6.0
//   node benches/search/pagefind.js OUT DIR
//
// OUT is what `kopa build --out OUT` made. Pagefind indexes a copy of it, `main` alone. Wanted
// are the entries whose own text (`index.md`), lower case and without diacritics, has a word
// that begins with the letters that all forms of the word asked for share. Of other results,
// those that show such a word anywhere (lists, terms, related entries) are counted as `also`,
// those that do not as `wrong`. Both begin with nothing loaded; the time, the shortest of three,
// ends when the first six results can be shown. Prints a table in Markdown.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startBrowser } from "../../tests/browser/helper.js";
import { serve } from "./host.js";

// Language, query, and what all forms of it begin with.
const QUERIES = [
  ["lv", "smiltene", "smilten"], ["lv", "Smiltenes", "smilten"], ["hr", "medimurje", "medimurj"],
  ["hr", "Međimurju", "medimurj"], ["lv", "pasvaldibu", "pasvaldib"], ["fr", "ploeuc", "ploeuc"],
  ["fr", "l'école", "ecole"], ["ro", "consortii", "consorti"], ["ro", "consorțiul", "consorti"],
  ["lv", "sadarbiba", "sadarbib"],
];
const SHOWN = 6;

const [out, installed] = process.argv.slice(2);
const copy = fs.mkdtempSync(path.join(os.tmpdir(), "kopa-pagefind-"));
fs.cpSync(out, copy, { recursive: true });
const bin = path.join(installed, "node_modules/.bin/pagefind");
console.log(execFileSync(bin, ["--site", copy, "--root-selector", "main"], { encoding: "utf8" })
  .split("\n").filter((line) => /Running|Indexed|Finished/.test(line)).map((line) => `- ${line.trim()}`).join("\n"));

const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/œ/g, "oe");

/** The addresses of the pages of a language in whose files of a name such a word stands. */
function pagesWith(lang, name, beginning, own) {
  const files = fs.readdirSync(path.join(out, lang), { recursive: true }).filter((file) => path.basename(file) === name);
  const word = new RegExp(`(^|[^\\p{L}\\p{N}])${beginning}`, "u");
  const held = files.filter((file) => word.test(fold(own(fs.readFileSync(path.join(out, lang, file), "utf8")))));
  return new Set(held.map((file) => `${lang}/${file.slice(0, -name.length)}`));
}

// Without the sources that an entry cites, and without where links lead: neither is what it says.
const ownText = (text) => text.replace(/^---\n[^]*?\n---\n/, "").replace(/^\[\^.*$/gm, "").replace(/\[\^[^\]]*\]/g, "").replace(/\]\([^()]*\)/g, "]").replace(/https?:\S+/g, " ");
const mainText = (html) => (/<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? "").replace(/<[^>]*>/g, " ");

// The pages of the site allow no WebAssembly; these do.
for (const lang of new Set(QUERIES.map(([lang]) => lang))) {
  fs.writeFileSync(path.join(copy, `blank-${lang}.html`), `<!doctype html><html lang="${lang}"><title>x</title>`);
}
const site = await serve(copy);
const browser = await startBrowser();

async function measure(address, ask, query) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.host + address, { waitUntil: "networkidle" });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const found = await page.evaluate(ask, query);
  const bytes = asked.reduce((sum, url) => sum + site.bytes(url), 0);
  await context.close();
  return { ...found, bytes };
}

/** In the page: the search box of kopa, as readers use it. */
async function askKopa([query, shown]) {
  const begun = performance.now();
  const input = document.querySelector("form[data-search]").elements.q;
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  while (!document.querySelector(".search-panel:not([hidden])")) await new Promise((done) => setTimeout(done, 2));
  const time = performance.now() - begun;
  const titles = [...document.querySelectorAll("[role=option] .search-title")].map((title) => title.textContent);
  const tag = document.documentElement.lang;
  const found = await window.kopaSearch.search(tag, query, true);
  const all = await found.show(found.list);
  return { time, titles: titles.slice(0, shown), urls: all.map((result) => result.shown.url) };
}

/** In the page: Pagefind as its own interface uses it. */
async function askPagefind([query, shown]) {
  const begun = performance.now();
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const found = await pagefind.search(query);
  const first = await Promise.all(found.results.slice(0, shown).map((result) => result.data()));
  const time = performance.now() - begun;
  const all = await Promise.all(found.results.map((result) => result.data()));
  return { time, titles: first.map((result) => result.meta.title), urls: all.map((result) => result.url.replace(/^\//, "")) };
}

console.log("\n| query | wanted | kopa: wanted, also, wrong | first | KiB | ms | Pagefind: wanted, also, wrong | first | KiB | ms |");
console.log("|---|--:|--:|---|--:|--:|--:|---|--:|--:|");
for (const [lang, query, beginning] of QUERIES) {
  const wanted = pagesWith(lang, "index.md", beginning, ownText);
  const also = pagesWith(lang, "index.html", beginning, mainText);
  const row = [`${lang} \`${query}\``, wanted.size];
  for (const [address, ask] of [[`${lang}/`, askKopa], [`blank-${lang}.html`, askPagefind]]) {
    const runs = [];
    for (let at = 0; at < 3; at++) runs.push(await measure(address, ask, [query, SHOWN]));
    // What is loaded only to count the results is left out of the bytes.
    const shown = await measure(address, ask === askKopa ? askKopaAlone : askPagefindAlone, [query, SHOWN]);
    const urls = [...new Set(runs[0].urls.map((url) => decodeURI(url)))];
    const good = urls.filter((url) => wanted.has(url)).length;
    const shows = urls.filter((url) => !wanted.has(url) && also.has(url)).length;
    const time = Math.min(...runs.map((run) => run.time));
    row.push(`${good}, ${shows}, ${urls.length - good - shows}`, (runs[0].titles[0] ?? "–").replaceAll("|", "\\|"), (shown.bytes / 1024).toFixed(1), time.toFixed(0));
  }
  console.log(`| ${row.join(" | ")} |`);
}
await browser.close();
site.close();
fs.rmSync(copy, { recursive: true, force: true });

async function askKopaAlone([query]) {
  const input = document.querySelector("form[data-search]").elements.q;
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  while (!document.querySelector(".search-panel:not([hidden])")) await new Promise((done) => setTimeout(done, 2));
  return {};
}

async function askPagefindAlone([query, shown]) {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const found = await pagefind.search(query);
  await Promise.all(found.results.slice(0, shown).map((result) => result.data()));
  return {};
}
