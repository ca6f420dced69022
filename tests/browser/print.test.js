// An entry on paper says where it comes from and what it is based on, and leaves out what
// paper cannot use.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { LANGUAGES, assertNone, openSite } from "./helper.js";

const site = await openSite();
after(site.close);

const page = await site.newPage();
const entry = (lang) => site.samples.find((s) => s.kind === "entry" && s.lang === lang);

for (const lang of LANGUAGES) {
  test(`an entry on paper has its address, date and sources: ${lang}`, async () => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto(site.url(entry(lang)));
    const text = await page.locator("body").innerText();
    const canonical = site.published + entry(lang).path;
    assert.ok(text.includes(canonical), `the address ${canonical} is not there`);

    const sources = page.locator(".sources li");
    assert.ok(await sources.count() > 5);
    for (const source of await sources.all()) assert.ok(await source.isVisible());
    const addresses = await page.locator(".sources li a[href^=http]").evaluateAll((links) =>
      links.map((a) => getComputedStyle(a, "::after").content));
    assertNone(addresses.filter((shown) => !/https?:/.test(shown)));

    for (const useless of [".skip", "nav.menu", "nav.languages", ".toc", ".turn"]) {
      const shown = await page.locator(useless).filter({ visible: true }).count();
      assert.equal(shown, 0, `${useless} is printed`);
    }
    // What is folded on a screen would be lost on paper.
    for (const part of await page.locator("details.more dd").all()) {
      const height = await part.evaluate((dd) => dd.getBoundingClientRect().height);
      assert.ok(height > 0, "a folded part is not printed");
    }
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(paper, "rgb(255, 255, 255)", "in a dark browser, too");
  });
}

test("every kind of page makes a PDF, and that of an entry has its address", async () => {
  const there = spawnSync("pdftotext", ["-v"]).error === undefined;
  await page.emulateMedia({ media: null, colorScheme: null });
  for (const sample of site.samples.filter((s) => s.lang === "fr")) {
    await page.goto(site.url(sample));
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.subarray(0, 5).equals(Buffer.from("%PDF-")), sample.kind);
    const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g).length;
    // A collection as one document has as many pages as it has to.
    if (sample.kind !== "book") assert.ok(pages <= 20, `${sample.kind} takes ${pages} pages`);
    if (sample.kind !== "entry" || !there) continue;
    const file = path.join(site.temp, "entry.pdf");
    fs.writeFileSync(file, pdf);
    const text = spawnSync("pdftotext", [file, "-"], { encoding: "utf8" }).stdout;
    // A line may end after a hyphen, which the tool takes for one that divides a word.
    const joined = (address) => address.replace(/[\s-]/g, "");
    assert.ok(joined(text).includes(joined(site.published + sample.path)));
  }
});
