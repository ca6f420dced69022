// Content that attacks stays text: in the pages over http and from a disk, in the results of the
// search, in feeds, the sitemap and what is made for programs. It runs nothing, asks nobody and
// adds no element; what would run is refused with a message. And the eyes of this test see.

import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { KOPA, assertNone, build, end, listPages, serve, startBrowser } from "./helper.js";
import { ADDRESSES, DRAWINGS, MAILBOXES, PAYLOADS, makeHostile } from "./hostile.js";

const temp = fs.mkdtempSync(path.join(os.tmpdir(), "kopa-hostile-"));
const [folder, disk, http] = ["site", "disk", "http"].map((name) => path.join(temp, name));
makeHostile(folder);
// What is wrong is withheld, as on the main branch; all else is opened.
await build(folder, disk, "--publish-sound", "--offline");
await build(folder, http, "--publish-sound", "--base-url", "https://example.org/kopa/");
const server = await serve(http);
const host = `http://127.0.0.1:${server.address().port}/`;
const browser = await startBrowser();
after(() => end(browser, server, temp));

/** A page that notes whatever is run, asked for or refused on it, beginning with `where`. */
async function watch(own, problems, where) {
  const page = await browser.newPage({ locale: "fi" });
  const note = (text) => problems.push(`${where()}: ${text}`);
  page.on("dialog", (dialog) => { note(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith("data:")) note(`asks ${request.url()}`);
  });
  page.on("pageerror", (error) => note(`script: ${error.message}`));
  // `<img src=x>` is left as a picture of the site's own, which is not there.
  const missing = /ERR_FILE_NOT_FOUND|status of 404/;
  page.on("console", (message) => {
    const known = missing.test(message.text()) && message.location().url.startsWith(own);
    if (message.type() === "error" && !known) note(message.text());
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return page;
}

/** Opens pages and looks at each; `address` tells where a page is. */
async function look(own, pages, address) {
  const problems = [];
  let where = "";
  const page = await watch(own, problems, () => where);
  for (const at of pages) {
    where = at;
    await page.goto(address(at));
    for (const line of await page.evaluate(findForeign)) problems.push(`${at}: ${line}`);
  }
  await page.close();
  return problems;
}

const onDisk = (at) => pathToFileURL(path.join(disk, at.endsWith(".html") ? at : `${at}index.html`)).href;
const overHttp = (at) => host + at;

/** What `check` says: the codes for each entry. */
const said = await new Promise((resolve) => {
  const args = ["check", "--site", folder, "--lang", "en", "--format", "json"];
  execFile(KOPA, args, { maxBuffer: 1 << 28 }, (_error, stdout) => {
    const codes = {};
    for (const { path: file, code } of JSON.parse(stdout).diagnostics) {
      const entry = file?.split("/")[2];
      (codes[entry] ??= new Set()).add(code);
    }
    resolve(codes);
  });
});

test("what would run or lead astray is refused with its own message", () => {
  const problems = [];
  const expect = (entry, code, what) => {
    if (!said[entry]?.has(code)) problems.push(`${entry}: ${[...(said[entry] ?? [])]}, not ${code}: ${what}`);
  };
  Object.entries(ADDRESSES).forEach(([url, [inText, inField]], at) => {
    expect(`u${at}`, inText, url);
    expect(`w${at}`, inField, url);
  });
  MAILBOXES.forEach((mail, at) => expect(`m${at}`, "wrong-type", mail));
  DRAWINGS.forEach((svg, at) => expect(`d${at}`, svg.startsWith("<!DOCTYPE") ? "broken-picture" : "active-file", svg));
  assertNone(problems);
  const published = fs.readdirSync(http, { recursive: true });
  assert.deepEqual(published.filter((file) => /media.*\.svg$/.test(file)), []);
});

test("the eyes of these tests see what they are to see", async () => {
  const own = pathToFileURL(temp).href;
  const file = path.join(temp, "self.html");
  for (const [html, seen] of [
    ["<img src=x onerror=alert(1)>", /dialog 1/],
    ["<script>alert(2)</script>", /dialog 2/],
    ["<script>undefined.x</script>", /script: /],
    ["<img src=https://evil.example/x.png>", /asks https:..evil/],
    ["<link rel=stylesheet href=https://evil.example/x.css>", /asks https:..evil/],
    ["<script>1</script>", /policy: script-src/],
    ["<a onclick=x()>x</a>", /onclick/],
    ["<a href=' java\tscript:x'>x</a>", /href=/],
    ["<svg><a xlink:href=javascript:x>x</a></svg>", /xlink:href=/],
    ["<a href=https://evil.example/>x</a>", /leads to evil/],
    ["<iframe></iframe>", /<iframe>/], ["<p style='color: red'>x</p>", /<p>/], ["<form action=x></form>", /<form>/],
    ["<meta http-equiv=refresh content=9>", /<meta>/], ["<template></template>", /<template>/],
    ["<p>1337</p>", /template was run/],
    ["<script type=application/ld+json>{</script>", /JSON/],
  ]) {
    const policy = seen.source.startsWith("policy") ? `<meta http-equiv=Content-Security-Policy content="script-src 'none'">` : "";
    fs.writeFileSync(file, `<!doctype html><meta charset=utf-8>${policy}<body>${html}</body>`);
    const problems = await look(own, ["self"], () => pathToFileURL(file).href);
    assert.ok(problems.some((line) => seen.test(line)), `${html}: ${problems}`);
  }
  fs.writeFileSync(file, "<!doctype html><body><h1>Nothing</h1></body>");
  assertNone(await look(own, ["self"], () => pathToFileURL(file).href));
});

test("from a disk, no page runs anything, asks anybody or has a foreign element", async () => {
  const pages = listPages(disk).map(({ path: at }) => at);
  const kinds = new Set(listPages(disk).map(({ kind }) => kind));
  for (const kind of ["entry", "list", "map", "glance", "book", "vocabulary", "term", "search", "coverage"]) {
    assert.ok(kinds.has(kind), `there is no page of the kind ${kind} among ${[...kinds]}`);
  }
  // Texts that fall back are the same ones once more.
  const shown = pages.filter((at) => !at.startsWith("lv/hostile/hostile") && !/^lv\/v\/t/.test(at));
  assert.ok(shown.length > 120, `${shown.length} pages`);
  assertNone(await look(pathToFileURL(disk).href, shown, onDisk));
});

test("over http, nor do pages of any kind", async () => {
  const known = {};
  const few = listPages(http).filter(({ kind, lang }) => (known[`${kind} ${lang}`] = (known[`${kind} ${lang}`] ?? 0) + 1) <= 3);
  assertNone(await look(host, few.map(({ path: at }) => at), overHttp));
});

for (const [place, own, address] of [["a disk", pathToFileURL(disk).href, onDisk], ["http", host, overHttp]]) {
  test(`the results of the search show payloads as text, from ${place}`, async () => {
    const problems = [];
    let where = "search";
    const page = await watch(own, problems, () => where);
    const search = listPages(disk).find(({ kind, lang }) => kind === "search" && lang === "en").path;
    await page.goto(address(search));
    const input = page.locator("main input[type=search]").first();
    for (const query of ["hostile0", "hostile5", "alert", "evil example"]) {
      where = `search for ${query}`;
      await input.fill(query);
      await page.waitForSelector(".results mark");
      await page.mouse.wheel(0, 5000);
      for (const line of await page.evaluate(findForeign)) problems.push(`${where}: ${line}`);
      const titles = (await page.locator("#search-results").textContent()).replaceAll(/\s+/g, " ");
      if (query === "hostile0" && !titles.includes(PAYLOADS[0])) problems.push(`no title as it is: ${titles.slice(0, 200)}`);
    }
    await page.goto(address("en/"));
    await page.fill("#search-input", "hostile");
    await page.waitForSelector("[role=option]");
    for (const line of await page.evaluate(findForeign)) problems.push(`box: ${line}`);
    await page.close();
    assertNone(problems);
  });
}

test("feeds, the sitemap and drawings are well-formed, and payloads are text in them", () => {
  const files = fs.readdirSync(http, { recursive: true }).filter((file) => file.endsWith(".xml"));
  assert.ok(files.some((file) => file.endsWith("feed.xml")) && files.includes("sitemap.xml"), `${files}`);
  for (const file of files) {
    execFileSync("xmllint", ["--noout", "--nonet", path.join(http, file)], { stdio: ["ignore", "pipe", "pipe"] });
    const text = fs.readFileSync(path.join(http, file), "utf8");
    assert.doesNotMatch(text, /<(script|img|svg|iframe|style|base|meta|form)\b|<!\[CDATA|<!ENTITY|<\?xml-stylesheet/i, file);
    assert.doesNotMatch(text, /href="(javascript|data|vbscript|https:\/\/evil)/i, file);
  }
});

test("what is made for programs is JSON and text, and leads nowhere else", () => {
  for (const file of fs.readdirSync(http, { recursive: true }).filter((name) => name.endsWith(".json"))) {
    JSON.parse(fs.readFileSync(path.join(http, file), "utf8"));
  }
  const text = fs.readFileSync(path.join(http, "llms.txt"), "utf8");
  assert.match(text, /Hostile0/);
  // Of each line, the one link is the site's own; brackets of titles end none.
  const links = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target);
  assert.ok(links.length > 40, `${links.length} links`);
  assertNone(links.filter((target) => !/^https:\/\/example\.org\/kopa\//.test(target)));
});

/** In the page: elements, attributes and addresses that kopa itself never writes. */
function findForeign() {
  const found = [];
  // Parts of the index are named from the top of the site, with what they were made in.
  const top = location.protocol === "file:" ? location.href.replace(/\/disk\/.*/, "/disk/") : `${location.origin}/`;
  const own = /^(kopa\/)?(assets|search\/\w+)\/[\w-]+\.js(\?\w+)?$/;
  const isKopas = ({ type, src }) => type === "application/ld+json" || (src.startsWith(top) && own.test(src.slice(top.length)));
  const foreign = "iframe, object, embed, style, base, form:not([role=search]):not(.search), math, template, marquee, video, audio, textarea, meta[http-equiv=refresh], [style], [formaction], [srcdoc]";
  for (const element of document.querySelectorAll(`script, ${foreign}`)) {
    if (element.localName === "script" && isKopas(element)) continue;
    found.push(`<${element.localName}> ${element.outerHTML.slice(0, 120)}`);
  }
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) found.push(`${name}="${value}" on <${element.localName}>`);
      const address = ["href", "src", "action", "xlink:href"].includes(name);
      // Results of the search on a disk are named from its top.
      if (location.protocol === "file:" && value.startsWith(top)) continue;
      const scheme = value.replace(/[\s\p{Cc}]/gu, "").toLowerCase();
      if (address && /^(javascript|vbscript|data:text|file):/.test(scheme)) found.push(`${name}="${value}"`);
    }
  }
  // Links stand where authors write Markdown, and nowhere else.
  for (const link of document.querySelectorAll("a[href^='https://evil.example']")) {
    if (!link.closest(".prose, .body")) found.push(`<a> leads to evil: ${link.outerHTML.slice(0, 120)} in ${link.parentElement.parentElement.className}`);
  }
  for (const data of document.querySelectorAll("script[type='application/ld+json']")) {
    try { JSON.parse(data.textContent); } catch { found.push("JSON that is none"); }
  }
  // A template that had been run would have written the product.
  if (document.documentElement.innerHTML.includes("1337")) found.push("a template was run");
  return found;
}
