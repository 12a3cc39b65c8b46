import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { forbidden } from "./layers.ts";

const SRC = resolve("src");
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;]*?\bfrom\s+["']([^"']+)["']|(?:^|\n)\s*import\s+["']([^"']+)["']|new URL\(\s*["'](\.[^"']+)["']/g;

/** Comments out, so that a word in one is no import. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  return [...code(readFileSync(path, "utf8")).matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? "";
    return target.startsWith(".") ? relative(SRC, resolve(dirname(path), target)) : target;
  });
}

describe("the layers", () => {
  it("import only what the table in docs/architecture.md allows", () => {
    const files = sources(SRC);
    const faults = files.flatMap((path) =>
      importsOf(path).flatMap((target) => forbidden(relative(SRC, path), target) ?? []),
    );
    expect(faults).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  it.each([
    ["domain/value/money.ts", "react"],
    ["domain/value/money.ts", "node:fs"],
    ["domain/licence/position.ts", "renderer/data/store.ts"],
    ["main/journal/journal.ts", "domain/licence/position.ts"],
    ["renderer/formats/csv.ts", "dexie"],
    ["renderer/data/store.ts", "renderer/ui/theme.ts"],
    ["renderer/engine/core.ts", "react"],
    ["renderer/ui/Screen.tsx", "renderer/features/imports/ImportScreen.tsx"],
    ["renderer/features/imports/ImportScreen.tsx", "renderer/features/licences/PositionScreen.tsx"],
    ["renderer/features/imports/ImportScreen.tsx", "renderer/data/store.ts"],
    ["elsewhere/file.ts", "react"],
  ])("catch a planted fault: %s importing %s", (file, target) => {
    expect(forbidden(file, target)).toBeDefined();
  });

  it.each([
    ["renderer/features/imports/ImportScreen.tsx", "renderer/features/imports/Mapping.tsx"],
    ["domain/licence/position.ts", "domain/value/calendar-date.ts"],
    ["main/journal/journal.ts", "node:fs/promises"],
  ])("allow %s to import %s", (file, target) => {
    expect(forbidden(file, target)).toBeUndefined();
  });
});
