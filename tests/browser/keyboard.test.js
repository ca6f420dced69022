// The keyboard alone reaches everything, in an order that starts with a way past the menu,
// and one always sees where one is.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DESKTOP, PHONE, assertNone, openSite, unfold } from "./helper.js";

const site = await openSite();
after(site.close);

const page = await site.newPage();

// What the keyboard does depends on the kind of page, not on its language.
const samples = site.samples.filter((s) => s.lang === "lv" || ["root", "not found"].includes(s.kind));

for (const [device, size] of [["phone", PHONE], ["desktop", DESKTOP]]) {
  for (const sample of samples) {
    test(`everything is reached and seen with the keyboard: ${sample.kind}, ${device}`, async () => {
      await page.setViewportSize(size);
      await page.goto(site.url(sample));
      await unfold(page);
      const { all, inOrder, problems } = await tabThrough();
      problems.push(...all.filter((what) => !inOrder.includes(what)).map((what) => `not reached: ${what}`));
      assertNone(problems);
    });
  }
}

/** Presses Tab until the page has been left; says what was met, and what was wrong there. */
async function tabThrough() {
  const all = await page.evaluate(() => {
    const wanted = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const seen = [...document.querySelectorAll(wanted)].filter((e) => e.checkVisibility());
    seen.forEach((element, i) => { element.dataset.place = i; });
    return seen.map((e, i) => `${i} <${e.localName}> ${e.textContent.trim().slice(0, 60)}`);
  });
  const inOrder = [];
  const problems = [];
  for (let i = 0; i <= all.length; i++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(describeFocus);
    if (!focus || inOrder.includes(all[focus.place])) break;
    inOrder.push(all[focus.place]);
    problems.push(...focus.problems.map((problem) => `${problem}: ${all[focus.place]}`));
  }
  return { all, inOrder, problems };
}

// Runs in the page: which element has the focus, and whether a reader sees so.
function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const problems = [];
  const family = [element, element.parentElement, element.closest("article")].filter(Boolean);
  const isMarked = family.some((at) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    // A place on the map is marked by a ring of its own, since it is no box.
    const ring = at.querySelector(".halo");
    if (ring) return parseFloat(getComputedStyle(ring).strokeWidth) >= 6;
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  if (!isMarked) problems.push("the focus is not seen");
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  // What is seen of a box is what lies in the window and in all that scrolls around it.
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).overflowX === "visible" || at === document.documentElement) continue;
    const { left, top, right, bottom } = at.getBoundingClientRect();
    view.left = Math.max(view.left, left);
    view.top = Math.max(view.top, top);
    view.right = Math.min(view.right, right);
    view.bottom = Math.min(view.bottom, bottom);
  }
  const inWindow = boxes.filter(({ left, right, top, bottom }) =>
    right > view.left && left < view.right && bottom > view.top && top < view.bottom);
  if (inWindow.length === 0) problems.push("the focus is outside the window");
  // Something else may lie over a part of it, but not over all of it.
  const isFree = inWindow.some((box) => {
    const middle = (from, to, first, last) => (Math.max(from, first) + Math.min(to, last)) / 2;
    const x = middle(box.left, box.right, view.left, view.right);
    const y = middle(box.top, box.bottom, view.top, view.bottom);
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element));
  });
  if (inWindow.length > 0 && !isFree) problems.push("the focus is covered");
  return { place: element.dataset.place, problems };
}

test("the first stop is the way to the content, and it leads there", async () => {
  for (const sample of samples) {
    await page.goto(site.url(sample));
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    assert.ok(await skip.evaluate((link) => link === document.activeElement), sample.kind);
    const box = await skip.boundingBox();
    assert.ok(box.y >= 0 && box.x >= 0, `${sample.kind}: the way is not seen`);
    await page.keyboard.press("Enter");
    const isThere = () => document.activeElement?.id === "_main";
    assert.ok(await page.evaluate(isThere), `${sample.kind}: the content has not got the focus`);
  }
});

test("the folded menu opens and closes with the keyboard", async () => {
  await page.setViewportSize(PHONE);
  await page.goto(site.url(samples.find((sample) => sample.kind === "home")));
  const menu = page.locator("nav.menu details");
  const link = menu.getByRole("link").first();
  assert.ok(!await link.isVisible());
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  assert.ok(await link.isVisible());
  await page.keyboard.press("Enter");
  assert.ok(!await link.isVisible());
});
