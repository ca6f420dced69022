// In Firefox, too, every kind of page keeps to its policy and asks nobody else, over http and
// from a disk, and search answers. `FIREFOX` names another program than /usr/bin/firefox-esr.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import puppeteer from "puppeteer-core";
import { assertNone, openSite } from "./helper.js";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
const site = await openSite();
const firefox = await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
after(() => Promise.all([site.close(), firefox.close()]));

for (const [place, address, own] of [
  ["over http", site.url, site.host],
  ["from a disk", site.fileUrl, "file:"],
]) {
  test(`Firefox, ${place}: no page complains or asks another host`, async (t) => {
    const page = await firefox.newPage();
    const complaints = [];
    let requests = [];
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.evaluateOnNewDocument(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    for (const sample of site.samples.filter(({ kind }) => kind !== "not found")) {
      await t.test(sample.name, async () => {
        [requests, complaints.length] = [[], 0];
        await page.goto(address(sample), { waitUntil: "load" });
        assertNone([...complaints]);
        assertNone(requests.filter((url) => !url.startsWith(own) && !url.startsWith("data:")));
        const styled = await page.evaluate(() => getComputedStyle(document.body).display);
        assert.equal(styled, "flex", "the style sheet is at work");
      });
    }
    await t.test("what the policy refuses would be noticed", async () => {
      complaints.length = 0;
      await page.evaluate(() => document.body.setAttribute("style", "color: red"));
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.ok(complaints.length > 0, "nothing was reported");
    });
    await page.close();
  });

  test(`Firefox, ${place}: search answers`, async () => {
    const page = await firefox.newPage();
    await page.goto(address(site.samples.find(({ kind, lang }) => kind === "home" && lang === "en")));
    await page.type("input[type=search]", "smiltene");
    await page.waitForFunction(() => document.querySelectorAll("[role=option]").length > 0, { timeout: 10_000 });
    await page.close();
  });
}
