// Nothing is cut off, hidden or laid over something else: on the narrowest phone, with text
// at twice its size, and with the spacing that WCAG 1.4.12 lets readers choose.

import { after, test } from "node:test";
import { DESKTOP, PHONE, addStyle, assertNone, openSite, unfold } from "./helper.js";

const site = await openSite();
after(site.close);

const page = await site.newPage();

const AS_IT_IS = "";
const TWICE = "html { font-size: 200% !important }";
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-block-end: 2em !important }`;

for (const sample of site.samples) {
  test(`nothing is lost: ${sample.name}`, async (t) => {
    await page.goto(site.url(sample));
    await unfold(page);
    for (const [name, size, css] of [
      ["at 320 px", PHONE, AS_IT_IS],
      ["at 320 px with more space", PHONE, SPACED],
      ["at 640 px, as with 200 % zoom", { width: 640, height: 400 }, AS_IT_IS],
      ["at 1280 px", DESKTOP, AS_IT_IS],
      ["at 1280 px with more space", DESKTOP, SPACED],
      ["at 1280 px with text at 200 %", DESKTOP, TWICE],
    ]) {
      await page.setViewportSize(size);
      await addStyle(page, css);
      await t.test(name, async () => assertNone(await page.evaluate(findLosses)));
    }
  });
}

// Runs in the page: what is cut off, sticks out or lies over something else, one line each.
function findLosses() {
  const losses = [];
  const width = document.documentElement.clientWidth;
  const name = (element) => {
    const kind = element.className ? `.${String(element.className).split(" ").join(".")}` : "";
    return `<${element.localName}${kind}> "${element.textContent.trim().slice(0, 60)}"`;
  };
  const ancestors = (element) => {
    const found = [];
    for (let at = element; at; at = at.parentElement) found.push(at);
    return found;
  };
  // For screen readers only: kept in a box of one pixel.
  const isHidden = (element) => ancestors(element).some((at) =>
    getComputedStyle(at).clipPath === "inset(50%)");
  const scrolls = (element) => ancestors(element).find((at) => at !== document.body
    && at !== document.documentElement && getComputedStyle(at).overflowX === "auto");

  const { scrollWidth } = document.documentElement;
  if (scrollWidth > width) losses.push(`the page is ${scrollWidth} px wide, its window ${width} px`);

  for (const element of document.body.querySelectorAll("*")) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
    const isCut = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1
      || cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (isCut && !isHidden(element) && !element.closest("svg")) {
      losses.push(`cut off: ${name(element)}`);
    }
    // What scrolls by itself must be within reach of the keyboard.
    const scrollsAway = overflowX === "auto" && element.scrollWidth > element.clientWidth + 1;
    if (scrollsAway && element.tabIndex < 0) losses.push(`not to be scrolled: ${name(element)}`);
  }

  // The lines of text, each with the part of its height where letters are.
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility() || isHidden(element)) continue;
    if (element.closest(".skip, script")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const scroller = scrolls(element);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue;
      if (!scroller && (left < -1 || right > width + 1)) {
        losses.push(`sticks out of the window: ${name(element)}`);
      }
      const quarter = (bottom - top) / 4;
      lines.push({ text, element, left, right, top: top + quarter, bottom: bottom - quarter });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom - 1; j++) {
      const [a, b] = [lines[i], lines[j]];
      const isOver = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2;
      // What scrolls away or stays in view on purpose may lie over something for a while.
      if (a.text !== b.text && isOver && !scrolls(a.element) && !scrolls(b.element)) {
        losses.push(`lies over another text: ${name(a.element)} and ${name(b.element)}`);
      }
    }
  }
  return [...new Set(losses)];
}
