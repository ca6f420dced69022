// Every page is valid HTML, in the opinion of the Nu HTML checker.

import { spawnSync } from "node:child_process";
import { after, test } from "node:test";
import vnu from "vnu-jar";
import { assertNone, openSite } from "./helper.js";

const site = await openSite();
after(site.close);

/** The errors in a folder, each with the number of pages that have it and one of them. */
function check(folder) {
  const options = ["-Xss4m", "-jar", vnu, "--errors-only", "--skip-non-html", "--format", "json"];
  const answer = spawnSync("java", [...options, folder], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (answer.error) throw answer.error;
  const kinds = new Map();
  for (const { message, url, lastLine } of JSON.parse(answer.stderr).messages) {
    const kind = kinds.get(message) ?? { count: 0, at: `${url}:${lastLine}` };
    kind.count += 1;
    kinds.set(message, kind);
  }
  return [...kinds].map(([message, { count, at }]) => `${message} (${count} times; ${at})`);
}

for (const [name, folder] of [["for a host", site.folder], ["for a disk", site.offline]]) {
  test(`the Nu HTML checker finds no error in the site ${name}`, () => {
    assertNone(check(folder));
  });
}
