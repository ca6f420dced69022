// The page at the root follows the browser's preference once, and keeps nobody.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LANGUAGES, openSite } from "./helper.js";

const site = await openSite();
after(site.close);

const root = site.url({ path: "" });
const home = (lang) => site.url({ path: `${lang}/` });
const marked = (page) => page.locator(".tongues a[aria-current]").evaluateAll((links) =>
  links.map((link) => link.hreflang));

/** A new reader, whose browser asks for `locale`. */
async function reader(locale, options = {}) {
  const context = await site.browser.newContext({ locale, ...options });
  return context.newPage();
}

/** Opens the page at the root and gives it the time to lead elsewhere. */
async function openRoot(page) {
  await page.goto(root, { waitUntil: "load" }).catch((error) => {
    // Being led elsewhere ends the first loading.
    if (!/ERR_ABORTED|interrupted/.test(error.message)) throw error;
  });
  await page.waitForTimeout(200);
  await page.waitForLoadState("load");
}

test("a first visit leads to the language that the browser asks for", async () => {
  for (const [locale, lang] of [["lv-LV", "lv"], ["fr-CA", "fr"], ["hr", "hr"], ["ro-MD", "ro"]]) {
    const page = await reader(locale);
    await openRoot(page);
    assert.equal(page.url(), home(lang), locale);
    await page.context().close();
  }
});

test("a browser that asks for none of the languages gets the list", async () => {
  const page = await reader("fi-FI");
  await openRoot(page);
  assert.equal(page.url(), root);
  const offered = await page.locator(".tongues a").evaluateAll((all) => all.map((a) => a.hreflang));
  assert.deepEqual(offered, LANGUAGES);
  await page.context().close();
});

test("the way back leads out, past the page at the root", async () => {
  const page = await reader("lv-LV");
  await page.goto("data:text/html,<title>before</title>");
  await openRoot(page);
  assert.equal(page.url(), home("lv"));
  await page.goBack();
  assert.equal(await page.title(), "before");
  await page.context().close();
});

test("a second visit stays on the list and marks the language of the first", async () => {
  const page = await reader("lv-LV");
  await openRoot(page);
  assert.equal(page.url(), home("lv"));
  await openRoot(page);
  assert.equal(page.url(), root);
  assert.deepEqual(await marked(page), ["lv"]);
  await page.context().close();
});

test("a language that was chosen on the list is remembered", async () => {
  const page = await reader("lv-LV");
  await openRoot(page);
  await openRoot(page);
  await page.locator(".tongues a[hreflang=hr]").click();
  await page.waitForURL(home("hr"));
  await page.goBack();
  assert.equal(page.url(), root, "back leads to the list again");
  await openRoot(page);
  assert.deepEqual(await marked(page), ["hr"]);
  await page.context().close();
});

test("a browser that remembers nothing shows the list instead of sending its reader round", async () => {
  const page = await reader("lv-LV");
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException("denied", "SecurityError"); };
  });
  await openRoot(page);
  assert.equal(page.url(), root);
  await page.context().close();
});

test("without script there is the list", async () => {
  const page = await reader("lv-LV", { javaScriptEnabled: false });
  await openRoot(page);
  assert.equal(page.url(), root);
  await page.getByRole("link", { name: "Română" }).click();
  assert.equal(page.url(), home("ro"));
  await page.context().close();
});
