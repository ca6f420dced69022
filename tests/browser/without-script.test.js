// Whoever switches scripts off reads, finds and changes language as everybody else does.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { PHONE, assertNone, openSite } from "./helper.js";

const site = await openSite();
after(site.close);

const context = await site.browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
const page = await context.newPage();
const sample = (kind, lang) => site.samples.find((s) => s.kind === kind && s.lang === lang);

/** The text of the part that is read, as it is seen. */
const text = async (at) => {
  // What narrows a list is there for scripts alone.
  if (at !== page) await at.evaluate(() => document.querySelectorAll(".narrow").forEach((e) => e.remove()));
  return at.locator("main").innerText();
};

test("every kind of page shows the same text as with scripts", async () => {
  const other = await site.newPage({ viewport: PHONE });
  const problems = [];
  for (const one of site.samples) {
    await Promise.all([page.goto(site.url(one)), other.goto(site.url(one))]);
    const [without, withScript] = await Promise.all([text(page), text(other)]);
    if (!without.trim()) problems.push(`${one.name}: there is no text`);
    // The search alone needs a script, and says so.
    if (one.kind !== "search" && without !== withScript) problems.push(`${one.name}: the texts differ`);
  }
  assertNone(problems);
});

test("the menu opens on a phone", async () => {
  await page.goto(site.url(sample("home", "hr")));
  const menu = page.locator("nav.menu");
  await menu.locator("summary").click();
  await menu.getByRole("link", { name: "Studije slučaja" }).click();
  assert.equal(page.url(), site.url(sample("list", "hr")));
});

test("the language can be changed in the middle of an entry", async () => {
  await page.goto(site.url(sample("entry", "lv")));
  await page.locator("nav.languages").getByRole("link", { name: "Română" }).click();
  assert.equal(page.url(), site.url(sample("entry", "ro")));
});

test("a shared town-hall desk in France is three clicks from the Croatian home page", async () => {
  await page.goto(site.url(sample("home", "hr")));
  const main = page.locator("main");
  await main.getByRole("link", { name: /^Francuska/ }).first().click();
  await main.getByRole("link", { name: /šalter/ }).first().click();
  assert.equal(page.url(), site.url(sample("entry", "hr")));
});

test("an entry's citations lead to its sources and back", async () => {
  await page.goto(site.url(sample("entry", "en")));
  const citation = page.locator("article sup a").first();
  await citation.click();
  const source = new URL(page.url()).hash;
  assert.match(source, /^#_s\d+$/);
  await page.locator(`${source} .back`).click();
  assert.match(new URL(page.url()).hash, /^#_c\d+$/);
});
