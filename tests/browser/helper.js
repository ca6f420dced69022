// The site of this repository → built, served and opened in Chromium, for the tests beside
// this file. Each test file runs in a process of its own and calls `openSite()` once.
//
// What is tested is a copy of the repository's content with a few entries changed, so that
// the pages that readers rarely meet are there too (see `changeContent`).

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const HERE = import.meta.dirname;
export const REPOSITORY = path.resolve(HERE, "../..");
export const KOPA = path.resolve(process.env.KOPA ?? path.join(REPOSITORY, "target/debug/kopa"));

export const LANGUAGES = ["lv", "fr", "hr", "ro", "en"];
export const PHONE = { width: 320, height: 640 };
export const DESKTOP = { width: 1280, height: 800 };

/** What the page is called in addresses that is a collection as one document. */
const BOOKS = {
  lv: "viena-dokumenta", fr: "en-un-document", hr: "u-jednom-dokumentu",
  ro: "intr-un-document", en: "as-one-document",
};

// The path at which the site is published, which only `404.html` depends on.
const BASE = "/kopa/";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const run = promisify(execFile);

// ---- The content

/** A copy of the repository's site in `folder`, to be changed at will. */
export function copySite(folder) {
  for (const part of ["content", "themes", "locales"]) {
    fs.cpSync(path.join(REPOSITORY, part), path.join(folder, part), { recursive: true });
  }
  return folder;
}

/**
 * Leaves texts out, so that each language falls back somewhere (`smiltene-merger` is there in
 * Latvian only, `medimurje-college` not in Latvian), and makes `romania-consortia`, in
 * Romanian only, a page that is as awkward as a page can be.
 */
