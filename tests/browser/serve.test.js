// `kopa serve`: a mistake shows over the last good page and goes when it is mended; what was
// changed is seen without doing anything.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { KOPA, assertNone, collectComplaints, copySite, startBrowser } from "./helper.js";

const folder = copySite(fs.mkdtempSync(path.join(os.tmpdir(), "kopa-serve-")));
const file = path.join(folder, "content/pages/about/en.md");
const good = fs.readFileSync(file, "utf8");
const title = good.match(/^title: "?(.*?)"?$/m)[1];

let server;
let browser;
let page;
let complaints;

before(async () => {
  const options = ["serve", "--site", folder, "--port", "0", "--lang", "en"];
  server = spawn(KOPA, options, { stdio: ["ignore", "pipe", "pipe"] });
  browser = await startBrowser();
  page = await browser.newPage();
  complaints = collectComplaints(page);
  await page.goto(`${await address()}en/`);
  await page.locator("footer").getByRole("link", { name: title }).click();
});

after(async () => {
  await browser.close();
  server.kill("SIGINT");
  if (server.exitCode === null) await once(server, "exit");
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What the server says about where it is, as soon as it says so. */
function address() {
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (text) => {
        said += text;
        const found = said.match(/http:\/\/[\w.:]+/);
        if (found) resolve(`${found[0].replace(/\/$/, "")}/`);
      });
    }
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`kopa serve ended with ${code}\n${said}`)));
  });
}

const overlay = () => page.locator("kopa-problems section");
const write = (text) => fs.writeFileSync(file, text);

test("a page that is edited shows the new text by itself", async () => {
  assert.equal(await page.locator("h1").innerText(), title);
  write(`${good}\nThis sentence was added.\n`);
  await page.getByText("This sentence was added.").waitFor();
  assert.ok(!await overlay().isVisible());
});

test("a mistake is shown over the page, which stays as it was", async () => {
  write(`${good.replace(/^title: .*$/m, "title: Two: colons")}\nThis came with a mistake.\n`);
  await overlay().waitFor({ state: "visible" });
  assert.match(await overlay().innerText(), /pages\/about\/en\.md/);
  assert.equal(await page.locator("h1").innerText(), title);
  assert.ok(await page.getByText("This sentence was added.").isVisible());
});

test("whoever loads the page anew sees the mistake again", async () => {
  await page.reload();
  await overlay().waitFor({ state: "visible" });
});

test("another page can be read while the mistake is there", async () => {
  const about = page.url();
  await page.getByRole("link", { name: "Partners", exact: true }).first().click();
  assert.match(page.url(), /partners/);
  await overlay().waitFor({ state: "visible" });
  await page.goto(about);
});

test("when it is mended, the overlay goes and the new text comes", async () => {
  await overlay().waitFor({ state: "visible" });
  write(`${good}\nAll is well again.\n`);
  await page.getByText("All is well again.").waitFor();
  await overlay().waitFor({ state: "hidden" });
});

test("no script failed", () => {
  // That a page is not there for a while is what these tests are about.
  assertNone(complaints.filter((line) => line.startsWith("error in a script")));
});
