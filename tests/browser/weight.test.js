// Pages are light, and nothing in them moves while they load.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { DESKTOP, PHONE, REPOSITORY, assertNone, build, listPages, openSite } from "./helper.js";

const KIB = 1024;
const ENTRY = 14 * KIB; // of up to 1,200 words: its text, its facts and what it proves
const RICH = 16 * KIB; // of up to 1,200 words, and tables or many facts beside them
const PAGE = 40 * KIB;
const SCRIPTS = 8 * KIB;

const site = await openSite();
after(site.close);

// What is weighed is the site as it is, without the awkward entry of the other tests.
const folder = path.join(site.temp, "as-it-is");
await build(REPOSITORY, folder, "--base-url", site.published);

const file = (page) => path.join(folder, page.path, page.path.endsWith(".html") ? "" : "index.html");
const compressed = new Map();

/** How many bytes of a file go over the wire. */
function weigh(name) {
  if (!compressed.has(name)) compressed.set(name, gzipSync(fs.readFileSync(name)).length);
  return compressed.get(name);
}

/** The bytes of a page, its style sheets and its scripts, and the words of its text. */
function measure(page) {
  const html = fs.readFileSync(file(page), "utf8");
  const aim = (address) => {
    const inSite = address.replace(/^\/kopa\//, "/");
    const isAbsolute = inSite.startsWith("/");
    return isAbsolute ? path.join(folder, inSite) : path.join(path.dirname(file(page)), inSite);
  };
  const all = (pattern) => [...html.matchAll(pattern)].map(([, address]) => weigh(aim(address)));
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const count = (pattern) => [...html.matchAll(pattern)].map(([part]) => part.replace(/<[^>]*>/g, " "))
    .join(" ").split(/\s+/).filter(Boolean).length;
  const text = count(/<article class="prose"[^]*?<\/article>/g);
  const facts = count(/<section class="(?:glance|block)"[^]*?<\/section>/g);
  return {
    page: weigh(file(page)) + sum(all(/<link rel="stylesheet" href="([^"]+)"/g)),
    scripts: sum(all(/<script src="([^"]+)"/g)),
    text,
    words: text + facts,
    hasTables: html.includes("<table"),
  };
}

test("HTML and CSS of an entry are at most 14 KiB on the wire, of any page 40 KiB", (t) => {
  const problems = [];
  let [heaviest, entries] = [0, 0];
  for (const page of listPages(folder)) {
    // A collection as one document is made for printing, not for reading on the way.
    if (page.kind === "book") continue;
    const weight = measure(page);
    const isEntry = page.kind === "entry" && weight.words <= 1200 && !weight.hasTables;
    if (isEntry) [heaviest, entries] = [Math.max(heaviest, weight.page), entries + 1];
    const isRich = page.kind === "entry" && weight.text <= 1200;
    const limit = isEntry ? ENTRY : isRich ? RICH : PAGE;
    if (weight.page > limit) problems.push(`${page.path}: ${weight.page} bytes, not ${limit}`);
    if (weight.scripts > SCRIPTS) problems.push(`${page.path}: ${weight.scripts} bytes of scripts`);
  }
  assertNone(problems);
  assert.ok(entries > 20, "no entries were weighed");
  t.diagnostic(`the heaviest entry takes ${heaviest} of ${ENTRY} bytes`);
});

test("nothing moves while a page loads", async () => {
  const page = await site.newPage();
  const problems = [];
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    for (const sample of site.samples) {
      await page.goto(site.url(sample));
      const shift = await page.evaluate(() => new Promise((resolve) => {
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: "layout-shift", buffered: true });
        // Two frames after loading, everything that was to move has moved.
        requestAnimationFrame(() => requestAnimationFrame(() => {
          const shifts = observer.takeRecords().map((entry) => entry.value);
          resolve(shifts.reduce((a, b) => a + b, 0));
        }));
      }));
      if (shift > 0) problems.push(`${sample.name} at ${size.width} px: ${shift}`);
    }
  }
  assertNone(problems);
});
