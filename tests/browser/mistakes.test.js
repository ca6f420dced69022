// The mistakes of people who write YAML twice a year, each made in a site that `kopa serve`
// shows, and mended: an error lies over the page, a warning stands in the bar, both in the
// editor's language, with the file, the line, what stands there, and what to do.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { KOPA, REPOSITORY, assertNone, collectComplaints, copySite, startBrowser } from "./helper.js";

const DATA = path.join(REPOSITORY, "tests/mistakes");
const { languages, mistakes } = JSON.parse(fs.readFileSync(path.join(DATA, "list.json"), "utf8"));
const PIXEL = fs.readFileSync(path.join(REPOSITORY, "benches/made/pixel.png"));

let folder;
let browser;

before(async () => {
  folder = copySite(fs.mkdtempSync(path.join(os.tmpdir(), "kopa-mistakes-")));
  const site = path.join(folder, "content/site.yaml");
  const config = fs.readFileSync(site, "utf8");
  // A link to the site itself is known by its address.
  fs.writeFileSync(site, config.replace('base_url: ""', "base_url: https://kb.example/"));
  browser = await startBrowser();
});

after(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A text of the list in one language. */
function filled(text, words) {
  return Object.entries(words).reduce((filled, [name, word]) => filled.replaceAll(`@${name}`, word), text);
}

/** `kopa serve` in a language: the process, and where it is. */
async function serve(lang) {
  const options = ["serve", "--site", folder, "--port", "0", "--lang", lang];
  const server = spawn(KOPA, options, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const url = await new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (text) => {
        said += text;
        const found = said.match(/http:\/\/[\w.:]+/);
        if (found) resolve(found[0].replace(/\/$/, ""));
      });
    }
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`kopa serve ended with ${code}\n${said}`)));
  });
  return { server, url };
}

/** What kopa can say in a language: of each message the parts that are no variables. */
function messages(lang) {
  const text = fs.readFileSync(path.join(REPOSITORY, "locales", lang, "editor.ftl"), "utf8");
  const said = [...text.matchAll(/^[a-z][a-z-]* = (.+)$/gm)].map(([, message]) => message);
  return said.map((message) => message.replaceAll("`", "").split(/\{ .*? \}/))
    .filter((parts) => parts.join("").length > 10);
}

/** Whether a text is one of these messages: begins, goes on and ends with its parts. */
function isSaid(text, messages) {
  return messages.some((parts) => {
    let at = 0;
    const inOrder = parts.every((part) => {
      const found = text.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    });
    return inOrder && text.startsWith(parts[0]) && text.endsWith(parts.at(-1));
  });
}

/** A page that shows a sound case study in a language, to make mistakes in. */
class Tried {
  constructor(words) {
    this.words = words;
    this.name = `tried-in-${words.lang}`;
    this.path = `content/case-studies/${this.name}/${words.lang}.md`;
    this.file = path.join(folder, this.path);
    const sound = fs.readFileSync(path.join(DATA, "sound.md"), "utf8");
    this.sound = filled(sound.replace("@slug", this.name), words);
    this.messages = messages(words.lang);
    fs.mkdirSync(path.dirname(this.file));
    fs.writeFileSync(this.file, this.sound);
  }

  async open(url, page) {
    this.page = page;
    const { addresses } = await (await fetch(`${url}/addresses.json`, { signal: AbortSignal.timeout(60_000) })).json();
    const own = addresses.find((known) => known.entry === this.name && known.lang === this.words.lang);
    await page.goto(`${url}/${own.address}`);
    await page.locator("kopa-live #bar").waitFor({ state: "visible" });
  }

  /**
   * What is said of this text, read at once: the page may be loaded anew at any moment, and is
   * read again then.
   */
  async said() {
    const read = (name) => {
      const root = document.querySelector("kopa-live")?.shadowRoot;
      const isShown = (id) => root?.getElementById(id).hidden === false;
      const texts = (item, selector) => [...item.querySelectorAll(selector)].map((part) => part.textContent);
      const items = [...root?.querySelectorAll("#list > ul > li, #more .problems > li") ?? []];
      const own = items.filter((item) => item.textContent.includes(name)).map((item) => ({
        severity: item.className,
        code: texts(item, "p.more code")[0],
        message: texts(item, "p")[0].slice(texts(item, "strong")[0].length).trim(),
        place: texts(item, "p.place code")[0],
        shown: texts(item, "pre").join("\n"),
        hints: texts(item, "p.hint"),
        leads: item.querySelector("p.more a")?.getAttribute("href"),
      }));
      const first = root?.querySelector("#list > ul > li")?.className;
      return { covered: isShown("problems"), own, first };
    };
    return this.page.evaluate(read, this.name).catch(() => ({ covered: true, own: [] }));
  }

