import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { protocol } from "electron";

/** The origin of every page. It never changes, so that the store never moves with the install path. */
export const ORIGIN = "app://bundle";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: "app",
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the built pages from a folder, and nothing outside it. */
export function servePages(folder: string): void {
  protocol.handle("app", async (request) => {
    const path = pathWithin(folder, request.url);
    if (!path || request.method !== "GET") return notFound();
    const type = TYPES[extname(path)];
    const body = type ? await readFile(path).catch(() => null) : null;
    if (!body || !type) return notFound();
    const nonce = randomBytes(16).toString("base64");
    const content =
      extname(path) === ".html" ? body.toString("utf8").replaceAll("__CSP_NONCE__", nonce) : new Uint8Array(body);
    return new Response(content, { headers: headers(type, nonce) });
  });
}

/** The file that a URL means, or undefined when it lies outside the folder or on another host. */
export function pathWithin(folder: string, url: string): string | undefined {
  const { host, pathname } = new URL(url);
  const name = host === "bundle" ? decoded(pathname) : undefined;
  if (name === undefined) return undefined;
  const path = resolve(join(folder, name));
  const inside = relative(folder, path);
  return inside === "" || inside.startsWith(`..${sep}`) || inside === ".." || isAbsolute(inside) ? undefined : path;
}

/** A path without its escapes, or undefined when they make no text or would end it early. */
function decoded(pathname: string): string | undefined {
  try {
    const name = decodeURIComponent(pathname);
    return name.includes("\0") ? undefined : name;
  } catch {
    return undefined;
  }
}

/** Strict: own scripts only, no eval, no remote source; styles need the nonce because the UI library injects some. */
export function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function headers(type: string, nonce: string): Record<string, string> {
  return { "content-type": type, "x-content-type-options": "nosniff", "content-security-policy": policy(nonce) };
}

function notFound(): Response {
  return new Response("Not found", { status: 404, headers: headers("text/plain", randomBytes(16).toString("base64")) });
}
