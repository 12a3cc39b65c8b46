import { describe, expect, it, vi } from "vitest";
import { pathWithin, policy } from "../../src/main/protocol.ts";

vi.mock("electron", () => ({ protocol: {} }));

describe("what a page may load", () => {
  it.each([
    ["app://bundle/index.html", "/pages/index.html"],
    ["app://bundle/assets/index-1.js?v=2#top", "/pages/assets/index-1.js"],
    ["app://bundle/a%20b.css", "/pages/a b.css"],
    ["app://bundle/assets/../index.html", "/pages/index.html"],
  ])("includes %s", (url, path) => {
    expect(pathWithin("/pages", url)).toBe(path);
  });

  it.each([
    ["app://bundle/..%2f..%2fetc/passwd"],
    ["app://bundle/%2e%2e%2fpages-of-others/index.html"],
    ["app://bundle/%2e%2e/%2e%2e%2fetc/passwd"],
    ["app://bundle/assets%2f..%2f..%2fsecret.json"],
    ["app://bundle/"],
    ["app://bundle/%"],
    ["app://bundle/index.html%00.png"],
    ["app://elsewhere/index.html"],
    ["app://bundle.example.org/index.html"],
  ])("doesn't include %s", (url) => {
    expect(pathWithin("/pages", url)).toBeUndefined();
  });

  it("is limited to the program's own files by a policy that names no other place and lets no text run as a script", () => {
    const rules = Object.fromEntries(
      policy("NONCE")
        .split("; ")
        .map((rule) => rule.split(/ (.*)/s, 2)),
    );
    expect(rules["default-src"]).toBe("'none'");
    expect(rules["script-src"]).toBe("'self'");
    expect(rules["style-src"]).toBe("'self' 'nonce-NONCE'");
    for (const rule of ["frame-src", "object-src", "base-uri", "form-action", "frame-ancestors"])
      expect(rules[rule]).toBe("'none'");
    expect(policy("NONCE")).not.toMatch(/unsafe|https?:|\*/);
  });
});
