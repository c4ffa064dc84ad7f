// A folder as a good host serves it: every file compressed with brotli at its best, the right types,
// and kept for as long as docs/hosting.md says.

import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const HASHED = /-[0-9a-f]{8,}\.\w+$/;

/** One file, made ready before anybody asks: what is measured is no work of the server. */
const reply = (path) => {
  const bytes = readFileSync(path);
  const packed = brotliCompressSync(bytes, BEST);
  const small = packed.length < bytes.length;
  return {
    body: small ? packed : bytes,
    headers: {
      "content-type": TYPES[extname(path)],
      ...(small && { "content-encoding": "br" }),
      "cache-control": HASHED.test(path)
        ? "public, max-age=31536000, immutable"
        : "public, max-age=600",
    },
  };
};

const below = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((it) => {
    const path = join(folder, it.name);
    return it.isDirectory() ? below(path) : TYPES[extname(it.name)] ? [path] : [];
  });

/** Serves a folder on a free port; gives its addresses and how to end it. */
export const serve = async (root) => {
  const address = (path) => `/${relative(root, path).split(sep).join("/")}`;
  const files = new Map(below(root).map((path) => [address(path), reply(path)]));
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url, "http://host").pathname);
    response.writeHead(file ? 200 : 404, file?.headers);
    response.end(file?.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: (path) => `http://127.0.0.1:${server.address().port}/${path}`,
    close: () => server.close(),
  };
};