function changeContent(folder) {
  const entry = (id) => path.join(folder, "content/case-studies", id);
  for (const lang of ["fr", "hr", "ro", "en"]) {
    fs.rmSync(path.join(entry("smiltene-merger"), `${lang}.md`));
  }
  fs.rmSync(path.join(entry("medimurje-college"), "lv.md"));
  for (const lang of ["lv", "fr", "hr", "en"]) {
    fs.rmSync(path.join(entry("romania-consortia"), `${lang}.md`));
  }
  const file = path.join(entry("romania-consortia"), "ro.md");
  const awkward = fs.readFileSync(path.join(HERE, "awkward.md"), "utf8");
  const title = "Consorții administrative între Plœuc, Međimurje și Țăndărei: ".repeat(5);
  fs.copyFileSync(path.join(REPOSITORY, "benches/made/pixel.png"), path.join(entry("romania-consortia"), "pixel.png"));
  const text = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, text.replace(/^title: .*$/m, () => `title: "${title.trim()}"`)
    .replace(/^## .*\n/m, (heading) => `${heading}\n${awkward}\n`));
}

/** A collection in which there is nothing yet. */
function addEmpty(folder) {
  const empty = path.join(folder, "content/empty");
  fs.mkdirSync(empty);
  fs.writeFileSync(path.join(empty, "_collection.yaml"), "title: Empty\nslug: empty\n");
}

// ---- Building and serving

/** Builds the site in `folder` into `out`. */
export async function build(folder, out, ...options) {
  const site = ["build", "--site", folder, "--out", out, "--lang", "en", ...options];
  await run(KOPA, site).catch((error) => {
    throw new Error(`kopa ${site.join(" ")}\n${error.stderr}${error.stdout}`);
  });
}

const TYPES = {
  css: "text/css", html: "text/html; charset=utf-8", js: "text/javascript",
  json: "application/json", svg: "image/svg+xml", xml: "application/xml", txt: "text/plain",
};

/** Serves `folder` at `/` and at `BASE`, as any web space would, on this machine only. */
export async function serve(folder) {
  const server = http.createServer((request, response) => {
    let name = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (name.startsWith(BASE)) name = name.slice(BASE.length - 1);
    if (name.endsWith("/")) name += "index.html";
    const file = path.join(folder, path.normalize(name));
    const found = fs.existsSync(file) && fs.statSync(file).isFile();
    const shown = found ? file : path.join(folder, "404.html");
    const type = TYPES[path.extname(shown).slice(1)] ?? "application/octet-stream";
    response.writeHead(found ? 200 : 404, { "Content-Type": type });
    response.end(fs.readFileSync(shown));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Ends what a file of tests has begun, so that nothing stays open or behind. */
export async function end(browser, server, folder) {
  await browser.close();
  server.close();
  server.closeAllConnections();
  fs.rmSync(folder, { recursive: true, force: true });
}

// ---- The pages

/** Every HTML page in `folder`: its path, language, kind and canonical address. */
export function listPages(folder) {
  const files = fs.readdirSync(folder, { recursive: true });
  return files.filter((file) => file.endsWith(".html")).sort().map((file) => {
    const html = fs.readFileSync(path.join(folder, file), "utf8");
    const find = (pattern) => html.match(pattern)?.[1];
    return {
      path: file.split(path.sep).join("/").replace(/index\.html$/, ""),
      kind: find(/<body class="is-([\w-]+)/) ?? "moved",
      lang: find(/<html lang="([^"]+)/),
      canonical: find(/<link rel="canonical" href="([^"]+)/),
      size: html.length,
    };
  });
}

/**
 * One page of every kind in every language, as `{name, kind, lang, path}`: the pages that are
 * tried one by one. What the name says is what a reader would say.
 */
function pickSamples(folder, pages, origin) {
  const { addresses } = JSON.parse(fs.readFileSync(path.join(folder, "addresses.json")));
  const samples = [
    { kind: "root", lang: "en", path: "" },
    { kind: "not found", lang: "en", path: "no/such/page/" },
  ];
  for (const lang of LANGUAGES) {
    const own = (id) => addresses.find((a) => a.entry === id && a.lang === lang)?.address;
    // A text that falls back has its address from the text that is shown.
    const fallback = (id) => pages.find((page) => page.lang === lang && addresses
      .some((a) => a.entry === id && a.lang !== lang && page.canonical === origin + a.address));
    const largest = (kind) => pages.filter((page) => page.kind === kind && page.lang === lang)
      .sort((a, b) => b.size - a.size)[0];
    const found = {
      home: `${lang}/`,
      list: own("ploeuc-shared-desk").replace(/[^/]+\/$/, ""),
      entry: own("ploeuc-shared-desk"),
      partner: own("redea"),
      fallback: fallback(lang === "lv" ? "medimurje-college" : "smiltene-merger")?.path,
      awkward: own("romania-consortia") ?? fallback("romania-consortia")?.path,
      vocabulary: largest("vocabulary")?.path,
      term: largest("term")?.path,
      about: own("about"),
      "defined term": own("novads"),
      map: largest("map")?.path,
      glance: largest("glance")?.path,
      book: `${own("ploeuc-shared-desk").replace(/[^/]+\/$/, "")}${BOOKS[lang]}/`,
      "empty list": `${lang}/empty/`,
      search: largest("search")?.path,
      translations: largest("coverage")?.path,
    };
    for (const [kind, where] of Object.entries(found)) {
      if (!where) throw new Error(`there is no page of the kind "${kind}" in ${lang}`);
      samples.push({ kind, lang, path: where });
    }
  }
  return samples.map((sample) => ({ ...sample, name: `${sample.kind}, ${sample.lang}` }));
}

// ---- All together

/**
 * Builds the site twice (for a host, and for a disk), serves it and starts Chromium.
 * `close` ends and removes everything.
 */
export async function openSite() {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), "kopa-browser-"));
  process.once("exit", () => fs.rmSync(temp, { recursive: true, force: true }));
  const [site, folder, offline] = ["site", "http", "offline"].map((name) => path.join(temp, name));
  changeContent(copySite(site));
  addEmpty(site);
  const published = `https://example.org${BASE}`;
  await build(site, folder, "--base-url", published);
  await build(site, offline, "--offline");

  const [server, browser] = await Promise.all([serve(folder), startBrowser()]);
  const host = `http://127.0.0.1:${server.address().port}`;
  const pages = listPages(folder);
  return {
    temp, folder, offline, published, pages, browser, host,
    /**
     * A page of a reader whose browser asks for a language that the site does not have, so
     * that the page at the root stays where it is, and for little motion.
     */
    newPage: (options) => browser.newPage({ locale: "fi", reducedMotion: "reduce", ...options }),
    samples: pickSamples(folder, pages, published),
    /** Where the browser finds a page: under the path at which the site is published, ... */
    url: (page) => host + BASE + page.path,
    /** ... at the root of a host ... */
    rootUrl: (page) => `${host}/${page.path}`,
    /** ... and on a disk. */
    fileUrl: (page) => pathToFileURL(path.join(offline, page.path, "index.html")).href,
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

export function startBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** Chromium with a port through which other programs drive it. */
export async function startDebugged() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "kopa-chromium-"));
  const flags = [...FLAGS, "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const program = spawn(CHROMIUM, flags, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  for await (const chunk of program.stderr) {
    said += chunk;
    if (/DevTools listening on/.test(said)) break;
  }
  const port = Number(said.match(/DevTools listening on ws:\/\/[^:]+:(\d+)\//)?.[1]);
  return {
    port,
    async close() {
      program.kill();
      await once(program, "exit");
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Everything that the browser or the page complains about, as lines that name it. */
export function collectComplaints(page) {
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complaints.push(`${message.type()} in the console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`error in a script: ${error.message}`));
  page.on("requestfailed", (request) => {
    // Whoever leaves a page ends what it is still asking for, such as its icon.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    complaints.push(`failed: ${request.url()} (${request.failure()?.errorText})`);
  });
  page.on("response", (response) => {
    const isExpected = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isExpected) {
      complaints.push(`${response.status()}: ${response.url()}`);
    }
  });
  return complaints;
}

/** Adds CSS to the page as a reader's own style sheet would, whatever the page's policy. */
export function addStyle(page, css) {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Opens what is folded, so that what is in there is looked at too. */
export function unfold(page) {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.removeAttribute("name");
      details.open = true;
    }
  });
}

/** Fails if there are any problems, each a line of text, and says nothing but these. */
export function assertNone(problems) {
  if (problems.length > 0) assert.fail(problems.join("\n"));
}
