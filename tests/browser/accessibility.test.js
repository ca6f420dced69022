// axe-core finds nothing to object to: every kind of page, in every language, light and dark,
// on a phone and on a desktop.

import { after, test } from "node:test";
import axe from "axe-core";
import { DESKTOP, PHONE, assertNone, openSite, unfold } from "./helper.js";

const site = await openSite();
after(site.close);

const page = await site.newPage();

// Runs all of axe's rules, also that on the size of targets, which it leaves out by itself.
async function violations() {
  const found = await page.evaluate(async () => {
    const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
    return (await globalThis.axe.run(document, options)).violations;
  });
  return found.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${rule.help}\n  ${node.html}\n  ${node.failureSummary}`));
}

for (const sample of site.samples) {
  test(`axe-core finds no violation: ${sample.name}`, async (t) => {
    await page.goto(site.url(sample));
    await page.evaluate(axe.source);
    for (const [device, size] of [["phone", PHONE], ["desktop", DESKTOP]]) {
      await page.setViewportSize(size);
      if (size === PHONE) await unfold(page);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await t.test(`${device}, ${colorScheme}`, async () => {
          assertNone(await violations());
        });
      }
    }
  });
}
