// The feeds are valid after RFC 4287, the sitemap after the schema of sitemaps.org, and both
// name only pages that are there, the true ones.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { assertNone, LANGUAGES, openSite } from "./helper.js";

const site = await openSite();
after(site.close);

const HERE = import.meta.dirname;
const files = fs.readdirSync(site.folder, { recursive: true });
const feeds = files.filter((file) => path.basename(file) === "feed.xml");
const read = (file) => fs.readFileSync(path.join(site.folder, file), "utf8");

/** Fails unless xmllint finds that a file of the site fits a schema. */
function validate(kind, schema, file) {
  const args = ["--noout", "--nonet", `--${kind}`, schema, path.join(site.folder, file)];
  execFileSync("xmllint", args, { stdio: ["ignore", "pipe", "pipe"] });
}

test("each language has a feed, and so has each collection whose entries have dates", () => {
  for (const lang of LANGUAGES) {
    const own = feeds.filter((file) => file.startsWith(`${lang}/`));
    assert.ok(own.includes(`${lang}/feed.xml`), `none for ${lang}`);
    assert.ok(own.length > 3, `only ${own.join(", ")}`);
  }
});

test("every feed is a valid Atom feed", () => {
  for (const file of feeds) validate("relaxng", path.join(HERE, "schemas/atom.rng"), file);
});

test("the schema of feeds objects to what is wrong", () => {
  const broken = path.join(site.folder, "broken.xml");
  fs.writeFileSync(broken, read(feeds[0]).replace(/<updated>.*?<\/updated>/, ""));
  assert.throws(() => validate("relaxng", path.join(HERE, "schemas/atom.rng"), "broken.xml"));
  fs.rmSync(broken);
});

test("the sitemap is valid, with the languages of each page", () => {
  const official = path.join(HERE, "node_modules/sitemap/schema/sitemap.xsd");
  // The protocol lets elements of other schemas in, if they are declared.
  const link = path.join(site.temp, "xhtml.xsd");
  fs.writeFileSync(link, `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
    <element name="link"><complexType>
      <attribute name="rel" use="required"><simpleType><restriction base="string"><enumeration value="alternate"/></restriction></simpleType></attribute>
      <attribute name="hreflang" type="language" use="required"/>
      <attribute name="href" type="anyURI" use="required"/>
    </complexType></element></schema>`);
  const all = path.join(site.temp, "all.xsd");
  fs.writeFileSync(all, `<schema xmlns="http://www.w3.org/2001/XMLSchema">
    <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="file://${official}"/>
    <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="file://${link}"/></schema>`);
  validate("schema", all, "sitemap.xml");
});

test("feeds and sitemap lead to pages that are there, and that are no fallback", () => {
  const known = new Map(site.pages.map((page) => [site.published + page.path, page]));
  const problems = [];
  for (const file of [...feeds, "sitemap.xml"]) {
    const pattern = file === "sitemap.xml" ? /<loc>([^<]+)/g : /rel="alternate" type="text\/html" href="([^"]+)/g;
    const addresses = [...read(file).matchAll(pattern)].map(([, address]) => address);
    assert.ok(addresses.length > 0, `${file} is empty`);
    for (const address of addresses) {
      const page = known.get(address);
      if (!page) problems.push(`${file}: ${address} is not there`);
      else if (page.canonical !== address) problems.push(`${file}: ${address} is really ${page.canonical}`);
    }
  }
  assertNone(problems);
});
