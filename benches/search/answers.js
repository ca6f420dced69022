// What an answer of the search costs on a built site: bytes on the wire and time.
//
//   node benches/search/answers.js OUT [LANG...] [--query WORDS]...
//
// OUT is what `kopa build --out OUT` made. Without --query, the queries are picked from the
// texts of each language by how common their words are. Bytes are those of everything that is
// loaded from the focus on the box until the results stand, gzip level 6, without headers:
// once for a query that is put in whole, once for one that is typed, 100 ms a letter. Time is
// from each key press to the frame in which its results are seen; the first key press of a
// page, which loads everything, is counted by itself.

import fs from "node:fs";
import path from "node:path";
import { startBrowser } from "../../tests/browser/helper.js";
import { serve, spread } from "./host.js";

const out = process.argv[2];
const given = process.argv.slice(3).flatMap((word, at, all) => all[at - 1] === "--query" ? [word] : []);
const wanted = process.argv.slice(3).filter((word, at, all) => word !== "--query" && all[at - 1] !== "--query");
const languages = wanted.length ? wanted : fs.readdirSync(path.join(out, "search"));
const site = await serve(out);
const browser = await startBrowser();

/** Words of a language, the most common first, and a title. */
function vocabulary(lang) {
  const counts = new Map(), titles = [];
  for (const file of fs.readdirSync(path.join(out, lang), { recursive: true })) {
    if (!file.endsWith("index.md")) continue;
    const text = fs.readFileSync(path.join(out, lang, file), "utf8").replace(/^---\n[^]*?\n---\n/, "").replace(/https?:\S+/g, "");
    titles.push(/^# (.*)/m.exec(text)?.[1] ?? "");
    for (const [word] of text.toLowerCase().matchAll(/\p{L}{2,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  return { words, titles: titles.sort() };
}

/** Queries of every kind, from the commonest words to none at all. */
function queries(lang) {
  const { words, titles } = vocabulary(lang);
  const at = (share) => words[Math.floor(words.length * share)];
  const long = words.slice(20).find((word) => word.length > 7);
  return [
    `${words[0]} ${words[1]}`, `${words[2]} ${words[3]}`, words[0], words.slice(0, 5).join(" "), words[10], `${words[30]} ${words[31]}`,
    words[100], `${words[100]} ${words[200]}`, at(0.02), at(0.1), at(0.3), at(0.8), `${words[5]} ${at(0.1)}`,
    titles[Math.floor(titles.length / 2)].split(/\s+/).slice(0, 2).join(" "), long, long.slice(0, 4) + "x" + long.slice(5),
  ];
}

/** Opens the home page of a language; gives the page and the addresses that are asked for. */
async function open(lang) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.host}${lang}/`, { waitUntil: "networkidle" });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.evaluate(watch);
  return { page, asked, close: () => context.close() };
}

/** In the page: remembers when keys were pressed, and when what they asked for was seen. */
function watch() {
  window.seen = { times: [] };
  addEventListener("input", () => {
    const pressed = performance.now();
    const form = document.querySelector("form[data-search]");
    if (form.elements.q.value.trim().length < 2) return; // too short to be answered
    const observer = new MutationObserver((changes) => {
      if (!changes.some((change) => change.target.closest?.(".search-panel"))) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => window.seen.times.push(performance.now() - pressed)));
    });
    observer.observe(form, { childList: true, subtree: true });
  }, true);
}

const settled = (page) => page.waitForLoadState("networkidle").then(() => page.waitForTimeout(300));
const weigh = (asked) => asked.reduce((sum, url) => sum + site.bytes(url), 0);

async function whole(lang, query) {
  const { page, asked, close } = await open(lang);
  await page.focus("#search-input");
  await page.fill("#search-input", query);
  await page.waitForFunction(() => window.seen.times.length > 0);
  await settled(page);
  const status = await page.locator("[role=status]").textContent();
  await close();
  return { bytes: weigh(asked), files: asked.length, status };
}

async function typed(lang, query) {
  const { page, asked, close } = await open(lang);
  await page.focus("#search-input");
  await page.keyboard.type(query, { delay: 100 });
  await settled(page);
  await page.waitForFunction((count) => window.seen.times.length >= count, query.length - 1, { timeout: 5000 }).catch(() => {});
  const cold = await page.evaluate(() => window.seen.times);
  const bytes = weigh(asked);
  await close();
  return { bytes, files: asked.length, first: cold[0], times: cold.slice(1) };
}

const firsts = [], later = [];
for (const lang of languages) {
  const sum = { whole: [], typed: [] };
  for (const query of given.length ? given : queries(lang)) {
    const one = await whole(lang, query), slow = await typed(lang, query);
    sum.whole.push(one.bytes);
    sum.typed.push(slow.bytes);
    firsts.push(slow.first);
    later.push(...slow.times);
    const times = slow.times.map((time) => time.toFixed(0)).join(" ");
    console.log(`${lang} | ${query} | ${one.status} | ${one.bytes} B in ${one.files} | typed ${slow.bytes} B in ${slow.files} | ${slow.first?.toFixed(0)}; ${times} ms`);
  }
  console.log(`${lang}: whole ${JSON.stringify(spread(sum.whole))}, typed ${JSON.stringify(spread(sum.typed))} bytes`);
}
console.log(`first key press: ${JSON.stringify(spread(firsts))} ms; later ones: ${JSON.stringify(spread(later))} ms`);
await browser.close();
site.close();
