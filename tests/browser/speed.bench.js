// What Lighthouse says of the speed of a home page, a list and an entry on its slow phone:
//
//     KOPA=target/release/kopa node tests/browser/speed.bench.js [rounds]
//
// The marks are those of the machine, too: on a busy one they are lower. The median of a few
// rounds counts. The tests ask for nothing here; they count bytes, requests and shifts.

import lighthouse from "lighthouse";
import { openSite, startDebugged } from "./helper.js";

const rounds = Number(process.argv[2] ?? 3);
const site = await openSite();
const chromium = await startDebugged();
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log("page            score  first paint  largest paint  blocked  shift");
for (const sample of site.samples.filter(({ kind }) => ["home", "list", "entry"].includes(kind))) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const options = { port: chromium.port, onlyCategories: ["performance"], logLevel: "error" };
    runs.push((await lighthouse(site.url(sample), options)).lhr);
  }
  const value = (id) => median(runs.map(({ audits }) => audits[id].numericValue));
  const cells = [
    sample.name.padEnd(14),
    String(Math.round(median(runs.map(({ categories }) => categories.performance.score)) * 100)).padStart(6),
    `${Math.round(value("first-contentful-paint"))} ms`.padStart(12),
    `${Math.round(value("largest-contentful-paint"))} ms`.padStart(14),
    `${Math.round(value("total-blocking-time"))} ms`.padStart(8),
    value("cumulative-layout-shift").toFixed(3).padStart(6),
  ];
  console.log(cells.join(" "));
}
await chromium.close();
await site.close();
