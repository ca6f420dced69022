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
  // In place of the editor's own program: it notes which file it is to show.
  const env = { ...process.env, KOPA_EDITOR: `touch ${folder}/opened-{line}` };
  server = spawn(KOPA, options, { stdio: ["ignore", "pipe", "pipe"], env });
  browser = await startBrowser();
  page = await browser.newPage();
  complaints = collectComplaints(page);
  await page.goto(`${await address()}en/`);
  await page.locator("footer").getByRole("link", { name: title }).click();
  await page.waitForLoadState();
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

const overlay = () => page.locator("kopa-live #problems");
const bar = () => page.locator("kopa-live #bar");
const more = () => bar().locator("#more");
const write = (text) => fs.writeFileSync(file, text);

/** Does what makes the browser load the page anew, and waits until it has. */
async function reloaded(change) {
  const loaded = page.waitForEvent("load");
  await change();
  await loaded;
}

/** Waits until `holds`, a few seconds at most. */
async function eventually(holds, what) {
  for (let tries = 0; tries < 50 && !await holds(); tries++) await page.waitForTimeout(100);
  assert.ok(await holds(), what);
}

/** Waits until the stand-in for an editor's program has noted something. */
async function waitForFile(name) {
  const file = path.join(folder, name);
  while (!fs.existsSync(file)) await new Promise((resolve) => { setTimeout(resolve, 50); });
}

/** Where an entry is in English, as the list of addresses says. */
async function urlOf(entry) {
  const answer = await page.request.get(new URL("/addresses.json", page.url()).href);
  const { addresses } = await answer.json();
  const found = addresses.find((known) => known.entry === entry && known.lang === "en");
  return new URL(`/${found.address}`, page.url()).href;
}

test("a page that is edited shows the new text by itself", async () => {
  assert.equal(await page.locator("h1").innerText(), title);
  await reloaded(() => write(`${good}\nThis sentence was added.\n`));
  await page.getByText("This sentence was added.").waitFor();
  assert.ok(!await overlay().isVisible());
});

test("whoever goes elsewhere while the page is loaded anew is left there", async () => {
  // A style sheet that does not come for a while: until then the page is not loaded.
  const sheet = "**/_kopa/live.css";
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(sheet, async (route) => { await held; await route.continue(); });
  const link = page.locator("footer a").last();
  await reloaded(async () => {
    write(`${good}\nThis sentence was added.\n\nThis one, too.\n`);
    await page.getByText("This one, too.").waitFor();
    await page.locator("kopa-live").waitFor({ state: "attached" });
    await link.focus();
    release();
  });
  await page.unroute(sheet);
  await eventually(async () => {
    const { y } = await link.boundingBox();
    return y >= 0 && y < page.viewportSize().height;
  }, "the link that has the focus is in sight");
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

test("a mistake can be opened in the editor's own program", async () => {
  write(`${good}\n[[nowhere-at-all]]\n`);
  await overlay().waitFor({ state: "visible" });
  const line = good.split("\n").length + 1;
  const button = overlay().getByRole("button", { name: `Open the file: content/pages/about/en.md, ${line}` });
  await button.click();
  await waitForFile(`opened-${line}`);
  write(good);
  await overlay().waitFor({ state: "hidden" });
  // The last good page stood there until now; what comes next counts the words of this one.
  await page.getByText("All is well again.").waitFor({ state: "detached" });
});

test("the bar says how far the text has come, and follows each save", async () => {
  await bar().waitFor({ state: "visible" });
  const words = Number((await bar().locator("#gist").innerText()).match(/^(\d+) words/)[1]);
  write(`${good}\nFour words more here.\n`);
  await bar().getByText(`${words + 4} words`).waitFor();
  write(good);
  await bar().getByText(`${words} words`).waitFor();
});

test("the bar is opened by keyboard, and stays open on the next page", async () => {
  await bar().locator("summary").first().focus();
  assert.ok(!await more().isVisible());
  await page.keyboard.press("Enter");
  await more().waitFor({ state: "visible" });
  assert.equal(await bar().getAttribute("aria-label"), "About this text, for editors");
  await page.reload();
  await more().waitFor({ state: "visible" });
});

test("the bar says how each version stands, and leads to it", async () => {
  const about = page.url();
  const state = more().getByRole("listitem").filter({ hasText: "Latviešu" });
  await state.getByRole("link").first().waitFor();
  fs.rmSync(path.join(folder, "content/pages/about/hr.md"));
  const gone = more().getByRole("listitem").filter({ hasText: "Hrvatski" });
  await gone.getByRole("link", { name: "missing" }).click();
  assert.match(page.url(), /_kopa\/translate\/pages\/about\/hr\//);
  assert.ok(!await bar().isVisible());
  await page.goto(about);
});

test("a fact that is taken out is missing in the bar", async () => {
  const entry = "medimurje-college";
  const file = path.join(folder, "content/case-studies", entry, "hr.md");
  const before = fs.readFileSync(file, "utf8");
  await page.goto(new URL("/en/", page.url()).href);
  await page.goto(await urlOf(entry));
  await bar().waitFor({ state: "visible" });
  const missing = more().locator("h3", { hasText: "Facts that are missing" }).locator("+ ul");
  const field = /^evidence_level: .*\n/m;
  assert.match(before, field);
  await reloaded(() => fs.writeFileSync(file, before.replace(field, "")));
  await missing.getByText("evidence_level").waitFor();
  await reloaded(() => fs.writeFileSync(file, before));
  await bar().waitFor({ state: "visible" });
  await missing.getByText("evidence_level").waitFor({ state: "detached" });
});

test("on a phone nothing of the page is hidden for good, and the focus stays clear", async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  const edge = () => bar().boundingBox().then((box) => box.y);
  await page.locator("footer a").last().focus();
  // The page may glide there.
  await eventually(async () => {
    const box = await page.locator("footer a").last().boundingBox();
    return box.y >= 0 && box.y + box.height <= await edge();
  }, "the focus is above the bar");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await eventually(async () => {
    const box = await page.locator("footer").last().boundingBox();
    return box.y + box.height <= await edge() + 1;
  }, "the end of the page is above the bar");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360);
});

test("nothing of it is printed", async () => {
  await page.emulateMedia({ media: "print" });
  assert.ok(!await bar().isVisible());
  await page.emulateMedia({ media: "screen" });
});

test("no script failed", () => {
  // That a page is not there for a while is what these tests are about.
  assertNone(complaints.filter((line) => line.startsWith("error in a script")));
});
