// Changing the language in the middle of a page leads to the same page, where the same
// places have the same anchors.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LANGUAGES, assertNone, openSite } from "./helper.js";

const site = await openSite();
after(site.close);

const page = await site.newPage();
const entry = (lang) => site.samples.find((s) => s.kind === "entry" && s.lang === lang);

const anchors = () => page.locator("main :is(h2, h3)[id]").evaluateAll((headings) =>
  headings.map((heading) => heading.id));

test("the switch leads to the same entry, which has the section that was being read", async () => {
  await page.goto(`${site.url(entry("lv"))}#difficulties`);
  assert.match(await page.locator("#difficulties").innerText(), /^Grūtības/);
  await page.getByRole("link", { name: "Hrvatski", exact: true }).first().click();
  await page.waitForURL((url) => url.pathname.includes("/hr/"));
  const { origin, pathname } = new URL(page.url());
  assert.equal(origin + pathname, site.url(entry("hr")));
  assert.equal(await page.locator("html").getAttribute("lang"), "hr");

  // Without a script the switch cannot take the place along; the anchor waits there.
  await page.goto(`${site.url(entry("hr"))}#difficulties`);
  const top = await page.locator("#difficulties").evaluate((h) => h.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 200, `the section is ${top} px below the top of the window`);
});

test("the headings of an entry have the same anchors in all languages", async () => {
  await page.goto(site.url(entry("lv")));
  const source = await anchors();
  assert.ok(source.includes("difficulties"));
  for (const lang of LANGUAGES) {
    await page.goto(site.url(entry(lang)));
    assert.deepEqual(await anchors(), source, lang);
  }
});

test("on every kind of page, the switch offers all languages and marks the one in use", async () => {
  const problems = [];
  for (const sample of site.samples.filter((s) => !["root", "not found"].includes(s.kind))) {
    await page.goto(site.url(sample));
    const links = page.locator("nav.languages a");
    const offered = await links.evaluateAll((all) => all.map((a) => a.hreflang));
    const current = await page.locator("nav.languages a[aria-current]").evaluateAll((all) =>
      all.map((a) => a.hreflang));
    if (offered.join() !== LANGUAGES.join()) problems.push(`${sample.name}: offers ${offered}`);
    if (current.join() !== sample.lang) problems.push(`${sample.name}: marks ${current}`);
  }
  assertNone(problems);
});

test("a text in another language says so, and where it really stands", async () => {
  for (const lang of LANGUAGES) {
    const sample = site.samples.find((s) => s.kind === "fallback" && s.lang === lang);
    await page.goto(site.url(sample));
    const shown = await page.locator("h1").getAttribute("lang");
    assert.ok(LANGUAGES.includes(shown) && shown !== lang, `${lang}: the title is in ${shown}`);
    assert.equal(await page.locator("article.prose").getAttribute("lang"), shown);
    const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
    assert.ok(canonical.startsWith(`${site.published}${shown}/`), canonical);
    assert.equal(await page.locator(`link[rel=alternate][hreflang=${lang}]`).count(), 0);

    const notice = page.getByRole("note").filter({ has: page.locator(`a[hreflang=${shown}]`) });
    await notice.first().locator(`a[hreflang=${shown}]`).first().click();
    assert.equal(await page.locator("html").getAttribute("lang"), shown);
    assert.equal(page.url(), site.host + new URL(canonical).pathname);
  }
});
