// A folder → a web space that compresses, as hosts do; and a browser in which each answer of
// the search is counted and timed. Judges nothing.

import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = {
  css: "text/css", html: "text/html; charset=utf-8", js: "text/javascript", json: "application/json",
  md: "text/markdown; charset=utf-8", svg: "image/svg+xml", wasm: "application/wasm",
};

/** Serves `folder` on this machine, with gzip where it helps. Gives the address and how to end. */
export async function serve(folder) {
  const packed = new Map();
  const server = http.createServer((request, response) => {
    let file = path.join(folder, path.normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
    if (file.endsWith("/")) file += "index.html";
    if (!fs.existsSync(file)) {
      response.writeHead(file.endsWith("favicon.ico") ? 204 : 404);
      return response.end();
    }
    if (!packed.has(file)) packed.set(file, zlib.gzipSync(fs.readFileSync(file), { level: 6 }));
    response.writeHead(200, {
      "Content-Type": TYPES[path.extname(file).slice(1)] ?? "application/octet-stream",
      "Content-Encoding": "gzip", "Cache-Control": "max-age=600",
    });
    response.end(packed.get(file));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    host: `http://127.0.0.1:${server.address().port}/`,
    /** The bytes of a file on the wire, without headers. */
    bytes: (url) => packed.get(path.join(folder, decodeURIComponent(new URL(url).pathname)))?.length ?? 0,
    close() { server.close(); server.closeAllConnections(); },
  };
}

/** The middle of some numbers, one high one, and the highest. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), p95: at(0.95), max: sorted.at(-1) };
}
