// Lighthouse gives full marks: accessibility, best practices and SEO of a home page, a list
// and an entry. Its marks for speed depend on the machine and are measured by a benchmark;
// `weight.test.js` counts what speed comes from.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import lighthouse from "lighthouse";
import { assertNone, LANGUAGES, openSite, startDebugged } from "./helper.js";

const site = await openSite();
const chromium = await startDebugged();
after(() => Promise.all([site.close(), chromium.close()]));

const CATEGORIES = ["accessibility", "best-practices", "seo"];

// The audit of the canonical address wants the host that is asked, which is this machine.
const SKIPPED = ["canonical"];

const samples = site.samples.filter(({ kind, lang }) =>
  ["home", "list", "entry"].includes(kind) && LANGUAGES.includes(lang));

for (const sample of samples) {
  test(`Lighthouse gives full marks: ${sample.name}`, async () => {
    const { lhr } = await lighthouse(site.url(sample), {
      port: chromium.port, onlyCategories: CATEGORIES, skipAudits: SKIPPED,
      throttlingMethod: "provided", logLevel: "error",
    });
    assert.deepEqual(Object.keys(lhr.categories), CATEGORIES);
    const problems = [];
    for (const category of Object.values(lhr.categories)) {
      if (category.score === 1) continue;
      const failed = category.auditRefs.map(({ id }) => lhr.audits[id])
        .filter(({ score }) => score !== null && score < 1);
      for (const audit of failed) problems.push(`${category.title} ${category.score}: ${audit.title}`);
    }
    assertNone(problems);
  });
}