  /** Waits until what is said is as it is meant to be; gives it then. */
  async wait(what, isMeant) {
    for (let tries = 0; tries < 150; tries++) {
      const said = await this.said();
      if (isMeant(said)) return said;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    throw new Error(`${what} in ${this.words.lang}: not so after a while`);
  }

  /** Makes a mistake, and says what is wrong with what is said of it. */
  async make(mistake) {
    const [sound, wrong] = [mistake.sound, mistake.wrong].map((text) => filled(text, this.words));
    assert.equal(this.sound.split(sound).length, 2, `${mistake.name} has its place`);
    for (const [picture, length] of Object.entries(mistake.pictures ?? {})) {
      const bytes = Buffer.alloc(Math.max(length, PIXEL.length));
      PIXEL.copy(bytes);
      fs.writeFileSync(path.join(path.dirname(this.file), picture), bytes);
    }
    const text = this.sound.replace(sound, () => wrong);
    fs.writeFileSync(this.file, text);
    const isTold = (said) => said.own.find((item) => item.code === mistake.code
      && (item.severity === "warning" || said.covered));
    const said = await this.wait(mistake.name, isTold);
    const problems = this.judge(mistake, isTold(said), text, wrong);
    if (said.covered && said.first !== "error") problems.push("an error does not come first");
    return problems.map((problem) => `${mistake.name} in ${this.words.lang}: ${problem}`);
  }

  judge(mistake, item, text, wrong) {
    const problems = [];
    if (!isSaid(item.message, this.messages)) problems.push(`“${item.message}” is not in this language`);
    if (mistake.at) {
      const at = text.indexOf(wrong) + wrong.lastIndexOf(filled(mistake.at, this.words));
      const line = text.slice(0, at).split("\n").length;
      if (!item.place.startsWith(`${this.path}:${line}:`)) problems.push(`${item.place} is not line ${line}`);
      const own = text.split("\n")[line - 1].trim();
      if (!item.shown.includes(own)) problems.push(`“${own}” is not shown, but ${item.shown}`);
    }
    // Backticks are shown as code.
    const told = [item.message, ...item.hints].join("\n");
    const remedy = filled(mistake.remedy, this.words).replaceAll("`", "");
    if (!told.includes(remedy)) problems.push(`“${remedy}” is not in “${told}”`);
    if (!item.leads?.endsWith(`/#${mistake.code}`)) problems.push(`it leads to ${item.leads}`);
    return problems;
  }

  /** Mends what was made. */
  async mend(mistake) {
    fs.writeFileSync(this.file, this.sound);
    for (const picture of Object.keys(mistake.pictures ?? {})) {
      fs.rmSync(path.join(path.dirname(this.file), picture));
    }
    const isGone = (said) => !said.covered && !said.own.some((item) => item.code === mistake.code);
    await this.wait(`${mistake.name}, mended,`, isGone);
  }
}

for (const [at, words] of languages.entries()) {
  test(`each mistake is named over the page or below it, in ${words.lang}, until it is mended`, async () => {
    const tried = new Tried(words);
    const { server, url } = await serve(words.lang);
    const page = await browser.newPage();
    const complaints = collectComplaints(page);
    const problems = [];
    try {
      await tried.open(url, page);
      // One mistake for each language in turn.
      for (const mistake of mistakes.filter((_, number) => number % languages.length === at)) {
        problems.push(...await tried.make(mistake));
        await tried.mend(mistake);
      }
    } finally {
      // The server first: it would have the page loaded anew while that is being closed.
      server.kill("SIGINT");
      if (server.exitCode === null) await once(server, "exit");
      fs.rmSync(path.dirname(tried.file), { recursive: true });
      await page.close();
    }
    problems.push(...complaints.filter((line) => line.startsWith("error in a script")));
    assertNone(problems);
  });
}
