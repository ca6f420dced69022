// A page asks its own site for what it needs, gets all of it, and nothing goes wrong: at the
// root of a host, under a path, and opened from a disk.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { assertNone, collectComplaints, openSite } from "./helper.js";

const site = await openSite();
after(site.close);

// Only a server shows the page for addresses that do not exist, and only where it is published.
const everywhere = site.samples.filter((page) => page.kind !== "not found");

for (const [place, pages, address, own] of [
  ["under a path", site.samples, site.url, site.host],
  ["at the root of a host", everywhere, site.rootUrl, site.host],
  ["from a disk", everywhere, site.fileUrl, pathToFileURL(site.offline).href],
]) {
  test(`opened ${place}, no page complains or asks another host`, async (t) => {
    const page = await site.newPage();
    let requests = [];
    page.on("request", (request) => requests.push(request.url()));
    const complaints = collectComplaints(page);
    // What the browser refuses because of the policy reaches the console from here, too.
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    for (const sample of pages) {
      await t.test(sample.name, async () => {
        [requests, complaints.length] = [[], 0];
        const response = await page.goto(address(sample));
        const { pathname } = new URL(address(sample));
        if (sample.kind === "not found") assert.equal(response.status(), 404);
        else if (place !== "from a disk") assert.equal(response.status(), 200);
        // The browser itself reports the 404 that it was sent to.
        const expected = sample.kind === "not found" ? /status of 404/ : /^$/;
        assertNone(complaints.filter((line) => !expected.test(line)));
        assertNone(requests.filter((url) => !url.startsWith(own)));
        assert.ok(await page.locator("h1").count(), `no heading at ${pathname}`);
        const styled = await page.evaluate(() => [...document.styleSheets]
          .filter((sheet) => sheet.ownerNode.sheet).length);
        assert.ok(styled > 0, "no style sheet was loaded");
      });
    }
    await page.close();
  });
}

test("every link and asset of the copy for a disk names a file that is there", () => {
  const missing = new Set();
  for (const { path: where } of site.pages.filter((page) => page.path !== "404.html")) {
    const file = path.join(site.offline, where, where.endsWith(".html") ? "" : "index.html");
    const html = fs.readFileSync(file, "utf8").replace(/<link rel="(canonical|alternate)".*>/g, "");
    for (const [, target] of html.matchAll(/ (?:href|src)="([^"#]*)[^"]*"/g)) {
      const url = new URL(target.replaceAll("&amp;", "&"), pathToFileURL(file));
      if (url.protocol !== "file:") continue;
      const aim = fileURLToPath(url);
      if (!fs.existsSync(aim) || !fs.statSync(aim).isFile()) missing.add(`${where} → ${target}`);
    }
  }
  assertNone([...missing]);
});
